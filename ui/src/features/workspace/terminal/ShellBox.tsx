import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useThemeChoice } from '@/components/looks';
import { Note } from '@/components/Note';
import { KEYS } from './model';
import { ShellStatus } from './ShellStatus';
import styles from './Terminal.module.css';
import { useShell } from './useShell';
import { useWords } from './useWords';
import type { XtermScreen } from './xtermScreen';

const STORED = 'mlride.terminal.screenReader';

/** The screen of a shell, with what there is to say of it above and what helps to use it below. */
export function ShellBox({ name }: { name: string }) {
  const { t } = useWords();
  const { mode } = useThemeChoice();
  const box = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLInputElement>(null);
  const [screen, setScreen] = useState<XtermScreen>();
  const [isForReaders, setForReaders] = useState(() => localStorage.getItem(STORED) === 'true');
  const [hasFailed, setFailed] = useState(false);
  const shell = useShell(name, screen);
  const label = t('terminal.label', { name });
  const first = useRef({ label, screenReader: isForReaders });

  useEffect(() => {
    let isGone = false;
    let made: XtermScreen | undefined;
    const onLeave = () => after.current?.focus();
    void import('./xtermScreen')
      .then(({ xtermScreen }) => box.current && xtermScreen(box.current, { ...first.current, onLeave }))
      .then((it) => {
        if (!it) return;
        made = it;
        if (isGone) it.close();
        else setScreen(it);
      })
      .catch(() => setFailed(true));
    return () => {
      isGone = true;
      made?.close();
    };
  }, []);
  useEffect(() => screen?.paint(), [screen, mode]);
  useEffect(() => {
    localStorage.setItem(STORED, String(isForReaders));
    screen?.setScreenReader(isForReaders);
  }, [screen, isForReaders]);
  const isOpen = shell.state.is === 'open';
  useEffect(() => {
    if (isOpen) screen?.focus();
  }, [screen, isOpen]);

  return (
    <section className={styles['terminal']} aria-label={label}>
      {hasFailed ? (
        <Note tone="failed" role="alert">
          {t('problem.offline')}
        </Note>
      ) : (
        <ShellStatus shell={shell} />
      )}
      <div className={styles['box']}>
        <div ref={box} className={styles['screen']} />
      </div>
      <div className={styles['below']}>
        <Checkbox
          ref={(it) => {
            after.current = it?.input ?? null;
          }}
          checked={isForReaders}
          onChange={({ target }) => setForReaders(target.checked)}
        >
          {t('terminal.screenReader')}
        </Checkbox>
        <span className="quiet">{t('terminal.leave')}</span>
        <div className={styles['keys']} role="group" aria-label={t('terminal.keys')}>
          {Object.entries(KEYS).map(([key, sent]) => (
            <Button
              key={key}
              onClick={() => {
                shell.type(sent);
                screen?.focus();
              }}
            >
              {key}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
