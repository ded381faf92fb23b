import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayIn, type I18n } from '@/i18n/I18n';
import { TAGS, type Language, type Words } from '@/i18n/language';

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(process.cwd(), 'src', path), 'utf8'));
}

/** The words of a language, as the portal loads them. */
export function wordsOf(language: Language): Words {
  return {
    messages: read(`i18n/${language}.json`) as Words['messages'],
    ...(read(`generated/words.${language}.json`) as Omit<Words, 'messages'>),
  };
}

/** A language for what is pure. */
export function i18nOf(language: Language): I18n {
  const words = wordsOf(language);
  return { language, tag: TAGS[language], words, t: sayIn(words, language), setLanguage: () => undefined };
}
