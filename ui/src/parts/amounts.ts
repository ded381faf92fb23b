import type { ImageTemplate, Workspace } from '@/api/shapes';
import type { I18n } from '@/i18n/I18n';
import { plain, readBytes } from '@/lib/quantity';
import { reserved, shortGpu, type Reserved } from '@/model/resources';

/** What is reserved, in a few words: 2 CPU · 8 GiB · 1 GPU. */
export function reservedText({ cpu, memory, gpus }: Reserved, { t, tag }: Pick<I18n, 't' | 'tag'>): string {
  const parts = [
    ...(cpu === undefined ? [] : [`${plain(cpu, tag)} CPU`]),
    ...(memory === undefined ? [] : [readBytes(memory, tag)]),
    ...gpus.map(({ name, count }) => t('list.gpu', { count, name: shortGpu(name) })),
  ];
  return parts.length === 0 ? t('list.usual') : parts.join(' · ');
}

/** What a template gives to who says nothing else. */
export function usualText(template: ImageTemplate, i18n: Pick<I18n, 't' | 'tag'>): string {
  const usual: Pick<Workspace, 'spec'> = { spec: {} };
  return reservedText(reserved(usual, template), i18n);
}
