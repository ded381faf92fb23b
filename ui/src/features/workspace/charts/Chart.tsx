import { useId } from 'react';
import styles from './Charts.module.css';
import { pathOf, rangeOf, topOf, type Line } from './model';
import { clockTime, type Reading } from './reading';
import { useWords } from './useWords';

interface Props {
  line: Line;
  span: readonly [number, number];
  reading: Reading;
}

/** One line with its name and its newest value beside it, and all of that in words. */
export function Chart({ line, span, reading }: Props) {
  const { t, tag } = useWords();
  const id = useId();
  const { nameOf, valueOf } = reading;
  const what = nameOf(line);
  const now = line.samples.at(-1);
  if (line.isUnmeasured || !now) {
    return (
      <figure className={styles['chart']} data-subject={line.subject}>
        <figcaption>{what}</figcaption>
        <p className="quiet">{t('charts.noGpu')}</p>
      </figure>
    );
  }
  const [least, most] = rangeOf(line.samples);
  const [from, to] = span.map((it) => clockTime(it, tag));
  const read = (value: number) => valueOf(line, value);
  const value = read(now.value);
  const path = pathOf(line, span);
  const isCollected = line.subject === 'disk' || line.subject === 'gpu';
  return (
    <figure className={styles['chart']} data-subject={line.subject}>
      <figcaption>
        <span id={id}>{what}</span>
        <strong className="num">
          {line.limit === undefined || line.subject === 'gpu'
            ? value
            : reading.shareOf(line, now.value, line.limit)}
        </strong>
      </figcaption>
      <svg
        role="img"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-label={t('charts.summary', {
          what,
          from: from ?? '',
          to: to ?? '',
          value,
          least: read(least),
          most: read(most),
        })}
      >
        <path className={styles['grid-line']} d="M0 0H100M0 50H100M0 100H100" />
        <path className={styles['line']} d={path} />
        <path className={styles['dot']} d={pathOf({ ...line, samples: [now], limit: topOf(line) }, span)} />
      </svg>
      <span className={`num ${styles['ends'] ?? ''}`} aria-hidden>
        <span>{from}</span>
        <span>{t('charts.limit', { limit: read(topOf(line)) })}</span>
        <span>{to}</span>
      </span>
      {isCollected && line.samples.length < 2 && <small className="quiet">{t('charts.asLong')}</small>}
    </figure>
  );
}
