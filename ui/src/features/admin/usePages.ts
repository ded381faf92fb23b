import { useState } from 'react';

/** Where somebody is in a list that comes in parts. */
export interface Pages {
  cursor: string | undefined;
  isFirst: boolean;
  next: (cursor: string) => void;
  previous: () => void;
}

/** The way through a list. Another question begins at its first part. */
export function usePages(question: string): Pages {
  const [way, setWay] = useState<{ of: string; cursors: readonly string[] }>({ of: question, cursors: [] });
  const cursors = way.of === question ? way.cursors : [];
  const go = (to: readonly string[]) => setWay({ of: question, cursors: to });
  return {
    cursor: cursors.at(-1),
    isFirst: cursors.length === 0,
    next: (cursor) => go([...cursors, cursor]),
    previous: () => go(cursors.slice(0, -1)),
  };
}
