import { useCallback, useState } from 'react';

/** What somebody has chosen so far. What is absent is as the image has it. */
export interface Draft {
  /** namespace/name of the image template. */
  image?: string;
  name?: string;
  /** Cores. */
  cpu?: number;
  /** Bytes. */
  memory?: number;
  gpu?: string;
  gpuCount?: number;
  packages: string[];
  /** Bytes. */
  disk?: number;
  stopAfter?: string;
  keepDisk?: boolean;
}

const STORED = 'mlride.draft';
const EMPTY: Draft = { packages: [] };

function stored(): Draft {
  try {
    const found = JSON.parse(sessionStorage.getItem(STORED) ?? 'null') as Draft | null;
    return found && Array.isArray(found.packages) ? found : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** A draft that outlives a reload and a session that ends. */
export function useDraft(): [Draft, (part: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState(stored);
  const change = useCallback((part: Partial<Draft>) => {
    setDraft((before) => {
      const next = { ...before, ...part };
      sessionStorage.setItem(STORED, JSON.stringify(next));
      return next;
    });
  }, []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(STORED);
    setDraft(EMPTY);
  }, []);
  return [draft, change, forget];
}

/** What another image says nothing about. */
export function forImage(draft: Draft, image: string): Partial<Draft> {
  return draft.image === image
    ? {}
    : { image, name: undefined, cpu: undefined, memory: undefined, gpu: undefined, gpuCount: undefined };
}
