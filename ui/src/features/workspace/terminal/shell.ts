import { askWithToken } from '@/api/ask';
import type { Features } from '@/api/generated';
import { problemOf } from '@/api/problem';
import { goOn, heldToken } from '@/api/tokens';
import { endingOf, type Ending } from './model';

export interface Size {
  cols: number;
  rows: number;
}

export interface ShellHandlers {
  onOpen: () => void;
  onBytes: (bytes: Uint8Array) => void;
  onEnd: (ending: Ending) => void;
}

/** The way to a shell in a workspace. */
export interface Shell {
  type: (text: string) => void;
  resize: (size: Size) => void;
  /** Nobody looks any more; nothing is told after that. */
  close: () => void;
}

/** Opens a shell in a workspace. */
export function openShell(name: string, first: Size, handlers: ShellHandlers): Shell {
  let socket: WebSocket | undefined;
  let isGivenUp = false;
  let size = first;
  const end = (ending: Ending) => {
    if (!isGivenUp) handlers.onEnd(ending);
    isGivenUp = true;
  };

  const begin = (token: string) => {
    socket = new WebSocket(addressOf(name, size), ['mlride.terminal', `mlride.bearer.${token}`]);
    socket.binaryType = 'arraybuffer';
    let last: string | undefined;
    let wasOpen = false;
    socket.onopen = () => {
      wasOpen = true;
      if (!isGivenUp) handlers.onOpen();
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof data === 'string') last = data;
      else if (!isGivenUp) handlers.onBytes(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => {
      // A browser does not tell why a door stayed closed.
      if (wasOpen) end(endingOf(code, last));
      else void whyNot(name).then(end);
    };
  };

  void tokenNow().then((token) => {
    if (isGivenUp) return;
    if (typeof token === 'string') begin(token);
    else end(token);
  });

  const isOpen = () => socket?.readyState === 1;
  return {
    type: (text) => {
      if (isOpen()) socket?.send(new TextEncoder().encode(text));
    },
    resize: (wanted) => {
      if (wanted.cols === size.cols && wanted.rows === size.rows) return;
      size = wanted;
      if (isOpen()) socket?.send(JSON.stringify({ resize: size }));
    },
    close: () => {
      isGivenUp = true;
      socket?.close();
    },
  };
}

function addressOf(name: string, { cols, rows }: Size): string {
  const query = new URLSearchParams({ cols: String(cols), rows: String(rows) });
  const address = new URL(`/api/v1/workspaces/${name}/terminal?${query.toString()}`, location.origin);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}

async function tokenNow(): Promise<string | Ending> {
  const held = heldToken();
  if (held !== undefined) return held;
  const { kind } = await goOn();
  if (kind === 'out') return { kind: 'session-over' };
  return heldToken() ?? { kind: 'lost' };
}

async function whyNot(name: string): Promise<Ending> {
  try {
    const answer = await askWithToken(`/api/v1/workspaces/${name}/features`, {});
    if (!answer) return { kind: 'session-over' };
    const content: unknown = await answer.json().catch(() => undefined);
    if (answer.status >= 500) return { kind: 'lost' };
    if (!answer.ok) return { kind: 'refused', problem: problemOf(answer.status, content, answer.headers) };
    const { terminal } = content as Features;
    return terminal?.available === false
      ? {
          kind: 'refused',
          problem: { slug: 'not-in-image', status: 409, detail: terminal.reason, errors: [] },
        }
      : { kind: 'lost' };
  } catch {
    return { kind: 'lost' };
  }
}
