import type { Change, Kind } from './changes';
import { Feed, type FeedListener } from './feed';

// The one feed of this page, while somebody is logged in.

let feed: Feed | undefined;
let owner: string | undefined;

/** Begins to listen for an account; a second time changes nothing. */
export function listenFor(account: string, listener: FeedListener): void {
  if (owner === account) return;
  stopListening();
  owner = account;
  feed = new Feed(account, listener);
}

export function stopListening(): void {
  feed?.close();
  feed = undefined;
  owner = undefined;
}

export function tryNow(): void {
  feed?.tryNow();
}

/** All objects of a kind as events last told; undefined: they told nothing yet. */
export function newest(kind: Kind): Change[] | undefined {
  return feed?.whole()?.changes.filter((it) => it.kind === kind);
}
