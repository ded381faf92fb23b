import { api } from '@/api/api';
import type { WorkspaceUse } from '@/api/generated';
import { MeterLine } from '@/components/MeterLine';
import { useI18n } from '@/i18n/I18n';
import { plain, readBytes } from '@/lib/quantity';
import styles from './Workspace.module.css';

interface Line {
  name: string;
  used: number;
  of: number;
  read: (value: number) => string;
}

/** CPU, memory and disk as they were measured last. */
export function UseNow({ name }: { name: string }) {
  const { t, tag } = useI18n();
  const { data } = api.useReadUseQuery({ name }, { pollingInterval: 10_000, skipPollingIfUnfocused: true });
  const lines = data ? linesOf(data) : [];
  return (
    <section className={`glass ${styles['use'] ?? ''}`}>
      <h2>{t('workspace.useNow')}</h2>
      {lines.length === 0 && <p className="quiet">{t('workspace.useUnknown')}</p>}
      {lines.map(({ name: what, used, of, read }) => {
        const share = Math.min(1, used / of);
        const level = share >= 0.95 ? 'full' : share >= 0.75 ? 'nearly' : 'fine';
        return (
          <MeterLine
            key={what}
            name={what}
            text={t('home.of', { used: read(used), hard: read(of) })}
            share={share}
            level={what === t('quota.cpu') ? 'fine' : level}
          />
        );
      })}
    </section>
  );

  function linesOf({ cpu, memory, disk }: WorkspaceUse): Line[] {
    const bytes = (value: number) => readBytes(value, tag);
    const all: [string, number | undefined, number | undefined, Line['read']][] = [
      [t('quota.cpu'), cpu?.used, cpu?.limit ?? cpu?.reserved, (value) => plain(value, tag)],
      [t('quota.memory'), memory?.used, memory?.limit ?? memory?.reserved, bytes],
      [t('workspace.disk'), disk?.used, disk?.size, bytes],
    ];
    return all.flatMap(([what, used, of, read]) =>
      used === undefined || !of ? [] : [{ name: what, used, of, read }],
    );
  }
}
