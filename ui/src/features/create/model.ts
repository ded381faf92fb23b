import type { CheckVerdict, ImageTemplate, WorkspaceSpec } from '@/api/shapes';
import limits from '@/generated/limits.json';
import type { Said } from '@/i18n/I18n';
import { parseQuantity, writeBytes, writeCpu } from '@/lib/quantity';
import { usualOf } from '@/model/resources';
import type { Draft } from './draft';

export type Field = 'image' | 'name' | 'cpu' | 'memory' | 'gpu' | 'packages' | 'disk' | 'idle';

/** Fields of the form by where a request has them. */
export const POINTERS: Record<string, Field> = {
  '/name': 'name',
  '/spec/imageTemplateRef': 'image',
  '/spec/resources/cpu': 'cpu',
  '/spec/resources/memory': 'memory',
  '/spec/resources/gpus': 'gpu',
  '/spec/packages': 'packages',
  '/spec/home': 'disk',
  '/spec/idle': 'idle',
};

const amount = parseQuantity;

export const USUAL_DISK = amount(limits.workspace.home.default) ?? 0;

/** What is chosen, or else what the image gives. */
export function chosen(
  draft: Draft,
  template: ImageTemplate,
): { cpu: number; memory: number; disk: number; gpu: string; gpuCount: number } {
  const usual = usualOf(template);
  const [gpu, count] = Object.entries(usual.gpus ?? {}).find(([, it]) => it > 0) ?? ['', 0];
  return {
    cpu: draft.cpu ?? amount(usual.cpu) ?? 0,
    memory: draft.memory ?? amount(usual.memory) ?? 0,
    disk: draft.disk ?? USUAL_DISK,
    gpu: draft.gpu ?? gpu,
    gpuCount: draft.gpuCount ?? (draft.gpu === undefined || draft.gpu === gpu ? count : 1),
  };
}

/** What the image has by default is not asked for by a zero. */
function gpusOf(gpu: string, count: number, template: ImageTemplate): Record<string, number> {
  const none = Object.fromEntries(Object.keys(usualOf(template).gpus ?? {}).map((it) => [it, 0]));
  return gpu === '' ? none : { ...none, [gpu]: count };
}

/** The request: only what was chosen, so that all else follows the image. */
export function specOf(draft: Draft, template: ImageTemplate): WorkspaceSpec {
  const { gpu, gpuCount } = chosen(draft, template);
  const resources = {
    ...(draft.cpu === undefined ? {} : { cpu: writeCpu(draft.cpu) }),
    ...(draft.memory === undefined ? {} : { memory: writeBytes(draft.memory) }),
    ...(draft.gpu === undefined && draft.gpuCount === undefined
      ? {}
      : { gpus: gpusOf(gpu, gpuCount, template) }),
  };
  const home = {
    ...(draft.disk === undefined ? {} : { size: writeBytes(draft.disk) }),
    ...(draft.keepDisk ? { retain: true } : {}),
  };
  return {
    imageTemplateRef: { name: template.name, namespace: template.namespace },
    ...(Object.keys(resources).length > 0 ? { resources } : {}),
    ...(draft.packages.length > 0 ? { packages: { pip: draft.packages } } : {}),
    ...(Object.keys(home).length > 0 ? { home } : {}),
    ...(draft.stopAfter ? { idle: { stopAfter: draft.stopAfter } } : {}),
  };
}

const NAME = new RegExp(limits.workspace.name.pattern);
const MOST = limits.workspace.name.maxLength;

/** A name that is free, made from the image's. */
export function suggestName(base: string, taken: ReadonlySet<string>): string {
  const plain = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .replace(/-+/g, '-')
    .slice(0, MOST - 4)
    .replace(/-+$/, '');
  const start = plain || 'workspace';
  if (!taken.has(start)) return start;
  for (let number = 2; ; number++) {
    const name = `${start}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** What is wrong with a name. */
export function nameProblem(name: string, taken: ReadonlySet<string>): Said | undefined {
  if (name.length > MOST || !NAME.test(name)) return { key: 'create.nameWrong', values: { most: MOST } };
  if (taken.has(name))
    return {
      key: 'create.nameTaken',
      values: { name, other: suggestName(name.replace(/-\d+$/, ''), taken) },
    };
  return undefined;
}

/** The reasons of a check that belong to a field. */
export function atField(verdict: CheckVerdict | undefined, field: Field) {
  return (verdict?.reasons ?? []).filter(({ pointer = '' }) =>
    Object.entries(POINTERS).some(
      ([at, name]) => name === field && (pointer === at || pointer.startsWith(`${at}/`)),
    ),
  );
}
