import { describe, expect, it } from 'vitest';
import { endingOf, pauseBefore } from './model';

const problem = (slug: string) =>
  JSON.stringify({ problem: { type: `urn:mlride:problem:${slug}`, status: 409, detail: 'Because.' } });

describe('the end of a terminal', () => {
  it('is the exit code of the shell', () => {
    expect(endingOf(1000, '{"exit":{"code":3}}')).toEqual({ kind: 'exit', code: 3 });
    expect(endingOf(1000, '{"exit":{"code":0}}')).toEqual({ kind: 'exit', code: 0 });
  });
  it('is a connection that broke off, whatever came by it', () => {
    expect(endingOf(1006, undefined)).toEqual({ kind: 'lost' });
    expect(endingOf(1001, 'no JSON')).toEqual({ kind: 'lost' });
    expect(endingOf(4503, problem('unavailable'))).toEqual({ kind: 'lost' });
  });
  it('is a session that ended', () => {
    expect(endingOf(4401, problem('unauthenticated'))).toEqual({ kind: 'session-over' });
  });
  it('is a refusal with its reason', () => {
    expect(endingOf(4409, problem('not-in-image'))).toMatchObject({
      kind: 'refused',
      problem: { slug: 'not-in-image', detail: 'Because.' },
    });
  });
});

it('is tried again after pauses that grow', () => {
  expect([0, 1, 2, 5, 50].map(pauseBefore)).toEqual([1, 2, 4, 30, 30]);
});
