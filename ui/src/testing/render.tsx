import { act, render, screen, waitFor, type RenderResult } from '@testing-library/react';
import { App as AntApp } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { Provider } from 'react-redux';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { cameIn, nobodyIsIn } from '@/api/session';
import { keep } from '@/api/tokens';
import { Providers } from '@/app/Providers';
import { makeStore } from '@/app/store';
import { I18nProvider } from '@/i18n/I18nProvider';
import type { Language } from '@/i18n/language';
import { wordsOf } from './words';

interface Setting {
  at?: string;
  language?: Language;
  isIn?: boolean;
}

/** Draws a part of the portal with all that stands around it. */
export function show(
  part: ReactNode,
  { at = '/', language = 'en', isIn = true }: Setting = {},
): RenderResult {
  const store = makeStore();
  if (isIn) {
    keep({ accessToken: 'a-token', expiresAt: new Date(Date.now() + 300_000).toISOString() });
    store.dispatch(cameIn({}));
  } else {
    store.dispatch(nobodyIsIn());
  }
  return render(
    <Provider store={store}>
      <I18nProvider first={{ language, words: wordsOf(language) }}>
        <Providers>
          <AntApp component={false}>
            <MemoryRouter initialEntries={[at]}>
              <Routes>
                <Route
                  path={at.split('?')[0]}
                  element={<Suspense fallback={<output data-testid="loading" />}>{part}</Suspense>}
                />
                <Route path="*" element={<></>} />
              </Routes>
              <Address />
            </MemoryRouter>
          </AntApp>
        </Providers>
      </I18nProvider>
    </Provider>,
  );
}

/** The same for a part that waits for its words: React shows what was waited for only when the act is awaited. */
export async function showLoaded(part: ReactNode, setting?: Setting): Promise<void> {
  await act(async () => {
    show(part, setting);
    await Promise.resolve();
  });
  // Words that were loaded for no test before take longer than that.
  await allIsLoaded();
}

async function allIsLoaded(): Promise<void> {
  await waitFor(() => {
    if (screen.queryByTestId('loading')) throw new Error('It still waits for its words.');
  });
}

/** Where the browser is, for tests to see. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
