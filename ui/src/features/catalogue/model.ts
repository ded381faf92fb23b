import type { ImageTemplate } from '@/api/shapes';
import { usualOf } from '@/model/resources';
import { isCurrent } from '@/model/starter';

export interface TemplateChoice {
  q: string;
  framework?: string;
  gpu: boolean;
  now: boolean;
  mine: boolean;
}

const SWITCHES = ['gpu', 'now', 'mine'] as const;
export type Switch = (typeof SWITCHES)[number];

export function readTemplateChoice(query: URLSearchParams): TemplateChoice {
  return {
    q: query.get('q') ?? '',
    framework: query.get('framework') ?? undefined,
    gpu: query.has('gpu'),
    now: query.has('now'),
    mine: query.has('mine'),
  };
}

export function writeTemplateChoice(choice: TemplateChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.q) query.set('q', choice.q);
  if (choice.framework) query.set('framework', choice.framework);
  for (const it of SWITCHES) if (choice[it]) query.set(it, '');
  return query;
}

export function wantsGpu(template: Pick<ImageTemplate, 'spec'>): boolean {
  return Object.values(usualOf(template).gpus ?? {}).some((count) => count > 0);
}

export function frameworksOf(templates: readonly ImageTemplate[]): string[] {
  return [...new Set(templates.map((it) => it.spec.framework ?? '').filter(Boolean))].sort();
}

/** Those that fit the choice: what starts now first, what will go last. */
export function chooseTemplates(
  templates: readonly ImageTemplate[],
  choice: TemplateChoice,
): ImageTemplate[] {
  const words = choice.q.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (it: ImageTemplate) => (isCurrent(it) ? 0 : 2) + (it.startsNow ? 0 : 1);
  return templates
    .filter((it) => {
      const { displayName = '', description = '', framework = '', tags = [], packages } = it.spec;
      const text = [it.name, displayName, description, framework, ...tags, ...(packages?.pip ?? [])]
        .join(' ')
        .toLowerCase();
      return (
        words.every((word) => text.includes(word)) &&
        (choice.framework === undefined || framework === choice.framework) &&
        (!choice.gpu || wantsGpu(it)) &&
        (!choice.now || it.startsNow === true) &&
        (!choice.mine || it.own === true)
      );
    })
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
