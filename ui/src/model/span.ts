import type { Say } from '@/i18n/I18n';
import { splitSpan } from '@/lib/time';

/** A length of time in words: 2 h 10 min. */
export function spanText(milliseconds: number, t: Say): string {
  return splitSpan(milliseconds)
    .map(({ unit, value }) => t(`span.${unit}`, { value }))
    .join(t('span.between'));
}

/** How long ago, in one part: just now, 5 min ago. */
export function agoText(text: string, now: number, t: Say): string {
  const passed = now - Date.parse(text);
  if (Number.isNaN(passed)) return text;
  if (passed < 60_000) return t('ago.now');
  const part = splitSpan(passed)[0] ?? { unit: 'second', value: 0 };
  return t('ago.since', { span: t(`span.${part.unit}`, { value: part.value }) });
}
