import { describe, expect, it } from 'vitest';
import { GIB } from '@/lib/quantity';
import { template, workspace } from '@/testing/objects';
import { areSame, changeOf, livesOf, shareUntil, usageOf, wishOf } from './model';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const gpu = template('pytorch', {
  spec: { default: { cpu: '2', memory: '8Gi', gpus: { 'nvidia.com/gpu': 1 } } },
});
const plain = workspace('thesis', { spec: { resources: { cpu: '500m' }, home: { size: '10Gi' } } });

describe('what a workspace is set to', () => {
  it('is what it asks for, else what its template gives', () => {
    expect(wishOf(plain, gpu)).toEqual({
      cpu: 0.5,
      memory: 8 * GIB,
      gpu: 'nvidia.com/gpu',
      gpuCount: 1,
      disk: 10 * GIB,
      stopAfter: '',
    });
  });
});

describe('a change', () => {
  const before = wishOf(plain, gpu);
  it('is none where everything is as it was', () => {
    expect(changeOf(before, { ...before }, gpu)).toBeUndefined();
  });
  it('says only what is another', () => {
    expect(changeOf(before, { ...before, cpu: 1.5 }, gpu)).toEqual({ resources: { cpu: '1500m' } });
    expect(changeOf(before, { ...before, disk: 20 * GIB }, gpu)).toEqual({ home: { size: '20Gi' } });
  });
  it('does without a GPU by asking for none, and takes another in its place', () => {
    const none = { ...before, gpu: '', gpuCount: 0 };
    expect(changeOf(before, none, gpu)).toEqual({ resources: { gpus: { 'nvidia.com/gpu': 0 } } });
    const other = { ...before, gpu: 'x.com/a100', gpuCount: 2 };
    expect(changeOf(before, other, gpu)).toEqual({
      resources: { gpus: { 'nvidia.com/gpu': 0, 'x.com/a100': 2 } },
    });
  });
  it('goes back to the idle stop of the template by null', () => {
    const set = { ...before, stopAfter: '1h' };
    expect(changeOf(before, set, gpu)).toEqual({ idle: { stopAfter: '1h' } });
    expect(changeOf(set, before, gpu)).toEqual({ idle: { stopAfter: null } });
  });
});

it('compares lists of packages', () => {
  expect(areSame(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(areSame(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(areSame(['a'], ['a', 'b'])).toBe(false);
});

describe('the times that it ran', () => {
  const lives = livesOf(
    {
      runs: [
        { id: 'r1', startedAt: '2026-11-23T08:00:00Z', endedAt: '2026-11-23T09:30:00Z', node: 'n1' },
        { id: 'r3', startedAt: '2026-11-23T11:00:00Z' },
        {
          id: 'r2',
          startedAt: '2026-11-23T10:00:00Z',
          endedAt: '2026-11-23T10:10:00Z',
          endReason: 'OOMKilled',
        },
      ],
      transitions: [
        { sequence: 1, phase: 'Running', reason: 'Running', at: '2026-11-23T09:29:59Z' },
        { sequence: 4, phase: 'Stopping', reason: 'AppStopping', at: '2026-11-23T09:30:01Z' },
        { sequence: 2, phase: 'Stopped', reason: 'StoppedIdle', at: '2026-11-23T09:30:05Z' },
        { sequence: 3, phase: 'Stopped', reason: 'StoppedByUser', at: '2026-11-23T10:59:58Z' },
      ],
    },
    NOON,
  );
  it('stand with the newest first, each with its length', () => {
    expect(lives.map((it) => [it.id, it.took / 60_000])).toEqual([
      ['r3', 60],
      ['r2', 10],
      ['r1', 90],
    ]);
  });
  it('tell why they ended where that was noted near their end', () => {
    expect(lives.map((it) => it.why?.reason)).toEqual([undefined, undefined, 'StoppedIdle']);
    expect(lives[1]?.endReason).toBe('OOMKilled');
  });
});

it('finds the usage of one workspace among namesakes by its uid', () => {
  const items = [
    { workspace: 'a', workspaceUid: '1' },
    { workspace: 'a', workspaceUid: '2', cpuHours: 3 },
  ];
  expect(usageOf(items, '2')?.cpuHours).toBe(3);
  expect(usageOf(items, '3')).toBeUndefined();
});

it('shares for less than the most that is taken', () => {
  expect(Date.parse(shareUntil(1, NOON))).toBe(NOON + 3_600_000);
  expect(Date.parse(shareUntil(720, NOON))).toBeLessThan(NOON + 720 * 3_600_000);
});
