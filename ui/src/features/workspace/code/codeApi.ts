import { api } from '@/api/api';
import type { CreateRun, File, PageFileView, Run } from '@/api/generated';
import limits from '@/generated/limits.json';
import type { Path } from './paths';
import type { Folder } from './tree';

/** Folders with more are for a terminal. */
const MOST_PAGES = 5;

/** What the page for code asks the API. */
export const codeApi = api.enhanceEndpoints({ addTagTypes: ['Folder', 'Runs'] }).injectEndpoints({
  endpoints: (build) => ({
    folder: build.query<Folder, { name: string; path: Path }>({
      queryFn: async ({ name, path }, _, __, ask) => {
        const entries: File[] = [];
        let cursor: string | undefined;
        for (let pages = 0; pages < MOST_PAGES; pages++) {
          const params = { path, limit: limits.page.maxLimit, cursor };
          const { data, error } = await ask({ url: `/api/v1/workspaces/${name}/files`, params });
          if (error) return { error };
          const page = data as PageFileView;
          entries.push(...(page.items ?? []));
          cursor = page.nextCursor;
          if (cursor === undefined) return { data: { entries, total: entries.length } };
          if (pages === MOST_PAGES - 1) return { data: { entries, total: page.total ?? entries.length } };
        }
        return { data: { entries, total: entries.length } };
      },
      providesTags: ['Folder'],
    }),
    runs: build.query<Run[], string>({
      query: (name) => ({ url: `/api/v1/workspaces/${name}/runs` }),
      transformResponse: (page: { items?: Run[] }) => page.items ?? [],
      providesTags: ['Runs'],
    }),
    run: build.mutation<Run, { name: string; order: CreateRun }>({
      query: ({ name, order }) => ({ url: `/api/v1/workspaces/${name}/runs`, method: 'POST', body: order }),
      invalidatesTags: ['Runs'],
    }),
  }),
});
