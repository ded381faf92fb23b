import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Problem } from '@/api/problem';
import { sessionEnded } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import { encode, problemFrom, readText, write } from './content';
import { keepTabs, restoreTabs } from './drafts';
import type { Path } from './paths';
import { nextTabs, type OpenFile, type TabEvent } from './tabs';

export type SaveOutcome = 'saved' | 'changed-meanwhile' | 'gone-meanwhile' | Problem;

export interface Files {
  tabs: readonly OpenFile[];
  happened: (event: TabEvent) => void;
  read: (path: Path) => Promise<void>;
  /** Saves it, unless it is another one by now; whatever it is, if that is wanted. */
  save: (path: Path, whatever?: boolean) => Promise<SaveOutcome>;
  changed: (file: OpenFile, text: () => string) => void;
  /** Gives up what is not saved. */
  dropChanges: () => void;
}

/** The files that are open in a workspace. */
export function useFiles(name: string, uid: string): Files {
  const dispatch = useAppDispatch();
  const [tabs, happened] = useReducer(nextTabs, uid, restoreTabs);
  const texts = useRef(new Map<Path, () => string>());
  const now = useRef(tabs);
  useEffect(() => {
    now.current = tabs;
  });

  const textOf = (tab: OpenFile) => texts.current.get(tab.path)?.() ?? tab.start;

  useEffect(() => {
    const keep = () => keepTabs(uid, now.current, textOf);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [uid]);

  const problemOf = useCallback(
    (thrown: unknown): Problem => {
      const problem = problemFrom(thrown);
      if (problem.status === 401) dispatch(sessionEnded());
      return problem;
    },
    [dispatch],
  );

  const read = useCallback(
    async (path: Path) => {
      try {
        const content = await readText(name, path);
        texts.current.delete(path);
        if (typeof content === 'string') happened({ type: 'failed', path, why: content });
        else happened({ type: 'read', path, content });
      } catch (thrown) {
        happened({ type: 'failed', path, why: problemOf(thrown) });
      }
    },
    [name, problemOf],
  );

  /** Whether somebody else changed the file since it was read: the API compares nothing by itself. */
  const meanwhile = async ({ path, saved }: OpenFile): Promise<SaveOutcome | undefined> => {
    try {
      const content = await readText(name, path);
      return typeof content === 'string' || content.text !== saved ? 'changed-meanwhile' : undefined;
    } catch (thrown) {
      const problem = problemOf(thrown);
      return problem.status === 404 ? 'gone-meanwhile' : problem;
    }
  };

  const save = async (path: Path, whatever = false): Promise<SaveOutcome> => {
    const file = now.current.find((it) => it.path === path);
    if (!file || file.state !== 'ready') return 'saved';
    happened({ type: 'saving', path });
    const text = textOf(file);
    const hindrance = whatever ? undefined : await meanwhile(file);
    if (hindrance) {
      happened({ type: 'notSaved', path });
      return hindrance;
    }
    try {
      await write(name, path, encode({ text, lineBreak: file.lineBreak }));
      happened({ type: 'saved', path, text, now: textOf(file) });
      return 'saved';
    } catch (thrown) {
      happened({ type: 'notSaved', path });
      return problemOf(thrown);
    }
  };

  const changed = (file: OpenFile, text: () => string) => {
    texts.current.set(file.path, text);
    const isChanged = text() !== file.saved;
    if (isChanged !== file.isChanged) happened({ type: 'changed', path: file.path, isChanged });
  };

  const dropChanges = () => {
    // The page may be gone before it is drawn once more.
    now.current = now.current.filter((it) => !it.isChanged);
    tabs.filter((it) => it.isChanged).forEach(({ path }) => happened({ type: 'closed', path }));
  };

  return { tabs, happened, read, save, changed, dropChanges };
}
