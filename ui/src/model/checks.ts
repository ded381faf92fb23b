import type { CheckReason, CheckVerdict } from '@/api/shapes';
import type { I18n } from '@/i18n/I18n';

import { sentence } from './reasons';

/** What a check says, in words. */
export interface SaidVerdict {
  tone: 'good' | 'waiting' | 'someone' | 'neutral';
  title: string;
  sentences: string[];
}

export function reasonText(reason: CheckReason, i18n: I18n, now: number): string {
  return sentence({ reason: reason.reason, args: reason.args, message: reason.sentence }, i18n, now);
}

/** The line that says whether a workspace would start now. */
export function verdictWords(verdict: CheckVerdict, i18n: I18n, now: number): SaidVerdict {
  const { t } = i18n;
  // What can never be comes before what passes.
  const reasons = (verdict.reasons ?? []).filter((it) => it.outcome === verdict.outcome);
  const sentences = reasons.map((it) => reasonText(it, i18n, now));
  switch (verdict.outcome) {
    case 'fits':
      return {
        tone: 'good',
        title:
          verdict.nodesWithRoom === undefined || verdict.nodes === undefined
            ? t('check.fits')
            : t('check.fitsOn', { count: verdict.nodesWithRoom, nodes: verdict.nodes }),
        sentences: [],
      };
    case 'waits':
      return { tone: 'waiting', title: t('check.waits'), sentences };
    case 'never':
      return { tone: 'someone', title: t('check.never'), sentences };
    case 'unknown':
      return { tone: 'neutral', title: t('check.unknown'), sentences: [] };
  }
}
