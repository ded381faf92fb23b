import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeStore, type Store } from '@/app/store';
import { server } from '@/testing/server';
import { api } from './api';
import { cameIn } from './session';
import { forget, keep } from './tokens';

const at = (path: string) => `http://localhost/api/v1${path}`;
const tokens = (accessToken: string) => ({
  accessToken,
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
});
const refused = () => HttpResponse.json({ type: 'urn:mlride:problem:unauthenticated' }, { status: 401 });

let store: Store;
let refreshes: number;

beforeEach(() => {
  store = makeStore();
  store.dispatch(cameIn({}));
  refreshes = 0;
  forget();
  server.use(
    http.post(at('/auth/refresh'), () => {
      refreshes++;
      return HttpResponse.json(tokens('second'));
    }),
    http.get(at('/me'), ({ request }) =>
      request.headers.get('Authorization') === 'Bearer second'
        ? HttpResponse.json({ handle: 'lin' })
        : refused(),
    ),
  );
});

const me = () => store.dispatch(api.endpoints.getMe.initiate(undefined, { forceRefetch: true }));

describe('the session', () => {
  it('goes on by itself where the token is over', async () => {
    expect((await me()).data).toEqual({ handle: 'lin' });
    expect(refreshes).toBe(1);
  });

  it('goes on once for all who ask at the same time', async () => {
    server.use(http.get(at('/quota'), () => HttpResponse.json({ owner: 'lin' })));
    await Promise.all([me(), store.dispatch(api.endpoints.getQuota.initiate(undefined))]);
    expect(refreshes).toBe(1);
  });

  it('gets another token when one is refused that looked good', async () => {
    keep(tokens('first'));
    expect((await me()).data).toEqual({ handle: 'lin' });
    expect(refreshes).toBe(1);
  });

  it('is over when there is no other one, and that is known', async () => {
    server.use(http.post(at('/auth/refresh'), () => refused()));
    expect((await me()).error).toMatchObject({ slug: 'unauthenticated' });
    expect(store.getState().session).toEqual({ state: 'out', ended: true });
  });

  it('is not over because nobody answers', async () => {
    server.use(http.post(at('/auth/refresh'), () => HttpResponse.error()));
    expect((await me()).error).toMatchObject({ slug: 'offline' });
    expect(store.getState().session.state).toBe('in');
  });

  it('does not end by a wrong password of a log-in', async () => {
    server.use(
      http.post(at('/auth/login'), () =>
        HttpResponse.json({ type: 'urn:mlride:problem:wrong-credentials' }, { status: 401 }),
      ),
    );
    const answer = await store.dispatch(api.endpoints.logIn.initiate({ login: 'lin', password: 'x' }));
    expect(answer.error).toMatchObject({ slug: 'wrong-credentials' });
    expect(refreshes).toBe(0);
    expect(store.getState().session.state).toBe('in');
  });
});

describe('lists', () => {
  it('are read to their end', async () => {
    server.use(
      http.get(at('/workspaces'), ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        return HttpResponse.json(
          cursor === null
            ? { items: [{ uid: '1', name: 'a' }], nextCursor: 'n&1' }
            : { items: [{ uid: '2', name: cursor }] },
        );
      }),
    );
    const { data } = await store.dispatch(api.endpoints.allWorkspaces.initiate());
    expect(Object.values(data?.entities ?? {}).map((it) => it.name)).toEqual(['a', 'n&1']);
  });
});

it('sends changes as merge patches', async () => {
  let type: string | null = null;
  server.use(
    http.patch(at('/workspaces/thesis'), ({ request }) => {
      type = request.headers.get('Content-Type');
      return HttpResponse.json({});
    }),
  );
  await store.dispatch(
    api.endpoints.patchWorkspace.initiate({ name: 'thesis', 'If-Match': '*', patchWorkspace: { spec: {} } }),
  );
  expect(type).toBe('application/merge-patch+json');
});
