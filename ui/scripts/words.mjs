// The sentences of the reasons in one language.

const PLACEHOLDER = /\{([a-zA-Z]\w*)\}/g;

const names = (text) => [...new Set([...text.matchAll(PLACEHOLDER)].map((it) => it[1]))].sort().join();

/** What a portal in this language says of conditions, resources and reasons. */
export function words(file, language) {
  for (const reason of file.reasons) {
    const expected = Object.keys(reason.arguments ?? {})
      .sort()
      .join();
    for (const each of ['en', 'zh']) {
      if (names(reason[each]) !== expected) {
        throw new Error(`${reason.name}: the placeholders of "${each}" are not its arguments (${expected})`);
      }
    }
  }
  return {
    steps: Object.fromEntries(file.conditions.map((it) => [it.name, it[language]])),
    // By the English words, which are what a status carries.
    resources: Object.fromEntries(
      file.resources.map((it) => [it.en, { words: it[language], name: it.name }]),
    ),
    stepNames: Object.fromEntries(file.conditions.map((it) => [it.en, it.name])),
    reasons: Object.fromEntries(
      file.reasons.map((it) => [
        it.name,
        {
          kind: it.kind,
          text: it[language].trim(),
          ...(it.arguments ? { arguments: it.arguments } : {}),
        },
      ]),
    ),
  };
}
