import { describe, expect, it } from 'vitest';
import { workspace } from '@/testing/objects';
import { applyToWorkspaces, workspaceAdapter } from '../lists';
import { Book, join, type Change } from './changes';
import { connectionIs, connectionReducer, pauseBefore } from './connection';

const event = (name: string, type: string, object: object) => ({
  event: name,
  data: JSON.stringify({ type, object }),
});
const change = (name: string, gone = false): Change => ({ kind: 'workspace', gone, object: workspace(name) });

describe('the book of events', () => {
  it('tells nothing of a snapshot before it is whole', () => {
    const book = new Book();
    expect(book.take({ event: 'resync', data: '{}' })).toBeUndefined();
    expect(book.take(event('workspace', 'ADDED', workspace('a')))).toBeUndefined();
    expect(book.whole()).toBeUndefined();
    const batch = book.take({ event: 'synced', data: '{}' });
    expect(batch).toMatchObject({ whole: true, changes: [{ object: { name: 'a' } }] });
  });
  it('then tells every change, and remembers how it stands', () => {
    const book = new Book();
    book.take({ event: 'resync', data: '{}' });
    book.take(event('workspace', 'ADDED', workspace('a')));
    book.take(event('workspace', 'ADDED', workspace('b')));
    book.take({ event: 'synced', data: '{}' });
    expect(book.take(event('workspace', 'DELETED', workspace('a')))).toMatchObject({ whole: false });
    expect(book.whole()?.changes.map((it) => (it.object as { name?: string }).name)).toEqual(['b']);
  });
  it('goes on without a snapshot where the stream did', () => {
    const book = new Book();
    book.take({ event: 'resync', data: '{}' });
    book.take({ event: 'synced', data: '{}' });
    expect(book.take({ event: 'synced', data: '{}' })).toBeUndefined();
  });
  it('does not stumble over events that it does not know', () => {
    expect(new Book().take(event('quota', 'ADDED', {}))).toBeUndefined();
  });
});

describe('joining batches', () => {
  it('keeps the last word on each object', () => {
    const joined = join(
      { whole: false, changes: [change('a'), change('b')] },
      { whole: false, changes: [change('a', true)] },
    );
    expect(joined.changes.map((it) => it.gone)).toEqual([true, false]);
  });
  it('starts anew with a whole one, and drops from it what went since', () => {
    const whole = { whole: true, changes: [change('a')] };
    expect(join({ whole: false, changes: [change('b')] }, whole)).toBe(whole);
    expect(join(whole, { whole: false, changes: [change('a', true), change('c')] })).toEqual({
      whole: true,
      changes: [change('c')],
    });
  });
});

describe('a list', () => {
  const list = () =>
    workspaceAdapter.setAll(workspaceAdapter.getInitialState(), [
      workspace('a', { lastUsedAt: '2026-11-23T12:00:00Z', usedBy: 'kernel' }),
      workspace('b'),
    ]);

  it('takes changes and keeps what only reading tells', () => {
    const all = applyToWorkspaces(
      list(),
      [{ ...change('a'), object: workspace('a', { generation: 2 }) }, change('b', true)],
      false,
    );
    expect(workspaceAdapter.getSelectors().selectAll(all)).toEqual([
      workspace('a', { generation: 2, lastUsedAt: '2026-11-23T12:00:00Z', usedBy: 'kernel' }),
    ]);
  });
  it('holds nothing else after a snapshot', () => {
    const all = applyToWorkspaces(list(), [change('c')], true);
    expect(all.ids).toEqual(['uid-c']);
  });
});

describe('the connection', () => {
  it('waits longer each time, at most half a minute and a bit', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((it) => pauseBefore(it, 0.5))).toEqual([
      1000, 2000, 4000, 8000, 16000, 30000, 30000,
    ]);
    expect(pauseBefore(1, 0)).not.toBe(pauseBefore(1, 0.9));
  });
  it('says that it is back only after it was lost', () => {
    const live = connectionReducer({ state: 'connecting' }, connectionIs({ state: 'live' }));
    expect(live.isBack).toBeUndefined();
    expect(connectionReducer({ state: 'lost' }, connectionIs({ state: 'live' })).isBack).toBe(true);
  });
});
