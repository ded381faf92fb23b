import { useI18n } from '@/i18n/I18n';
import styles from './Create.module.css';

interface Props {
  step: number;
  /** Up to where one may go. */
  most: number;
  goTo: (step: number) => void;
}

/** Where one is among the three steps. */
export function StepBar({ step, most, goTo }: Props) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('create.steps')}>
      <ol className={styles['steps']}>
        {([1, 2, 3] as const).map((it) => (
          <li key={it}>
            <button
              type="button"
              disabled={it > most}
              aria-current={it === step ? 'step' : undefined}
              onClick={() => goTo(it)}
            >
              <span className={`num ${styles['number'] ?? ''}`} aria-hidden>
                {it < step ? '✓' : it}
              </span>
              {t(`create.step${it}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
