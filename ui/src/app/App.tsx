import { useEffect } from 'react';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router-dom';
import { findSession } from '@/api/findSession';
import { I18nProvider } from '@/i18n/I18nProvider';
import type { Language, Words } from '@/i18n/language';
import { Providers } from './Providers';
import { Pages } from './router';
import type { Store } from './store';

interface Props {
  first: { language: Language; words: Words };
  store: Store;
}

/** The portal. */
export function App({ first, store }: Props) {
  useEffect(() => {
    void findSession(store.dispatch);
  }, [store]);
  return (
    <Provider store={store}>
      <I18nProvider first={first}>
        <Providers>
          <div className="page">
            <BrowserRouter>
              <Pages />
            </BrowserRouter>
          </div>
        </Providers>
      </I18nProvider>
    </Provider>
  );
}
