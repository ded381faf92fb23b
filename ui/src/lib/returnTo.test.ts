import { describe, expect, it } from 'vitest';
import { logInAddress, returnTo } from './returnTo';

describe('returnTo', () => {
  it.each([
    '/',
    '/workspaces?q=llama&state=running',
    '/open?host=a--b.localhost:1&state=x',
    '/w/thesis/logs#end',
  ])('%s is an address of this site', (wanted) => expect(returnTo(wanted)).toBe(wanted));

  it.each([
    null,
    '',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    '/.//elsewhere.example',
    '/login?returnTo=/',
    '/register',
    'javascript:alert(1)',
    '/a b',
  ])('%s is not', (wanted) => expect(returnTo(wanted)).toBeUndefined());
});

describe('logInAddress', () => {
  it('keeps where somebody was, and that they were logged out', () => {
    expect(logInAddress('/', false)).toBe('/login');
    expect(logInAddress('/workspaces?q=a', true)).toBe('/login?returnTo=%2Fworkspaces%3Fq%3Da&ended=');
  });
});
