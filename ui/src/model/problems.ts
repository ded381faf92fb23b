import { isProblem, OFFLINE, type Problem } from '@/api/problem';
import type { I18n, Said } from '@/i18n/I18n';

const KNOWN = new Set([
  'offline',
  'unavailable',
  'fault',
  'forbidden',
  'suspended',
  'unauthenticated',
  'wrong-credentials',
  'changed-meanwhile',
  'not-running',
] as const);

type Known = typeof KNOWN extends Set<infer T> ? T : never;

/** What a mutation was rejected with. */
export function asProblem(thrown: unknown): Problem {
  return isProblem(thrown) ? thrown : OFFLINE;
}

/** The portal's sentence for a problem; undefined: the API's own says more. */
export function knownProblem(problem: Problem): Said | undefined {
  if (problem.slug === 'too-many-requests') {
    return problem.retryAfter === undefined
      ? { key: 'problem.too-many-requests' }
      : { key: 'problem.too-many-requests-until', values: { count: problem.retryAfter } };
  }
  return KNOWN.has(problem.slug as Known) ? { key: `problem.${problem.slug as Known}` } : undefined;
}

/** The sentence for a problem in the reader's language, as far as there is one. */
export function problemText(problem: Problem, { t }: Pick<I18n, 't'>): string {
  const known = knownProblem(problem);
  return known ? t(known.key, known.values) : (problem.detail ?? t('problem.fault'));
}
