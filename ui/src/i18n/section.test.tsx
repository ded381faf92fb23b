import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showLoaded } from '@/testing/render';
import { section } from './section';

const useWords = section({
  en: () => Promise.resolve({ default: { 'greet.who': 'Good evening, {who}' } }),
  zh: () => Promise.resolve({ default: { 'greet.who': '晚上好，{who}' } }),
});

function Greeting() {
  const { t } = useWords();
  return (
    <p>
      {t('greet.who', { who: 'Lin' })}. {t('again')}
    </p>
  );
}

describe('a section of the words', () => {
  it('says its own sentences and the general ones', async () => {
    await showLoaded(<Greeting />);
    expect(screen.getByText('Good evening, Lin. Try again')).toBeTruthy();
  });

  it('speaks the language that is shown', async () => {
    await showLoaded(<Greeting />, { language: 'zh' });
    expect(screen.getByText(/^晚上好，Lin/)).toBeTruthy();
  });
});
