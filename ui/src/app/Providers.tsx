import { ConfigProvider } from 'antd';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { ThemeChoiceContext } from '@/components/looks';
import { useI18n } from '@/i18n/I18n';
import { paint } from './palette';
import { useLooks } from './preferences';
import { paletteOf, themeOf } from './theme';

/** Theme and language of Ant Design's parts and of our own. */
export function Providers({ children }: { children: ReactNode }) {
  const { words } = useI18n();
  const [looks, choose] = useLooks();
  const { mode, solid, motion } = looks;

  useLayoutEffect(() => {
    const root = document.documentElement;
    const palette = paletteOf({ mode, solid, motion });
    root.dataset['theme'] = mode;
    root.toggleAttribute('data-solid', solid);
    paint(palette, root.style);
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', palette.page);
  }, [mode, solid, motion]);

  const theme = useMemo(() => themeOf({ mode, solid, motion }), [mode, solid, motion]);
  const choice = useMemo(() => ({ mode, choose }), [mode, choose]);
  return (
    <ThemeChoiceContext value={choice}>
      <ConfigProvider
        theme={theme}
        locale={words.antd}
        button={{ autoInsertSpace: false }}
        tooltip={{ trigger: ['hover', 'focus'], unique: true }}
        form={{ colon: false, scrollToFirstError: { focus: true }, requiredMark: false }}
        modal={{ mask: { blur: true } }}
        drawer={{ mask: { blur: true } }}
      >
        {children}
      </ConfigProvider>
    </ThemeChoiceContext>
  );
}
