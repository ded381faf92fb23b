import { describe, expect, it } from 'vitest';
import { readCores } from './reading';
import { collect, HOUR, linesOf, newestOf, pathOf, rangeOf, spanOf, topOf } from './model';

const START = Date.parse('2026-11-23T12:00:00Z');
const at = (second: number) => new Date(START + second * 1000).toISOString();
const use = {
  measuredAt: at(30),
  cpu: { used: 0.5, reserved: 0.1, limit: 2 },
  memory: { used: 300, reserved: 512 },
  disk: { used: 10, size: 100, measuredAt: at(20) },
  points: [
    { time: at(0), cpu: 1, memory: 100 },
    { time: at(30), cpu: 0.5, memory: 300 },
  ],
};

describe('the lines of a workspace', () => {
  it('are CPU and memory as the API remembers them, and the disk as it was seen', () => {
    const lines = linesOf(use, collect(undefined, use));
    expect(lines.map((it) => [it.subject, it.samples.length, it.limit])).toEqual([
      ['cpu', 2, 2],
      ['memory', 2, 512],
      ['disk', 1, 100],
    ]);
    expect(newestOf(lines)).toBe(START + 30_000);
  });
  it('name a GPU that nobody measures, and draw one that is measured', () => {
    const gpus = [{ name: 'nvidia.com/gpu', reserved: 1 }];
    const silent = linesOf({ gpus }, collect(undefined, { gpus }));
    expect(silent).toMatchObject([{ subject: 'gpu', of: 'nvidia.com/gpu', isUnmeasured: true }]);
    const busy = { measuredAt: at(0), gpus: [{ name: 'nvidia.com/gpu', reserved: 1, used: 0.93 }] };
    expect(linesOf(busy, collect(undefined, busy))).toMatchObject([
      { isUnmeasured: false, samples: [{ value: 0.93 }] },
    ]);
  });
  it('are none before anything was measured', () => {
    expect(newestOf(linesOf({ note: 'not yet' }, collect(undefined, {})))).toBeUndefined();
  });
});

describe('what is collected while somebody looks', () => {
  it('grows by newer samples alone, and forgets what is older than an hour', () => {
    const first = collect(undefined, use);
    expect(collect(first, use).disk).toHaveLength(1);
    const later = { ...use, disk: { used: 11, size: 100, measuredAt: at(60) } };
    expect(collect(first, later).disk.map((it) => it.value)).toEqual([10, 11]);
    const muchLater = { ...use, disk: { used: 12, size: 100, measuredAt: at(2 * 3600) } };
    expect(collect(first, muchLater).disk.map((it) => it.value)).toEqual([12]);
  });
});

describe('a chart', () => {
  const samples = [
    { time: 0, value: 0 },
    { time: 60_000, value: 1 },
    { time: 600_000, value: 2 },
  ];
  it('is five minutes long at least, an hour at most', () => {
    const short = [{ subject: 'cpu' as const, samples: [{ time: HOUR, value: 1 }] }];
    expect(spanOf(short)).toEqual([HOUR - 300_000, HOUR]);
    const long = [{ subject: 'cpu' as const, samples: [...samples, { time: 2 * HOUR, value: 1 }] }];
    expect(spanOf(long)).toEqual([HOUR, 2 * HOUR]);
  });
  it('ends above at the limit, or at what went beyond it', () => {
    expect(topOf({ samples, limit: 4 })).toBe(4);
    expect(topOf({ samples, limit: 1 })).toBe(2);
    expect(topOf({ samples: [] })).toBe(1);
  });
  it('is drawn with a break where nobody watched', () => {
    expect(pathOf({ samples, limit: 4 }, [0, 600_000])).toBe(
      'M0.00 100.00L0.00 100.00L10.00 75.00M100.00 50.00L100.00 50.00',
    );
  });
  it('tells its lowest and its highest', () => expect(rangeOf(samples)).toEqual([0, 2]));
});

it('does not call very little nothing', () => {
  expect([0.0023, 0, 0.25, 1.5].map((it) => readCores(it, 'en'))).toEqual(['0.002', '0', '0.25', '1.5']);
});
