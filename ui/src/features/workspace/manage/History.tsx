import { api } from '@/api/api';
import type { Workspace } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { Waiting } from '@/components/Waiting';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { sentence } from '@/model/reasons';
import { spanText } from '@/model/span';
import { livesOf, type Life } from './model';
import { Transitions } from './Transitions';
import { UsedLately } from './UsedLately';
import { useWords } from './words';

/** When it ran, for how long, why it ended, and what it used. */
export function History({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const now = useNow(30_000);
  const { name, uid, status } = workspace;
  const { data, error, refetch } = api.useGetWorkspaceHistoryQuery(
    { name, uid },
    { refetchOnMountOrArgChange: true, pollingInterval: 30_000, skipPollingIfUnfocused: true },
  );
  // Not noted at all yet: it has just been made.
  if (error && !data && status?.phase !== undefined)
    return <ListFailed title={t('home.failed')} error={error} again={() => void refetch()} />;
  if (!data && !error) return <Waiting />;
  const lives = livesOf(data ?? {}, now);
  return (
    <div className={page['panel']}>
      <UsedLately uid={uid} />
      <Panel title={t('manage.runs')}>
        {lives.length === 0 ? <p className="soft">{t('manage.runsNone')}</p> : <Lives lives={lives} />}
      </Panel>
      <Transitions transitions={data?.transitions ?? []} />
    </div>
  );
}

function Lives({ lives }: { lives: readonly Life[] }) {
  const i18n = useWords();
  const { t, tag } = i18n;
  const now = useNow(30_000);
  return (
    <div className={page['table']} role="group" aria-label={t('manage.runs')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('manage.runStart')}</th>
            <th scope="col">{t('manage.runEnd')}</th>
            <th scope="col">{t('manage.runFor')}</th>
            <th scope="col">{t('manage.runWhy')}</th>
            <th scope="col">{t('manage.runNode')}</th>
          </tr>
        </thead>
        <tbody>
          {lives.map((it) => (
            <tr key={it.id}>
              <td className="num">{readTime(it.startedAt, tag, now)}</td>
              <td className="num">
                {it.endedAt
                  ? `${it.isEstimated ? '≈ ' : ''}${readTime(it.endedAt, tag, now)}`
                  : t('manage.runGoes')}
              </td>
              <td className="num">{spanText(it.took, t)}</td>
              <td>{it.why ? sentence(it.why, i18n, now) : (it.endReason ?? '')}</td>
              <td>{it.node}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
