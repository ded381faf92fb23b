import type { ReactNode } from 'react';
import styles from './Note.module.css';

export type NoteTone = 'info' | 'good' | 'waiting' | 'someone' | 'failed' | 'neutral';

interface Props {
  tone: NoteTone;
  /** alert: read out at once, only for what went wrong after something was done. */
  role?: 'alert' | 'status';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A few words that belong to what stands around them. */
export function Note({ tone, role, title, children, actions }: Props) {
  return (
    <div className={`${styles['note'] ?? ''} ${styles[tone] ?? ''}`} role={role}>
      <div className={styles['text']}>
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
