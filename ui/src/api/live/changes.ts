/** What events tell of. */
export type Kind = 'workspace' | 'image-template' | 'space';

const KINDS = new Set<string>(['workspace', 'image-template', 'space'] satisfies Kind[]);

export interface LiveObject {
  uid: string;
}

export interface Change {
  kind: Kind;
  gone: boolean;
  object: LiveObject;
}

/** Changes that belong together; whole: there is nothing but these objects. */
export interface Batch {
  whole: boolean;
  changes: Change[];
}

/** An event as it came. */
export interface RawEvent {
  event?: string;
  data: string;
}

/** Turns events into batches, and remembers how everything stands. */
export class Book {
  private objects = new Map<string, Change>();
  private incoming: Map<string, Change> | undefined;
  private isSynced = false;

  /** Takes an event; undefined: nothing is to be told yet. */
  take({ event, data }: RawEvent): Batch | undefined {
    if (event === 'resync') {
      this.incoming = new Map();
      return undefined;
    }
    if (event === 'synced') return this.sync();
    const change = read(event, data);
    if (!change) return undefined;
    if (this.incoming) {
      note(this.incoming, change);
      return undefined;
    }
    note(this.objects, change);
    return { whole: false, changes: [change] };
  }

  /** A batch that another page was told. */
  copy(batch: Batch): void {
    if (batch.whole) this.objects = new Map();
    batch.changes.forEach((it) => note(this.objects, it));
    this.isSynced ||= batch.whole;
  }

  /** How everything stands; undefined: that is not known yet. */
  whole(): Batch | undefined {
    return this.isSynced ? { whole: true, changes: [...this.objects.values()] } : undefined;
  }

  private sync(): Batch | undefined {
    if (this.incoming) this.objects = this.incoming;
    const isNew = this.incoming !== undefined || !this.isSynced;
    this.incoming = undefined;
    this.isSynced = true;
    return isNew ? this.whole() : undefined;
  }
}

function note(objects: Map<string, Change>, change: Change): void {
  const key = `${change.kind}/${change.object.uid}`;
  if (change.gone) objects.delete(key);
  else objects.set(key, change);
}

function read(event: string | undefined, data: string): Change | undefined {
  if (!event || !KINDS.has(event)) return undefined;
  const { type, object } = JSON.parse(data) as { type: string; object: LiveObject };
  return { kind: event as Kind, gone: type === 'DELETED', object };
}

/** One batch that says what two say, one after the other. */
export function join(first: Batch, second: Batch): Batch {
  if (second.whole) return second;
  const last = new Map<string, Change>();
  for (const it of [...first.changes, ...second.changes]) last.set(`${it.kind}/${it.object.uid}`, it);
  const changes = [...last.values()];
  return first.whole ? { whole: true, changes: changes.filter((it) => !it.gone) } : { whole: false, changes };
}
