import { useId, type ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** What is in it can do harm. */
  isDangerous?: boolean;
  children: ReactNode;
}

/** A part of a page under a name. */
export function Panel({ title, isDangerous = false, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`glass ${styles['panel'] ?? ''} ${isDangerous ? (styles['danger'] ?? '') : ''}`}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
