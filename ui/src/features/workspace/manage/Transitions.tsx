import type { RecordedTransition } from '@/api/generated';
import type { Phase } from '@/api/shapes';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { StateTag } from '@/components/StateTag';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { shownState } from '@/model/phase';
import { sentence } from '@/model/reasons';
import { useWords } from './words';

/** Each state it was in, the newest first, in the words of then. */
export function Transitions({ transitions }: { transitions: readonly RecordedTransition[] }) {
  const i18n = useWords();
  const { t, tag } = i18n;
  const now = useNow(30_000);
  const inOrder = [...transitions].sort((a, b) => (b.sequence ?? 0) - (a.sequence ?? 0));
  return (
    <Panel title={t('manage.steps')}>
      {inOrder.length === 0 && <p className="soft">{t('manage.stepsNone')}</p>}
      <ol className={page['list']}>
        {inOrder.map((it) => (
          <li key={it.sequence}>
            <span className="quiet num" style={{ minWidth: 100 }}>
              {it.at && readTime(it.at, tag, now)}
            </span>
            <span style={{ minWidth: 132 }}>
              {it.phase && <StateTag shown={shownState({ status: { phase: it.phase as Phase } })} />}
            </span>
            <span className={page['two']}>{sentence(it, i18n, now)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
