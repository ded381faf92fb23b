import '@fontsource-variable/jetbrains-mono/wght.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Workspace } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { save } from '@/lib/save';
import { problemText } from '@/model/problems';
import { matchingLines } from './model';
import { useLog } from './useLog';
import styles from './Workspace.module.css';

const LINE = 20;

/** What the workspace prints, as it prints it. */
export function Logs({ workspace }: { workspace: Workspace }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { name, status } = workspace;
  const [isPrevious, setPrevious] = useState(false);
  const [follows, setFollows] = useState(true);
  const [text, setText] = useState('');
  const log = useLog(name, isPrevious, status?.startRequest);
  const lines = useMemo(() => matchingLines(log.lines, text), [log.lines, text]);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    overscan: 20,
  });

  useEffect(() => {
    if (follows && lines.length > 0) virtual.scrollToIndex(lines.length - 1);
  }, [follows, lines.length, virtual]);

  const download = () => {
    save(new Blob([log.lines.join('\n')], { type: 'text/plain' }), `${name}.log`);
  };

  const isMissing = log.problem !== undefined && log.problem.slug !== 'offline';
  return (
    <section className={styles['logs']}>
      <div className="filters">
        <input
          className="search"
          type="search"
          aria-label={t('logs.search')}
          placeholder={t('logs.search')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Checkbox checked={follows} onChange={({ target }) => setFollows(target.checked)}>
          {t('logs.follow')}
        </Checkbox>
        <Checkbox checked={isPrevious} onChange={({ target }) => setPrevious(target.checked)}>
          {t('logs.previous')}
        </Checkbox>
        <span className="quiet num">{t('logs.lines', { count: lines.length })}</span>
        <Button disabled={log.lines.length === 0} onClick={download}>
          {t('logs.download')}
        </Button>
      </div>
      {isMissing ? (
        <Note tone="neutral" role="status">
          {log.problem?.slug === 'not-running'
            ? t('logs.none')
            : log.problem && problemText(log.problem, i18n)}
        </Note>
      ) : (
        <div
          ref={box}
          className={styles['log']}
          role="log"
          aria-live="off"
          aria-label={t('logs.label', { name })}
          tabIndex={0}
          onWheel={({ deltaY }) => {
            if (deltaY < 0) setFollows(false);
          }}
        >
          {lines.length === 0 && <p className="quiet">{t('logs.empty')}</p>}
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((it) => (
              <div key={it.key} className={styles['line']} style={{ transform: `translateY(${it.start}px)` }}>
                {lines[it.index]}
              </div>
            ))}
          </div>
        </div>
      )}
      {log.isOver && !log.problem && <p className="quiet">{t('logs.ended')}</p>}
    </section>
  );
}
