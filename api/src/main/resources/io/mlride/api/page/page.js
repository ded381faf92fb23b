// /open?host&state leads into a workspace, /login?problem&returnTo logs in and goes on; both log in first where that is needed.
import * as service from './service.js';
import { markLogIn, part, say, showEnded, showHome, showLogIn, showShared, showWaiting } from './views.js';
import { sentence, words } from './words.js';

const asked = new URL(location.href);
const query = asked.searchParams;
const isOpening = asked.pathname === '/open';

// A code is good for a minute: an older one is not worth a try.
const FRESH = 45_000;

// Address on this site to go on at; null: none, or another site's. The server holds single sign-on to the same.
function returnTo() {
  const path = query.get('returnTo') ?? '';
  if (!/^\/(?![/\\])[A-Za-z0-9/_.~?&=%+#:@,;-]*$/.test(path)) return null;
  const target = new URL(path, location.origin);
  const leadsOn = target.origin === location.origin && target.pathname !== '/login' && target.pathname !== '/';
  // Whole, for a path such as /.//elsewhere would be read as another site's the second time.
  return leadsOn ? target.href : null;
}

// The way out is shown when the page is: a page that still comes would stand over it.
async function goOn() {
  part('log-out').hidden = true;
  showWaiting();
  try {
    if (isOpening) await open();
    else if (returnTo()) location.replace(returnTo());
    else await home();
    part('log-out').hidden = false;
  } catch (problem) {
    part('log-out').hidden = problem.slug === 'unauthenticated';
    if (problem.slug === 'unauthenticated') await askToLogIn();
    else showEnded(sentence(problem), problem.slug === 'not-found' ? null : goOn);
  }
}

async function open() {
  if (!query.get('host') || !query.get('state')) {
    showEnded(words.noRequest, null);
    return;
  }
  const opening = await service.open(query.get('host'), query.get('state'));
  if (!opening.shared) {
    location.replace(opening.url);
    return;
  }
  const until = Date.now() + FRESH;
  showShared(opening, () => (Date.now() < until ? location.replace(opening.url) : openAgain()));
}

// Somebody thought about it for longer than the code lasts.
async function openAgain() {
  try {
    if (await service.goOn()) location.replace((await service.open(query.get('host'), query.get('state'))).url);
    else await askToLogIn();
  } catch (problem) {
    showEnded(sentence(problem), goOn);
  }
}

async function home() {
  const [who, own, shared] = await Promise.all([service.me(), service.workspaces(), service.sharedWorkspaces()]);
  showHome(who.handle, own.items, shared.items);
}

async function askToLogIn() {
  const { sso } = await service.options().catch(() => ({}));
  const back = isOpening ? asked.pathname + asked.search : returnTo()?.slice(location.origin.length) ?? '/login';
  showLogIn(sso && { name: sso.name, address: `${sso.path}?returnTo=${encodeURIComponent(back)}` });
}

part('log-in-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const [login, password] = [part('login').value.trim(), part('password').value];
  if (!login || !password) {
    markLogIn(true);
    say(words.typeBoth);
    part(login ? 'password' : 'login').focus();
    return;
  }
  const button = part('log-in-form').querySelector('button');
  button.disabled = true;
  try {
    await service.logIn(login, password);
    markLogIn(false);
    part('password').value = '';
    say();
    await goOn();
  } catch (problem) {
    markLogIn(problem.slug === 'wrong-credentials');
    say(sentence(problem));
    part('password').focus();
  } finally {
    button.disabled = false;
  }
});

part('log-out').addEventListener('click', async () => {
  try {
    // The token may be over; the cookie of the session is not.
    if (await service.goOn()) await service.logOut();
    say();
    await askToLogIn();
    say(words.loggedOut);
  } catch (problem) {
    say(sentence(problem));
  }
});

async function begin() {
  document.documentElement.lang = words.lang;
  part('log-out').textContent = words.logOut;
  showWaiting();
  if (!window.isSecureContext) {
    showEnded(words.insecure, null);
    return;
  }
  try {
    const isIn = await service.goOn();
    const problem = isOpening ? null : query.get('problem');
    if (isIn && !problem) {
      await goOn();
      return;
    }
    await askToLogIn();
    if (problem) say(sentence({ slug: problem }));
  } catch (problem) {
    part('log-out').hidden = true;
    showEnded(sentence(problem), begin);
  }
}

begin();
