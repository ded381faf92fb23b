import { section } from '@/i18n/section';

/** What the page for code says. */
export const useWords = section({
  en: () => import('./words/en.json'),
  zh: () => import('./words/zh.json'),
});
