import { api } from '@/api/api';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import limits from '@/generated/limits.json';
import { plain } from '@/lib/quantity';
import { usageOf } from './model';
import { useWords } from './words';

/** What it used of late, in hours. */
export function UsedLately({ uid }: { uid: string }) {
  const { t, tag } = useWords();
  const { data } = api.useReadUsageQuery(
    { by: 'workspace', limit: limits.page.maxLimit },
    { refetchOnMountOrArgChange: true },
  );
  if (!data) return null;
  const used = usageOf(data.items ?? [], uid);
  return (
    <Panel title={t('manage.usage')}>
      {!used ? (
        <p className="soft">{t('manage.usageNone')}</p>
      ) : (
        <ul className={page['facts']}>
          {(
            [
              ['manage.usageRun', used.runHours],
              ['manage.usageCpu', used.cpuHours],
              ['manage.usageMemory', used.memoryGibHours],
              ['manage.usageGpu', used.gpuHours],
            ] as const
          ).map(([word, hours]) => (
            <li key={word}>
              <strong className="num">{plain(hours ?? 0, tag)}</strong>
              <span className="quiet">{t(word)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
