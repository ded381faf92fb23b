import { Book, join, type Batch } from './changes';
import { pauseBefore, type Connection } from './connection';
import { follow, type Place } from './stream';

/** What one page tells the others. */
type Told =
  | { tell: 'batch'; batch: Batch }
  | { tell: 'connection'; connection: Connection }
  /** A new page asks how everything stands. */
  | { tell: 'hello' };

export interface FeedListener {
  onBatch: (batch: Batch) => void;
  onConnection: (connection: Connection) => void;
  onSessionEnded: () => void;
}

/** Changes are collected for this long and applied at once. */
const TOGETHER = 100;

/**
 * The events of the API, once for a browser: over HTTP/1.1 six pages with a stream each would use up every connection. One
 * page has the lock and the stream, and tells the others; when it goes, the next one takes over.
 */
export class Feed {
  private readonly over = new AbortController();
  private readonly channel: BroadcastChannel;
  private readonly book = new Book();
  private readonly place: Place = {};
  private connection: Connection = { state: 'connecting' };
  private isLeader = false;
  private waiting: Batch | undefined;
  private wake: (() => void) | undefined;

  constructor(
    private readonly account: string,
    private readonly listener: FeedListener,
  ) {
    this.channel = new BroadcastChannel(`mlride-events-${account}`);
    this.channel.onmessage = ({ data }: MessageEvent<Told>) => this.hear(data);
    this.tell({ tell: 'hello' });
    addEventListener('online', this.tryNow);
    void this.lead();
  }

  /** How everything stands; undefined: that is not known yet. */
  whole(): Batch | undefined {
    return this.book.whole();
  }

  /** Tries again at once, if it waits to. */
  readonly tryNow = (): void => this.wake?.();

  close(): void {
    this.over.abort();
    removeEventListener('online', this.tryNow);
    this.wake?.();
    this.channel.close();
  }

  private async lead(): Promise<void> {
    const locks = (navigator as { locks?: LockManager }).locks;
    try {
      if (!locks) await this.run();
      else {
        await locks.request(`mlride-events-${this.account}`, { signal: this.over.signal }, () => this.run());
      }
    } catch {
      // Given up while another page had the lock.
    }
  }

  private async run(): Promise<void> {
    this.isLeader = true;
    let failed = 0;
    while (!this.isOver()) {
      const end = await follow(
        this.place,
        {
          onOpen: () => {
            failed = 0;
            this.connectionIs({ state: 'live' });
          },
          onEvent: (event) => {
            const batch = this.book.take(event);
            if (batch) this.collect(batch);
          },
        },
        this.over.signal,
      );
      if (this.isOver()) return;
      if (end === 'session-ended') {
        this.listener.onSessionEnded();
        return;
      }
      // A stream lasts as long as its token or the server's patience: going on is no failure.
      if (end === 'over' && failed === 0) failed = 1;
      else failed++;
      if (failed > 1) this.lost();
      await this.pause(pauseBefore(failed, Math.random()));
    }
  }

  private isOver(): boolean {
    return this.over.signal.aborted;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private lost(): void {
    const { state, liveUntil } = this.connection;
    if (state !== 'lost')
      this.connectionIs({ state: 'lost', liveUntil: state === 'live' ? Date.now() : liveUntil });
  }

  private connectionIs(connection: Connection): void {
    this.connection = connection;
    this.listener.onConnection(connection);
    if (this.isLeader) this.tell({ tell: 'connection', connection });
  }

  private collect(batch: Batch): void {
    if (this.waiting) {
      this.waiting = join(this.waiting, batch);
      return;
    }
    this.waiting = batch;
    setTimeout(() => {
      const all = this.waiting;
      this.waiting = undefined;
      if (!all || this.isOver()) return;
      this.listener.onBatch(all);
      this.tell({ tell: 'batch', batch: all });
    }, TOGETHER);
  }

  private hear(told: Told): void {
    if (told.tell === 'hello') {
      const whole = this.isLeader ? this.book.whole() : undefined;
      if (this.isLeader) this.tell({ tell: 'connection', connection: this.connection });
      if (whole) this.tell({ tell: 'batch', batch: whole });
    } else if (!this.isLeader && told.tell === 'batch') {
      this.book.copy(told.batch);
      this.listener.onBatch(told.batch);
    } else if (!this.isLeader && told.tell === 'connection') {
      this.connectionIs(told.connection);
    }
  }

  private tell(told: Told): void {
    if (!this.isOver()) this.channel.postMessage(told);
  }
}
