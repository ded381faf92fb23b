import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { usePreference } from '@/lib/preferences';
import { templateOf } from '@/model/resources';
import { Card } from './Card';
import { Heads } from './Heads';
import type { Choice } from './model';
import { Row } from './Row';
import { useView } from './useView';
import styles from './Workspaces.module.css';

interface Props {
  shown: readonly Workspace[];
  templates: readonly ImageTemplate[];
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  chosen: ReadonlySet<string>;
  mark: (uids: readonly string[], isChosen: boolean) => void;
}

const ROW = 56;
const COMPACT_ROW = 44;
const CARD = 200;
const CARD_WIDTH = 320;
const GAP = 12;

/** The list itself: of hundreds of workspaces only those in sight are drawn. */
export function Grid({ shown, templates, choice, change, chosen, mark }: Props) {
  const { t } = useI18n();
  const view = useView(choice);
  const box = useRef<HTMLDivElement>(null);
  const { top, width } = usePlace(box);
  const [isCompact] = usePreference('compact');
  const isTable = view === 'table';
  const row = isCompact ? COMPACT_ROW : ROW;
  const lanes = isTable ? 1 : Math.max(1, Math.floor((width + GAP) / (CARD_WIDTH + GAP)));
  const lines = Math.ceil(shown.length / lanes);
  const height = isTable ? row : CARD + GAP;
  const virtual = useWindowVirtualizer({
    count: lines,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: top,
  });
  const titles = useMemo(
    () => new Map(shown.map((it) => [it.uid, templateOf(it, templates)])),
    [shown, templates],
  );
  const areAllChosen = shown.every((it) => chosen.has(it.uid));

  // Another view has lines of another height.
  useLayoutEffect(() => virtual.measure(), [virtual, height]);

  return (
    <div
      className={isTable ? `glass ${styles['table'] ?? ''}` : styles['cards']}
      data-compact={isCompact || undefined}
      role={isTable ? 'table' : 'list'}
      aria-label={t('list.title')}
      aria-rowcount={isTable ? shown.length + 1 : undefined}
    >
      {isTable && (
        <Heads
          choice={choice}
          change={change}
          areAllChosen={areAllChosen}
          chooseAll={(isChosen) =>
            mark(
              shown.map((it) => it.uid),
              isChosen,
            )
          }
        />
      )}
      <div
        ref={box}
        role={isTable ? 'rowgroup' : 'presentation'}
        style={{ height: virtual.getTotalSize(), position: 'relative' }}
      >
        {virtual.getVirtualItems().map((line) => (
          <div
            key={line.key}
            role="presentation"
            className={isTable ? undefined : styles['lane']}
            style={{
              position: 'absolute',
              insetInline: 0,
              height: isTable ? row : CARD,
              transform: `translateY(${line.start - top}px)`,
              ...(isTable ? {} : { gridTemplateColumns: `repeat(${lanes}, minmax(0, 1fr))` }),
            }}
          >
            {shown.slice(line.index * lanes, (line.index + 1) * lanes).map((workspace) => {
              const part = {
                workspace,
                template: titles.get(workspace.uid),
                isChosen: chosen.has(workspace.uid),
                mark,
              };
              return isTable ? (
                <Row key={workspace.uid} place={line.index + 2} {...part} />
              ) : (
                <Card key={workspace.uid} {...part} />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where the list begins on the page, and how wide it is. */
function usePlace(box: React.RefObject<HTMLDivElement | null>): { top: number; width: number } {
  const [place, setPlace] = useState({ top: 0, width: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { top, width } = element.getBoundingClientRect();
      const next = { top: Math.round(top + scrollY), width: Math.round(width) };
      setPlace((was) => (was.top === next.top && was.width === next.width ? was : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(document.body);
    look();
    return () => observer.disconnect();
  }, [box]);
  return place;
}
