import type { ImageTemplate, Workspace } from '@/api/shapes';
import { parseQuantity } from '@/lib/quantity';

/** What a workspace reserves, as its spec or else its template says; undefined: neither does. */
export interface Reserved {
  cpu?: number;
  memory?: number;
  gpus: { name: string; count: number }[];
}

export function reserved(
  workspace: Pick<Workspace, 'spec'>,
  template?: Pick<ImageTemplate, 'spec'>,
): Reserved {
  const asked = workspace.spec.resources;
  const usual = template?.spec.default;
  const gpus = asked?.gpus ?? usual?.gpus ?? {};
  return {
    cpu: parseQuantity(asked?.cpu ?? usual?.cpu),
    memory: parseQuantity(asked?.memory ?? usual?.memory),
    gpus: Object.entries(gpus)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name, count })),
  };
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
