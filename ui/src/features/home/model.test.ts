import { describe, expect, it } from 'vitest';
import { workspace } from '@/testing/objects';
import { freeNow, metersOf, partOfDay, sorted } from './model';

describe('meters', () => {
  const hard = {
    running: 4,
    cpu: '8',
    memory: '32Gi',
    storage: '100Gi',
    gpus: { 'nvidia.com/gpu': 1, 'x.com/y': 0 },
  };
  const used = { running: 3, cpu: '500m', memory: '31Gi', gpus: { 'nvidia.com/gpu': 1 } };
  const meters = metersOf({ hard, used });

  it('are there for what one may have', () => {
    expect(meters.map((it) => it.resource)).toEqual([
      'running',
      'cpu',
      'memory',
      'storage',
      'nvidia.com/gpu',
    ]);
  });
  it('warn at three quarters and when it is nearly all', () => {
    expect(meters.map((it) => it.level)).toEqual(['nearly', 'fine', 'full', 'fine', 'full']);
  });
  it('do not run over', () => {
    expect(metersOf({ hard: { cpu: '1' }, used: { cpu: '3' } })[0]).toMatchObject({
      share: 1,
      level: 'full',
    });
  });
  it('are none while the space is being set up', () => expect(metersOf({})).toEqual([]));
});

it('shows what is free with GPUs first and without Pods', () => {
  const resources = ['pods', 'memory', 'cpu', 'nvidia.com/gpu'].map((resource) => ({
    resource,
    free: '1',
    allocatable: '2',
  }));
  expect(freeNow(resources).map((it) => it.resource)).toEqual(['nvidia.com/gpu', 'cpu', 'memory']);
});

it('sorts workspaces by what they are to somebody who has just come', () => {
  const of = (name: string, phase: 'Running' | 'Stopped' | 'Blocked' | 'Queued', lastUsedAt?: string) =>
    workspace(name, { status: { phase }, lastUsedAt });
  const { running, someone, moving, recent } = sorted([
    of('old', 'Stopped', '2026-11-02T00:00:00Z'),
    of('new', 'Stopped', '2026-11-20T00:00:00Z'),
    of('b', 'Running'),
    of('a', 'Running'),
    of('q', 'Queued'),
    of('x', 'Blocked'),
  ]);
  expect([running, someone, moving, recent].map((it) => it.map(({ name }) => name))).toEqual([
    ['a', 'b'],
    ['x'],
    ['q'],
    ['new', 'old'],
  ]);
});

it.each([
  [4, 'evening'],
  [8, 'morning'],
  [13, 'day'],
  [20, 'evening'],
])('at %d it is %s', (hour, part) => expect(partOfDay(hour)).toBe(part));
