import { describe, expect, it } from 'vitest';
import { decode, encode } from './content';
import { keepTabs, restoreTabs } from './drafts';
import { addOutput, NO_OUTPUT } from './output';
import { endingOf, folderOf, interpreterOf, isIn, join, nameOf, nameProblem, splitArguments } from './paths';
import { neighbour, nextTabs, type OpenFile, type TabEvent } from './tabs';
import { moveBy, rowsOf } from './tree';

describe('paths', () => {
  it('have a name and a folder', () => {
    expect([join('', 'a.py'), join('src', 'a.py')]).toEqual(['a.py', 'src/a.py']);
    expect([nameOf('src/a.py'), folderOf('src/a.py'), folderOf('a.py')]).toEqual(['a.py', 'src', '']);
    expect([isIn('src/a', 'src'), isIn('src', 'src'), isIn('src2/a', 'src')]).toEqual([true, true, false]);
  });
  it.each([
    ['', 'code.nameNeeded'],
    ['..', 'code.nameRule'],
    ['a/b', 'code.nameRule'],
    ['é'.repeat(128), 'code.nameRule'],
    ['taken', 'code.nameTaken'],
    ['数据.csv', undefined],
  ])('cannot end with every name: %s', (name, why) => expect(nameProblem(name, ['taken'])).toBe(why));
  it('tell what runs them', () => {
    expect(['a.py', 'b/c.SH', '.py', 'data.csv'].map(interpreterOf)).toEqual([
      'python3',
      'sh',
      undefined,
      undefined,
    ]);
    expect(endingOf('a.tar.gz')).toBe('gz');
  });
});

describe('arguments', () => {
  it('are split as a shell does it', () => {
    expect(splitArguments(` --epochs 3  --name "my run" '' a"b"c`)).toEqual([
      '--epochs',
      '3',
      '--name',
      'my run',
      '',
      'abc',
    ]);
    expect(splitArguments('')).toEqual([]);
  });
  it('are none while a quote is open', () => expect(splitArguments(`--name "my`)).toBeUndefined());
});

describe('the tree', () => {
  const folders = {
    '': {
      entries: [{ name: 'src', type: 'folder' as const }, { name: '.hidden' }, { name: 'a.py' }],
      total: 3,
    },
    src: { entries: [{ name: 'b.py' }], total: 1 },
  };
  const rows = rowsOf(folders, new Set(['src']), false);
  it('shows what is in open folders, and hidden files when they are asked for', () => {
    expect(rows.map((it) => [it.path, it.level, it.position, it.count])).toEqual([
      ['src', 1, 1, 2],
      ['src/b.py', 2, 1, 1],
      ['a.py', 1, 2, 2],
    ]);
    expect(rowsOf(folders, new Set(), true).map((it) => it.path)).toEqual(['src', '.hidden', 'a.py']);
  });
  it.each([
    ['ArrowDown', 'src', { go: 'src/b.py' }],
    ['ArrowDown', undefined, { go: 'src' }],
    ['ArrowUp', 'src', undefined],
    ['End', 'src', { go: 'a.py' }],
    ['ArrowRight', 'src', { go: 'src/b.py' }],
    ['ArrowLeft', 'src/b.py', { go: 'src' }],
    ['ArrowLeft', 'src', { toggle: 'src' }],
    ['Enter', 'src', { toggle: 'src' }],
    ['x', 'src', undefined],
  ])('moves by %s from %s', (key, selected, move) => expect(moveBy(key, rows, selected)).toEqual(move));
  it('opens a file by Enter', () =>
    expect(moveBy('Enter', rows, 'a.py')).toMatchObject({ use: { path: 'a.py' } }));
});

describe('open files', () => {
  const after = (...events: TabEvent[]) => events.reduce<OpenFile[]>((tabs, it) => nextTabs(tabs, it), []);
  const read: TabEvent = { type: 'read', path: 'a', content: { text: 'one', lineBreak: '\n' } };
  const opened = (path: string): TabEvent => ({ type: 'opened', path });
  it('are opened once', () =>
    expect(after(opened('a'), opened('b'), opened('a')).map((it) => it.path)).toEqual(['a', 'b']));
  it('are unchanged after saving, unless somebody typed on', () => {
    const changed: TabEvent = { type: 'changed', path: 'a', isChanged: true };
    const saved = (now: string): TabEvent => ({ type: 'saved', path: 'a', text: 'two', now });
    expect(after(opened('a'), read, changed, saved('two'))[0]).toMatchObject({
      saved: 'two',
      isChanged: false,
    });
    expect(after(opened('a'), read, changed, saved('two!'))[0]).toMatchObject({
      saved: 'two',
      isChanged: true,
    });
  });
  it('begin anew when they are read again', () => {
    expect(after(opened('a'), read, read)[0]).toMatchObject({ readings: 2, start: 'one' });
  });
  it('go with their folder', () => {
    const gone: TabEvent = { type: 'gone', path: 'src' };
    expect(after(opened('src/a'), opened('srcs'), gone).map((it) => it.path)).toEqual(['srcs']);
  });
  it('leave the front to the one beside', () => {
    const tabs = after(opened('a'), opened('b'), opened('c'));
    expect(['a', 'c', 'b'].map((it) => neighbour(tabs, it))).toEqual(['b', 'b', 'c']);
    expect(neighbour(after(opened('a')), 'a')).toBeUndefined();
  });
  it('are there again after a reload, with what was not saved', () => {
    const tabs = after(opened('a'), read, { type: 'changed', path: 'a', isChanged: true }, opened('b'));
    keepTabs('uid', tabs, () => 'mine');
    expect(restoreTabs('uid')).toMatchObject([
      { path: 'a', state: 'ready', start: 'mine', saved: 'one', isChanged: true },
      { path: 'b', state: 'unread', isChanged: false },
    ]);
    expect(restoreTabs('another')).toEqual([]);
  });
});

describe('content', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('keeps its line breaks', () => {
    const content = decode(bytes('a\r\nb\r\n'));
    expect(content).toEqual({ text: 'a\nb\n', lineBreak: '\r\n' });
    expect(encode({ text: 'a\nb\n', lineBreak: '\r\n' })).toBe('a\r\nb\r\n');
    expect(decode(bytes('a\nb'))?.lineBreak).toBe('\n');
  });
  it('is no text where it is none', () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x00]))).toBeUndefined();
    expect(decode(bytes('a\u0000b'))).toBeUndefined();
  });
});

describe('output', () => {
  const add = (...parts: string[]) => parts.reduce((it, part) => addOutput(it, part, 4), NO_OUTPUT).lines;
  it('grows by lines, the last one in parts', () =>
    expect(add('one\ntw', 'o\r\nthree')).toEqual(['one', 'two', 'three']));
  it('lets progress bars draw over themselves', () =>
    expect(add('10 %\r', '20 %\r100 %\n')).toEqual(['100 %', '']));
  it('has no colours, also not in parts', () => expect(add('\u001B[3', '1mred\u001B[0m')).toEqual(['red']));
  it('forgets the oldest', () => expect(add('1\n2\n3\n4\n5')).toEqual(['2', '3', '4', '5']));
});
