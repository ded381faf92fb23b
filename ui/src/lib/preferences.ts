import { useCallback, useSyncExternalStore } from 'react';

/** What somebody wants in this browser, besides theme and language. Only what differs from the usual is kept. */
const USUAL = { solid: false, compact: false, shortcuts: true };

export type Preference = keyof typeof USUAL;

const listeners = new Set<() => void>();

export function preference(name: Preference): boolean {
  const stored = localStorage.getItem(`mlride.${name}`);
  return stored === null ? USUAL[name] : stored === 'true';
}

export function setPreference(name: Preference, wanted: boolean): void {
  if (wanted === USUAL[name]) localStorage.removeItem(`mlride.${name}`);
  else localStorage.setItem(`mlride.${name}`, String(wanted));
  listeners.forEach((it) => it());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A preference and how to change it. */
export function usePreference(name: Preference): [boolean, (wanted: boolean) => void] {
  const value = useSyncExternalStore(subscribe, () => preference(name));
  return [value, useCallback((wanted) => setPreference(name, wanted), [name])];
}
