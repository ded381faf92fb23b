import type { ImageTemplate, Quota, ResourceCapacity } from '@/api/shapes';
import limits from '@/generated/limits.json';
import { parseQuantity as amount } from '@/lib/quantity';
import { smallest } from './ranges';

/** GPUs that can be asked for. */
export interface GpuChoice {
  name: string;
  most: number;
  free: number;
  total: number;
}

export function gpuChoices(
  template: ImageTemplate,
  hard: Quota | undefined,
  capacity: readonly ResourceCapacity[],
): GpuChoice[] {
  const allowed = template.spec.maximum?.gpus;
  return capacity
    .filter((it) => it.resource.includes('/'))
    .map((it) => ({
      name: it.resource,
      free: amount(it.free) ?? 0,
      total: amount(it.allocatable) ?? 0,
      most: smallest(
        amount(it.largestAllocatable),
        hard?.gpus?.[it.resource] ?? 0,
        allowed ? (allowed[it.resource] ?? 0) : undefined,
        limits.workspace.gpus,
      ),
    }))
    .filter((it) => it.most > 0);
}
