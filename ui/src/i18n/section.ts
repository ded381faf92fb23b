import { use, useMemo } from 'react';
import { fill, type Message, type Values } from './fill';
import { useI18n, type I18n } from './I18n';
import { TAGS, type Key, type Language } from './language';

/** The portal's language, and sentences of one part of it besides. */
export interface SectionI18n<Own extends string> extends Omit<I18n, 't'> {
  t: (key: Key | Own, values?: Values) => string;
}

/**
 * Makes the hook by which one part of the portal says what only it says. Its sentences are loaded when they are first
 * needed, so that log-in and list stay small; until then the nearest Suspense waits. They are in `words/<language>.json`
 * beside the part; a test holds the languages to the same keys and placeholders.
 */
export function section<Own extends Record<string, Message>>(
  load: Record<Language, () => Promise<{ default: Own }>>,
): () => SectionI18n<keyof Own & string> {
  const loading = new Map<Language, Promise<Record<string, Message>>>();

  function wordsIn(language: Language): Promise<Record<string, Message>> {
    let words = loading.get(language);
    if (!words) {
      words = load[language]().then((it) => it.default);
      // What could not be loaded is tried again by the next visit.
      words.catch(() => loading.delete(language));
      loading.set(language, words);
    }
    return words;
  }

  return function useSection() {
    const i18n = useI18n();
    const { language, t: general } = i18n;
    const own = use(wordsIn(language));
    return useMemo(
      () => ({
        ...i18n,
        t: (key: string, values: Values = {}) => {
          const message = own[key];
          return message === undefined ? general(key as Key, values) : fill(message, values, TAGS[language]);
        },
      }),
      [i18n, own, general, language],
    );
  };
}
