import type { Said } from '@/i18n/I18n';
import type { Key } from '@/i18n/language';

/** Whether a password was typed the same way twice. */
export function passwordsDiffer(password: string | undefined, again: string | undefined): Said | undefined {
  if (!again) return { key: 'register.againMissing' };
  return password === again ? undefined : { key: 'register.differ' };
}

/** How hard a password is to guess: 0 to 4; the API asks for 3. */
export type Grade = 0 | 1 | 2 | 3 | 4;

export const ENOUGH: Grade = 3;

export function gradeWords(grade: Grade, containsName: boolean): Key {
  if (grade < ENOUGH) return containsName ? 'password.name' : grade < 2 ? 'password.easy' : 'password.fair';
  return grade === ENOUGH ? 'password.good' : 'password.best';
}

/** Whether the password holds something that everybody knows of this person. */
export function holdsName(password: string, known: readonly (string | undefined)[]): boolean {
  const text = password.toLowerCase();
  return known.some((it) => it !== undefined && it.length >= 3 && text.includes(it.toLowerCase()));
}
