import { useCallback, useEffect, useState } from 'react';
import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import { codeApi } from './codeApi';
import type { Path } from './paths';
import { rowsOf, type Folder, type Row } from './tree';

type Dispatch = ThunkDispatch<
  Parameters<ReturnType<typeof codeApi.endpoints.folder.select>>[0],
  unknown,
  UnknownAction
>;
type Answers = Parameters<ReturnType<typeof codeApi.endpoints.folder.select>>[0];

export interface Tree {
  rows: Row[];
  folders: Readonly<Record<Path, Folder | undefined>>;
  /** Why the home cannot be shown. */
  error: unknown;
  isRead: boolean;
  showsHidden: boolean;
  setShowsHidden: (shows: boolean) => void;
  toggle: (path: Path) => void;
  show: (path: Path) => void;
  readAnew: () => void;
}

const HOME: Path = '';

/** The files of a workspace; each folder is read when it is opened first. */
export function useTree(name: string): Tree {
  const dispatch: Dispatch = useDispatch();
  const [open, setOpen] = useState<readonly Path[]>([]);
  const [showsHidden, setShowsHidden] = useState(false);
  const answers = useSelector((state: Answers) => state.api.queries);
  const shown = [HOME, ...open].join('\n');

  useEffect(() => {
    const asked = shown
      .split('\n')
      .map((path) => dispatch(codeApi.endpoints.folder.initiate({ name, path })));
    return () => asked.forEach((it) => it.unsubscribe());
  }, [dispatch, name, shown]);

  const folders: Record<Path, Folder | undefined> = {};
  for (const answer of Object.values(answers)) {
    const asked = answer?.originalArgs as { name: string; path: Path } | undefined;
    if (answer?.endpointName === 'folder' && asked?.name === name) {
      folders[asked.path] = answer.data;
    }
  }
  const home = useSelector(codeApi.endpoints.folder.select({ name, path: HOME }));
  const toggle = useCallback(
    (path: Path) =>
      setOpen((before) => (before.includes(path) ? before.filter((it) => it !== path) : [...before, path])),
    [],
  );
  const show = useCallback((path: Path) => {
    if (path !== HOME) setOpen((before) => (before.includes(path) ? before : [...before, path]));
  }, []);
  const readAnew = useCallback(() => void dispatch(codeApi.util.invalidateTags(['Folder'])), [dispatch]);
  return {
    rows: rowsOf(folders, new Set(open), showsHidden),
    folders,
    error: home.error,
    isRead: home.data !== undefined,
    showsHidden,
    setShowsHidden,
    toggle,
    show,
    readAnew,
  };
}
