import { describe, expect, it } from 'vitest';
import { agentWords, endOf, inOrder, isOver, tabOf } from './model';

const NOON = Date.parse('2026-11-23T12:00:00Z');

it('shows the profile where an address names no part', () => {
  expect([tabOf('tokens'), tabOf('nothing'), tabOf(undefined)]).toEqual(['tokens', 'profile', 'profile']);
});

describe('a token', () => {
  it('ends a little before its days are over, for more is refused', () => {
    const end = Date.parse(endOf(365, NOON));
    expect(end).toBeLessThan(NOON + 365 * 86_400_000);
    expect(end).toBeGreaterThan(NOON + 364 * 86_400_000);
  });
  it('is over from its end on', () => {
    expect(isOver({ expiresAt: '2026-11-23T12:00:00Z' }, NOON)).toBe(true);
    expect(isOver({ expiresAt: '2026-11-23T12:00:01Z' }, NOON)).toBe(false);
  });
});

describe('what a session is used with', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36',
      'Chrome · Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/149.0 Safari/537.36 Edg/149.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
      'Safari · iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox · macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/149.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    ['curl/8.14.1', 'curl'],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (agent, words) => expect(agentWords(agent)).toBe(words));
});

it('lists the session in use first, the others by their last use', () => {
  const order = inOrder([
    { id: 'old', lastUsedAt: '2026-11-01T00:00:00Z' },
    { id: 'new', lastUsedAt: '2026-11-20T00:00:00Z' },
    { id: 'this', lastUsedAt: '2026-11-02T00:00:00Z', current: true },
  ]);
  expect(order.map((it) => it.id)).toEqual(['this', 'new', 'old']);
});
