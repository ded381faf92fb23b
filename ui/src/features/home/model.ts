import type { Quota, QuotaView, ResourceCapacity, Workspace } from '@/api/shapes';
import type { Key } from '@/i18n/language';
import { parseQuantity } from '@/lib/quantity';
import { groupOf } from '@/model/phase';

/** From where on a meter warns. */
const NEARLY = 0.75;
const FULL = 0.95;

export interface Meter {
  resource: string;
  /** Its words; absent: it is a GPU and goes by its own name. */
  word?: Key;
  used: number;
  hard: number;
  share: number;
  level: 'fine' | 'nearly' | 'full';
}

const NAMED = ['running', 'cpu', 'memory', 'storage'] as const;

function meter(resource: string, used: number, hard: number, word?: Key): Meter {
  const share = hard > 0 ? Math.min(1, used / hard) : 1;
  return {
    resource,
    word,
    used,
    hard,
    share,
    level: share >= FULL ? 'full' : share >= NEARLY ? 'nearly' : 'fine',
  };
}

function amountOf(quota: Quota | undefined, name: (typeof NAMED)[number]): number | undefined {
  return parseQuantity(quota?.[name]);
}

/** How much of a quota is used; what nobody may have is left out. */
export function metersOf({ hard, used }: Pick<QuotaView, 'hard' | 'used'>): Meter[] {
  const named = NAMED.flatMap((it) => {
    const most = amountOf(hard, it);
    return most === undefined ? [] : [meter(it, amountOf(used, it) ?? 0, most, `quota.${it}`)];
  });
  const gpus = Object.entries(hard?.gpus ?? {})
    .filter(([, most]) => most > 0)
    .map(([name, most]) => meter(name, used?.gpus?.[name] ?? 0, most));
  return [...named, ...gpus];
}

/** What is free in the cluster: GPUs first, for they are what is short. */
export function freeNow(resources: readonly ResourceCapacity[]): ResourceCapacity[] {
  const rank = (it: string) => (it.includes('/') ? 0 : it === 'cpu' ? 1 : it === 'memory' ? 2 : 3);
  return resources
    .filter(({ resource }) => rank(resource) < 3)
    .sort((a, b) => rank(a.resource) - rank(b.resource) || (a.resource < b.resource ? -1 : 1));
}

export interface Sorted {
  running: Workspace[];
  someone: Workspace[];
  moving: Workspace[];
  recent: Workspace[];
}

const RECENT = 4;

/** Workspaces by what they are to somebody who has just come. */
export function sorted(all: readonly Workspace[]): Sorted {
  const of = (group: string) => all.filter((it) => groupOf(it) === group);
  const last = (it: Workspace) => it.lastUsedAt ?? it.status?.stoppedAt ?? it.createdAt;
  return {
    running: of('running').sort((a, b) => (a.name < b.name ? -1 : 1)),
    someone: of('someone'),
    moving: of('moving'),
    recent: of('stopped')
      .sort((a, b) => last(b).localeCompare(last(a)))
      .slice(0, RECENT),
  };
}

/** The part of the day, for a greeting. */
export function partOfDay(hour: number): 'morning' | 'day' | 'evening' {
  return hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'day';
}
