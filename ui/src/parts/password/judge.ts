import zxcvbn from 'zxcvbn';
import type { Grade } from './model';

// The same judge as the API's, so that both agree. Large, for it knows many passwords: loaded when one is typed.

/** How hard a password is to guess for somebody who knows these words. */
export function grade(password: string, known: string[]): Grade {
  // What is beyond this many characters makes it slow and no weaker.
  return zxcvbn(password.slice(0, 64), known).score;
}
