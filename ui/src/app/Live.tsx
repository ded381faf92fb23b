import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { api } from '@/api/api';
import { applyToTemplates, applyToWorkspaces } from '@/api/lists';
import type { Batch } from '@/api/live/changes';
import { connectionIs } from '@/api/live/connection';
import { listenFor, stopListening } from '@/api/live/live';
import { sessionEnded } from '@/api/session';
import type { makeStore } from './store';

type Dispatch = ReturnType<typeof makeStore>['dispatch'];

/** Takes events into what is shown. */
export function take(batch: Batch, dispatch: Dispatch): void {
  const of = (kind: string) => batch.changes.filter((it) => it.kind === kind);
  const workspaces = of('workspace');
  const templates = of('image-template');
  if (batch.whole || workspaces.length > 0) {
    dispatch(
      api.util.updateQueryData('allWorkspaces', undefined, (list) =>
        applyToWorkspaces(list, workspaces, batch.whole),
      ),
    );
  }
  if (batch.whole || templates.length > 0) {
    dispatch(
      api.util.updateQueryData('allTemplates', undefined, (list) =>
        applyToTemplates(list, templates, batch.whole),
      ),
    );
  }
  if (of('space').length > 0) dispatch(api.util.invalidateTags(['Quota', 'Capacity']));
}

/** Keeps what is shown true, while somebody is logged in. */
export function Live({ account }: { account: string }) {
  const dispatch = useDispatch<Dispatch>();
  useEffect(() => {
    listenFor(account, {
      onBatch: (batch) => take(batch, dispatch),
      onConnection: (connection) => void dispatch(connectionIs(connection)),
      onSessionEnded: () => void dispatch(sessionEnded()),
    });
    return stopListening;
  }, [account, dispatch]);
  return null;
}
