import limits from '@/generated/limits.json';
import { generatedApi } from './generated';
import type {
  CheckWorkspace,
  ListImageTemplatesApiResponse,
  ListWorkspacesApiResponse,
  Usage,
  UsageBy,
} from './generated';
import { applyToTemplates, applyToWorkspaces, templateAdapter, workspaceAdapter } from './lists';
import type { Templates, Workspaces } from './lists';
import { newest } from './live/live';
import type { Problem } from './problem';
import type { CheckVerdict, ImageTemplate, Workspace } from './shapes';

type Answer<T> = { data: T; error?: undefined } | { error: Problem; data?: undefined };
interface Asked {
  data?: unknown;
  error?: Problem;
}
type Ask = (address: string) => Asked | PromiseLike<Asked>;

/** All parts of a list. */
async function wholeList<T>(ask: Ask, path: string): Promise<Answer<T[]>> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const mark = path.includes('?') ? '&' : '?';
    const { data, error } = await ask(`${path}${mark}limit=${limits.page.maxLimit}${more}`);
    if (error) return { error };
    const page = data as Pick<
      ListWorkspacesApiResponse | ListImageTemplatesApiResponse,
      'items' | 'nextCursor'
    >;
    items.push(...((page.items ?? []) as T[]));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { data: items };
}

/** The API with the two lists that events keep true, and with what makes what out of date. */
export const api = generatedApi
  .injectEndpoints({
    endpoints: (build) => ({
      allWorkspaces: build.query<Workspaces, void>({
        queryFn: async (_, __, ___, ask) => {
          const answer = await wholeList<Workspace>(ask, '/api/v1/workspaces');
          if (!answer.data) return answer;
          const list = workspaceAdapter.setAll(workspaceAdapter.getInitialState(), answer.data);
          // Events may have come while the answer was on its way.
          const seen = newest('workspace');
          return { data: seen ? applyToWorkspaces(list, seen, true) : list };
        },
        providesTags: ['Workspaces'],
      }),
      allTemplates: build.query<Templates, void>({
        queryFn: async (_, __, ___, ask) => {
          const answer = await wholeList<ImageTemplate>(ask, '/api/v1/image-templates');
          if (!answer.data) return answer;
          const list = templateAdapter.setAll(templateAdapter.getInitialState(), answer.data);
          const seen = newest('image-template');
          return { data: seen ? applyToTemplates(list, seen, true) : list };
        },
        providesTags: ['Templates'],
      }),
      wholeUsage: build.query<Usage[], { from: string; to: string; by: UsageBy }>({
        queryFn: (asked, _, __, ask) =>
          wholeList<Usage>(ask, `/api/v1/usage?${new URLSearchParams(asked).toString()}`),
        keepUnusedDataFor: 10,
      }),
      // YAML, which the description calls an object.
      workspaceText: build.query<string, { name: string; generation: number }>({
        query: ({ name }) => ({ url: `/api/v1/workspaces/${name}/manifest`, responseHandler: 'text' }),
      }),
      // It changes nothing, so its answer is kept like that of any other question.
      checkDraft: build.query<CheckVerdict, CheckWorkspace>({
        query: (body) => ({ url: '/api/v1/workspaces:check', method: 'POST', body }),
        keepUnusedDataFor: 10,
        providesTags: ['Capacity'],
      }),
      // The description names YAML first, and the generated operation sends that.
      createWorkspace: build.mutation<Workspace, CheckWorkspace>({
        query: (body) => ({ url: '/api/v1/workspaces', method: 'POST', body }),
      }),
    }),
  })
  .enhanceEndpoints({
    endpoints: {
      getMe: { providesTags: ['Me'] },
      listSessions: { providesTags: ['Me'] },
      listPersonalTokens: { providesTags: ['Me'] },
      changeMe: { invalidatesTags: ['Me'] },
      setAvatar: { invalidatesTags: ['Me'] },
      deleteAvatar: { invalidatesTags: ['Me'] },
      changePassword: { invalidatesTags: ['Me'] },
      endSession: { invalidatesTags: ['Me'] },
      createPersonalToken: { invalidatesTags: ['Me'] },
      deletePersonalToken: { invalidatesTags: ['Me'] },
      requestDeletion: { invalidatesTags: ['Me'] },
      changeAccount: { invalidatesTags: ['Accounts'] },
      shareWorkspace: { invalidatesTags: ['Shares'] },
      endShare: { invalidatesTags: ['Shares'] },
      listAccounts: { providesTags: ['Accounts'] },
      listShares: { providesTags: ['Shares'] },
      chooseHandle: { invalidatesTags: ['Me'] },
      cancelDeletion: { invalidatesTags: ['Me'] },
      getQuota: { providesTags: ['Quota'] },
      getCapacity: { providesTags: ['Capacity'] },
      getWorkspaceHistory: { providesTags: ['History'] },
    },
  });
