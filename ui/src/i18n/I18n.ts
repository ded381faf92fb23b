import { createContext, use } from 'react';
import { fill, type Values } from './fill';
import { TAGS, type Key, type Language, type Words } from './language';

/** Says a sentence. */
export type Say = (key: Key, values?: Values) => string;

/** A sentence that is yet to be said in some language. */
export interface Said {
  key: Key;
  values?: Values;
}

export interface I18n {
  language: Language;
  /** For Intl and the lang attribute. */
  tag: string;
  words: Words;
  t: Say;
  setLanguage: (language: Language) => void;
}

export function sayIn(words: Words, language: Language): Say {
  return (key, values = {}) => fill(words.messages[key], values, TAGS[language]);
}

export const I18nContext = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const found = use(I18nContext);
  if (!found) throw new Error('There is no I18nContext around this.');
  return found;
}
