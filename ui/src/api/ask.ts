import { goOn, heldToken } from './tokens';

/** Asks with the access token, and once more with a new one. Undefined: the session is over. */
export async function askWithToken(address: string, init: RequestInit): Promise<Response | undefined> {
  for (let tries = 0; ; tries++) {
    if (tries > 0 || heldToken() === undefined) {
      const outcome = await goOn();
      if (outcome.kind === 'out') return undefined;
      if (outcome.kind === 'unknown') throw new TypeError('Nobody answers.');
    }
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${heldToken() ?? ''}`);
    const answer = await fetch(address, { ...init, headers, cache: 'no-store', credentials: 'same-origin' });
    if (answer.status !== 401 || tries > 0) return answer;
    await answer.body?.cancel();
  }
}
