// What is to be seen: one section at a time.
import { words } from './words.js';

export const part = (id) => document.getElementById(id);
const VIEWS = ['waiting', 'log-in', 'shared', 'ended', 'home'];

// Shows one section, and says its title to whoever cannot see it.
export function show(view, focus) {
  VIEWS.forEach((id) => { part(id).hidden = id !== view; });
  const title = part(view).querySelector('h1');
  document.title = `${title.textContent} - MLRide`;
  (focus ?? title).focus();
}

// Says what is wrong; nothing: all is well.
export function say(text = '') {
  part('said').textContent = text;
}

export function showWaiting() {
  part('waiting').querySelector('h1').textContent = words.waiting;
  show('waiting');
}

export function showLogIn(sso) {
  part('log-in-title').textContent = words.logIn;
  document.querySelector('label[for=login]').textContent = words.login;
  document.querySelector('label[for=password]').textContent = words.password;
  part('log-in-form').querySelector('button').textContent = words.logIn;
  part('sso').hidden = !sso;
  if (sso) {
    part('sso-link').textContent = words.continueWith(sso.name);
    part('sso-link').href = sso.address;
    part('sso').querySelector('.or').textContent = words.or;
  }
  part('log-out').hidden = true;
  show('log-in', part('login'));
}

// Marks the fields of a log-in that was refused, and empties the password.
export function markLogIn(isWrong) {
  ['login', 'password'].forEach((id) => part(id).setAttribute('aria-invalid', String(isWrong)));
  if (isWrong) part('password').value = '';
}

export function showShared({ workspace, owner }, go) {
  part('shared-title').textContent = words.sharedTitle(workspace, owner);
  part('shared-whose').textContent = words.sharedWhose(owner);
  part('shared-careful').textContent = words.sharedCareful(owner);
  part('shared-open').textContent = words.open;
  part('shared-open').disabled = false;
  part('shared-open').onclick = () => {
    part('shared-open').disabled = true;
    go();
  };
  part('shared-leave').textContent = words.stay;
  show('shared');
}

export function showEnded(why, again) {
  part('ended-title').textContent = words.notOpened;
  part('ended-why').textContent = why;
  part('ended-again').textContent = words.again;
  part('ended-again').hidden = !again;
  part('ended-again').onclick = again;
  part('ended-home').textContent = words.home;
  show('ended');
}

export function showHome(handle, own, shared) {
  part('home-title').textContent = words.youAre(handle);
  part('own-title').textContent = words.own;
  part('own-none').textContent = words.ownNone;
  part('own-none').hidden = own.length > 0;
  part('own').replaceChildren(...own.map((it) => row(it.name, it.status?.phase ?? '', it.url)));
  part('guest-title').textContent = words.guest;
  part('guest-title').hidden = shared.length === 0;
  part('guest').replaceChildren(
    ...shared.map((it) => row(it.workspace, words.of(it.owner, time(it.until)), it.url)));
  show('home');
}

function time(text) {
  return new Date(text).toLocaleString(words.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

function row(name, more, url) {
  const link = element('a', words.open);
  link.href = url;
  link.setAttribute('aria-label', words.openOf(name));
  const text = element('span', name);
  text.append(element('small', more));
  const item = element('li', '');
  item.append(text, link);
  return item;
}

function element(kind, text) {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}
