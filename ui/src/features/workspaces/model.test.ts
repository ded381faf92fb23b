import { describe, expect, it } from 'vitest';
import { template, workspace } from '@/testing/objects';
import {
  bulkResult,
  choose,
  countGroups,
  imagesOf,
  inParts,
  isFiltered,
  readChoice,
  writeChoice,
} from './model';

const all = [
  workspace('llama', { status: { phase: 'Running' }, lastUsedAt: '2026-11-20T00:00:00Z' }),
  workspace('gan', { status: { phase: 'Queued' }, createdAt: '2026-11-02T00:00:00Z' }),
  workspace('ocr', { status: { phase: 'Blocked' }, spec: { imageTemplateRef: { name: 'pytorch' } } }),
  workspace('thesis', { status: { phase: 'Stopped' }, lastUsedAt: '2026-11-22T00:00:00Z' }),
];
const at = (query: string) => readChoice(new URLSearchParams(query));
const names = (query: string) => choose(all, at(query)).map((it) => it.name);

describe('the choice', () => {
  it.each(['', 'q=llama&state=running&image=minimal&sort=-used&view=cards', 'sort=-name', 'state=someone'])(
    '"%s" is the same after reading and writing',
    (query) => expect(writeChoice(at(query)).toString()).toBe(query),
  );
  it('is not upset by what it does not know', () => {
    expect(at('state=nice&sort=luck&view=3d')).toEqual(at(''));
    expect(isFiltered(at('sort=used'))).toBe(false);
    expect(isFiltered(at('q=x'))).toBe(true);
  });
});

describe('what is shown', () => {
  it.each([
    ['', 'gan llama ocr thesis'],
    ['sort=-name', 'thesis ocr llama gan'],
    ['sort=state', 'ocr llama gan thesis'],
    ['sort=used', 'thesis llama gan ocr'],
    ['sort=created', 'gan llama ocr thesis'],
    ['q=LL', 'llama'],
    ['q=pytorch', 'ocr'],
    ['state=moving', 'gan'],
    ['image=pytorch', 'ocr'],
    ['q=nothing', ''],
  ])('%s: %s', (query, expected) => expect(names(query).join(' ')).toBe(expected));

  it('counts each group as the other filters leave it', () => {
    expect(countGroups(all, at(''))).toEqual({ all: 4, running: 1, moving: 1, someone: 1, stopped: 1 });
    expect(countGroups(all, at('q=gan&state=running'))).toMatchObject({ all: 1, moving: 1, running: 0 });
  });
  it('offers the images that are in use, by their titles', () => {
    expect(imagesOf(all, [template('pytorch', { spec: { displayName: 'PyTorch' } })])).toEqual([
      { name: 'minimal', title: 'minimal' },
      { name: 'pytorch', title: 'PyTorch' },
    ]);
  });
});

describe('several at once', () => {
  it('tells who was refused, and why', () => {
    const items = [
      { name: 'a', status: 200 },
      { name: 'b', status: 403, problem: { detail: 'You may not.' } },
    ];
    expect(bulkResult(items)).toEqual({ asked: 2, done: 1, refused: [{ name: 'b', why: 'You may not.' }] });
  });
  it('asks in parts that are not too long', () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([], 2)).toEqual([]);
  });
});
