import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { api } from '@/api/api';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { PageTitle } from '@/components/PageTitle';
import { TabLinks } from '@/components/TabLinks';
import { Waiting } from '@/components/Waiting';
import { tabOf, TABS } from './model';
import { Profile } from './Profile';
import { useWords } from './words';

const Security = lazy(async () => ({ default: (await import('./Security')).Security }));
const Tokens = lazy(async () => ({ default: (await import('./Tokens')).Tokens }));
const Kubectl = lazy(async () => ({ default: (await import('./Kubectl')).Kubectl }));
const Preferences = lazy(async () => ({ default: (await import('./Preferences')).Preferences }));
const DeleteAccount = lazy(async () => ({ default: (await import('./DeleteAccount')).DeleteAccount }));

/** One's own account: what others see of it, how it is kept safe, what is liked. */
export function MePage() {
  const { t } = useWords();
  const tab = tabOf(useParams()['tab']);
  const { data: me, error, refetch } = api.useGetMeQuery();
  if (!me && error) return <ListFailed title={t('me.failed')} error={error} again={() => void refetch()} />;
  if (!me) return <Waiting />;
  return (
    <div className={page['page']}>
      <PageTitle tab={t(`me.${tab}`)}>{t('me.title')}</PageTitle>
      <TabLinks
        label={t('me.tabs')}
        tabs={TABS.map((it) => ({ to: it === 'profile' ? '/me' : `/me/${it}`, text: t(`me.${it}`) }))}
      />
      <div className={page['narrow']}>
        <Suspense fallback={<Waiting />}>
          {tab === 'profile' && <Profile me={me} />}
          {tab === 'security' && <Security me={me} />}
          {tab === 'tokens' && <Tokens />}
          {tab === 'kubectl' && <Kubectl handle={me.handle ?? ''} />}
          {tab === 'preferences' && <Preferences />}
          {tab === 'delete' && <DeleteAccount me={me} />}
        </Suspense>
      </div>
    </div>
  );
}
