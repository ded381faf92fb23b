import type { AccountView, AuditEntry, ListAuditApiArg, Outcome, QuotaSetting } from '@/api/generated';
import type { Workspace } from '@/api/shapes';

export const TABS = ['users', 'workspaces', 'capacity', 'usage', 'audit'] as const;
export type Tab = (typeof TABS)[number];

export function tabOf(text: string | undefined): Tab {
  return TABS.find((it) => it === text) ?? 'users';
}

export const ROLES = ['user', 'admin'] as const;
export const STATES = ['active', 'suspended', 'deleting'] as const;
export const OUTCOMES = ['done', 'refused', 'failed'] as const satisfies readonly Outcome[];

/** How somebody is called in a list. */
export function nameOf({ handle, nickname, email, id }: AccountView): string {
  return handle ?? nickname ?? email ?? id ?? '';
}

/** The quota as it is typed; empty: as the installation has it by itself. */
export interface QuotaText {
  workspaces: string;
  running: string;
  cpu: string;
  memory: string;
  storage: string;
  gpuName: string;
  gpus: string;
}

const NUMBERS = ['workspaces', 'running'] as const;
const AMOUNTS = ['cpu', 'memory', 'storage'] as const;
export const QUOTA_FIELDS = [...NUMBERS, ...AMOUNTS] as const;

/** Fields of the form by where a request has them. */
export const POINTERS = {
  '/quota/workspaces': 'workspaces',
  '/quota/running': 'running',
  '/quota/cpu': 'cpu',
  '/quota/memory': 'memory',
  '/quota/storage': 'storage',
  '/quota/gpus': 'gpus',
} as const satisfies Record<string, keyof QuotaText>;

const USUAL_GPU = 'nvidia.com/gpu';

export function quotaText(quota: QuotaSetting | undefined): QuotaText {
  const text = (value: number | string | null | undefined) =>
    value === undefined || value === null ? '' : String(value);
  const [gpuName, gpus] = Object.entries(quota?.gpus ?? {})[0] ?? [USUAL_GPU, undefined];
  return {
    workspaces: text(quota?.workspaces),
    running: text(quota?.running),
    cpu: text(quota?.cpu),
    memory: text(quota?.memory),
    storage: text(quota?.storage),
    gpuName,
    gpus: text(gpus),
  };
}

/** The patch from one quota to another: what was emptied goes, what stayed is not sent. */
export function quotaChange(before: QuotaText, after: QuotaText): QuotaSetting | undefined {
  const change: Record<string, unknown> = {};
  for (const name of NUMBERS) {
    if (before[name] !== after[name]) change[name] = after[name] === '' ? null : Number(after[name]);
  }
  for (const name of AMOUNTS) {
    if (before[name] !== after[name]) change[name] = after[name].trim() || null;
  }
  if (before.gpus !== after.gpus || before.gpuName !== after.gpuName) {
    change['gpus'] = {
      ...(before.gpus !== '' && before.gpuName !== after.gpuName ? { [before.gpuName]: null } : {}),
      [after.gpuName]: after.gpus === '' ? null : Number(after.gpus),
    };
  }
  return Object.keys(change).length > 0 ? change : undefined;
}

/** Names by owner: what is asked for at once is asked of one person's workspaces. */
export function byOwner(workspaces: readonly Pick<Workspace, 'name' | 'owner'>[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, owner = '' } of workspaces) found.set(owner, [...(found.get(owner) ?? []), name]);
  return found;
}

/** What the audit is asked for; it stands in the address. */
export interface AuditFilter {
  actor: string;
  action: string;
  object: string;
  outcome: string;
}

export function auditFilterOf(query: URLSearchParams): AuditFilter {
  const of = (name: string) => query.get(name) ?? '';
  return { actor: of('actor'), action: of('action'), object: of('object'), outcome: of('outcome') };
}

export function auditQuestion(filter: AuditFilter, cursor: string | undefined): ListAuditApiArg {
  const outcome = OUTCOMES.find((it) => it === filter.outcome);
  return {
    limit: 50,
    ...(filter.actor ? { actor: filter.actor } : {}),
    ...(filter.action ? { action: filter.action } : {}),
    ...(filter.object ? { object: filter.object } : {}),
    ...(outcome ? { outcome } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** Who did it, and whose it was where that is somebody else. */
export function auditWho({ actorHandle, actor, ownerHandle }: AuditEntry): string {
  const who = actorHandle ?? actor ?? '–';
  return ownerHandle !== undefined && ownerHandle !== actorHandle ? `${who} → ${ownerHandle}` : who;
}
