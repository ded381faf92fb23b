import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { findSession } from '@/api/findSession';
import { OFFLINE } from '@/api/problem';
import { useAppDispatch, useSession } from '@/api/state';
import { ListFailed } from '@/components/ListFailed';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { logInAddress } from '@/lib/returnTo';

/** Pages below are for who is logged in; everybody else logs in first and comes back. */
export function RequireSession() {
  const { state, ended } = useSession();
  const { pathname, search, hash } = useLocation();
  if (state === 'beginning') return <Waiting />;
  if (state === 'unanswered') return <Unanswered />;
  if (state === 'out') return <Navigate replace to={logInAddress(pathname + search + hash, ended)} />;
  return <Outlet />;
}

/** Nobody could say whether somebody is logged in. */
function Unanswered() {
  const { t } = useI18n();
  const dispatch = useAppDispatch();
  return (
    <main style={{ maxWidth: 640, margin: '20vh auto 0', padding: 16 }}>
      <ListFailed title={t('home.failed')} error={OFFLINE} again={() => void findSession(dispatch)} />
    </main>
  );
}
