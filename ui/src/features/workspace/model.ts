import type { Condition, WorkspaceHistory } from '@/api/shapes';
import { median } from '@/lib/time';
import { STEPS } from '@/model/reasons';

export type StepName = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'problem' | 'later';

/** A step of a start. */
export interface Step {
  name: StepName;
  state: StepState;
  condition: Condition;
  /** When it began, in milliseconds; absent: it cannot be told. */
  since?: number;
  /** How long it took, in milliseconds. */
  took?: number;
}

function stateOf(condition: Condition): StepState {
  if (condition.status === 'True') return 'done';
  if (condition.reason === 'NotReached') return 'later';
  return condition.kind === 'wait' || condition.kind === 'done' ? 'now' : 'problem';
}

/** The steps of a start in order, with how long each took: from the end of the one before it to its own. */
export function stepsOf(conditions: readonly Condition[]): Step[] {
  let before: number | undefined;
  let isHeldUp = false;
  return STEPS.flatMap((name) => {
    const condition = conditions.find((it) => it.type === name);
    if (!condition) return [];
    // The last one repeats what holds up an earlier one.
    const state = isHeldUp && condition.status !== 'True' ? 'later' : stateOf(condition);
    isHeldUp ||= state !== 'done';
    const at = Date.parse(condition.lastTransitionTime ?? '');
    const end = Number.isNaN(at) ? undefined : at;
    const step: Step = { name, state, condition };
    if (state === 'done') {
      if (before !== undefined && end !== undefined && end >= before) step.took = end - before;
      before = Math.max(before ?? 0, end ?? 0) || undefined;
    } else if (state !== 'later') {
      step.since = before ?? end;
    }
    return [step];
  });
}

/** Phases in which nothing of a start goes on. */
const AT_REST = new Set(['Stopped', 'Stopping', 'Failed', 'Deleting']);

/** How long earlier starts took, in milliseconds. */
export function startTimes(history: Pick<WorkspaceHistory, 'transitions'>): number[] {
  const times: number[] = [];
  let begun: number | undefined;
  const inOrder = [...(history.transitions ?? [])].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
  for (const { phase = '', at = '', notObserved } of inOrder) {
    const time = Date.parse(at);
    if (notObserved || AT_REST.has(phase) || Number.isNaN(time)) begun = undefined;
    else if (phase === 'Running') {
      if (begun !== undefined) times.push(time - begun);
      begun = undefined;
    } else begun ??= time;
  }
  return times;
}

/** How long a start usually takes here; undefined: there was none. */
export function usualStart(history: Pick<WorkspaceHistory, 'transitions'> | undefined): number | undefined {
  return history && median(startTimes(history));
}

export const TABS = [
  'overview',
  'logs',
  'terminal',
  'code',
  'packages',
  'events',
  'history',
  'settings',
  'manifest',
] as const;
export type Tab = (typeof TABS)[number];

export function tabOf(text: string | undefined): Tab {
  return TABS.find((it) => it === text) ?? 'overview';
}

/** The lines of a log that hold a text; all of them for none. */
export function matchingLines(lines: readonly string[], text: string): readonly string[] {
  const wanted = text.toLowerCase();
  return wanted === '' ? lines : lines.filter((it) => it.toLowerCase().includes(wanted));
}

/** Adds what came to the lines there are; the last line may still be open. */
export function addToLog(lines: readonly string[], text: string, most: number): string[] {
  const parts = withoutColours(text).split(/\r?\n/);
  const last = lines.at(-1) ?? '';
  const all = [...lines.slice(0, -1), last + (parts[0] ?? ''), ...parts.slice(1)];
  return all.length > most ? all.slice(-most) : all;
}

/** Without what a terminal would take for colours. */
function withoutColours(text: string): string {
  // eslint-disable-next-line no-control-regex -- Escape sequences begin with a control character.
  return text.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '');
}
