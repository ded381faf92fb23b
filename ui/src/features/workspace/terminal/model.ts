import { problemOf, type Problem } from '@/api/problem';

/** How a terminal ended. */
export type Ending =
  /** The shell was left. */
  | { kind: 'exit'; code: number }
  /** The connection broke off, or never came about. */
  | { kind: 'lost' }
  | { kind: 'session-over' }
  | { kind: 'refused'; problem: Problem };

/** What there is to say of a terminal. */
export type ShellState =
  | { is: 'connecting' }
  /** again: what ran in the shell before it is gone. */
  | { is: 'open'; again: boolean }
  | { is: 'lost'; hadShell: boolean; seconds: number }
  | { is: 'over'; ending: Exclude<Ending, { kind: 'lost' }> };

const LONGEST = 30;
/** The close codes of problems: this and the status. */
const OWN = 4000;

/** The last message of a terminal, if it is one. */
function lastWords(text: string | undefined): { exit?: { code?: number }; problem?: unknown } {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** From the code with which a WebSocket was closed and the last text that came by it. */
export function endingOf(code: number, last: string | undefined): Ending {
  const { exit, problem } = lastWords(last);
  if (exit) return { kind: 'exit', code: exit.code ?? 0 };
  if (code < OWN) return { kind: 'lost' };
  const found = problemOf(code - OWN, problem);
  if (found.status === 401) return { kind: 'session-over' };
  // Nobody's fault, and often over soon.
  return found.status >= 500 ? { kind: 'lost' } : { kind: 'refused', problem: found };
}

/** How many seconds to wait before the next try: 1, 2, 4 and so on. */
export function pauseBefore(tries: number): number {
  return Math.min(LONGEST, 2 ** tries);
}

/** Keys that phones lack, by their names, and what they send. */
export const KEYS = {
  'Ctrl C': '\u0003',
  'Ctrl D': '\u0004',
  Tab: '\t',
  Esc: '\u001B',
  '↑': '\u001B[A',
  '↓': '\u001B[B',
} as const;
