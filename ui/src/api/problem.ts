import type { FetchBaseQueryError } from '@reduxjs/toolkit/query/react';
import type { FieldError, Problem as ProblemDetails } from './generated';

/** A refusal or a failure, as the portal thinks of it. */
export interface Problem {
  /** Last part of the problem's type; "offline": nobody answered. */
  slug: string;
  status: number;
  detail?: string;
  errors: { pointer: string; detail: string }[];
  requestId?: string;
  /** Seconds after which it is worth a try. */
  retryAfter?: number;
}

export const OFFLINE: Problem = { slug: 'offline', status: 0, errors: [] };

/** Proxies answer in words of their own when what stands behind them is away. */
function slugOfStatus(status: number): string {
  return status >= 502 && status <= 504 ? 'unavailable' : status >= 500 ? 'fault' : 'invalid-request';
}

function isDetails(data: unknown): data is ProblemDetails {
  return typeof data === 'object' && data !== null && typeof (data as ProblemDetails).type === 'string';
}

function fieldErrors(errors: FieldError[] | undefined): Problem['errors'] {
  return (errors ?? []).map((it) => ({ pointer: it.pointer ?? '', detail: it.detail ?? '' }));
}

/** From an answer's status, body and headers. */
export function problemOf(status: number, data: unknown, headers?: Headers): Problem {
  const seconds = Number(headers?.get('Retry-After') ?? NaN);
  const retryAfter = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
  if (!isDetails(data)) return { slug: slugOfStatus(status), status, errors: [], ...retryAfter };
  return {
    slug: data.type?.split(':').pop() ?? slugOfStatus(status),
    status,
    detail: data.detail ?? data.title,
    errors: fieldErrors(data.errors),
    requestId: data.requestId,
    ...retryAfter,
  };
}

/** From what fetchBaseQuery says. */
export function problemOfError(error: FetchBaseQueryError, headers?: Headers): Problem {
  if (typeof error.status === 'number') return problemOf(error.status, error.data, headers);
  if (error.status === 'PARSING_ERROR') return problemOf(error.originalStatus, undefined, headers);
  return OFFLINE;
}

/** Whether it may well go away by itself. */
export function isPassing(problem: Problem): boolean {
  return problem.slug === 'offline' || problem.slug === 'unavailable';
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'slug' in value && 'errors' in value;
}

/** Errors at the fields of a form, and those that have no field there. */
export interface SortedErrors<Field extends string> {
  fields: { name: Field; errors: string[] }[];
  others: string[];
}

/**
 * Sorts a problem's errors to the fields of a form.
 *
 * @param fields the form's fields by JSON pointer; what lies below a pointer belongs to it too
 */
export function sortErrors<Field extends string>(
  problem: Problem,
  fields: Record<string, Field>,
): SortedErrors<Field> {
  const found = new Map<Field, string[]>();
  const others: string[] = [];
  for (const { pointer, detail } of problem.errors) {
    const key = Object.keys(fields)
      .filter((it) => pointer === it || pointer.startsWith(`${it}/`))
      .sort((a, b) => b.length - a.length)[0];
    const field = key === undefined ? undefined : fields[key];
    if (field === undefined) others.push(detail);
    else found.set(field, [...(found.get(field) ?? []), detail]);
  }
  return { fields: [...found].map(([name, errors]) => ({ name, errors })), others };
}
