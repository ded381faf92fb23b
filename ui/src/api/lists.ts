import { createEntityAdapter, type EntityAdapter, type EntityState } from '@reduxjs/toolkit';
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

/** A list with changes taken in: of a draft the draft itself, else a new one. */
export function applyToWorkspaces(list: Workspaces, changes: readonly Change[], whole: boolean): Workspaces {
  return apply(workspaceAdapter, list, changes, whole, keepUse);
}

/** A list of image templates with changes taken in. */
export function applyToTemplates(list: Templates, changes: readonly Change[], whole: boolean): Templates {
  return apply(templateAdapter, list, changes, whole, keepStarts);
}

function apply<T>(
  adapter: EntityAdapter<T, string>,
  list: EntityState<T, string>,
  changes: readonly Change[],
  whole: boolean,
  keep: (now: T, before: T | undefined) => T,
): EntityState<T, string> {
  const there = changes
    .filter((it) => !it.gone)
    .map((it) => keep(it.object as T, list.entities[it.object.uid]));
  if (whole) return adapter.setAll(list, there);
  const gone = changes.filter((it) => it.gone).map((it) => it.object.uid);
  return adapter.removeMany(adapter.setMany(list, there), gone);
}
