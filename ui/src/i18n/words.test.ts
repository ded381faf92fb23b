import { describe, expect, it } from 'vitest';
import { wordsOf } from '@/testing/words';
import { fill, placeholders, type Message } from './fill';
import { preferredLanguage, type Language, type Words } from './language';

const english = everythingSaidIn('en');
const chinese = everythingSaidIn('zh');

/** The words of a language, those of all sections among them. */
function everythingSaidIn(language: Language): Words {
  const words = wordsOf(language);
  const sections = import.meta.glob<Record<string, Message>>('../{features,parts}/**/words/*.json', {
    eager: true,
    import: 'default',
  });
  for (const [path, own] of Object.entries(sections)) {
    if (!path.endsWith(`/${language}.json`)) continue;
    for (const [key, message] of Object.entries(own)) {
      if (Object.hasOwn(words.messages, key)) throw new Error(`${path}: "${key}" is said elsewhere already.`);
      Object.assign(words.messages, { [key]: message });
    }
  }
  return words;
}

describe('the words of both languages', () => {
  it('are complete', () => {
    expect(Object.keys(chinese.messages).sort()).toEqual(Object.keys(english.messages).sort());
    expect(Object.keys(chinese.reasons).sort()).toEqual(Object.keys(english.reasons).sort());
  });

  it('have the same placeholders', () => {
    const differ = Object.entries(english.messages)
      .map(([key, message]) => [key, placeholders(message), placeholders(chinese.messages[key as never])])
      .filter(([, en, zh]) => String(en) !== String(zh));
    expect(differ).toEqual([]);
  });

  it.each(Object.entries(english.reasons))('%s fills its sentence in both languages', (name, { text }) => {
    expect(placeholders(chinese.reasons[name]?.text ?? '')).toEqual(placeholders(text));
  });

  it('leave no word of English in Chinese, and no sentence without an end', () => {
    const untranslated = Object.entries(english.messages)
      .filter(([key, message]) => message === chinese.messages[key as never])
      .map(([key]) => key);
    expect(untranslated).toEqual(['span.between']);
  });

  it('are polite without being sorry', () => {
    const bad = Object.entries(english.messages).filter(([, it]) =>
      /please|sorry|oops|!/i.test(JSON.stringify(it)),
    );
    expect(bad).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values in, numbers as the language writes them', () => {
    expect(fill('{who} has {what}', { who: 'Lin', what: 1234.5 }, 'en')).toBe('Lin has 1,234.5');
  });
  it('leaves a placeholder without a value to be seen', () => {
    expect(fill('{who} waits', {}, 'en')).toBe('{who} waits');
  });
  it('chooses the form by the count', () => {
    const message = { one: '{count} workspace', other: '{count} workspaces' };
    expect([1, 2, 0].map((count) => fill(message, { count }, 'en'))).toEqual([
      '1 workspace',
      '2 workspaces',
      '0 workspaces',
    ]);
    expect(fill(message, { count: 1 }, 'zh-CN')).toBe('1 workspaces');
  });
});

describe('preferredLanguage', () => {
  it.each([
    [null, ['zh-TW', 'en'], 'zh'],
    [null, ['de', 'en-GB'], 'en'],
    [null, ['fr'], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['xx', ['zh-CN'], 'zh'],
  ])('stored %s, browser %s: %s', (stored, wanted, expected) => {
    expect(preferredLanguage(stored, wanted)).toBe(expected);
  });
});
