import { api } from '@/api/api';
import type { ResourceCapacity } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { readAmount, resourceWords } from '@/model/reasons';
import styles from './Home.module.css';
import { freeNow } from './model';

/** What nobody uses in the cluster right now. */
export function Free() {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const { data, isSuccess } = api.useGetCapacityQuery(undefined, {
    pollingInterval: 30_000,
    skipPollingIfUnfocused: true,
  });
  const resources = freeNow((data?.resources ?? []) as ResourceCapacity[]);
  return (
    <section className="glass">
      <h2>{t('home.free')}</h2>
      {isSuccess && resources.length === 0 && <p className="soft">{t('home.noFree')}</p>}
      <dl className={styles['free']}>
        {resources.map((it) => (
          <div key={it.resource}>
            <dt>
              {it.resource === 'cpu' || it.resource === 'memory'
                ? t(`quota.${it.resource}`)
                : resourceWords(it.resource, i18n)}
            </dt>
            <dd className="num">
              {t('home.freeOf', {
                free: readAmount(it.resource, it.free, tag),
                total: readAmount(it.resource, it.allocatable, tag),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
