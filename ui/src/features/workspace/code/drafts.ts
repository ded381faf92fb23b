import { newTab, type OpenFile } from './tabs';

// What was open and what is not saved outlives a reload, a session that ends and a look at another page.

interface Kept {
  path: string;
  /** What is not saved. */
  text?: string;
  saved?: string;
  lineBreak?: OpenFile['lineBreak'];
}

const key = (uid: string) => `mlride.code.${uid}`;

/** The open files as they were left. */
export function restoreTabs(uid: string): OpenFile[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(uid)) ?? '[]') as Kept[];
    return found.map(({ path, text, saved, lineBreak }) => {
      const tab = newTab(path);
      return text === undefined || saved === undefined
        ? tab
        : { ...tab, state: 'ready', saved, start: text, lineBreak: lineBreak ?? '\n', isChanged: true };
    });
  } catch {
    return [];
  }
}

/** Keeps which files are open, with what is not saved. */
export function keepTabs(uid: string, tabs: readonly OpenFile[], textOf: (tab: OpenFile) => string): void {
  const kept = tabs.map((it): Kept => {
    const { path, saved, lineBreak } = it;
    return it.isChanged ? { path, text: textOf(it), saved, lineBreak } : { path };
  });
  try {
    sessionStorage.setItem(key(uid), JSON.stringify(kept));
  } catch {
    // Too much for the browser to keep: leaving asks before, and that is all there is to do.
  }
}
