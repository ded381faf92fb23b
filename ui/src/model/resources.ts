import type { ImageTemplate, Workspace } from '@/api/shapes';
import type { Defaults, Minimum } from '@/api/generated';
import limits from '@/generated/limits.json';
import { parseQuantity } from '@/lib/quantity';

/** What a workspace reserves, as its spec or else its template says; undefined: neither does. */
export interface Reserved {
  cpu?: number;
  memory?: number;
  gpus: { name: string; count: number }[];
}

/** What a template gives to who asks for nothing; answers leave out what is so by itself. */
export function usualOf(template: Pick<ImageTemplate, 'spec'>): Defaults {
  return { ...limits.template.default, ...template.spec.default };
}

/** The least that a template takes. */
export function minimumOf(template: Pick<ImageTemplate, 'spec'>): Minimum {
  return { ...limits.template.minimum, ...template.spec.minimum };
}

export function reserved(
  workspace: Pick<Workspace, 'spec'>,
  template?: Pick<ImageTemplate, 'spec'>,
): Reserved {
  const asked = workspace.spec.resources;
  const usual = template && usualOf(template);
  const gpus = asked?.gpus ?? usual?.gpus ?? {};
  return {
    cpu: parseQuantity(asked?.cpu ?? usual?.cpu),
    memory: parseQuantity(asked?.memory ?? usual?.memory),
    gpus: Object.entries(gpus)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name, count })),
  };
}

/** How large its home disk is to be. */
export function homeSize({ spec }: Pick<Workspace, 'spec'>): string {
  return spec.home?.size ?? limits.workspace.home.default;
}

/** An image without what tells it apart to the last bit. */
export function shortImage(image: string): string {
  return image.replace(/@sha256:([0-9a-f]{12})[0-9a-f]+/, '@$1');
}

/** A GPU's name without its domain: gpu of nvidia.com/gpu. */
export function shortGpu(name: string): string {
  return name.replace(/^.*\//, '').toUpperCase();
}

/** The template a workspace names: one's own first, then the catalogue's. */
export function templateOf(
  workspace: Pick<Workspace, 'spec' | 'namespace'>,
  templates: readonly ImageTemplate[],
): ImageTemplate | undefined {
  const ref = workspace.spec.imageTemplateRef;
  const named = templates.filter((it) => it.name === ref?.name);
  if (ref?.namespace) return named.find((it) => it.namespace === ref.namespace);
  return named.find((it) => it.namespace === workspace.namespace) ?? named[0];
}

/** How a template is called. */
export function templateTitle(template: Pick<ImageTemplate, 'name' | 'spec'>): string {
  return template.spec.displayName ?? template.name;
}
