/** What a run wrote, as lines of a terminal would show it. */
export interface Output {
  lines: readonly string[];
  /** The next sign begins the last line anew: progress bars do that. */
  isAtStart: boolean;
  /** A colour of which the end has not come yet. */
  rest: string;
}

export const NO_OUTPUT: Output = { lines: [], isAtStart: false, rest: '' };

// eslint-disable-next-line no-control-regex -- Escape sequences begin with a control character.
const COLOURS = /\u001B\[[0-9;?]*[A-Za-z]/g;
// eslint-disable-next-line no-control-regex -- As above.
const UNFINISHED = /\u001B(\[[0-9;?]*)?$/;

/** Adds what came; the oldest lines beyond the most are forgotten. */
export function addOutput(before: Output, text: string, most: number): Output {
  const whole = (before.rest + text).replace(COLOURS, '');
  const rest = UNFINISHED.exec(whole)?.[0] ?? '';
  const lines = before.lines.length === 0 ? [''] : [...before.lines];
  let { isAtStart } = before;
  let last = lines.pop() ?? '';
  for (const part of whole.slice(0, whole.length - rest.length).split(/(\r\n|\n|\r)/)) {
    if (part === '\n' || part === '\r\n') {
      lines.push(last);
      last = '';
      isAtStart = false;
    } else if (part === '\r') {
      isAtStart = true;
    } else if (part !== '') {
      // What was longer stays to be seen behind it, as in a terminal.
      last = isAtStart ? part + last.slice(part.length) : last + part;
      isAtStart = false;
    }
  }
  lines.push(last);
  return { lines: lines.length > most ? lines.slice(-most) : lines, isAtStart, rest };
}
