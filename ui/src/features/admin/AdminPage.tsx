import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router-dom';
import { api } from '@/api/api';
import page from '@/components/Page.module.css';
import { PageTitle } from '@/components/PageTitle';
import { TabLinks } from '@/components/TabLinks';
import { Waiting } from '@/components/Waiting';
import { UsageView } from '@/parts/usage/UsageView';
import { tabOf, TABS } from './model';
import { Users } from './Users';
import { useWords } from './words';

const Workspaces = lazy(async () => ({ default: (await import('./Workspaces')).Workspaces }));
const Capacity = lazy(async () => ({ default: (await import('./Capacity')).Capacity }));
const Audit = lazy(async () => ({ default: (await import('./Audit')).Audit }));

/** Who uses what, what is full, who did what. */
export function AdminPage() {
  const { t } = useWords();
  const tab = tabOf(useParams()['tab']);
  const { data: me } = api.useGetMeQuery();
  if (!me) return <Waiting />;
  return (
    <div className={page['page']}>
      <PageTitle tab={t(`admin.${tab}`)}>{t('admin.title')}</PageTitle>
      {me.role !== 'admin' ? (
        <>
          <p>{t('admin.noRight')}</p>
          <p>
            <Link to="/">{t('nothing.home')}</Link>
          </p>
        </>
      ) : (
        <>
          <TabLinks
            label={t('admin.tabs')}
            tabs={TABS.map((it) => ({
              to: it === 'users' ? '/admin' : `/admin/${it}`,
              text: t(`admin.${it}`),
            }))}
          />
          <Suspense fallback={<Waiting />}>
            {tab === 'users' && <Users me={me} />}
            {tab === 'workspaces' && <Workspaces />}
            {tab === 'capacity' && <Capacity />}
            {tab === 'usage' && <UsageView allowed={['user']} />}
            {tab === 'audit' && <Audit />}
          </Suspense>
        </>
      )}
    </div>
  );
}
