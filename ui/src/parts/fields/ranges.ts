import type { ImageTemplate, Quota, ResourceCapacity } from '@/api/shapes';
import limits from '@/generated/limits.json';
import { GIB, MIB, parseQuantity } from '@/lib/quantity';
import { minimumOf } from '@/model/resources';

/** Between what an amount may lie, and in which steps it is chosen. */
export interface Range {
  least: number;
  most: number;
  step: number;
}

const amount = parseQuantity;

export function smallest(...amounts: (number | undefined)[]): number {
  return Math.min(...amounts.filter((it) => it !== undefined));
}

function largestOf(resource: string, capacity: readonly ResourceCapacity[]): number | undefined {
  return amount(capacity.find((it) => it.resource === resource)?.largestAllocatable);
}

/** Without what binary fractions add. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}

/** Whole steps within bounds, so that a slider can reach both ends. */
function range(least: number, most: number, step: number): Range {
  const low = Math.max(step, Math.ceil(least / step) * step);
  const high = Math.max(low, Math.floor(most / step) * step);
  return { least: exact(low), most: exact(high), step };
}

/** CPU in cores: by tenths where there are few. */
export function cpuRange(
  template: ImageTemplate,
  hard: Quota | undefined,
  capacity: readonly ResourceCapacity[],
): Range {
  const { maximum } = template.spec;
  const least = amount(minimumOf(template).cpu) ?? amount(limits.workspace.cpu.minimum) ?? 0;
  const most = smallest(
    amount(maximum?.cpu),
    amount(hard?.cpu),
    largestOf('cpu', capacity),
    amount(limits.workspace.cpu.maximum),
  );
  const step = most <= 16 ? 0.1 : most <= 64 ? 0.5 : 1;
  return range(least, most, step);
}

/** Memory in bytes: by quarters of a GiB where there is little. */
export function memoryRange(
  template: ImageTemplate,
  hard: Quota | undefined,
  capacity: readonly ResourceCapacity[],
): Range {
  const { maximum } = template.spec;
  const least = amount(minimumOf(template).memory) ?? amount(limits.workspace.memory.minimum) ?? 0;
  const most = smallest(
    amount(maximum?.memory),
    amount(hard?.memory),
    largestOf('memory', capacity),
    amount(limits.workspace.memory.maximum),
  );
  const step = most <= 4 * GIB ? 128 * MIB : most <= 32 * GIB ? 256 * MIB : GIB;
  return range(least, most, step);
}

/** The home disk in bytes. */
export function diskRange(left: Quota | undefined): Range {
  const most = smallest(amount(left?.storage), amount(limits.workspace.home.maximum));
  return range(amount(limits.workspace.home.minimum) ?? 0, most, most <= 4 * GIB ? 128 * MIB : GIB);
}
