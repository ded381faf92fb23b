import type { Phase, Workspace } from '@/api/shapes';
import type { Key } from '@/i18n/language';

/** How a state looks: its colour and its icon. */
export type Tone = 'running' | 'waiting' | 'moving' | 'someone' | 'failed' | 'neutral';

export type Face =
  | 'clock'
  | 'queue'
  | 'build'
  | 'download'
  | 'turning'
  | 'check'
  | 'rescue'
  | 'exclamation'
  | 'tool'
  | 'cross'
  | 'dash'
  | 'bin';

export interface Shown {
  word: Key;
  tone: Tone;
  face: Face;
}

const SHOWN: Record<Exclude<Phase, 'Blocked' | 'Running'>, Shown> = {
  Pending: { word: 'phase.Pending', tone: 'neutral', face: 'clock' },
  Queued: { word: 'phase.Queued', tone: 'waiting', face: 'queue' },
  Preparing: { word: 'phase.Preparing', tone: 'moving', face: 'build' },
  Pulling: { word: 'phase.Pulling', tone: 'moving', face: 'download' },
  Starting: { word: 'phase.Starting', tone: 'moving', face: 'turning' },
  Failed: { word: 'phase.Failed', tone: 'failed', face: 'cross' },
  Stopping: { word: 'phase.Stopping', tone: 'neutral', face: 'turning' },
  Stopped: { word: 'phase.Stopped', tone: 'neutral', face: 'dash' },
  Deleting: { word: 'phase.Deleting', tone: 'neutral', face: 'bin' },
};

/** The phase; a workspace that nobody has looked at yet is pending. */
export function phaseOf(workspace: Pick<Workspace, 'status' | 'deleting'>): Phase {
  return workspace.deleting ? 'Deleting' : (workspace.status?.phase ?? 'Pending');
}

/** How a workspace's state is shown. */
export function shownState(workspace: Pick<Workspace, 'status' | 'deleting'>): Shown {
  const phase = phaseOf(workspace);
  const conditions = workspace.status?.conditions ?? [];
  if (phase === 'Blocked') {
    return conditions.some((it) => it.status !== 'True' && it.kind === 'admin')
      ? { word: 'phase.NeedsAdmin', tone: 'someone', face: 'tool' }
      : { word: 'phase.NeedsYou', tone: 'someone', face: 'exclamation' };
  }
  if (phase === 'Running') {
    return conditions.some((it) => it.reason === 'RescueRunning')
      ? { word: 'phase.Rescue', tone: 'running', face: 'rescue' }
      : { word: 'phase.Running', tone: 'running', face: 'check' };
  }
  return SHOWN[phase];
}

/** What people look for in a list. */
export const GROUPS = ['running', 'moving', 'someone', 'stopped'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Phase, Group> = {
  Pending: 'moving',
  Queued: 'moving',
  Preparing: 'moving',
  Pulling: 'moving',
  Starting: 'moving',
  Running: 'running',
  Blocked: 'someone',
  Failed: 'someone',
  Stopping: 'moving',
  Stopped: 'stopped',
  Deleting: 'moving',
};

export function groupOf(workspace: Pick<Workspace, 'status' | 'deleting'>): Group {
  return GROUP_OF[phaseOf(workspace)];
}

/** Whether a start is under way. */
export function isStarting(phase: Phase): boolean {
  return ['Pending', 'Queued', 'Preparing', 'Pulling', 'Starting', 'Blocked'].includes(phase);
}

/** What may be asked of it now. */
export interface Can {
  open: boolean;
  start: boolean;
  stop: boolean;
  delete: boolean;
}

export function can(workspace: Pick<Workspace, 'status' | 'deleting' | 'url'>): Can {
  const phase = phaseOf(workspace);
  const going = phase === 'Deleting';
  return {
    open: phase === 'Running' && workspace.url !== undefined,
    start: phase === 'Stopped' || phase === 'Failed',
    stop: phase === 'Running' || isStarting(phase),
    delete: !going,
  };
}
