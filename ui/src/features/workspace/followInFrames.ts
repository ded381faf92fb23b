import { OFFLINE, type Problem } from '@/api/problem';
import { followText } from './followText';

interface Listener {
  /** Text that came within a frame. */
  show: (text: string) => void;
  /** Nothing more will come. */
  end: (problem?: Problem) => void;
  sessionEnded: () => void;
}

/** Follows a text and shows what comes within a frame at once. Gives what ends it without another word. */
export function followInFrames(path: string, { show, end, sessionEnded }: Listener): () => void {
  const given = new AbortController();
  let waiting = '';
  let frame = 0;
  const draw = () => {
    frame = 0;
    const text = waiting;
    waiting = '';
    show(text);
  };
  const add = (text: string) => {
    waiting += text;
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const finish = (problem?: Problem) => {
    if (given.signal.aborted) return;
    cancelAnimationFrame(frame);
    draw();
    end(problem);
  };
  followText(path, add, given.signal).then(
    (outcome) => {
      if (outcome === 'session-ended') sessionEnded();
      else finish(outcome);
    },
    () => finish(OFFLINE),
  );
  return () => {
    given.abort();
    cancelAnimationFrame(frame);
  };
}
