// Where somebody goes on after logging in. The API holds single sign-on to the same.

const PATH = /^\/(?![/\\])[A-Za-z0-9/_.~?&=%+#:@,;-]*$/;

/** Pages that are no place to go on at. */
const DOORS = new Set(['/login', '/register']);

/** The address on this site that is asked for; undefined: none, or one that is not to be trusted. */
export function returnTo(wanted: string | null, origin = location.origin): string | undefined {
  if (!wanted || !PATH.test(wanted)) return undefined;
  const target = new URL(wanted, origin);
  if (target.origin !== origin || DOORS.has(target.pathname)) return undefined;
  // As it was understood: "/.//elsewhere" would be another site's the second time.
  const path = target.pathname + target.search + target.hash;
  return path.startsWith('//') ? undefined : path;
}

/** The page for logging in, from where it goes on at an address of this site. */
export function logInAddress(from: string, ended: boolean): string {
  const query = new URLSearchParams();
  if (from !== '/') query.set('returnTo', from);
  if (ended) query.set('ended', '');
  const text = query.toString();
  return text ? `/login?${text}` : '/login';
}
