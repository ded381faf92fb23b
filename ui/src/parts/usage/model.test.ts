import { describe, expect, it } from 'vitest';
import { dayBars, isPeriod, lastDays, partBars, questionOf, totalOf, usedMeasures } from './model';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const of = (text: string) => questionOf(new URLSearchParams(text), ['day', 'workspace'], NOON);

describe('the question that an address asks', () => {
  it('is about the last thirty days by day where it says nothing', () => {
    expect(of('')).toEqual({ from: '2026-10-25', to: '2026-11-23', by: 'day' });
  });
  it('takes days and what is added up', () => {
    expect(of('from=2026-11-01&to=2026-11-02&by=workspace')).toEqual({
      from: '2026-11-01',
      to: '2026-11-02',
      by: 'workspace',
    });
  });
  it('leaves out what is no day, and what is not for this person', () => {
    expect(of('from=yesterday&to=2026-13-40&by=user')).toEqual(of(''));
  });
});

describe('a period', () => {
  it.each([
    ['2026-11-01', '2026-11-01', true],
    ['2026-11-02', '2026-11-01', false],
    ['2025-11-23', '2026-11-23', true],
    ['2025-11-22', '2026-11-23', false],
  ])('%s to %s: %s', (from, to, expected) => expect(isPeriod({ from, to })).toBe(expected));
  it('of so many days ends today', () => {
    expect(lastDays(7, NOON)).toEqual({ from: '2026-11-17', to: '2026-11-23' });
  });
});

describe('bars', () => {
  it('stand for every day, measured by the largest', () => {
    const rows = [
      { day: '2026-11-02', cpuHours: 4 },
      { day: '2026-11-03', cpuHours: 1 },
    ];
    expect(dayBars(rows, { from: '2026-11-01', to: '2026-11-03', by: 'day' }, 'cpu')).toEqual([
      { key: '2026-11-01', hours: 0, share: 0 },
      { key: '2026-11-02', hours: 4, share: 1 },
      { key: '2026-11-03', hours: 1, share: 0.25 },
    ]);
  });
  it('show the largest parts first, without those that used nothing', () => {
    const rows = [
      { workspace: 'a', gpuHours: 1 },
      { workspace: 'b', gpuHours: 0 },
      { workspace: 'c', gpuHours: 2 },
    ];
    expect(partBars(rows, 'workspace', 'gpu').map((it) => [it.key, it.share])).toEqual([
      ['c', 1],
      ['a', 0.5],
    ]);
  });
});

it('offers a measure where anything was used', () => {
  expect(usedMeasures([{ cpuHours: 1, runHours: 2 }])).toEqual(['cpu', 'memory', 'run']);
  expect(totalOf([{ cpuHours: 1 }, { cpuHours: 0.5 }, {}], 'cpu')).toBe(1.5);
});
