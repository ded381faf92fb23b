import { useSyncExternalStore } from 'react';

// One clock for everything that shows how long something takes. It rests while nobody looks.

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick() {
  now = Date.now();
  listeners.forEach((it) => it());
}

function wind() {
  const runs = listeners.size > 0 && document.visibilityState === 'visible';
  if (runs && timer === undefined) {
    timer = setInterval(tick, 1000);
    tick();
  } else if (!runs) {
    clearInterval(timer);
    timer = undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) document.addEventListener('visibilitychange', wind);
  wind();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('visibilitychange', wind);
    wind();
  };
}

/** The time, in steps: a component is drawn anew only when a step is over. */
export function useNow(stepMilliseconds: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor(now / stepMilliseconds) * stepMilliseconds);
}
