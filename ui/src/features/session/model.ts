import limits from '@/generated/limits.json';
import type { Said } from '@/i18n/I18n';

const HANDLE = new RegExp(limits.account.handle.pattern);

/** What is wrong with a user name; undefined: nothing. */
export function handleProblem(handle: string | undefined): Said | undefined {
  if (!handle) return { key: 'register.handleMissing' };
  return HANDLE.test(handle) ? undefined : { key: 'register.handleWrong' };
}
