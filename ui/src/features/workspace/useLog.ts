import { useEffect, useState } from 'react';
import type { Problem } from '@/api/problem';
import { sessionEnded } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import limits from '@/generated/limits.json';
import { followInFrames } from './followInFrames';
import { addToLog } from './model';

export interface Log {
  lines: readonly string[];
  /** Nothing more will come. */
  isOver: boolean;
  problem?: Problem;
}

const NOTHING: Log = { lines: [], isOver: false };

/** Follows a log. Whatever comes within a frame is shown at once. */
export function useLog(name: string, isPrevious: boolean, start: string | undefined): Log {
  const [log, setLog] = useState<Log & { of: string }>({ ...NOTHING, of: '' });
  const dispatch = useAppDispatch();
  const key = `${name}/${String(isPrevious)}/${start ?? ''}`;

  useEffect(() => {
    return followInFrames(pathOf(name, isPrevious), {
      show: (text) =>
        setLog((before) => ({
          ...(before.of === key ? before : NOTHING),
          of: key,
          lines: addToLog(before.of === key ? before.lines : [], text, limits.page.maxLogLines),
        })),
      end: (problem) => setLog((before) => ({ ...before, isOver: true, problem })),
      sessionEnded: () => dispatch(sessionEnded()),
    });
  }, [key, name, isPrevious, dispatch]);

  return log.of === key ? log : NOTHING;
}

function pathOf(name: string, isPrevious: boolean): string {
  const query = new URLSearchParams({
    tail: String(limits.page.maxLogLines),
    ...(isPrevious ? { previous: 'true' } : { follow: 'true' }),
  });
  return `/api/v1/workspaces/${name}/logs?${query.toString()}`;
}
