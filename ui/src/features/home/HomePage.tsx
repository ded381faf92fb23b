import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter, workspaceAdapter } from '@/api/lists';
import type { Workspace } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import type { Key } from '@/i18n/language';
import { useNow } from '@/lib/clock';
import { Starter } from '@/parts/Starter';
import { Free } from './Free';
import styles from './Home.module.css';
import { HomeLine } from './HomeLine';
import { partOfDay, sorted } from './model';
import { QuotaMeters } from './QuotaMeters';

const workspacesOf = workspaceAdapter.getSelectors();
const templatesOf = templateAdapter.getSelectors();

/** What runs, what is left, what is free now. */
export function HomePage() {
  const { t } = useI18n();
  const now = useNow(30_000);
  const { data: me } = api.useGetMeQuery();
  const list = api.useAllWorkspacesQuery();
  const images = api.useAllTemplatesQuery();
  const all = useMemo(() => (list.data ? workspacesOf.selectAll(list.data) : []), [list.data]);
  const { running, someone, moving, recent } = useMemo(() => sorted(all), [all]);
  const name = me?.nickname ?? me?.handle ?? '';
  return (
    <div className={styles['page']}>
      <PageTitle tab={t('home.tab')}>
        {t(`home.hello.${partOfDay(new Date(now).getHours())}`, { name })}
      </PageTitle>
      {!list.data && list.error ? (
        <ListFailed title={t('list.failed')} error={list.error} again={() => void list.refetch()} />
      ) : !list.data || !images.data ? (
        <Waiting />
      ) : all.length === 0 ? (
        <Starter templates={templatesOf.selectAll(images.data)} />
      ) : (
        <div className={styles['lists']}>
          <Group word="home.needs" workspaces={someone} />
          <Group word="home.moving" workspaces={moving} />
          <Group word="home.running" workspaces={running} />
          {running.length + moving.length + someone.length === 0 && <p className="soft">{t('home.none')}</p>}
          <Group word="home.recent" workspaces={recent} />
          <Link to="/workspaces">{t('home.all')}</Link>
        </div>
      )}
      <div className={styles['side']}>
        <QuotaMeters />
        <Free />
      </div>
    </div>
  );
}

function Group({ word, workspaces }: { word: Key; workspaces: readonly Workspace[] }) {
  const { t } = useI18n();
  if (workspaces.length === 0) return null;
  return (
    <section className="glass">
      <h2>{t(word)}</h2>
      <ul className={styles['group']}>
        {workspaces.map((it) => (
          <HomeLine key={it.uid} workspace={it} />
        ))}
      </ul>
    </section>
  );
}
