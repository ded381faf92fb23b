import '@fontsource-variable/inter/wght.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadWords, preferredLanguage } from '@/i18n/language';
import { App } from './App';
import { makeStore } from './store';

async function begin(root: HTMLElement): Promise<void> {
  const language = preferredLanguage();
  const words = await loadWords(language);
  createRoot(root).render(
    <StrictMode>
      <App first={{ language, words }} store={makeStore()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void begin(root);
