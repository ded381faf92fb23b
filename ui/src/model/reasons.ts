import type { Condition, Workspace } from '@/api/shapes';
import type { I18n } from '@/i18n/I18n';
import { plain, readBytes, readQuantity, parseQuantity } from '@/lib/quantity';
import { parseSpan, readTime } from '@/lib/time';
import { shortImage } from './resources';
import { spanText } from './span';

/** What a sentence is said of. */
export interface Spoken {
  reason?: string;
  args?: Record<string, string>;
  message?: string;
}

/** A sentence of the product in the reader's language, its amounts and times as people read them. */
export function sentence(spoken: Spoken, i18n: I18n, now: number): string {
  const known = i18n.words.reasons[spoken.reason ?? ''];
  const wanted = Object.keys(known?.arguments ?? {});
  const args = spoken.args ?? {};
  // Without its arguments only the message, which is English, says it.
  if (!known || wanted.some((it) => args[it] === undefined)) return spoken.message ?? known?.text ?? '';
  return known.text.replace(/\{([a-zA-Z]\w*)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : read(value, known.arguments?.[name] ?? 'text', i18n, now);
  });
}

function read(value: string, type: string, i18n: I18n, now: number): string {
  switch (type) {
    case 'quantity':
      return readQuantity(value, i18n.tag);
    case 'count':
      return /^\d+$/.test(value) ? plain(Number(value), i18n.tag) : value;
    case 'time':
      return readTime(value, i18n.tag, now);
    case 'span': {
      const span = parseSpan(value);
      return span === undefined ? value : spanText(span, i18n.t);
    }
    case 'resource':
      return i18n.words.resources[value]?.words ?? value;
    case 'step':
      return i18n.words.steps[i18n.words.stepNames[value] ?? value] ?? value;
    case 'name':
      return shortImage(value);
    default:
      return value;
  }
}

/** The conditions by which a start is told, in the order in which things happen. */
export const STEPS = [
  'TemplateResolved',
  'QuotaAvailable',
  'StorageReady',
  'Scheduled',
  'ImagePulled',
  'EnvironmentReady',
  'Ready',
] as const;

const ORDER = new Map<string, number>(STEPS.map((it, place) => [it, place]));

/** The condition that says how a workspace stands: the first that is neither true nor waits for another. */
export function decisive(conditions: readonly Condition[]): Condition | undefined {
  const steps = conditions
    .filter((it) => ORDER.has(it.type))
    .sort((a, b) => (ORDER.get(a.type) ?? 0) - (ORDER.get(b.type) ?? 0));
  return steps.find((it) => it.status !== 'True' && it.reason !== 'NotReached') ?? steps.at(-1);
}

/** Why a workspace is as it is, in one sentence; empty: nobody has looked yet. */
export function why(workspace: Pick<Workspace, 'status'>, i18n: I18n, now: number): string {
  const { conditions = [], stopReason, phase } = workspace.status ?? {};
  const ready = conditions.find((it) => it.type === 'Ready');
  if ((phase === 'Stopped' || phase === 'Failed') && ready?.reason === stopReason && ready) {
    return sentence(ready, i18n, now);
  }
  const found = decisive(conditions);
  return found ? sentence(found, i18n, now) : '';
}

/** Warnings, which are there only while they are true. */
export function notices(workspace: Pick<Workspace, 'status'>): Condition[] {
  return (workspace.status?.conditions ?? []).filter((it) => !ORDER.has(it.type) && it.status === 'True');
}

/** A resource in words; GPUs go by their own names. */
export function resourceWords(resource: string, i18n: Pick<I18n, 'words'>): string {
  const english = { cpu: 'CPU', memory: 'memory', storage: 'disk' }[resource] ?? resource;
  return i18n.words.resources[english]?.words ?? resource.replace(/^.*\//, '').toUpperCase();
}

/** An amount of a resource: bytes for memory and disk, else a number. */
export function readAmount(resource: string, quantity: string | number | undefined, tag: string): string {
  const amount = parseQuantity(quantity);
  if (amount === undefined) return '–';
  return resource === 'memory' || resource === 'storage' ? readBytes(amount, tag) : plain(amount, tag);
}
