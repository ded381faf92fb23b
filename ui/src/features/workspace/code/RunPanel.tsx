import { useState } from 'react';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import styles from './Code.module.css';
import { codeApi } from './codeApi';
import { RunOutput } from './RunOutput';
import { useWords } from './useWords';

interface Props {
  name: string;
  /** Which run is looked at. */
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const OFTEN = 5000;

/** The output of a run, and the runs before it. */
export function RunPanel({ name, chosen, onChoose }: Props) {
  const { t, tag } = useWords();
  const now = useNow(30_000);
  const [goesOn, setGoesOn] = useState(false);
  const { data: runs = [] } = codeApi.useRunsQuery(name, {
    pollingInterval: goesOn ? OFTEN : 0,
    skipPollingIfUnfocused: true,
    refetchOnMountOrArgChange: true,
  });
  const isAnyRunning = runs.some((it) => it.state === 'running');
  if (isAnyRunning !== goesOn) setGoesOn(isAnyRunning);
  const run = runs.find((it) => it.id === chosen) ?? (chosen === undefined ? runs[0] : undefined);
  return (
    <section className={styles['runs']} aria-label={t('code.output')}>
      {run && <RunOutput key={run.id} name={name} run={run} />}
      {runs.length === 0 && <p className="quiet">{t('code.noRuns')}</p>}
      {runs.length > 0 && (
        <>
          <h2 className={styles['runsTitle']}>{t('code.runs')}</h2>
          <ul className={styles['runList']} tabIndex={-1}>
            {runs.map(({ id = '', name: title, state = 'running', exitCode, submittedAt = '' }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === run?.id ? 'true' : undefined}
                  data-state={state}
                  onClick={() => onChoose(id)}
                >
                  <span>{title}</span>
                  <span className="num">{t(`code.runShort.${state}`, { code: exitCode ?? '?' })}</span>
                  <span className="quiet num">{readTime(submittedAt, tag, now)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
