import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nContext, sayIn } from './I18n';
import { loadWords, storeLanguage, TAGS, type Language, type Words } from './language';

interface Props {
  first: { language: Language; words: Words };
  children: ReactNode;
}

/** Gives everything below its language. The one that is shown stays until the next one is there. */
export function I18nProvider({ first, children }: Props) {
  const [shown, setShown] = useState(first);

  const setLanguage = useCallback((language: Language) => {
    storeLanguage(language);
    void loadWords(language).then((words) => setShown({ language, words }));
  }, []);

  useEffect(() => {
    document.documentElement.lang = TAGS[shown.language];
  }, [shown.language]);

  const value = useMemo(
    () => ({
      ...shown,
      tag: TAGS[shown.language],
      t: sayIn(shown.words, shown.language),
      setLanguage,
    }),
    [shown, setLanguage],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}
