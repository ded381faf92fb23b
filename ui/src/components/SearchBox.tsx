import { useSlash } from './useSlash';

interface Props {
  /** Says what is searched, to eyes as the placeholder. */
  label: string;
  value: string;
  change: (text: string) => void;
  maxLength?: number;
}

/** Where one types to find something; the key / leads there. */
export function SearchBox({ label, value, change, maxLength }: Props) {
  const field = useSlash();
  return (
    <input
      ref={field}
      className="search"
      type="search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={label}
      value={value}
      maxLength={maxLength}
      onChange={({ target }) => change(target.value)}
    />
  );
}
