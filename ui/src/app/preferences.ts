import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { usePreference } from '@/lib/preferences';
import type { Looks } from './theme';

const STORED = 'mlride.theme';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** How this person wants it to look: dark, unless the light theme was chosen here. */
export function useLooks(): [Looks, (mode: Looks['mode']) => void] {
  const [mode, setMode] = useState<Looks['mode']>(() =>
    localStorage.getItem(STORED) === 'light' ? 'light' : 'dark',
  );
  const reduces = useMedia('(prefers-reduced-transparency: reduce)');
  const [wantsSolid] = usePreference('solid');
  const solid = wantsSolid || reduces;
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => localStorage.setItem(STORED, mode), [mode]);
  const choose = useCallback((wanted: Looks['mode']) => setMode(wanted), []);
  return [{ mode, solid, motion }, choose];
}
