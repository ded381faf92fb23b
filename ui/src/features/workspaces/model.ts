import type { ItemOutcome } from '@/api/generated';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { GROUPS, groupOf, type Group } from '@/model/phase';

export const SORTS = ['name', 'state', 'used', 'created'] as const;
export type Sort = (typeof SORTS)[number];
export type View = 'table' | 'cards';

/** What the address says of the list. */
export interface Choice {
  q: string;
  state?: Group;
  image?: string;
  sort: Sort;
  down: boolean;
  view?: View;
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((it) => it === value);
}

/** Reads the choice from an address; what it does not know is as if it was not there. */
export function readChoice(query: URLSearchParams): Choice {
  const wanted = query.get('sort') ?? '';
  return {
    q: query.get('q') ?? '',
    state: oneOf(GROUPS, query.get('state')),
    image: query.get('image') ?? undefined,
    sort: oneOf(SORTS, wanted.replace(/^-/, '')) ?? 'name',
    down: wanted.startsWith('-'),
    view: oneOf(['table', 'cards'], query.get('view')),
  };
}

/** Writes a choice as an address has it, the usual left out. */
export function writeChoice(choice: Choice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.q) query.set('q', choice.q);
  if (choice.state) query.set('state', choice.state);
  if (choice.image) query.set('image', choice.image);
  const sort = `${choice.down ? '-' : ''}${choice.sort}`;
  if (sort !== 'name') query.set('sort', sort);
  if (choice.view) query.set('view', choice.view);
  return query;
}

/** Whether anything is left out. */
export function isFiltered(choice: Choice): boolean {
  return choice.q !== '' || choice.state !== undefined || choice.image !== undefined;
}

function matches(workspace: Workspace, choice: Choice): boolean {
  const text = choice.q.trim().toLowerCase();
  const image = workspace.spec.imageTemplateRef?.name ?? '';
  return (
    (choice.image === undefined || choice.image === image) &&
    (text === '' || workspace.name.includes(text) || image.includes(text))
  );
}

/** How many there are of each group, with the other filters as they are. */
export function countGroups(all: readonly Workspace[], choice: Choice): Record<Group | 'all', number> {
  const counts = { all: 0, running: 0, moving: 0, someone: 0, stopped: 0 };
  for (const it of all) {
    if (!matches(it, choice)) continue;
    counts.all++;
    counts[groupOf(it)]++;
  }
  return counts;
}

/** Needs somebody first, then what runs, what is under way and what is stopped. */
const URGENCY: Record<Group, number> = { someone: 0, running: 1, moving: 2, stopped: 3 };

function compare(sort: Sort): (a: Workspace, b: Workspace) => number {
  switch (sort) {
    case 'state':
      return (a, b) => URGENCY[groupOf(a)] - URGENCY[groupOf(b)];
    case 'used':
      return (a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '');
    case 'created':
      return (a, b) => b.createdAt.localeCompare(a.createdAt);
    case 'name':
      return () => 0;
  }
}

/** What is to be seen, in order. */
export function choose(all: readonly Workspace[], choice: Choice): Workspace[] {
  const by = compare(choice.sort);
  const turn = choice.down ? -1 : 1;
  return all
    .filter((it) => matches(it, choice) && (choice.state === undefined || groupOf(it) === choice.state))
    .sort((a, b) => turn * (by(a, b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)));
}

/** The images that workspaces use, by name. */
export function imagesOf(
  all: readonly Workspace[],
  templates: readonly ImageTemplate[],
): { name: string; title: string }[] {
  const names = [...new Set(all.map((it) => it.spec.imageTemplateRef?.name ?? ''))].filter(Boolean).sort();
  return names.map((name) => ({
    name,
    title: templates.find((it) => it.name === name)?.spec.displayName ?? name,
  }));
}

/** What became of several at once. */
export interface BulkResult {
  done: number;
  asked: number;
  refused: { name: string; why?: string }[];
}

export function bulkResult(items: readonly ItemOutcome[]): BulkResult {
  const refused = items
    .filter((it) => (it.status ?? 500) >= 400)
    .map((it) => ({ name: it.name ?? '', why: it.problem?.detail }));
  return { asked: items.length, done: items.length - refused.length, refused };
}

/** Parts of a list that are not longer than may be asked for at once. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}
