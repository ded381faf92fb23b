import { describe, expect, it } from 'vitest';
import {
  auditFilterOf,
  auditQuestion,
  auditWho,
  byOwner,
  nameOf,
  quotaChange,
  quotaText,
  tabOf,
} from './model';

it('shows the users where an address names no part', () => {
  expect([tabOf('audit'), tabOf('x'), tabOf(undefined)]).toEqual(['audit', 'users', 'users']);
});

it('calls somebody without a user name by what else is known', () => {
  expect(nameOf({ handle: 'lin', nickname: 'Lin' })).toBe('lin');
  expect(nameOf({ email: 'lin@example.org', id: '1' })).toBe('lin@example.org');
});

describe('a quota', () => {
  const before = quotaText({ running: 3, memory: '32Gi', gpus: { 'nvidia.com/gpu': 1 } });
  it('is empty where the installation says it', () => {
    expect(before).toMatchObject({ workspaces: '', running: '3', cpu: '', memory: '32Gi', gpus: '1' });
  });
  it('changes only where something else is typed', () => {
    expect(quotaChange(before, { ...before })).toBeUndefined();
    expect(quotaChange(before, { ...before, running: '5', cpu: ' 8 ' })).toEqual({ running: 5, cpu: '8' });
  });
  it('goes back to the usual by an empty field', () => {
    expect(quotaChange(before, { ...before, memory: '', running: '' })).toEqual({
      memory: null,
      running: null,
    });
  });
  it('takes a GPU away by null, and another in its place', () => {
    expect(quotaChange(before, { ...before, gpus: '' })).toEqual({ gpus: { 'nvidia.com/gpu': null } });
    expect(quotaChange(before, { ...before, gpuName: 'x.com/a100', gpus: '2' })).toEqual({
      gpus: { 'nvidia.com/gpu': null, 'x.com/a100': 2 },
    });
  });
});

it('asks for workspaces by whose they are', () => {
  const found = byOwner([
    { name: 'a', owner: 'lin' },
    { name: 'b', owner: 'bob' },
    { name: 'c', owner: 'lin' },
  ]);
  expect([...found]).toEqual([
    ['lin', ['a', 'c']],
    ['bob', ['b']],
  ]);
});

describe('the audit', () => {
  it('is asked for what the address says, without what is empty or none', () => {
    const filter = auditFilterOf(new URLSearchParams('actor=lin&outcome=odd'));
    expect(auditQuestion(filter, undefined)).toEqual({ limit: 50, actor: 'lin' });
    expect(auditQuestion({ ...filter, outcome: 'refused' }, 'more')).toMatchObject({
      outcome: 'refused',
      cursor: 'more',
    });
  });
  it('names whose it was where somebody else did it', () => {
    expect(auditWho({ actorHandle: 'chief', ownerHandle: 'lin' })).toBe('chief → lin');
    expect(auditWho({ actorHandle: 'lin', ownerHandle: 'lin' })).toBe('lin');
    expect(auditWho({})).toBe('–');
  });
});
