// Times and how long things take.

export type SpanUnit = 'day' | 'hour' | 'minute' | 'second';

export interface SpanPart {
  unit: SpanUnit;
  value: number;
}

const SECONDS: [SpanUnit, number][] = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** The two largest parts of a length of time: 2 h 10 min, 1 min 12 s, 42 s. */
export function splitSpan(milliseconds: number): SpanPart[] {
  let rest = Math.max(0, Math.round(milliseconds / 1000));
  const first = SECONDS.findIndex(([, size]) => rest >= size);
  if (first < 0) return [{ unit: 'second', value: 0 }];
  const parts: SpanPart[] = [];
  for (const [unit, size] of SECONDS.slice(first, first + 2)) {
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value > 0) parts.push({ unit, value });
  }
  return parts;
}

const SPAN = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** A length of time as the resources write it (1h30m), in milliseconds. */
export function parseSpan(text: string): number | undefined {
  const found = SPAN.exec(text);
  if (!found || text === '') return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((it: string | undefined) => Number(it ?? 0));
  return ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
}

/** A time of day, with the day where it is another one than today. */
export function readTime(text: string, tag: string, now: number): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  const sameDay = at.toDateString() === new Date(now).toDateString();
  return at.toLocaleString(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameDay ? {} : { day: 'numeric', month: 'short' }),
  });
}

/** A day. */
export function readDay(text: string, tag: string): string {
  return new Date(text).toLocaleDateString(tag, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The middle of some numbers; undefined: there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return undefined;
  const low = sorted[middle - 1];
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
