import { describe, expect, it } from 'vitest';
import { median, parseSpan, readTime } from './time';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const before = (milliseconds: number) => new Date(NOON - milliseconds).toISOString();

describe('parseSpan', () => {
  it.each([
    ['1h30m', 5_400_000],
    ['10m', 600_000],
    ['45s', 45_000],
    ['', undefined],
    ['1d', undefined],
  ])('%s', (text, expected) => expect(parseSpan(text)).toBe(expected));
});

describe('readTime', () => {
  it('leaves the day out where it is today', () => {
    expect(readTime(before(0), 'en', NOON)).toMatch(/^\d\d:00$/);
    expect(readTime(before(172_800_000), 'en', NOON)).toMatch(/^Nov 21, \d\d:00$/);
  });
  it('leaves alone what is no time', () => expect(readTime('soon', 'en', NOON)).toBe('soon'));
});

describe('median', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 4], 4],
    [[1, 2, 3, 10], 2.5],
  ])('%j', (values, expected) => expect(median(values)).toBe(expected));
});
