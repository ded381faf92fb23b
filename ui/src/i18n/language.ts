import type { ConfigProviderProps } from 'antd';
import type english from './en.json';
import type { Message } from './fill';

/** Languages that are complete. */
export const LANGUAGES = { en: 'English', zh: '中文' } as const;

export type Language = keyof typeof LANGUAGES;

/** What can be said: every key of the English file; a test holds the others to it. */
export type Key = keyof typeof english;

export type Messages = Record<Key, Message>;

/** The sentence of a reason, its kind and what its arguments are. */
export interface ReasonWords {
  kind: string;
  text: string;
  arguments?: Record<string, string>;
}

/** The sentences of one language, as they are loaded. */
export interface Words {
  messages: Messages;
  reasons: Record<string, ReasonWords>;
  steps: Record<string, string>;
  resources: Record<string, { words: string; name: string }>;
  /** Names of steps by their English words, which are what a status carries. */
  stepNames: Record<string, string>;
  /** Ant Design's own words; absent: its English ones. */
  antd?: ConfigProviderProps['locale'];
}

const STORED = 'mlride.language';

/** The language that was chosen here, else the browser's. */
export function preferredLanguage(
  stored = localStorage.getItem(STORED),
  wanted: readonly string[] = navigator.languages,
): Language {
  if (stored !== null && Object.hasOwn(LANGUAGES, stored)) return stored as Language;
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(LANGUAGES, language)) return language as Language;
  }
  return 'en';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}

/** As the lang attribute and Intl want it. */
export const TAGS: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** Only the language in use is loaded: the portal's own words, those of the product, and Ant Design's. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'zh') {
    const [messages, product, antd] = await Promise.all([
      import('./zh.json'),
      import('@/generated/words.zh.json'),
      import('antd/locale/zh_CN'),
    ]);
    return { messages: messages.default, ...product.default, antd: antd.default };
  }
  const [messages, product] = await Promise.all([import('./en.json'), import('@/generated/words.en.json')]);
  return { messages: messages.default, ...product.default };
}
