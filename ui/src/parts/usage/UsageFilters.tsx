import type { UsageBy } from '@/api/generated';
import page from '@/components/Page.module.css';
import { lastDays, type Question } from './model';
import styles from './Usage.module.css';
import { useWords } from './words';

interface Props {
  question: Question;
  allowed: readonly UsageBy[];
  now: number;
  change: (part: Partial<Question>) => void;
}

const SPANS = [7, 30, 90] as const;

const BY = { day: 'usage.byDay', workspace: 'usage.byWorkspace', user: 'usage.byUser' } as const;

/** Which days, and what is added up. */
export function UsageFilters({ question, allowed, now, change }: Props) {
  const { t } = useWords();
  const { from, to, by } = question;
  return (
    <div className="filters">
      <span className="chips" role="group" aria-label={t('usage.period')}>
        {SPANS.map((count) => {
          const span = lastDays(count, now);
          return (
            <button
              key={count}
              type="button"
              aria-pressed={span.from === from && span.to === to}
              onClick={() => change(span)}
            >
              {t('usage.last', { count })}
            </button>
          );
        })}
      </span>
      <span className={page['row']}>
        {(['from', 'to'] as const).map((it) => (
          <label key={it}>
            <span className="soft">{t(`usage.${it}`)}</span>
            <input
              type="date"
              className={styles['date']}
              value={question[it]}
              onChange={({ target }) => {
                if (target.value) change({ [it]: target.value });
              }}
            />
          </label>
        ))}
      </span>
      <span className="chips" role="group" aria-label={t('usage.by')}>
        {allowed.map((it) => (
          <button key={it} type="button" aria-pressed={by === it} onClick={() => change({ by: it })}>
            {t(BY[it])}
          </button>
        ))}
      </span>
    </div>
  );
}
