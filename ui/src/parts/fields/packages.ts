import limits from '@/generated/limits.json';
import type { Said } from '@/i18n/I18n';

const PACKAGE = new RegExp(limits.workspace.packages.pattern);

/** Names are the same to Python however they are written. */
function packageName(text: string): string {
  return (/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? text).toLowerCase().replace(/[._-]+/g, '-');
}

/** What is wrong with a package that is to be added. */
export function packageProblem(text: string, there: readonly string[]): Said | undefined {
  const { maxItems, maxLength } = limits.workspace.packages;
  if (!PACKAGE.test(text) || text.length > maxLength) return { key: 'create.packageWrong' };
  if (there.some((it) => packageName(it) === packageName(text))) {
    return { key: 'create.packageTwice', values: { name: packageName(text) } };
  }
  return there.length >= maxItems ? { key: 'create.packageMost', values: { count: maxItems } } : undefined;
}
