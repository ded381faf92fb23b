import type { UsePoint, WorkspaceUse } from '@/api/generated';

/** What was measured at a time, in milliseconds. */
export interface Sample {
  time: number;
  value: number;
}

export const SUBJECTS = ['cpu', 'memory', 'gpu', 'disk'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** One line with what it is measured against. */
export interface Line {
  subject: Subject;
  /** Which GPU. */
  of?: string;
  samples: readonly Sample[];
  /** The most it may be; undefined: nothing bounds it. */
  limit?: number;
  /** There is one, and its use is not measured here. */
  isUnmeasured?: boolean;
}

/** Samples of what the API tells only as it is now: this page collects them while somebody looks. */
export interface Collected {
  disk: readonly Sample[];
  gpus: Readonly<Record<string, readonly Sample[]>>;
}

export const HOUR = 3_600_000;
const SHORTEST = 300_000;
/** What is further apart was not watched in between. */
const GAP = 180_000;

function sample(at: string | undefined, value: number | undefined): Sample[] {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) || value === undefined ? [] : [{ time, value }];
}

function joined(before: readonly Sample[], now: readonly Sample[]): Sample[] {
  const newest = before.at(-1)?.time ?? 0;
  const all = [...before, ...now.filter((it) => it.time > newest)];
  const last = all.at(-1)?.time ?? 0;
  return all.filter((it) => it.time >= last - HOUR);
}

/** What one answer adds to what was collected. */
export function collect(before: Collected | undefined, use: WorkspaceUse): Collected {
  const gpus = (use.gpus ?? []).map(({ name = '', used }) => [
    name,
    joined(before?.gpus[name] ?? [], sample(use.measuredAt, used)),
  ]);
  return {
    disk: joined(before?.disk ?? [], sample(use.disk?.measuredAt, use.disk?.used)),
    gpus: Object.fromEntries(gpus) as Collected['gpus'],
  };
}

function series(points: readonly UsePoint[], subject: 'cpu' | 'memory'): Sample[] {
  return points.flatMap((it) => sample(it.time, it[subject]));
}

/** The lines that there are; a GPU has one even where nobody measures it. */
export function linesOf(use: WorkspaceUse, collected: Collected): Line[] {
  const points = use.points ?? [];
  const lines: Line[] = [
    { subject: 'cpu', samples: series(points, 'cpu'), limit: use.cpu?.limit ?? use.cpu?.reserved },
    {
      subject: 'memory',
      samples: series(points, 'memory'),
      limit: use.memory?.limit ?? use.memory?.reserved,
    },
    ...(use.gpus ?? []).map(({ name = '', used }): Line => {
      const samples = collected.gpus[name] ?? [];
      const isUnmeasured = used === undefined && samples.length === 0;
      return { subject: 'gpu', of: name, samples, limit: 1, isUnmeasured };
    }),
    { subject: 'disk', samples: collected.disk, limit: use.disk?.size },
  ];
  return lines.filter((it) => it.samples.length > 0 || it.isUnmeasured);
}

/** When the newest of all samples was taken; undefined: there is none. */
export function newestOf(lines: readonly Line[]): number | undefined {
  const times = lines.flatMap((it) => it.samples.at(-1)?.time ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** From when to when charts are drawn: five minutes at least, an hour at most. */
export function spanOf(lines: readonly Line[]): [number, number] {
  const end = newestOf(lines) ?? 0;
  const first = Math.min(end, ...lines.flatMap((it) => it.samples[0]?.time ?? []));
  return [Math.max(end - HOUR, Math.min(first, end - SHORTEST)), end];
}

/** Where a chart ends above. */
export function topOf({ samples, limit }: Pick<Line, 'samples' | 'limit'>): number {
  return Math.max(limit ?? 0, ...samples.map((it) => it.value)) || 1;
}

/** The lowest and the highest of a line. */
export function rangeOf(samples: readonly Sample[]): [number, number] {
  const values = samples.map((it) => it.value);
  return [Math.min(...values), Math.max(...values)];
}

/** A line as SVG draws it in a field of 100 by 100, with a break where nobody watched. */
export function pathOf(line: Pick<Line, 'samples' | 'limit'>, [from, to]: readonly [number, number]): string {
  const top = topOf(line);
  let before: number | undefined;
  return line.samples
    .filter((it) => it.time >= from && it.time <= to)
    .map(({ time, value }) => {
      const isNew = before === undefined || time - before > GAP;
      before = time;
      const x = to === from ? 100 : ((time - from) / (to - from)) * 100;
      // A point alone is drawn too: a line without length has round ends.
      const spot = `${x.toFixed(2)} ${(100 - (value / top) * 100).toFixed(2)}`;
      return isNew ? `M${spot}L${spot}` : `L${spot}`;
    })
    .join('');
}
