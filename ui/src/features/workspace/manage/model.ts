import type { RecordedRun, RecordedTransition, Usage } from '@/api/generated';
import type { ImageTemplate, Workspace, WorkspaceHistory, WorkspaceSpec } from '@/api/shapes';
import { parseQuantity, writeBytes, writeCpu } from '@/lib/quantity';
import { homeSize, reserved, usualOf } from '@/model/resources';

/** What can be changed of a workspace. Cores and bytes; gpu is empty for none. */
export interface Wish {
  cpu: number;
  memory: number;
  gpu: string;
  gpuCount: number;
  disk: number;
  /** Empty: as the template says. */
  stopAfter: string;
}

/** Fields of the form by where a request has them. */
export const POINTERS = {
  '/spec/resources/cpu': 'cpu',
  '/spec/resources/memory': 'memory',
  '/spec/resources/gpus': 'gpu',
  '/spec/home': 'disk',
  '/spec/idle': 'stopAfter',
} as const satisfies Record<string, keyof Wish>;

/** How it is set now. */
export function wishOf(workspace: Workspace, template: ImageTemplate | undefined): Wish {
  const { cpu = 0, memory = 0, gpus } = reserved(workspace, template);
  return {
    cpu,
    memory,
    gpu: gpus[0]?.name ?? '',
    gpuCount: gpus[0]?.count ?? 0,
    disk: parseQuantity(homeSize(workspace)) ?? 0,
    stopAfter: workspace.spec.idle?.stopAfter ?? '',
  };
}

/** The patch from one wish to another, null where something goes; undefined: they are the same. */
export function changeOf(
  before: Wish,
  after: Wish,
  template: ImageTemplate | undefined,
): WorkspaceSpec | undefined {
  const resources = {
    ...(before.cpu === after.cpu ? {} : { cpu: writeCpu(after.cpu) }),
    ...(before.memory === after.memory ? {} : { memory: writeBytes(after.memory) }),
    ...(before.gpu === after.gpu && before.gpuCount === after.gpuCount
      ? {}
      : { gpus: gpusOf(before.gpu, after, template) }),
  };
  const spec = {
    ...(Object.keys(resources).length > 0 ? { resources } : {}),
    ...(before.disk === after.disk ? {} : { home: { size: writeBytes(after.disk) } }),
    ...(before.stopAfter === after.stopAfter ? {} : { idle: { stopAfter: after.stopAfter || null } }),
  };
  // A merge patch takes null away; the description of the API knows values alone.
  return Object.keys(spec).length > 0 ? (spec as WorkspaceSpec) : undefined;
}

/** What the image has by itself is not asked for by a zero; what was asked for before goes. */
function gpusOf(before: string, { gpu, gpuCount }: Wish, template: ImageTemplate | undefined) {
  const usual = Object.keys((template && usualOf(template).gpus) ?? {});
  const none = [...usual, ...(before === '' ? [] : [before])].map((it) => [it, 0]);
  return { ...Object.fromEntries(none), ...(gpu === '' ? {} : { [gpu]: gpuCount }) } as Record<
    string,
    number
  >;
}

export function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((it, place) => it === b[place]);
}

/** One time that it ran. */
export interface Life {
  id: string;
  startedAt: string;
  endedAt?: string;
  /** The end is not known to the second. */
  isEstimated: boolean;
  /** In milliseconds. */
  took: number;
  node?: string;
  /** What the product says of the end. */
  why?: RecordedTransition;
  /** What the container says of it. */
  endReason?: string;
}

const AT_REST = new Set(['Stopping', 'Stopped', 'Failed']);

/** When a Pod ends and when that is noted as a reason are two moments. */
const NEAR = 120_000;

/** The times that it ran, the newest first, each with why it ended as far as that was noted. */
export function livesOf(history: Pick<WorkspaceHistory, 'runs' | 'transitions'>, now: number): Life[] {
  const ends = (history.transitions ?? []).filter((it) => AT_REST.has(it.phase ?? '') && it.reason);
  return (history.runs ?? [])
    .map((run) => lifeOf(run, ends, now))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

const rank = (it: RecordedTransition) => (it.phase === 'Stopping' ? 1 : 0);

function lifeOf(run: RecordedRun, ends: readonly RecordedTransition[], now: number): Life {
  const { id = '', startedAt = '', endedAt, node, endReason } = run;
  const end = endedAt === undefined ? now : Date.parse(endedAt);
  const distance = (it: RecordedTransition) => Math.abs(Date.parse(it.at ?? '') - end);
  const near = ends
    .filter((it) => distance(it) <= NEAR)
    // What it came to says more than that it was being stopped.
    .sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0];
  return {
    id,
    startedAt,
    endedAt,
    isEstimated: run.endEstimated ?? false,
    took: Math.max(0, end - Date.parse(startedAt)),
    node,
    endReason,
    ...(endedAt !== undefined && near ? { why: near } : {}),
  };
}

/** What one workspace used, of what all of them used. */
export function usageOf(items: readonly Usage[], uid: string): Usage | undefined {
  return items.find((it) => it.workspaceUid === uid);
}

/** For how many hours a workspace may be shared: the API takes thirty days at most. */
export const SHARE_HOURS = [1, 8, 24, 7 * 24, 30 * 24] as const;

/** When a share ends that begins now; a minute early, for clocks differ. */
export function shareUntil(hours: number, now: number): string {
  return new Date(now + hours * 3_600_000 - (hours >= 24 ? 60_000 : 0)).toISOString();
}
