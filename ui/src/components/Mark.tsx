import styles from './Mark.module.css';

/** A hue that a name always has. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return hash;
}

/** A small coloured square made from a name, by which things are found again at a glance. */
export function Mark({ name }: { name: string }) {
  const letters = name
    .split('-')
    .slice(0, 2)
    .map((it) => it.charAt(0))
    .join('');
  return (
    <span className={styles['mark']} style={{ '--hue': hueOf(name) } as React.CSSProperties} aria-hidden>
      {letters}
    </span>
  );
}
