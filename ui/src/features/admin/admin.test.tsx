import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspace } from '@/testing/objects';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { AdminPage } from './AdminPage';
import { Audit } from './Audit';
import { Users } from './Users';
import { Workspaces } from './Workspaces';

const api = (path: string) => `http://localhost/api/v1${path}`;
const chief = { id: 'id-chief', handle: 'chief', role: 'admin' as const, state: 'active' as const };
const lin = { id: 'id-lin', handle: 'lin', role: 'user' as const, state: 'active' as const };

let changed: unknown[];
beforeEach(() => {
  changed = [];
  server.use(
    http.get(api('/accounts'), () => HttpResponse.json({ items: [chief, lin], total: 2 })),
    http.get(api('/accounts/id-lin'), () => HttpResponse.json({ ...lin, quota: { running: 3 } })),
    http.get(api('/quota'), () => HttpResponse.json({ used: { running: 2 } })),
    http.patch(api('/accounts/id-lin'), async ({ request }) => {
      changed.push(await request.json());
      return HttpResponse.json(lin);
    }),
  );
});

async function choose(action: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for lin' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

it('is for admins', async () => {
  server.use(http.get(api('/me'), () => HttpResponse.json(lin)));
  await showLoaded(<AdminPage />);
  expect(await screen.findByText(/open to admins/)).toBeTruthy();
});

describe('users', () => {
  it('are suspended after a question; nobody does it to themselves', async () => {
    await showLoaded(<Users me={chief} />);
    await choose('Suspend …');
    const question = await screen.findByRole('dialog');
    expect(changed).toEqual([]);
    await userEvent.click(within(question).getByRole('button', { name: 'Suspend' }));
    await waitFor(() => expect(changed).toEqual([{ suspended: true }]));
    expect(screen.queryByRole('button', { name: 'Actions for chief' })).toBeNull();
  });

  it('get another quota', async () => {
    await showLoaded(<Users me={chief} />);
    await choose('Quota …');
    const field = await screen.findByLabelText('Workspaces that run at once');
    expect(await screen.findByText('In use: 2')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '5');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(changed).toEqual([{ quota: { running: 5 } }]));
  });
});

describe('workspaces of everybody', () => {
  it('are stopped together, of each person at once', async () => {
    const stopped: unknown[] = [];
    server.use(
      http.get(api('/workspaces'), ({ request }) => {
        expect(new URL(request.url).searchParams.get('owner')).toBe('*');
        const running = { status: { phase: 'Running' as const } };
        return HttpResponse.json({
          items: [workspace('a', { owner: 'lin', ...running }), workspace('b', { owner: 'bob', ...running })],
        });
      }),
      http.post(api('/workspaces\\:stop'), async ({ request }) => {
        stopped.push([new URL(request.url).searchParams.get('owner'), await request.json()]);
        return HttpResponse.json({ items: [] });
      }),
    );
    await showLoaded(<Workspaces />);
    await userEvent.click(await screen.findByLabelText('Choose a of lin'));
    await userEvent.click(screen.getByLabelText('Choose b of bob'));
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/lin\/a, bob\/b/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop them' }));
    await waitFor(() =>
      expect(stopped).toEqual([
        ['lin', { names: ['a'] }],
        ['bob', { names: ['b'] }],
      ]),
    );
  });
});

describe('the audit', () => {
  it('is gone through in parts, and filtered by what stands in the address', async () => {
    server.use(
      http.get(api('/audit'), ({ request }) => {
        const query = new URL(request.url).searchParams;
        if (query.get('outcome') === 'refused')
          return HttpResponse.json({ items: [{ id: 3, action: 'logIn', outcome: 'refused' }] });
        return query.get('cursor') === 'more'
          ? HttpResponse.json({ items: [{ id: 1, action: 'register', outcome: 'done' }] })
          : HttpResponse.json({
              items: [{ id: 2, action: 'stopWorkspace', outcome: 'done' }],
              nextCursor: 'more',
            });
      }),
    );
    await showLoaded(<Audit />, { at: '/admin/audit' });
    expect(await screen.findByText('stopWorkspace')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('register')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'refused' }));
    expect(await screen.findByText('logIn')).toBeTruthy();
    expect(screen.getByTestId('address').textContent).toBe('/admin/audit?outcome=refused');
  });
});
