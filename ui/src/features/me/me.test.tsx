import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { heldToken } from '@/api/tokens';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { DeleteAccount } from './DeleteAccount';
import { Kubectl } from './Kubectl';
import { Preferences } from './Preferences';
import { Profile } from './Profile';
import { Security } from './Security';
import { Tokens } from './Tokens';

const api = (path: string) => `http://localhost/api/v1${path}`;
const me = { id: 'id-lin', handle: 'lin', nickname: 'Lin', role: 'user' as const, hasPassword: true };
const refusal = (status: number, slug: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:mlride:problem:${slug}`, title: 'No', status, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

const WRONG = { errors: [{ pointer: '/currentPassword', detail: 'Not yours.' }] };

let asked: unknown[];
beforeEach(() => {
  asked = [];
});
const take = async (request: Request) => void asked.push(await request.json());

describe('the profile', () => {
  it('is changed, and an e-mail that is taken is said at its field', async () => {
    server.use(
      http.put(api('/me'), async ({ request }) => {
        await take(request);
        return refusal(409, 'already-exists', { errors: [{ pointer: '/email', detail: 'It is taken.' }] });
      }),
    );
    await showLoaded(<Profile me={me} />);
    await userEvent.clear(screen.getByLabelText('Name that others see'));
    await userEvent.type(screen.getByLabelText('E-mail'), 'lin@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('It is taken.')).toBeTruthy();
    expect(asked).toEqual([{ nickname: null, email: 'lin@example.org' }]);
  });
});

describe('security', () => {
  beforeEach(() =>
    server.use(
      http.get(api('/me/sessions'), () =>
        HttpResponse.json({
          items: [
            { id: 's2', agent: 'curl/8', lastUsedAt: '2026-11-01T00:00:00Z' },
            { id: 's1', agent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0', current: true },
          ],
        }),
      ),
    ),
  );

  async function change(old: string) {
    await userEvent.type(screen.getByLabelText('Current password'), old);
    await userEvent.type(screen.getByLabelText('New password'), 'three unrelated words');
    await userEvent.type(screen.getByLabelText('Password again'), 'three unrelated words');
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  }

  it('goes on with the tokens of the one session that is left', async () => {
    server.use(
      http.post(api('/me/password'), async ({ request }) => {
        await take(request);
        const expiresAt = new Date(Date.now() + 300_000).toISOString();
        return HttpResponse.json({ accessToken: 'another', expiresAt });
      }),
    );
    await showLoaded(<Security me={me} />);
    await change('old secret');
    await waitFor(() => expect(heldToken()).toBe('another'));
    expect(asked).toEqual([{ currentPassword: 'old secret', newPassword: 'three unrelated words' }]);
  });

  it('says at its field that the current password is wrong', async () => {
    server.use(http.post(api('/me/password'), () => refusal(403, 'forbidden', WRONG)));
    await showLoaded(<Security me={me} />);
    await change('wrong');
    expect(await screen.findByText('This is not your current password.')).toBeTruthy();
    expect(screen.queryByText(/You may not do this/)).toBeNull();
  });

  it('ends another session, and offers no such thing for this one', async () => {
    const ended: string[] = [];
    server.use(
      http.delete(api('/me/sessions/:id'), ({ params }) => {
        ended.push(String(params['id']));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await showLoaded(<Security me={me} />);
    await userEvent.click(await screen.findByRole('button', { name: 'End the session curl' }));
    await waitFor(() => expect(ended).toEqual(['s2']));
    expect(screen.queryByRole('button', { name: /Firefox/ })).toBeNull();
  });
});

describe('tokens', () => {
  it('are made with a name and an end, shown once, and revoked after a question', async () => {
    let items: object[] = [];
    server.use(
      http.get(api('/me/tokens'), () => HttpResponse.json({ items })),
      http.post(api('/me/tokens'), async ({ request }) => {
        const wanted = (await request.json()) as object;
        asked.push(wanted);
        items = [{ id: 't1', ...wanted }];
        return HttpResponse.json({ ...items[0], token: 'mlride_pat_abc' }, { status: 201 });
      }),
      http.delete(api('/me/tokens/t1'), () => {
        items = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await showLoaded(<Tokens />);
    await userEvent.click(screen.getByRole('button', { name: 'Make token' }));
    expect(screen.getByText(/Give it a name/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('What it is for'), 'nightly');
    await userEvent.click(screen.getByLabelText('Read and change'));
    await userEvent.click(screen.getByLabelText('7 days'));
    await userEvent.click(screen.getByRole('button', { name: 'Make token' }));
    expect(await screen.findByText('mlride_pat_abc')).toBeTruthy();
    expect(asked).toMatchObject([{ name: 'nightly', scope: 'write' }]);
    await userEvent.click(screen.getByRole('button', { name: 'I have copied it' }));
    expect(screen.queryByText('mlride_pat_abc')).toBeNull();

    await userEvent.click(await screen.findByRole('button', { name: 'Revoke nightly' }));
    const question = await screen.findByRole('dialog');
    await userEvent.click(within(question).getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('You have none yet.')).toBeTruthy();
  });
});

describe('the kubeconfig', () => {
  it('says why there is none', async () => {
    server.use(http.get(api('/kubeconfig'), () => refusal(403, 'suspended')));
    await showLoaded(<Kubectl handle="lin" />);
    await userEvent.click(screen.getByRole('button', { name: 'Download kubeconfig' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/account is suspended/);
  });
});

describe('preferences', () => {
  it('are kept, and hold at once', async () => {
    await showLoaded(<Preferences />);
    await userEvent.click(screen.getByLabelText(/Solid surfaces/));
    expect(document.documentElement.hasAttribute('data-solid')).toBe(true);
    await userEvent.click(screen.getByLabelText('Light'));
    expect(document.documentElement.dataset['theme']).toBe('light');
    await userEvent.click(screen.getByLabelText('Keyboard shortcuts', { exact: false }));
    expect(localStorage.getItem('mlride.shortcuts')).toBe('false');
  });
});

describe('deleting the account', () => {
  it('takes the password and the name', async () => {
    server.use(
      http.get(api('/workspaces'), () => HttpResponse.json({ items: [] })),
      http.post(api('/me/deletion'), async ({ request }) => {
        await take(request);
        return HttpResponse.json({ dueAt: '2026-11-30T00:00:00Z' }, { status: 202 });
      }),
    );
    await showLoaded(<DeleteAccount me={me} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account …' }));
    const go = await screen.findByRole('button', { name: 'Plan the deletion' });
    expect(go).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Current password'), 'secret');
    expect(go).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Type your user name lin to confirm'), 'lin');
    await userEvent.click(go);
    await waitFor(() => expect(asked).toEqual([{ confirm: 'lin', currentPassword: 'secret' }]));
  });

  it('says at its field that the password is wrong', async () => {
    server.use(
      http.get(api('/workspaces'), () => HttpResponse.json({ items: [] })),
      http.post(api('/me/deletion'), () => refusal(403, 'forbidden', WRONG)),
    );
    await showLoaded(<DeleteAccount me={me} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account …' }));
    await userEvent.type(await screen.findByLabelText('Current password'), 'wrong');
    await userEvent.type(screen.getByLabelText('Type your user name lin to confirm'), 'lin');
    await userEvent.click(screen.getByRole('button', { name: 'Plan the deletion' }));
    expect(await screen.findByText('This is not your current password.')).toBeTruthy();
  });
});
