import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse, ws, type WebSocketHandlerConnection } from 'msw';
import { Provider } from 'react-redux';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { keep } from '@/api/tokens';
import { makeStore } from '@/app/store';
import { workspace } from '@/testing/objects';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { Terminal } from './Terminal';
import { useShell, type Screen } from './useShell';

const door = ws.link('ws://localhost/api/v1/workspaces/thesis/terminal');

/** A screen that remembers what it showed. */
function makeScreen() {
  const typing = new Set<(text: string) => void>();
  const sizing = new Set<(size: { cols: number; rows: number }) => void>();
  const seen = { text: '', begun: 0 };
  const made: Screen = {
    size: () => ({ cols: 100, rows: 30 }),
    write: (bytes) => {
      seen.text += new TextDecoder().decode(bytes);
    },
    begin: () => {
      seen.begun++;
    },
    onType: (listener) => {
      typing.add(listener);
      return () => typing.delete(listener);
    },
    onResize: (listener) => {
      sizing.add(listener);
      return () => sizing.delete(listener);
    },
  };
  return {
    made,
    seen,
    type: (text: string) => typing.forEach((it) => it(text)),
    resize: (cols: number, rows: number) => sizing.forEach((it) => it({ cols, rows })),
  };
}

interface Met {
  client: WebSocketHandlerConnection['client'];
  protocols: unknown;
  got: string[];
}

/** Opens doors and remembers who came. */
function openDoors(): Met[] {
  const met: Met[] = [];
  server.use(
    door.addEventListener('connection', ({ client, info }) => {
      const got: string[] = [];
      met.push({ client, protocols: info.protocols, got });
      client.addEventListener('message', ({ data }) => {
        got.push(typeof data === 'string' ? data : new TextDecoder().decode(data as ArrayBuffer));
      });
    }),
  );
  return met;
}

function lookAt(made: Screen) {
  const store = makeStore();
  const { result } = renderHook(() => useShell('thesis', made), {
    wrapper: ({ children }) => <Provider store={store}>{children}</Provider>,
  });
  return { result, store };
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

beforeEach(() => keep({ accessToken: 'a-token', expiresAt: new Date(Date.now() + 300_000).toISOString() }));

describe('a shell on a screen', () => {
  it('comes in with the token, shows what comes and sends what is typed and how large it is', async () => {
    const met = openDoors();
    const { made, seen, type, resize } = makeScreen();
    const { result } = lookAt(made);
    await waitFor(() => expect(result.current.state).toEqual({ is: 'open', again: false }));
    const first = met[0];
    expect(first?.client.url.search).toBe('?cols=100&rows=30');
    expect(first?.protocols).toEqual(['mlride.terminal', 'mlride.bearer.a-token']);
    first?.client.send(bytes('$ '));
    await waitFor(() => expect(seen.text).toBe('$ '));
    type('ls\r');
    resize(120, 40);
    await waitFor(() => expect(first?.got).toEqual(['ls\r', '{"resize":{"cols":120,"rows":40}}']));
  });

  it('says with which code it ended, and opens a new one when that is asked for', async () => {
    const met = openDoors();
    const { made } = makeScreen();
    const { result } = lookAt(made);
    await waitFor(() => expect(result.current.state.is).toBe('open'));
    // What was sent arrives a turn later here, and closing does not wait for it.
    await act(async () => {
      met[0]?.client.send('{"exit":{"code":3}}');
      await new Promise((arrived) => setImmediate(arrived));
    });
    met[0]?.client.close(1000, 'exit');
    await waitFor(() =>
      expect(result.current.state).toEqual({ is: 'over', ending: { kind: 'exit', code: 3 } }),
    );
    act(() => result.current.again());
    await waitFor(() => expect(result.current.state).toEqual({ is: 'open', again: true }));
    expect(met).toHaveLength(2);
  });

  it('is opened anew by itself where the connection broke off, and says so', async () => {
    const met = openDoors();
    const { made, seen } = makeScreen();
    const { result } = lookAt(made);
    await waitFor(() => expect(result.current.state.is).toBe('open'));
    met[0]?.client.close(4503, 'unavailable');
    await waitFor(() => expect(result.current.state).toEqual({ is: 'lost', hadShell: true, seconds: 1 }));
    await waitFor(() => expect(result.current.state).toEqual({ is: 'open', again: true }));
    expect(seen.begun).toBe(1);
  });

  it('ends with the session', async () => {
    const met = openDoors();
    const { made } = makeScreen();
    const { result, store } = lookAt(made);
    await waitFor(() => expect(result.current.state.is).toBe('open'));
    met[0]?.client.close(4401, 'unauthenticated');
    await waitFor(() => expect(store.getState().session.state).toBe('out'));
  });
});

describe('the terminal of a workspace that does not run', () => {
  it('says what it needs, and starts it', async () => {
    let started = 0;
    server.use(
      http.post('*/api/v1/workspaces/thesis/start', () => {
        started++;
        return HttpResponse.json({}, { status: 202 });
      }),
    );
    await showLoaded(<Terminal workspace={workspace('thesis', { status: { phase: 'Stopped' } })} />);
    expect(await screen.findByText('A terminal needs a running workspace.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(started).toBe(1));
  });
  it('says that it opens by itself while it starts', async () => {
    await showLoaded(<Terminal workspace={workspace('thesis', { status: { phase: 'Pulling' } })} />);
    expect(await screen.findByText(/opens by itself/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
