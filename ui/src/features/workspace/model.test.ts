import { describe, expect, it } from 'vitest';
import { condition } from '@/testing/objects';
import { addToLog, matchingLines, startTimes, stepsOf, tabOf, usualStart } from './model';

const at = (second: number) => ({
  lastTransitionTime: new Date(1_700_000_000_000 + second * 1000).toISOString(),
});

describe('the steps of a start', () => {
  const steps = stepsOf([
    condition('Ready', 'False', 'ImagePulling', { kind: 'wait', ...at(0) }),
    condition('ImagePulled', 'False', 'ImagePulling', { kind: 'wait', ...at(0) }),
    condition('TemplateResolved', 'True', 'TemplateFound', at(1)),
    condition('QuotaAvailable', 'True', 'QuotaFits', at(1)),
    condition('Scheduled', 'True', 'NodeAssigned', at(4)),
    condition('EnvironmentReady', 'Unknown', 'NotReached', at(0)),
    condition('HomeNearlyFull', 'True', 'HomeNearlyFull', at(0)),
  ]);

  it('stand in the order in which things happen, without warnings', () => {
    expect(steps.map((it) => it.name)).toEqual([
      'TemplateResolved',
      'QuotaAvailable',
      'Scheduled',
      'ImagePulled',
      'EnvironmentReady',
      'Ready',
    ]);
  });
  it('tell what is done, what goes on and what comes later', () => {
    expect(steps.map((it) => it.state)).toEqual(['done', 'done', 'done', 'now', 'later', 'later']);
  });
  it('took as long as from the end of the one before', () => {
    expect(steps.map((it) => it.took)).toEqual([undefined, 0, 3000, undefined, undefined, undefined]);
    expect(steps[3]?.since).toBe(1_700_000_004_000);
  });
  it('tell what somebody has to mend', () => {
    const [step] = stepsOf([condition('TemplateResolved', 'False', 'TemplateNotFound', { kind: 'you' })]);
    expect(step?.state).toBe('problem');
  });
  it('took no time where an earlier start did them', () => {
    const [, quota] = stepsOf([
      condition('TemplateResolved', 'True', 'TemplateFound', at(100)),
      condition('QuotaAvailable', 'True', 'QuotaFits', at(5)),
    ]);
    expect(quota?.took).toBeUndefined();
  });
});

describe('how long a start usually takes', () => {
  const row = (sequence: number, phase: string, second: number, more = {}) => ({
    sequence,
    phase,
    at: at(second).lastTransitionTime,
    ...more,
  });
  const transitions = [
    row(5, 'Running', 130),
    row(1, 'Pending', 0),
    row(2, 'Starting', 5),
    row(3, 'Running', 20),
    row(4, 'Queued', 100),
    row(6, 'Stopped', 200),
    row(7, 'Pending', 300),
    row(8, '', 310, { notObserved: true }),
    row(9, 'Running', 320),
  ];
  it('is from the first sign of a start to its end, where both were seen', () => {
    expect(startTimes({ transitions })).toEqual([20_000, 30_000]);
    expect(usualStart({ transitions })).toBe(25_000);
  });
  it('is unknown without a start', () => {
    expect(usualStart({ transitions: [] })).toBeUndefined();
    expect(usualStart(undefined)).toBeUndefined();
  });
});

describe('a log', () => {
  it('grows by lines, the last one in parts', () => {
    expect(addToLog(addToLog([], 'one\ntw', 10), 'o\r\nthree\n', 10)).toEqual(['one', 'two', 'three', '']);
  });
  it('forgets the oldest lines', () => expect(addToLog(['1', '2', ''], '3\n4', 2)).toEqual(['3', '4']));
  it('has no colours', () => expect(addToLog([], '\u001B[31mred\u001B[0m', 9)).toEqual(['red']));
  it('is searched without regard to capitals', () => {
    expect(matchingLines(['Error: x', 'fine'], 'error')).toEqual(['Error: x']);
    expect(matchingLines(['a'], '')).toEqual(['a']);
  });
});

it('shows the overview where an address names no part', () => {
  expect([tabOf('logs'), tabOf('nothing'), tabOf(undefined)]).toEqual(['logs', 'overview', 'overview']);
});
