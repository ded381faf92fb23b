import { useWords } from './words';

interface Props<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; text: string }[];
  choose: (value: T | undefined) => void;
}

/** A filter of a few values. */
export function Chips<T extends string>({ label, value, options, choose }: Props<T>) {
  const { t } = useWords();
  return (
    <span className="chips" role="group" aria-label={label}>
      <button type="button" aria-pressed={value === undefined} onClick={() => choose(undefined)}>
        {t('admin.all')}
      </button>
      {options.map((it) => (
        <button
          key={it.value}
          type="button"
          aria-pressed={value === it.value}
          onClick={() => choose(value === it.value ? undefined : it.value)}
        >
          {it.text}
        </button>
      ))}
    </span>
  );
}
