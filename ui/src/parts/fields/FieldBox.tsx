import type { ReactNode } from 'react';
import styles from './Fields.module.css';

interface Props {
  id: string;
  label: string;
  hint?: string;
  errors?: readonly string[];
  children: ReactNode;
}

/** A field with its name, a hint, and what is wrong with it. */
export function FieldBox({ id, label, hint, errors = [], children }: Props) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      <div id={`${id}-more`} className={errors.length > 0 ? styles['wrong'] : 'quiet'}>
        {errors.length > 0 ? errors.map((it) => <p key={it}>{it}</p>) : hint}
      </div>
    </div>
  );
}
