import { createContext, use } from 'react';

/** The theme and how to change it. */
export interface ThemeChoice {
  mode: 'dark' | 'light';
  choose: (mode: 'dark' | 'light') => void;
}

export const ThemeChoiceContext = createContext<ThemeChoice>({ mode: 'dark', choose: () => undefined });

export const useThemeChoice = () => use(ThemeChoiceContext);
