// Calls of the API. The access token is kept in this module's memory and nowhere else.

let token = null;

// A refusal: slug is the last part of the problem's type.
export class Problem extends Error {
  constructor(slug, detail) {
    super(detail);
    this.slug = slug;
    this.detail = detail;
  }
}

async function call(method, path, body, more = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method, headers, credentials: 'same-origin', cache: 'no-store', redirect: 'error', body: body === undefined ? undefined : JSON.stringify(body), ...more,
    });
  } catch {
    throw new Problem('offline');
  }
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return content;
  throw new Problem(String(content.type ?? '').split(':').pop(), content.detail);
}

// A refresh token is good once: pages of the portal that are open side by side take turns, and one that is left meanwhile
// still takes the next token.
async function refreshInTurn() {
  token = null;
  token = (await call('POST', '/auth/refresh', undefined, { keepalive: true })).accessToken;
}

// Goes on with the session of this browser; false: there is none.
export async function goOn() {
  try {
    await (navigator.locks ? navigator.locks.request('mlride-refresh', refreshInTurn) : refreshInTurn());
    return true;
  } catch (problem) {
    if (problem.slug === 'offline' || problem.slug === 'unavailable') throw problem;
    return false;
  }
}

export async function logIn(login, password) {
  token = null;
  token = (await call('POST', '/auth/login', { login, password })).accessToken;
}

export async function logOut() {
  await call('POST', '/auth/logout');
  token = null;
}

export const options = () => call('GET', '/auth/options');
export const open = (host, state) => call('POST', '/openings', { host, state });
export const me = () => call('GET', '/me');
export const workspaces = () => call('GET', '/workspaces?limit=200');
export const sharedWorkspaces = () => call('GET', '/shared-workspaces?limit=200');
