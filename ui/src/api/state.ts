import { useDispatch, useSelector } from 'react-redux';
import type { Connection } from './live/connection';
import type { Session } from './session';

/** What the store holds besides the cache of answers. */
export interface State {
  session: Session;
  connection: Connection;
}

export const useSession = () => useSelector((state: State) => state.session);
export const useConnection = () => useSelector((state: State) => state.connection);
export const useAppDispatch = useDispatch;
