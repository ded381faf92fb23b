import { App as AntApp } from 'antd';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { api } from '@/api/api';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { Live } from '../Live';
import styles from './Frame.module.css';
import { LostLine } from './LostLine';
import { PhoneBar, TopBar } from './Bars';

// Few people ever see these two.
const HandleChoice = lazy(async () => ({ default: (await import('./HandleChoice')).HandleChoice }));
const DeletionPlanned = lazy(async () => ({ default: (await import('./DeletionPlanned')).DeletionPlanned }));

/** What stands around every page of who is logged in. */
export function Frame() {
  const { t } = useI18n();
  const { data: me } = api.useGetMeQuery();
  return (
    <AntApp component={false} notification={{ placement: 'bottomRight' }}>
      <a className={styles['skip']} href="#main">
        {t('nav.skip')}
      </a>
      {me?.id && me.handle && <Live account={me.id} />}
      <TopBar me={me} />
      <main id="main" className={styles['main']} tabIndex={-1}>
        <LostLine />
        <Suspense fallback={<Waiting />}>
          {me && !me.handle ? (
            <HandleChoice />
          ) : me?.deletion?.dueAt ? (
            <DeletionPlanned dueAt={me.deletion.dueAt} />
          ) : (
            <Outlet />
          )}
        </Suspense>
      </main>
      <PhoneBar />
    </AntApp>
  );
}
