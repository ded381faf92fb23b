import { api } from '@/api/api';
import { ListFailed } from '@/components/ListFailed';
import { MeterLine } from '@/components/MeterLine';
import { useI18n } from '@/i18n/I18n';
import { plain, readBytes } from '@/lib/quantity';
import { shortGpu } from '@/model/resources';
import styles from './Home.module.css';
import { metersOf, type Meter } from './model';

/** How much of one's own quota is used. */
export function QuotaMeters() {
  const { t } = useI18n();
  const { data, error, refetch } = api.useGetQuotaQuery(undefined);
  const meters = data ? metersOf(data) : [];
  return (
    <section className={`glass ${styles['meters'] ?? ''}`}>
      <h2>{t('home.quota')}</h2>
      {!data && error && <ListFailed title={t('home.failed')} error={error} again={() => void refetch()} />}
      {data && meters.length === 0 && <p className="soft">{t('home.preparing')}</p>}
      {meters.map((it) => (
        <Line key={it.resource} meter={it} />
      ))}
    </section>
  );
}

function Line({ meter }: { meter: Meter }) {
  const { t, tag } = useI18n();
  const { resource, word, used, hard, share, level } = meter;
  const read = (it: number) =>
    resource === 'memory' || resource === 'storage' ? readBytes(it, tag) : plain(it, tag);
  const name = word ? t(word) : shortGpu(resource);
  return (
    <MeterLine
      name={name}
      text={t('home.of', { used: read(used), hard: read(hard) })}
      share={share}
      level={level}
      warning={level === 'fine' ? undefined : t(`home.${level}`)}
    />
  );
}
