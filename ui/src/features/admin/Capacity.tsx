import { api } from '@/api/api';
import type { ResourceCapacity } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import { MeterLine } from '@/components/MeterLine';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { Waiting } from '@/components/Waiting';
import { useNow } from '@/lib/clock';
import { parseQuantity } from '@/lib/quantity';
import { readTime } from '@/lib/time';
import { readAmount } from '@/model/reasons';
import { shortGpu } from '@/model/resources';
import { useWords } from './words';

/** How full the cluster is: every resource over all nodes, and the largest piece that one node has left. */
export function Capacity() {
  const { t, tag } = useWords();
  const now = useNow(30_000);
  const { data, error, refetch } = api.useGetCapacityQuery(undefined, {
    pollingInterval: 15_000,
    skipPollingIfUnfocused: true,
  });
  if (!data && error)
    return <ListFailed title={t('admin.failed')} error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const resources = (data.resources ?? []) as ResourceCapacity[];
  const word = (it: string) =>
    it === 'cpu' || it === 'memory' ? t(`quota.${it}`) : it === 'pods' ? 'Pods' : shortGpu(it);
  return (
    <Panel title={t('admin.capacity')}>
      <p className="soft">
        {data.seenUntil
          ? t('admin.capacityText', { time: readTime(data.seenUntil, tag, now) })
          : t('admin.capacityUnknown')}
      </p>
      {resources
        .filter(({ resource }) => resource !== 'pods')
        .map((it) => {
          const total = parseQuantity(it.allocatable) ?? 0;
          const share = total > 0 ? Math.min(1, (parseQuantity(it.inUse) ?? 0) / total) : 0;
          return (
            <MeterLine
              key={it.resource}
              name={word(it.resource)}
              text={t('home.of', {
                used: readAmount(it.resource, it.inUse, tag),
                hard: readAmount(it.resource, it.allocatable, tag),
              })}
              share={share}
              level={share >= 0.95 ? 'full' : share >= 0.75 ? 'nearly' : 'fine'}
            />
          );
        })}
      <div className={page['table']} role="group" aria-label={t('admin.capacity')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('admin.resource')}</th>
              {(['nodes', 'inUse', 'free', 'total', 'largest'] as const).map((it) => (
                <th key={it} scope="col" className={page['amount']}>
                  {t(`admin.${it}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {resources.map((it) => (
              <tr key={it.resource}>
                <th scope="row">{word(it.resource)}</th>
                <td className={`num ${page['amount'] ?? ''}`}>{it.nodes}</td>
                {[it.inUse, it.free, it.allocatable, it.largestFree].map((amount, place) => (
                  <td key={place} className={`num ${page['amount'] ?? ''}`}>
                    {readAmount(it.resource, amount, tag)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
