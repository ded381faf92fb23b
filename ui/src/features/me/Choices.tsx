import { useId } from 'react';
import styles from './Me.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; text: string; lang?: string }[];
  choose: (value: T) => void;
}

/** A few choices of which one holds. */
export function Choices<T extends string>({ label, value, options, choose }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      <span className={styles['options']}>
        {options.map((it) => (
          <label key={it.value} lang={it.lang}>
            <input type="radio" name={name} checked={value === it.value} onChange={() => choose(it.value)} />
            {it.text}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
