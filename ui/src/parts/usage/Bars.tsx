import { plain } from '@/lib/quantity';
import { readDay } from '@/lib/time';
import type { Bar } from './model';
import styles from './Usage.module.css';
import { useWords } from './words';

/** A bar for each day. What it shows is said in one sentence; the numbers stand in the table below. */
export function DayBars({ bars, measure }: { bars: readonly Bar[]; measure: string }) {
  const { t, tag } = useWords();
  const most = bars.reduce<Bar | undefined>((a, b) => (a && a.hours >= b.hours ? a : b), undefined);
  const total = bars.reduce((sum, it) => sum + it.hours, 0);
  const day = (key: string) => readDay(`${key}T12:00:00Z`, tag);
  const text =
    most && most.hours > 0
      ? t('usage.bars', {
          measure,
          most: plain(most.hours, tag),
          day: day(most.key),
          total: plain(total, tag),
        })
      : t('usage.barsNone', { measure });
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <figure className={styles['figure']}>
      <figcaption className="soft">{text}</figcaption>
      <div className={styles['days']} role="img" aria-label={text}>
        {bars.map((it) => (
          <span key={it.key} title={`${day(it.key)}: ${plain(it.hours, tag)}`}>
            <span style={{ height: `${it.share * 100}%` }} />
          </span>
        ))}
      </div>
      {first && last && (
        <div className={`${styles['ends'] ?? ''} quiet`} aria-hidden>
          <span>{day(first.key)}</span>
          <span>{day(last.key)}</span>
        </div>
      )}
    </figure>
  );
}

/** A line for each of what used something, the largest first. */
export function PartBars({ bars, measure }: { bars: readonly Bar[]; measure: string }) {
  const { t, tag } = useWords();
  const total = bars.reduce((sum, it) => sum + it.hours, 0);
  return (
    <figure className={styles['figure']}>
      <figcaption className="soft">{t('usage.parts', { measure, total: plain(total, tag) })}</figcaption>
      <ul className={styles['parts']}>
        {bars.map((it, place) => (
          <li key={`${it.key} ${place}`}>
            <span>{it.key}</span>
            <span className={styles['track']} aria-hidden>
              <span style={{ width: `${it.share * 100}%` }} />
            </span>
            <span className="num">{plain(it.hours, tag)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
