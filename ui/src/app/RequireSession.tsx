import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { useSession } from '@/api/state';
import { Waiting } from '@/components/Waiting';
import { logInAddress } from '@/lib/returnTo';

/** Pages below are for who is logged in; everybody else logs in first and comes back. */
export function RequireSession() {
  const { state, ended } = useSession();
  const { pathname, search, hash } = useLocation();
  if (state === 'beginning') return <Waiting />;
  if (state === 'out') return <Navigate replace to={logInAddress(pathname + search + hash, ended)} />;
  return <Outlet />;
}
