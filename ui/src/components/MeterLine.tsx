import styles from './MeterLine.module.css';

interface Props {
  name: string;
  text: string;
  /** Between 0 and 1. */
  share: number;
  level?: 'fine' | 'nearly' | 'full';
  /** What the level means, in words. */
  warning?: string;
}

/** How much of something is used. */
export function MeterLine({ name, text, share, level = 'fine', warning }: Props) {
  return (
    <div className={styles['meter']} data-level={level}>
      <span>{name}</span>
      <span className="num">
        {text}
        {warning !== undefined && <strong> · {warning}</strong>}
      </span>
      <span
        className={styles['track']}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={text}
      >
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}
