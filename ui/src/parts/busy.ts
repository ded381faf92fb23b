import type { Run } from '@/api/generated';
import type { Workspace } from '@/api/shapes';
import type { Said } from '@/i18n/I18n';

/** What counts as work under way is looked at once a minute or so. */
const JUST_NOW = 180_000;

const SIGNALS = new Set(['kernel', 'terminal', 'gpu', 'cpu'] as const);
type Signal = typeof SIGNALS extends Set<infer T> ? T : never;

/** What would be lost if a workspace was stopped now. */
export function busyWith(
  workspace: Pick<Workspace, 'lastUsedAt' | 'usedBy'>,
  runs: readonly Pick<Run, 'name' | 'file' | 'state'>[],
  now: number,
): Said[] {
  const said: Said[] = runs
    .filter((it) => it.state === 'running')
    .map((it) => ({ key: 'busy.run', values: { name: it.name ?? it.file ?? '' } }));
  const { lastUsedAt, usedBy } = workspace;
  const isFresh = lastUsedAt !== undefined && now - Date.parse(lastUsedAt) < JUST_NOW;
  if (isFresh && SIGNALS.has(usedBy as Signal)) said.push({ key: `busy.${usedBy as Signal}` });
  return said;
}
