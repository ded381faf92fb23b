import { describe, expect, it } from 'vitest';
import type { Phase } from '@/api/shapes';
import { condition } from '@/testing/objects';
import { can, groupOf, shownState } from './phase';

const at = (phase: Phase, ...conditions: ReturnType<typeof condition>[]) => ({
  status: { phase, conditions },
});

describe('a state', () => {
  it.each<[Phase, string, string, string]>([
    ['Pending', 'phase.Pending', 'neutral', 'moving'],
    ['Queued', 'phase.Queued', 'waiting', 'moving'],
    ['Preparing', 'phase.Preparing', 'moving', 'moving'],
    ['Pulling', 'phase.Pulling', 'moving', 'moving'],
    ['Starting', 'phase.Starting', 'moving', 'moving'],
    ['Running', 'phase.Running', 'running', 'running'],
    ['Blocked', 'phase.NeedsYou', 'someone', 'someone'],
    ['Failed', 'phase.Failed', 'failed', 'someone'],
    ['Stopping', 'phase.Stopping', 'neutral', 'moving'],
    ['Stopped', 'phase.Stopped', 'neutral', 'stopped'],
    ['Deleting', 'phase.Deleting', 'neutral', 'moving'],
  ])('%s is shown as %s, %s, among %s', (phase, word, tone, group) => {
    expect(shownState(at(phase))).toMatchObject({ word, tone });
    expect(groupOf(at(phase))).toBe(group);
  });

  it('needs an admin where only one can mend it', () => {
    const blocked = at('Blocked', condition('ImagePulled', 'False', 'ImagePullDenied', { kind: 'admin' }));
    expect(shownState(blocked)).toMatchObject({ word: 'phase.NeedsAdmin', face: 'tool' });
  });
  it('tells rescue mode from running', () => {
    const rescue = at('Running', condition('Ready', 'True', 'RescueRunning', { kind: 'done' }));
    expect(shownState(rescue).word).toBe('phase.Rescue');
  });
  it('is pending while nobody has looked, and deleting from the request on', () => {
    expect(shownState({}).word).toBe('phase.Pending');
    expect(shownState({ ...at('Running'), deleting: true }).word).toBe('phase.Deleting');
  });
});

describe('what can be done', () => {
  const url = 'http://thesis--lin.localhost/';
  it.each<[Phase, string]>([
    ['Pending', 'stop delete'],
    ['Queued', 'stop delete'],
    ['Running', 'open stop delete'],
    ['Blocked', 'stop delete'],
    ['Failed', 'start delete'],
    ['Stopping', 'delete'],
    ['Stopped', 'start delete'],
    ['Deleting', ''],
  ])('%s: %s', (phase, expected) => {
    const may = can({ ...at(phase), url });
    const words = (['open', 'start', 'stop', 'delete'] as const).filter((it) => may[it]);
    expect(words.join(' ')).toBe(expected);
  });
});
