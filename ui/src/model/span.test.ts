import { describe, expect, it } from 'vitest';
import { i18nOf } from '@/testing/words';
import { agoText, spanText } from './span';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const before = (milliseconds: number) => new Date(NOON - milliseconds).toISOString();

describe('spans', () => {
  it.each([
    [0, '0 s', '0 秒'],
    [42_000, '42 s', '42 秒'],
    [72_000, '1 min 12 s', '1 分 12 秒'],
    [7_800_000, '2 h 10 min', '2 小时 10 分'],
    [7_200_000, '2 h', '2 小时'],
    [90_000_000, '1 d 1 h', '1 天 1 小时'],
    [-5000, '0 s', '0 秒'],
  ])('%d ms', (milliseconds, english, chinese) => {
    expect(spanText(milliseconds, i18nOf('en').t)).toBe(english);
    expect(spanText(milliseconds, i18nOf('zh').t)).toBe(chinese);
  });
});

describe('how long ago', () => {
  it.each([
    [10_000, 'just now', '刚刚'],
    [300_000, '5 min ago', '5 分前'],
    [7_300_000, '2 h ago', '2 小时前'],
    [200_000_000, '2 d ago', '2 天前'],
  ])('%d ms', (milliseconds, english, chinese) => {
    expect(agoText(before(milliseconds), NOON, i18nOf('en').t)).toBe(english);
    expect(agoText(before(milliseconds), NOON, i18nOf('zh').t)).toBe(chinese);
  });
});
