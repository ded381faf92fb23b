import type { Problem } from '@/api/problem';
import { isIn, type Path } from './paths';
import type { Content } from './content';

/** A file in a tab. */
export interface OpenFile {
  path: Path;
  state: 'unread' | 'ready' | 'failed';
  /** Why it is not shown. */
  why?: Problem | 'binary' | 'large';
  /** As it was last read or saved. */
  saved: string;
  lineBreak: Content['lineBreak'];
  /** With what the editor begins: what is saved, or what somebody had not saved yet. */
  start: string;
  isChanged: boolean;
  isSaving: boolean;
  /** Counts how often it was read: the editor begins anew then. */
  readings: number;
}

export type TabEvent =
  | { type: 'opened'; path: Path }
  | { type: 'read'; path: Path; content: Content }
  | { type: 'failed'; path: Path; why: Problem | 'binary' | 'large' }
  | { type: 'changed'; path: Path; isChanged: boolean }
  | { type: 'saving'; path: Path }
  | { type: 'saved'; path: Path; text: string; now: string }
  | { type: 'notSaved'; path: Path }
  | { type: 'closed'; path: Path }
  /** A file went, or a folder with all in it. */
  | { type: 'gone'; path: Path }
  | { type: 'renamed'; path: Path; to: Path };

export function newTab(path: Path): OpenFile {
  return {
    path,
    state: 'unread',
    saved: '',
    lineBreak: '\n',
    start: '',
    isChanged: false,
    isSaving: false,
    readings: 0,
  };
}

/** The open files after something happened. */
export function nextTabs(tabs: readonly OpenFile[], event: TabEvent): OpenFile[] {
  const { path } = event;
  const change = (with_: (tab: OpenFile) => Partial<OpenFile>) =>
    tabs.map((it) => (it.path === path ? { ...it, ...with_(it) } : it));
  switch (event.type) {
    case 'opened':
      return tabs.some((it) => it.path === path) ? [...tabs] : [...tabs, newTab(path)];
    case 'read': {
      const { text, lineBreak } = event.content;
      return change(({ readings }) => ({
        state: 'ready',
        why: undefined,
        saved: text,
        start: text,
        lineBreak,
        isChanged: false,
        readings: readings + 1,
      }));
    }
    case 'failed':
      return change(() => ({ state: 'failed', why: event.why }));
    case 'changed':
      return change(() => ({ isChanged: event.isChanged }));
    case 'saving':
      return change(() => ({ isSaving: true }));
    case 'saved':
      // Somebody may have typed on meanwhile.
      return change(() => ({ isSaving: false, saved: event.text, isChanged: event.now !== event.text }));
    case 'notSaved':
      return change(() => ({ isSaving: false }));
    case 'closed':
      return tabs.filter((it) => it.path !== path);
    case 'gone':
      return tabs.filter((it) => !isIn(it.path, path));
    case 'renamed':
      return change(({ saved }) => ({ path: event.to, start: saved }));
  }
}

/** Which file comes to the front when one goes: the one after it, else the one before. */
export function neighbour(tabs: readonly OpenFile[], path: Path): Path | undefined {
  const index = tabs.findIndex((it) => it.path === path);
  return (tabs[index + 1] ?? tabs[index - 1])?.path;
}
