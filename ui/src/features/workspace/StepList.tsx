import CheckOutlined from '@ant-design/icons/CheckOutlined';
import ExclamationOutlined from '@ant-design/icons/ExclamationOutlined';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import type { Condition } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { sentence } from '@/model/reasons';
import { spanText } from '@/model/span';
import { stepsOf, type Step } from './model';
import styles from './Workspace.module.css';

interface Props {
  conditions: readonly Condition[];
  /** How long a start usually takes, in milliseconds. */
  usual: number | undefined;
  hasHistory: boolean;
  isUnderWay: boolean;
}

const ICONS = { done: CheckOutlined, now: LoadingOutlined, problem: ExclamationOutlined, later: undefined };

/** How far a start has come. */
export function StepList({ conditions, usual, hasHistory, isUnderWay }: Props) {
  const { t } = useI18n();
  const steps = stepsOf(conditions);
  return (
    <section className="glass">
      <div className={styles['stepsHead']}>
        <h2>{t('workspace.steps')}</h2>
        {isUnderWay && (usual !== undefined || hasHistory) && (
          <span className="quiet">
            {usual === undefined
              ? t('workspace.firstTime')
              : t('workspace.usually', { span: spanText(usual, t) })}
          </span>
        )}
      </div>
      <ol className={styles['steps']}>
        {steps.map((it) => (
          <Line key={it.name} step={it} isUnderWay={isUnderWay} />
        ))}
      </ol>
    </section>
  );
}

function Line({ step, isUnderWay }: { step: Step; isUnderWay: boolean }) {
  const i18n = useI18n();
  const { t, words } = i18n;
  const now = useNow(1000);
  const { name, state, condition, since, took } = step;
  const Icon = ICONS[state];
  const passed = state === 'done' ? took : isUnderWay && since !== undefined ? now - since : undefined;
  return (
    <li data-state={state} aria-current={state === 'now' || state === 'problem' ? 'step' : undefined}>
      <span className={styles['sign']}>{Icon && <Icon aria-hidden />}</span>
      <span className={styles['what']}>
        <span className={styles['stepName']}>{words.steps[name]}</span>
        <span className="sr">{t(`workspace.${state}`)}</span>
        {state !== 'later' && <small className="quiet">{sentence(condition, i18n, now)}</small>}
      </span>
      <span className="num quiet" aria-hidden={state !== 'done'}>
        {passed !== undefined && passed >= 1000 && spanText(passed, t)}
      </span>
    </li>
  );
}
