import type { Condition, ImageTemplate, Workspace } from '@/api/shapes';

/** A workspace that stands for those of a test. */
export function workspace(name: string, more: Partial<Workspace> = {}): Workspace {
  return {
    name,
    uid: `uid-${name}`,
    namespace: 'mlride-u-lin',
    createdAt: '2026-11-01T08:00:00Z',
    spec: { imageTemplateRef: { name: 'minimal' } },
    ...more,
  };
}

export function template(name: string, more: Partial<ImageTemplate> = {}): ImageTemplate {
  return { name, namespace: 'mlride-catalogue', uid: `uid-${name}`, spec: {}, ...more };
}

export function condition(
  type: string,
  status: Condition['status'],
  reason: string,
  more: Partial<Condition> = {},
): Condition {
  return { type, status, reason, message: '', lastTransitionTime: '2026-11-23T12:00:00Z', ...more };
}
