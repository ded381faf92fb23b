import { describe, expect, it } from 'vitest';
import { knownProblem } from './problems';
import { OFFLINE, problemOf, problemOfError, sortErrors } from '@/api/problem';

const details = {
  type: 'urn:mlride:problem:refused',
  title: 'The cluster refuses these values',
  detail: 'Raise it.',
  errors: [
    { pointer: '/spec/resources/cpu', detail: 'Too little.' },
    { pointer: '/spec/packages/pip/2', detail: 'No package.' },
    { pointer: '/spec/volumes', detail: 'No disk.' },
  ],
  requestId: 'r1',
};

describe('a problem', () => {
  it('is known by the last part of its type', () => {
    expect(problemOf(422, details)).toMatchObject({
      slug: 'refused',
      status: 422,
      detail: 'Raise it.',
      requestId: 'r1',
    });
  });
  it('says when to come back', () => {
    expect(problemOf(429, details, new Headers({ 'Retry-After': '40' })).retryAfter).toBe(40);
  });
  it.each([
    [502, 'unavailable'],
    [504, 'unavailable'],
    [500, 'fault'],
    [418, 'invalid-request'],
  ])('%d without details is %s', (status, slug) => expect(problemOf(status, '<html>').slug).toBe(slug));
  it('is told from silence', () => {
    expect(problemOfError({ status: 'FETCH_ERROR', error: 'x' })).toBe(OFFLINE);
    expect(problemOfError({ status: 'PARSING_ERROR', originalStatus: 502, data: '', error: '' }).slug).toBe(
      'unavailable',
    );
  });
});

describe('its errors', () => {
  it('go to the fields that they are about, the longest pointer first', () => {
    const fields = { '/spec': 'all', '/spec/resources/cpu': 'cpu', '/spec/packages': 'packages' } as const;
    expect(sortErrors(problemOf(422, details), fields)).toEqual({
      fields: [
        { name: 'cpu', errors: ['Too little.'] },
        { name: 'packages', errors: ['No package.'] },
        { name: 'all', errors: ['No disk.'] },
      ],
      others: [],
    });
  });
  it('are kept where there is no such field', () => {
    expect(sortErrors(problemOf(422, details), {}).others).toHaveLength(3);
  });
});

describe('its sentence', () => {
  it('is ours where we know it, else the one that came', () => {
    expect(knownProblem(problemOf(409, details))).toBeUndefined();
    expect(knownProblem(OFFLINE)).toEqual({ key: 'problem.offline' });
    expect(knownProblem({ slug: 'too-many-requests', status: 429, errors: [], retryAfter: 40 })).toEqual({
      key: 'problem.too-many-requests-until',
      values: { count: 40 },
    });
  });
});
