import type { Tokens } from './generated';
import { OFFLINE, problemOf, type Problem } from './problem';

// The access token lives in this module's memory and nowhere else. The refresh token is a cookie that no page can read.

interface Held {
  token: string;
  useUntil: number;
}

/** What became of going on with this browser's session. */
export type Outcome =
  | { kind: 'in'; deletionDueAt?: string }
  | { kind: 'out' }
  /** It cannot be told: nobody answered. */
  | { kind: 'unknown'; problem: Problem };

const SPARE = 30_000;
/** A clock that goes wrong must not make every request fetch a token first. */
const AT_LEAST = 60_000;

let held: Held | undefined;
let underWay: Promise<Outcome> | undefined;

export function keep(tokens: Tokens): void {
  const now = Date.now();
  const end = Date.parse(tokens.expiresAt ?? '') - SPARE;
  held = { token: tokens.accessToken ?? '', useUntil: Math.max(now + AT_LEAST, end || 0) };
}

export function forget(): void {
  held = undefined;
}

/** The token to send; undefined: there is none, and it is to be seen whether the session goes on. */
export function heldToken(): string | undefined {
  return held && Date.now() < held.useUntil ? held.token : undefined;
}

/** Goes on with the session of this browser; however many ask at once, it is done once. */
export function goOn(): Promise<Outcome> {
  underWay ??= inTurn(refresh).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

/** A refresh token is good once: pages that are open side by side take turns. */
function inTurn(task: () => Promise<Outcome>): Promise<Outcome> {
  // Without locks, which browsers keep from insecure pages, there is no log-in either.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request('mlride-refresh', task) : task();
}

async function refresh(): Promise<Outcome> {
  let answer: Response;
  try {
    answer = await fetch('/api/v1/auth/refresh', {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      // A page that is left meanwhile still takes the next token.
      keepalive: true,
    });
  } catch {
    return { kind: 'unknown', problem: OFFLINE };
  }
  const content: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) {
    const tokens = content as Tokens;
    keep(tokens);
    return { kind: 'in', deletionDueAt: tokens.deletionDueAt };
  }
  const problem = problemOf(answer.status, content, answer.headers);
  if (problem.status >= 500 || problem.slug === 'too-many-requests') return { kind: 'unknown', problem };
  forget();
  return { kind: 'out' };
}
