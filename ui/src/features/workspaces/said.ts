import type { Workspace } from '@/api/shapes';
import type { I18n } from '@/i18n/I18n';
import { readTime } from '@/lib/time';
import { groupOf, phaseOf } from '@/model/phase';
import { why } from '@/model/reasons';
import { agoText } from '@/model/span';

/** Why it is as it is, where that is not plain from the word. */
export function whyShort(workspace: Workspace, i18n: I18n, now: number): string {
  const phase = phaseOf(workspace);
  if (phase === 'Running') {
    const { willStopAt } = workspace.status ?? {};
    return willStopAt ? i18n.t('list.willStop', { time: readTime(willStopAt, i18n.tag, now) }) : '';
  }
  if (phase === 'Stopped' || phase === 'Deleting' || phase === 'Stopping') return '';
  return why(workspace, i18n, now);
}

/** When it was last used. */
export function usedText(workspace: Workspace, { t }: I18n, now: number): string {
  const { lastUsedAt } = workspace;
  if (!lastUsedAt) return t('list.neverUsed');
  const isNow = groupOf(workspace) === 'running' && now - Date.parse(lastUsedAt) < 180_000;
  return isNow ? t('list.usedNow') : agoText(lastUsedAt, now, t);
}
