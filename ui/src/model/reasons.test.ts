import { describe, expect, it } from 'vitest';
import { condition } from '@/testing/objects';
import { i18nOf } from '@/testing/words';
import { decisive, notices, readAmount, resourceWords, sentence, why } from './reasons';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const en = i18nOf('en');
const zh = i18nOf('zh');

describe('a sentence', () => {
  const full = {
    reason: 'QuotaFull',
    args: { resource: 'memory', used: '24Gi', hard: '32Gi', asked: '9216Mi' },
    message: 'Your quota for memory is in use: 24Gi of 32Gi',
  };

  it('has amounts as people read them', () => {
    expect(sentence(full, en, NOON)).toMatch(
      /^Your quota for memory is in use: 24 GiB of 32 GiB, .* asks for 9 GiB\./,
    );
  });
  it('is said in Chinese with Chinese words for resources', () => {
    expect(sentence(full, zh, NOON)).toMatch(/^你的内存配额已占用 24 GiB（共 32 GiB），此工作区还要 9 GiB。/);
  });
  it('names steps in words', () => {
    const waits = { reason: 'NotReached', args: { step: 'the home disk' } };
    expect(sentence(waits, zh, NOON)).toBe('等待“主目录磁盘”先完成，属正常情况。');
  });
  it('reads times and spans', () => {
    const late = { reason: 'StartTimedOut', args: { limit: '1h30m', step: 'the app', detail: 'silent' } };
    expect(sentence(late, en, NOON)).toContain('Not ready within 1 h 30 min');
    const soon = {
      reason: 'StopsSoon',
      args: { since: '2026-11-23T11:00:00Z', until: '2026-11-23T13:00:00Z' },
    };
    expect(sentence(soon, en, NOON)).toMatch(/since \d\d:00\. It stops at \d\d:00;/);
  });
  it('leaves out what no person can compare of an image', () => {
    const found = {
      reason: 'TemplateFound',
      args: { template: 'minimal', image: `r/minimal@sha256:${'ab'.repeat(32)}` },
    };
    expect(sentence(found, en, NOON)).toBe('Uses template minimal, image r/minimal@abababababab.');
  });
  it('is the message where its arguments could not be read back', () => {
    expect(sentence({ reason: 'QuotaFull', message: 'Something else.' }, zh, NOON)).toBe('Something else.');
  });
  it('is the message for a reason that is newer than the portal', () => {
    expect(sentence({ reason: 'Newer', message: 'It is new.' }, zh, NOON)).toBe('It is new.');
  });
  it('leaves a value alone that is not of its type', () => {
    const odd = { reason: 'VolumeReady', args: { size: 'large' } };
    expect(sentence(odd, en, NOON)).toBe('The home disk (large) is ready.');
  });
  it.each(Object.entries(en.words.reasons))(
    '%s can be said in both languages',
    (reason, { arguments: wanted = {} }) => {
      const args = Object.fromEntries(Object.keys(wanted).map((it) => [it, '7']));
      for (const language of [en, zh]) {
        const said = sentence({ reason, args }, language, NOON);
        expect(said).not.toMatch(/[{}]/);
        expect(said).toMatch(/[.。]$/);
      }
    },
  );
});

describe('why', () => {
  const done = condition('TemplateResolved', 'True', 'TemplateFound', {
    args: { template: 'm', image: 'i' },
  });
  const full = condition('QuotaAvailable', 'False', 'SpaceBeingPrepared', { message: 'Is being set up.' });
  const later = condition('Scheduled', 'Unknown', 'NotReached', { args: { step: 'room in the quota' } });
  const ready = condition('Ready', 'False', 'SpaceBeingPrepared', { message: 'Is being set up.' });

  it('is the first that is neither true nor waits for another', () => {
    expect(decisive([ready, later, full, done])).toBe(full);
    expect(why({ status: { phase: 'Preparing', conditions: [ready, later, full, done] } }, en, NOON)).toMatch(
      /^Your own area on the cluster/,
    );
  });
  it('is the last step when all is done', () => {
    const running = condition('Ready', 'True', 'Running', { args: { app: 'JupyterLab', url: 'http://x/' } });
    expect(decisive([done, running])).toBe(running);
  });
  it('is why it stopped when it is stopped', () => {
    const stopped = condition('Ready', 'False', 'StoppedIdle', { args: { since: '2026-11-23T11:00:00Z' } });
    const status = { phase: 'Stopped' as const, stopReason: 'StoppedIdle', conditions: [done, stopped] };
    expect(why({ status }, en, NOON)).toMatch(/^Stopped because nothing used it since/);
  });
  it('is empty while nobody has looked', () => expect(why({}, en, NOON)).toBe(''));
  it('leaves warnings to their own place', () => {
    const warning = condition('HomeNearlyFull', 'True', 'HomeNearlyFull', { args: { size: '5Gi' } });
    expect(notices({ status: { conditions: [done, warning, full] } })).toEqual([warning]);
  });
});

describe('resources', () => {
  it('are named in the language, GPUs by their own names', () => {
    expect(resourceWords('memory', zh)).toBe('内存');
    expect(resourceWords('nvidia.com/gpu', zh)).toBe('GPU');
  });
  it('are read by what they are', () => {
    expect(readAmount('memory', '24581256Ki', 'en')).toBe('23.4 GiB');
    expect(readAmount('cpu', '1520m', 'en')).toBe('1.52');
    expect(readAmount('nvidia.com/gpu', '2', 'en')).toBe('2');
    expect(readAmount('cpu', undefined, 'en')).toBe('–');
  });
});
