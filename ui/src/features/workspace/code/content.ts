import { askWithToken } from '@/api/ask';
import { OFFLINE, problemOf, type Problem } from '@/api/problem';
import type { Path } from './paths';

/** What a file holds. Line breaks are "\n" here, whatever they are in the file. */
export interface Content {
  text: string;
  lineBreak: '\n' | '\r\n';
}

/** More than this is for other programs than an editor in a browser. */
export const MOST_TEXT = 2 ** 20;

/** The text of a file; undefined: it is none. */
export function decode(bytes: BufferSource): Content | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\u0000')) return undefined;
    const breaks = text.match(/\r?\n/g) ?? [];
    const isWindows = breaks.length > 0 && breaks.every((it) => it === '\r\n');
    return { text: text.replace(/\r\n?/g, '\n'), lineBreak: isWindows ? '\r\n' : '\n' };
  } catch {
    return undefined;
  }
}

/** A text as the file is to hold it. */
export function encode({ text, lineBreak }: Content): string {
  return lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak);
}

/** What was refused, and why. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.slug);
    this.problem = problem;
  }
}

/** What somebody threw, as a problem. */
export function problemFrom(thrown: unknown): Problem {
  return thrown instanceof Refused ? thrown.problem : OFFLINE;
}

async function ask(name: string, path: Path, init: RequestInit): Promise<Response> {
  const query = new URLSearchParams({ path });
  const answer = await askWithToken(`/api/v1/workspaces/${name}/files/content?${query.toString()}`, init);
  if (!answer) throw new Refused({ slug: 'unauthenticated', status: 401, errors: [] });
  if (answer.ok) return answer;
  const content: unknown = await answer.json().catch(() => undefined);
  throw new Refused(problemOf(answer.status, content, answer.headers));
}

/** The text of a file, or why it is none for an editor. */
export async function readText(name: string, path: Path): Promise<Content | 'binary' | 'large'> {
  const answer = await ask(name, path, {});
  if (Number(answer.headers.get('Content-Length') ?? 0) > MOST_TEXT) {
    await answer.body?.cancel();
    return 'large';
  }
  const bytes = await answer.arrayBuffer();
  return bytes.byteLength > MOST_TEXT ? 'large' : (decode(bytes) ?? 'binary');
}

export async function readBlob(name: string, path: Path): Promise<Blob> {
  return (await ask(name, path, {})).blob();
}

/** Writes a file; one that is there is replaced. */
export async function write(name: string, path: Path, body: Blob | string): Promise<void> {
  await ask(name, path, { method: 'PUT', body, headers: { 'Content-Type': 'application/octet-stream' } });
}
