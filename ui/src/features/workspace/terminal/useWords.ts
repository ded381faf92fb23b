import { section } from '@/i18n/section';

/** What the terminal says. */
export const useWords = section({
  en: () => import('./words/en.json'),
  zh: () => import('./words/zh.json'),
});
