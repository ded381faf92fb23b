import { useEffect, useState } from 'react';
import { askWithToken } from '@/api/ask';
import { OFFLINE, problemOf, type Problem } from '@/api/problem';
import { sessionEnded } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import limits from '@/generated/limits.json';
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
    const over = new AbortController();
    let waiting = '';
    let frame = 0;
    const draw = () => {
      frame = 0;
      const text = waiting;
      waiting = '';
      setLog((before) => ({
        ...(before.of === key ? before : NOTHING),
        of: key,
        lines: addToLog(before.of === key ? before.lines : [], text, limits.page.maxLogLines),
      }));
    };
    const end = (problem?: Problem) => {
      if (over.signal.aborted) return;
      if (frame !== 0) cancelAnimationFrame(frame);
      draw();
      setLog((before) => ({ ...before, isOver: true, problem }));
    };
    const add = (text: string) => {
      waiting += text;
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    read(name, isPrevious, add, over.signal).then(
      (outcome) => {
        if (outcome === 'session-ended') dispatch(sessionEnded());
        else end(outcome);
      },
      () => end(OFFLINE),
    );
    return () => {
      over.abort();
      cancelAnimationFrame(frame);
    };
  }, [key, name, isPrevious, dispatch]);

  return log.of === key ? log : NOTHING;
}

async function read(
  name: string,
  isPrevious: boolean,
  add: (text: string) => void,
  signal: AbortSignal,
): Promise<Problem | 'session-ended' | undefined> {
  const query = new URLSearchParams({
    tail: String(limits.page.maxLogLines),
    ...(isPrevious ? { previous: 'true' } : { follow: 'true' }),
  });
  const answer = await askWithToken(`/api/v1/workspaces/${name}/logs?${query.toString()}`, { signal });
  if (!answer) return 'session-ended';
  if (!answer.ok) return problemOf(answer.status, await answer.json().catch(() => undefined), answer.headers);
  const reader = answer.body?.getReader();
  const text = new TextDecoder();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    add(text.decode(part.value, { stream: true }));
  }
  return undefined;
}
