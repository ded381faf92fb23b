import type { Message } from '@/i18n/fill';
import { section } from '@/i18n/section';
import type english from './words/en.json';

type Own = Record<keyof typeof english, Message>;

/** What only admins are told. */
export const useWords = section<Own>({
  en: () => import('./words/en.json'),
  zh: () => import('./words/zh.json'),
});
