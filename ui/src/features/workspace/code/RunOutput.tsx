import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { api } from '@/api/api';
import type { Run } from '@/api/generated';
import { useToast } from '@/components/useToast';
import { asProblem, problemText } from '@/model/problems';
import styles from './Code.module.css';
import { useOutput } from './useOutput';
import { useWords } from './useWords';

/** What one run writes, as it writes it, and how it ended. */
export function RunOutput({ name, run }: { name: string; run: Run }) {
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const { id = '', name: title = '', state = 'running', exitCode, outputCut } = run;
  const { output, isOver, problem } = useOutput(name, id);
  const [stop, { isLoading }] = api.useStopRunMutation();
  const box = useRef<HTMLPreElement>(null);
  const text = output.lines.join('\n');

  // Follows what comes, unless somebody reads further up.
  const isRead = useRef(false);
  useEffect(() => {
    const it = box.current;
    if (it && !isRead.current) it.scrollTop = it.scrollHeight;
  }, [text]);

  const ask = () =>
    stop({ name, id })
      .unwrap()
      .then(
        () => toast.good(t('code.stopRequested')),
        (thrown: unknown) => toast.bad(problemText(asProblem(thrown), words)),
      );
  return (
    <div className={styles['output']}>
      <div className={styles['outputHead']}>
        <strong>{title}</strong>
        <span role="status" className={state === 'failed' || state === 'lost' ? styles['bad'] : 'soft'}>
          {t(`code.runState.${state}`, { code: exitCode ?? '?' })}
        </span>
        {state === 'running' && (
          <Button size="small" loading={isLoading} onClick={() => void ask()}>
            {t('code.stop')}
          </Button>
        )}
      </div>
      {outputCut && <p className="quiet">{t('code.cut')}</p>}
      {problem && <p className={styles['bad']}>{problemText(problem, words)}</p>}
      <pre
        ref={box}
        role="log"
        aria-live="off"
        aria-label={t('code.outputOf', { name: title })}
        tabIndex={0}
        onScroll={({ currentTarget: it }) => {
          isRead.current = it.scrollHeight - it.scrollTop - it.clientHeight > 24;
        }}
      >
        {text === '' ? (
          <span className="quiet">{t(isOver ? 'code.wroteNothing' : 'code.noOutput')}</span>
        ) : (
          text
        )}
      </pre>
    </div>
  );
}
