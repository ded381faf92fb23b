import { useEffect, useSyncExternalStore } from 'react';
import type { Choice, View } from './model';

const STORED = 'mlride.view';
const NARROW = '(max-width: 767px)';

function subscribe(changed: () => void): () => void {
  const list = matchMedia(NARROW);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Table or cards: as the address says, else as it was chosen here before; on a phone there are only cards. */
export function useView({ view }: Choice): View {
  const isNarrow = useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
  useEffect(() => {
    if (view) localStorage.setItem(STORED, view);
  }, [view]);
  if (isNarrow) return 'cards';
  return view ?? (localStorage.getItem(STORED) === 'cards' ? 'cards' : 'table');
}
