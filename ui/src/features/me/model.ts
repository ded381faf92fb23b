import type { PersonalTokenView, SessionView } from '@/api/generated';
import type { Problem } from '@/api/problem';

export const TABS = ['profile', 'security', 'tokens', 'kubectl', 'preferences', 'delete'] as const;
export type Tab = (typeof TABS)[number];

export function tabOf(text: string | undefined): Tab {
  return TABS.find((it) => it === text) ?? 'profile';
}

const DAY = 86_400_000;

/** For how many days a token may be good. */
export const LIVES = [7, 30, 90, 365] as const;

/** When a token ends that is made now; a minute early, for clocks differ and the longest life is a bound. */
export function endOf(days: number, now: number): string {
  return new Date(now + days * DAY - 60_000).toISOString();
}

export function isOver({ expiresAt }: Pick<PersonalTokenView, 'expiresAt'>, now: number): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

// The more special first: a browser names those that it resembles, too.
const BROWSERS: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/HeadlessChrome\/|Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** What a session is used with, in two words: Firefox · Linux. Of other programs the name they give themselves. */
export function agentWords(agent: string | undefined): string | undefined {
  const text = agent?.trim();
  if (!text) return undefined;
  const find = (known: [RegExp, string][]) => known.find(([form]) => form.test(text))?.[1];
  const browser = find(BROWSERS);
  if (!browser) return text.split(/[\s/]/)[0];
  const system = find(SYSTEMS);
  return system ? `${browser} · ${system}` : browser;
}

/** Sessions with the one in use first, the others by their last use. */
export function inOrder(sessions: readonly SessionView[]): SessionView[] {
  return [...sessions].sort(
    (a, b) =>
      Number(b.current ?? false) - Number(a.current ?? false) ||
      (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''),
  );
}

/** Whether it was refused because the current password is not that. */
export function isOldWrong({ slug, errors }: Problem): boolean {
  return slug === 'forbidden' && errors.some((it) => it.pointer === '/currentPassword');
}
