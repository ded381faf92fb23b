import { createApi, fetchBaseQuery, type BaseQueryFn, type FetchArgs } from '@reduxjs/toolkit/query/react';
import { problemOfError, type Problem } from './problem';
import { sessionEnded } from './session';
import { goOn, heldToken } from './tokens';

const isJson = (headers: Headers) => headers.get('content-type')?.includes('json') ?? false;

const plainQuery = fetchBaseQuery({
  baseUrl: location.origin,
  credentials: 'same-origin',
  responseHandler: 'content-type',
  isJsonContentType: isJson,
  prepareHeaders: (headers, { arg }) => {
    const token = heldToken();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    // The API takes changes of an object as merge patches only.
    if (typeof arg !== 'string' && arg.method === 'PATCH')
      headers.set('Content-Type', 'application/merge-patch+json');
    return headers;
  },
});

/** Operations by which somebody comes in: a 401 of theirs says nothing about the session. */
const DOORS = /^\/api\/v1\/auth\/(login|register|options)$/;

type Query = BaseQueryFn<string | FetchArgs, unknown, Problem, object, { response?: Response }>;

/** Sends the access token, gets a new one where that is needed, and says when the session is over. */
const baseQuery: Query = async (args, api, extra) => {
  const isDoor = DOORS.test(typeof args === 'string' ? args : args.url);
  let fresh = false;
  if (!isDoor && heldToken() === undefined) {
    const outcome = await goOn();
    if (outcome.kind === 'unknown') return { error: outcome.problem };
    fresh = outcome.kind === 'in';
    if (!fresh) return over(api.dispatch);
  }
  let result = await plainQuery(args, api, extra);
  if (result.error?.status === 401 && !isDoor && !fresh) {
    const outcome = await goOn();
    if (outcome.kind === 'unknown') return { error: outcome.problem };
    if (outcome.kind === 'out') return over(api.dispatch);
    result = await plainQuery(args, api, extra);
  }
  const meta = { response: result.meta?.response };
  if (!result.error) return { data: result.data, meta };
  const problem = problemOfError(result.error, result.meta?.response?.headers);
  if (problem.slug === 'unauthenticated' && !isDoor) api.dispatch(sessionEnded());
  return { error: problem, meta };
};

function over(dispatch: (action: unknown) => unknown): { error: Problem } {
  dispatch(sessionEnded());
  return { error: { slug: 'unauthenticated', status: 401, errors: [] } };
}

export const baseApi = createApi({
  reducerPath: 'api',
  baseQuery,
  tagTypes: ['Me', 'Quota', 'Capacity', 'Workspaces', 'Templates', 'History', 'Accounts', 'Shares'],
  endpoints: () => ({}),
});
