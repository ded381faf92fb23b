import type { File } from '@/api/generated';
import { join, type Path } from './paths';

export interface Folder {
  entries: readonly File[];
  /** How many entries it has; more than were read. */
  total: number;
}

/** A line of the tree. */
export interface Row {
  path: Path;
  name: string;
  isFolder: boolean;
  isOpen: boolean;
  /** A link or a device: not for an editor. */
  isOther: boolean;
  level: number;
  position: number;
  count: number;
}

/** The lines that can be seen. */
export function rowsOf(
  folders: Readonly<Record<Path, Folder | undefined>>,
  open: ReadonlySet<Path>,
  showsHidden: boolean,
): Row[] {
  const rows: Row[] = [];
  const add = (folder: Path, level: number) => {
    const entries = (folders[folder]?.entries ?? []).filter(
      ({ name = '' }) => showsHidden || !name.startsWith('.'),
    );
    entries.forEach(({ name = '', type }, index) => {
      const path = join(folder, name);
      const isFolder = type === 'folder';
      const isOpen = isFolder && open.has(path);
      rows.push({
        path,
        name,
        isFolder,
        isOpen,
        isOther: !isFolder && type === 'other',
        level,
        position: index + 1,
        count: entries.length,
      });
      if (isOpen) add(path, level + 1);
    });
  };
  add('', 1);
  return rows;
}

/** What a key does in the tree. */
export type Move = { go: Path } | { toggle: Path } | { use: Row };

/** As trees work by keyboard elsewhere: arrows move, right opens, left closes or goes up, Enter uses. */
export function moveBy(key: string, rows: readonly Row[], selected: Path | undefined): Move | undefined {
  const index = rows.findIndex((it) => it.path === selected);
  const row = rows[index];
  const go = (to: Row | undefined): Move | undefined => to && { go: to.path };
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'ArrowUp':
      return go(index < 0 ? rows.at(-1) : rows[index - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'Enter':
    case ' ':
      return row && (row.isFolder ? { toggle: row.path } : { use: row });
    case 'ArrowRight':
      if (!row?.isFolder) return undefined;
      return row.isOpen ? go(rows[index + 1]) : { toggle: row.path };
    case 'ArrowLeft':
      if (row?.isOpen) return { toggle: row.path };
      return row && go(rows.slice(0, index).findLast((it) => it.level < row.level));
    default:
      return undefined;
  }
}
