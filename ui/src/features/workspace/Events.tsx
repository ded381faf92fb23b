import { api } from '@/api/api';
import type { KubernetesEvent } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { agoText } from '@/model/span';
import styles from './Workspace.module.css';

/** What the cluster said of it lately. */
export function Events({ name }: { name: string }) {
  const { t } = useI18n();
  const now = useNow(30_000);
  const { data, error, refetch } = api.useListKubernetesEventsQuery(
    { name },
    { pollingInterval: 10_000, skipPollingIfUnfocused: true, refetchOnMountOrArgChange: true },
  );
  if (!data && error) {
    return <ListFailed title={t('home.failed')} error={error} again={() => void refetch()} />;
  }
  if (!data) return <Waiting />;
  const items = (data.items ?? []) as KubernetesEvent[];
  if (items.length === 0) return <p className="soft">{t('events.none')}</p>;
  return (
    <ol className={`glass ${styles['events'] ?? ''}`}>
      {items.map((it) => (
        <li key={`${it.time ?? ''} ${it.reason} ${it.raw ?? ''}`} data-type={it.type}>
          <span className="quiet num">{it.time && agoText(it.time, now, t)}</span>
          <span>
            <p>
              {it.type === 'Warning' && (
                <strong className={styles['warning']}>{t('events.warning')}: </strong>
              )}
              {it.message}
              {(it.count ?? 1) > 1 && (
                <span className="quiet num"> {t('events.count', { count: it.count ?? 1 })}</span>
              )}
            </p>
            {it.raw && (
              <details>
                <summary className="quiet">{t('events.raw')}</summary>
                <code>
                  {it.reason}: {it.raw}
                </code>
              </details>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
