/** A sentence with {placeholders}; where its form depends on a number, one form for each, chosen by {count}. */
export type Message = string | { one: string; other: string };

export type Values = Record<string, string | number>;

const PLACEHOLDER = /\{([a-zA-Z]\w*)\}/g;

/** Names in braces, in order of appearance, each once. */
export function placeholders(message: Message): string[] {
  const text = typeof message === 'string' ? message : `${message.one} ${message.other}`;
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((it) => it[1] ?? ''))].sort();
}

/** The sentence with its values; a placeholder without a value stays, so that it is seen. */
export function fill(message: Message, values: Values, language: string): string {
  const text = typeof message === 'string' ? message : message[form(values['count'], language)];
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value, language) : value;
  });
}

function form(count: string | number | undefined, language: string): 'one' | 'other' {
  return new Intl.PluralRules(language).select(Number(count)) === 'one' ? 'one' : 'other';
}

function number(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
