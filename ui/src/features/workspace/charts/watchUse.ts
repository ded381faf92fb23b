import { api } from '@/api/api';
import type { WorkspaceUse } from '@/api/generated';
import { collect, type Collected } from './model';

export interface Watched {
  use: WorkspaceUse;
  collected: Collected;
}

const watched = api.injectEndpoints({
  endpoints: (build) => ({
    watchUse: build.query<Watched, string>({
      query: (name) => ({ url: `/api/v1/workspaces/${name}/use`, params: { over: '1h' } }),
      transformResponse: (use: WorkspaceUse) => ({ use, collected: collect(undefined, use) }),
      merge: (before, { use }) => ({ use, collected: collect(before.collected, use) }),
    }),
  }),
});

/** What a workspace uses, asked anew as often as the API looks. It rests while nobody looks at the page. */
export function useWatchedUse(name: string) {
  return watched.useWatchUseQuery(name, { pollingInterval: 10_000, skipPollingIfUnfocused: true });
}
