import type { ImageTemplate } from '@/api/shapes';
import { parseQuantity } from '@/lib/quantity';
import { usualOf } from './resources';

/** Whether somebody may choose it without being sorry soon. */
export function isCurrent(template: Pick<ImageTemplate, 'spec' | 'deleting'>): boolean {
  return !template.spec.deprecated && !template.deleting;
}

/** The image for somebody who just wants to begin: one that starts now and asks for little. */
export function starter(templates: readonly ImageTemplate[]): ImageTemplate | undefined {
  const weight = (it: ImageTemplate) =>
    Object.values(usualOf(it).gpus ?? {}).reduce((sum, count) => sum + count, 0) * 1e15 +
    (parseQuantity(usualOf(it).memory) ?? 1e12);
  return templates
    .filter(isCurrent)
    .sort(
      (a, b) =>
        Number(b.startsNow ?? false) - Number(a.startsNow ?? false) ||
        weight(a) - weight(b) ||
        (a.name < b.name ? -1 : 1),
    )[0];
}
