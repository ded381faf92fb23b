import { section } from '@/i18n/section';

/** What the charts say. */
export const useWords = section({
  en: () => import('./words/en.json'),
  zh: () => import('./words/zh.json'),
});
