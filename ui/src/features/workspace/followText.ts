import { askWithToken } from '@/api/ask';
import { problemOf, type Problem } from '@/api/problem';

/** Reads a text as it comes, to its end; returns why it could not be read. */
export async function followText(
  address: string,
  add: (text: string) => void,
  signal: AbortSignal,
): Promise<Problem | 'session-ended' | undefined> {
  const answer = await askWithToken(address, { signal });
  if (!answer) return 'session-ended';
  if (!answer.ok) return problemOf(answer.status, await answer.json().catch(() => undefined), answer.headers);
  const reader = answer.body?.getReader();
  const text = new TextDecoder();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    add(text.decode(part.value, { stream: true }));
  }
  return undefined;
}
