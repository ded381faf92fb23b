import { useI18n } from '@/i18n/I18n';
import { Chart } from './Chart';
import styles from './Charts.module.css';
import { linesOf, newestOf, spanOf } from './model';
import { clockTime, useReading } from './reading';
import { SampleTable } from './SampleTable';
import { useWatchedUse } from './watchUse';
import { useWords } from './useWords';

/** CPU, memory, GPUs and home disk over the last hour, as far as it was watched. */
export function Charts({ name }: { name: string }) {
  const { tag } = useI18n();
  const { t } = useWords();
  const reading = useReading();
  const { data, error } = useWatchedUse(name);
  const lines = data ? linesOf(data.use, data.collected) : [];
  const newest = newestOf(lines);
  const span = spanOf(lines);
  return (
    <section className={`glass ${styles['charts'] ?? ''}`} aria-labelledby="charts-title">
      <div className={styles['head']}>
        <h2 id="charts-title">{t('charts.title')}</h2>
        {newest !== undefined && (
          <span className="quiet num">
            {t('charts.newest')}{' '}
            <time dateTime={new Date(newest).toISOString()}>{clockTime(newest, tag, true)}</time>
          </span>
        )}
      </div>
      {newest === undefined && <p className="quiet">{t('workspace.useUnknown')}</p>}
      {error !== undefined && newest !== undefined && <p className={styles['stale']}>{t('charts.stale')}</p>}
      <div className={styles['grid']}>
        {lines.map((it) => (
          <Chart key={it.subject + (it.of ?? '')} line={it} span={span} reading={reading} />
        ))}
      </div>
      {newest !== undefined && <SampleTable lines={lines} reading={reading} />}
    </section>
  );
}
