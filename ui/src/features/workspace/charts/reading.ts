import { plain, readBytes } from '@/lib/quantity';
import type { Line } from './model';
import { useWords } from './useWords';

/** How lines and their values are called. */
export interface Reading {
  nameOf: (line: Line) => string;
  valueOf: (line: Line, value: number) => string;
  /** A value beside what it is measured against. */
  shareOf: (line: Line, value: number, limit: number) => string;
}

export function useReading(): Reading {
  const { t, tag } = useWords();
  const valueOf: Reading['valueOf'] = ({ subject }, value) => {
    if (subject === 'cpu') return t('charts.cores', { value: readCores(value, tag) });
    if (subject === 'gpu') return t('charts.percent', { value: plain(value * 100, tag) });
    return readBytes(value, tag);
  };
  return {
    valueOf,
    shareOf: (line, value, limit) =>
      t('charts.now', {
        value: line.subject === 'cpu' ? readCores(value, tag) : valueOf(line, value),
        limit: valueOf(line, limit),
      }),
    nameOf: ({ subject, of }) =>
      subject === 'gpu' ? t('charts.gpu', { name: of ?? '' }) : t(`charts.${subject}`),
  };
}

/** Cores; of very little one digit still, so that it is not nothing. */
export function readCores(value: number, tag: string): string {
  return value < 0.1 ? value.toLocaleString(tag, { maximumSignificantDigits: 1 }) : plain(value, tag);
}

/** A time of day. */
export function clockTime(time: number, tag: string, withSeconds = false): string {
  return new Date(time).toLocaleTimeString(tag, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  });
}
