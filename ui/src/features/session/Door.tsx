import type { ReactNode } from 'react';
import { Brand } from '@/components/Brand';
import { LanguageSwitch, ThemeSwitch } from '@/components/Switches';
import styles from './Door.module.css';

/** The frame of pages for who is not in yet: no menu, one panel. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <div className={styles['door']}>
      <header className={styles['head']}>
        <span className={styles['brand']}>
          <Brand />
        </span>
        <span>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main className={styles['main']}>
        <section className={`glass ${styles['panel'] ?? ''}`}>{children}</section>
      </main>
    </div>
  );
}
