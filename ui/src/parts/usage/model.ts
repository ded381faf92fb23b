import type { Usage, UsageBy } from '@/api/generated';

/** What is asked for; it stands in the address. Days are UTC. */
export interface Question {
  from: string;
  to: string;
  by: UsageBy;
}

export const MEASURES = ['cpu', 'memory', 'gpu', 'run'] as const;
export type Measure = (typeof MEASURES)[number];

const FIELDS = {
  cpu: ['cpuHours', 'cpuHoursEstimated'],
  memory: ['memoryGibHours', 'memoryGibHoursEstimated'],
  gpu: ['gpuHours', 'gpuHoursEstimated'],
  run: ['runHours', 'runHoursEstimated'],
} as const;

const DAY = 86_400_000;
const MOST_DAYS = 366;

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** So many days up to today. */
export function lastDays(count: number, now: number): Pick<Question, 'from' | 'to'> {
  return { from: dayOf(now - (count - 1) * DAY), to: dayOf(now) };
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The question that an address asks; what is missing or no day is as usual. */
export function questionOf(query: URLSearchParams, allowed: readonly UsageBy[], now: number): Question {
  const usual = lastDays(30, now);
  const [from, to] = [query.get('from'), query.get('to')];
  return {
    from: isDay(from) ? from : usual.from,
    to: isDay(to) ? to : usual.to,
    by: allowed.find((it) => it === query.get('by')) ?? allowed[0] ?? 'day',
  };
}

/** Number of days between two, both among them. */
export function daysIn({ from, to }: Pick<Question, 'from' | 'to'>): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

export function isPeriod(question: Pick<Question, 'from' | 'to'>): boolean {
  const days = daysIn(question);
  return days >= 1 && days <= MOST_DAYS;
}

export function hoursOf(row: Usage, measure: Measure): number {
  return row[FIELDS[measure][0]] ?? 0;
}

/** What it may be more, for times when nobody watched. */
export function estimatedOf(row: Usage, measure: Measure): number {
  return row[FIELDS[measure][1]] ?? 0;
}

export function totalOf(rows: readonly Usage[], measure: Measure): number {
  return rows.reduce((sum, it) => sum + hoursOf(it, measure), 0);
}

export interface Bar {
  /** What it stands for: a day, or the name of what used something. */
  key: string;
  hours: number;
  /** Between 0 and 1, of the largest. */
  share: number;
}

function bars(amounts: readonly (readonly [string, number])[]): Bar[] {
  const most = Math.max(0, ...amounts.map(([, hours]) => hours));
  return amounts.map(([key, hours]) => ({ key, hours, share: most > 0 ? hours / most : 0 }));
}

/** A bar for each day, those without use among them. */
export function dayBars(rows: readonly Usage[], question: Question, measure: Measure): Bar[] {
  const found = new Map(rows.map((it) => [it.day ?? '', hoursOf(it, measure)]));
  const first = Date.parse(question.from);
  return bars(
    Array.from({ length: Math.max(0, daysIn(question)) }, (_, index) => {
      const day = dayOf(first + index * DAY);
      return [day, found.get(day) ?? 0] as const;
    }),
  );
}

/** How a row is called. */
export function nameOf({ day, user, workspace }: Usage, by: UsageBy): string {
  return (by === 'day' ? day : by === 'user' ? user : workspace) ?? '';
}

const MOST_BARS = 12;

/** The largest of what used something. */
export function partBars(rows: readonly Usage[], by: UsageBy, measure: Measure): Bar[] {
  return bars(
    rows
      .map((it) => [nameOf(it, by), hoursOf(it, measure)] as const)
      .filter(([, hours]) => hours > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_BARS),
  );
}

/** Measures of which anything was used; CPU in any case. */
export function usedMeasures(rows: readonly Usage[]): Measure[] {
  return MEASURES.filter((it) => it === 'cpu' || it === 'memory' || totalOf(rows, it) > 0);
}
