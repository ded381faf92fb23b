import { askWithToken } from './ask';
import { OFFLINE, problemOf, type Problem } from './problem';

/** Reads a file of the API, past the cache of answers. Rejected with a problem. */
export async function download(address: string): Promise<Blob> {
  let answer: Response | undefined;
  try {
    answer = await askWithToken(address, {});
  } catch {
    throw rejection(OFFLINE);
  }
  if (!answer) throw rejection({ slug: 'unauthenticated', status: 401, errors: [] });
  if (!answer.ok) {
    const content: unknown = await answer.json().catch(() => undefined);
    throw rejection(problemOf(answer.status, content, answer.headers));
  }
  return answer.blob();
}

function rejection(problem: Problem): Error & Problem {
  return Object.assign(new Error(problem.detail ?? problem.slug), problem);
}
