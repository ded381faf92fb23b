import { createParser } from 'eventsource-parser';
import { askWithToken } from '../ask';
import type { RawEvent } from './changes';

/** Why a stream ended. */
export type End = 'over' | 'broken' | 'session-ended';

/** Two heartbeats, which come every 15 seconds, and some time for the way. */
const SILENCE = 35_000;

export interface StreamHandlers {
  onOpen: () => void;
  onEvent: (event: RawEvent) => void;
}

/** Remembers up to where events are known. */
export interface Place {
  id?: string;
}

/** Follows the events until the stream ends, is silent for too long, or is given up. */
export async function follow(place: Place, handlers: StreamHandlers, signal: AbortSignal): Promise<End> {
  const silence = new AbortController();
  let guard = setTimeout(() => silence.abort(), SILENCE);
  const heard = () => {
    clearTimeout(guard);
    guard = setTimeout(() => silence.abort(), SILENCE);
  };
  try {
    const answer = await ask(place, AbortSignal.any([signal, silence.signal]));
    if (answer === 'session-ended') return answer;
    if (!answer?.body) return 'broken';
    handlers.onOpen();
    await read(answer.body, place, handlers, heard);
    return 'over';
  } catch {
    return 'broken';
  } finally {
    clearTimeout(guard);
  }
}

async function ask(place: Place, signal: AbortSignal): Promise<Response | 'session-ended' | undefined> {
  const answer = await askWithToken('/api/v1/events', {
    headers: {
      Accept: 'text/event-stream',
      ...(place.id === undefined ? {} : { 'Last-Event-ID': place.id }),
    },
    signal,
  });
  if (!answer) return 'session-ended';
  if (answer.ok) return answer;
  await answer.body?.cancel();
  return undefined;
}

async function read(
  body: ReadableStream<Uint8Array>,
  place: Place,
  handlers: StreamHandlers,
  heard: () => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (id !== undefined) place.id = id;
      handlers.onEvent({ event, data });
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    parser.feed(text.decode(part.value, { stream: true }));
  }
}
