import { createEntityAdapter, type EntityState } from '@reduxjs/toolkit';
import type { Change } from './live/changes';
import type { ImageTemplate, Workspace } from './shapes';

export const workspaceAdapter = createEntityAdapter<Workspace, string>({ selectId: (it) => it.uid });
export const templateAdapter = createEntityAdapter<ImageTemplate, string>({ selectId: (it) => it.uid });

export type Workspaces = EntityState<Workspace, string>;
export type Templates = EntityState<ImageTemplate, string>;

/** What reading tells and events do not. */
function keepUse(now: Workspace, before: Workspace | undefined): Workspace {
  if (!before) return now;
  const { lastUsedAt, usedBy, newerImage } = before;
  return {
    ...(lastUsedAt === undefined ? {} : { lastUsedAt, usedBy }),
    ...(newerImage === undefined ? {} : { newerImage }),
    ...now,
  };
}

function keepStarts(now: ImageTemplate, before: ImageTemplate | undefined): ImageTemplate {
  return before ? { starts: before.starts, startsNow: before.startsNow, ...now } : now;
}

/** Takes changes of workspaces into a list, in place. */
export function applyToWorkspaces(list: Workspaces, changes: readonly Change[], whole: boolean): void {
  apply(workspaceAdapter, list, changes, whole, keepUse);
}

/** Takes changes of image templates into a list, in place. */
export function applyToTemplates(list: Templates, changes: readonly Change[], whole: boolean): void {
  apply(templateAdapter, list, changes, whole, keepStarts);
}

function apply<T>(
  adapter: {
    setAll: (state: EntityState<T, string>, all: T[]) => unknown;
    setMany: (state: EntityState<T, string>, some: T[]) => unknown;
    removeMany: (state: EntityState<T, string>, ids: string[]) => unknown;
  },
  list: EntityState<T, string>,
  changes: readonly Change[],
  whole: boolean,
  keep: (now: T, before: T | undefined) => T,
): void {
  const there = changes
    .filter((it) => !it.gone)
    .map((it) => keep(it.object as T, list.entities[it.object.uid]));
  if (whole) {
    adapter.setAll(list, there);
    return;
  }
  adapter.setMany(list, there);
  adapter.removeMany(
    list,
    changes.filter((it) => it.gone).map((it) => it.object.uid),
  );
}
