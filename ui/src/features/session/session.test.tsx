import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { show } from '@/testing/render';
import { LogInPage } from './LogInPage';
import { gradeWords, holdsName, passwordsDiffer } from '@/parts/password/model';
import { handleProblem } from './model';
import { OpenPage } from './OpenPage';
import { RegisterPage } from './RegisterPage';

const api = (path: string) => `http://localhost/api/v1${path}`;
const tokens = {
  accessToken: 'new',
  tokenType: 'Bearer',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
};
const problem = (status: number, slug: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:mlride:problem:${slug}`, title: 'No', status, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const address = () => screen.getByTestId('address').textContent;

beforeEach(() => server.use(http.get(api('/auth/options'), () => HttpResponse.json({ registration: true }))));

async function logIn(password: string) {
  await userEvent.type(await screen.findByLabelText('E-mail or user name'), ' lin ');
  await userEvent.type(screen.getByLabelText('Password'), `${password}{Enter}`);
}

describe('logging in', () => {
  it('leads to where somebody wanted to go', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(api('/auth/login'), async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(tokens);
      }),
    );
    show(<LogInPage />, { at: '/login?returnTo=/workspaces?state=running', isIn: false });
    await logIn('secret');
    await waitFor(() => expect(address()).toBe('/workspaces?state=running'));
    expect(asked).toEqual([{ login: 'lin', password: 'secret' }]);
  });

  it('never leads to another site', async () => {
    show(<LogInPage />, { at: '/login?returnTo=//elsewhere.example', isIn: true });
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('says that name or password is wrong, and empties the password', async () => {
    server.use(http.post(api('/auth/login'), () => problem(401, 'wrong-credentials')));
    show(<LogInPage />, { at: '/login', isIn: false });
    await logIn('wrong');
    expect((await screen.findByRole('alert')).textContent).toBe('Name or password is wrong.');
    expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('says when the next try is heard, in Chinese too', async () => {
    server.use(
      http.post(api('/auth/login'), () =>
        HttpResponse.json(
          { type: 'urn:mlride:problem:too-many-requests' },
          { status: 429, headers: { 'Retry-After': '40' } },
        ),
      ),
    );
    show(<LogInPage />, { at: '/login', isIn: false, language: 'zh' });
    await userEvent.type(await screen.findByLabelText('邮箱或用户名'), 'lin');
    await userEvent.type(screen.getByLabelText('密码'), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('尝试次数过多，40 秒后可以再试。');
  });

  it('asks nobody while a field is empty', async () => {
    show(<LogInPage />, { at: '/login', isIn: false });
    await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));
    expect(await screen.findByText('Type your password.')).toBeTruthy();
  });

  it('offers single sign-on with the way back', async () => {
    server.use(
      http.get(api('/auth/options'), () =>
        HttpResponse.json({ registration: false, sso: { name: 'University', path: '/api/v1/auth/sso' } }),
      ),
    );
    show(<LogInPage />, { at: '/login?returnTo=/w/thesis&problem=unauthenticated', isIn: false });
    const link = await screen.findByRole('link', { name: 'Continue with University' });
    expect(link.getAttribute('href')).toBe('/api/v1/auth/sso?returnTo=%2Fw%2Fthesis');
    expect(screen.getByRole('alert').textContent).toMatch(/single sign-on did not let you in/);
    expect(screen.queryByRole('link', { name: 'Create account' })).toBeNull();
  });
});

describe('registering', () => {
  async function fill(handle: string, password: string, again: string) {
    await userEvent.type(await screen.findByLabelText('User name'), handle);
    await userEvent.type(screen.getByLabelText('Password'), password);
    await userEvent.type(screen.getByLabelText('Password again'), again);
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  }

  it('says at the fields what is wrong before it asks', async () => {
    show(<RegisterPage />, { at: '/register', isIn: false });
    await fill('Lin L', 'harbour violet candle', 'harbour');
    expect(await screen.findByText(/Use lower-case letters/)).toBeTruthy();
    expect(await screen.findByText('The two passwords differ.')).toBeTruthy();
  });

  it('shows what the API refuses at its field, with the focus there', async () => {
    const detail = 'This name is taken.';
    server.use(
      http.post(api('/auth/register'), () =>
        problem(409, 'already-exists', { errors: [{ pointer: '/handle', detail }] }),
      ),
    );
    show(<RegisterPage />, { at: '/register', isIn: false });
    await fill('lin', 'harbour violet candle', 'harbour violet candle');
    expect(await screen.findByText(detail)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('User name')));
  });
});

describe('opening a workspace', () => {
  const at = '/open?host=thesis--bob.localhost&state=x';

  it('asks before it opens what is somebody else’s', async () => {
    server.use(
      http.post(api('/openings'), () =>
        HttpResponse.json({
          url: 'http://thesis--bob.localhost/',
          workspace: 'thesis',
          owner: 'bob',
          shared: true,
        }),
      ),
    );
    show(<OpenPage />, { at });
    expect(await screen.findByRole('heading', { name: 'Open thesis of bob?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open thesis' })).toBeTruthy();
  });

  it('says that there is no such workspace, without a way to try again', async () => {
    server.use(http.post(api('/openings'), () => problem(404, 'not-found')));
    show(<OpenPage />, { at });
    expect((await screen.findByRole('alert')).textContent).toMatch(/There is no workspace at this address/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again where that may help', async () => {
    let tries = 0;
    server.use(
      http.post(api('/openings'), () =>
        ++tries === 1
          ? problem(503, 'unavailable')
          : HttpResponse.json({ url: 'x', workspace: 'thesis', owner: 'bob', shared: true }),
      ),
    );
    show(<OpenPage />, { at });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Open thesis of bob?' })).toBeTruthy();
  });

  it('logs in first, and comes back with all that the address says', async () => {
    show(<OpenPage />, { at, isIn: false });
    await waitFor(() => expect(address()).toBe(`/login?returnTo=${encodeURIComponent(at)}`));
  });

  it('does not ask for an address that is not complete', async () => {
    show(<OpenPage />, { at: '/open?host=x' });
    expect((await screen.findByRole('alert')).textContent).toMatch(/not complete/);
  });
});

describe('what is judged here', () => {
  it.each([
    [undefined, 'register.handleMissing'],
    ['Lin', 'register.handleWrong'],
    ['a--b', 'register.handleWrong'],
    ['lin', undefined],
  ])('user name %s: %s', (handle, key) => expect(handleProblem(handle)?.key).toBe(key));
  it('compares passwords', () => {
    expect(passwordsDiffer('a', 'b')?.key).toBe('register.differ');
    expect(passwordsDiffer('a', 'a')).toBeUndefined();
  });
  it('says when a password holds a name', () => {
    expect(holdsName('xLINus1', ['linus', 'li'])).toBe(true);
    expect(holdsName('li-harbour', ['li'])).toBe(false);
    expect(gradeWords(1, true)).toBe('password.name');
    expect(gradeWords(2, false)).toBe('password.fair');
    expect(gradeWords(4, true)).toBe('password.best');
  });
});
