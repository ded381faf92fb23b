import { describe, expect, it } from 'vitest';
import { GIB, MIB, parseQuantity, plain, readBytes, readQuantity, writeBytes, writeCpu } from './quantity';

describe('parseQuantity', () => {
  it.each([
    ['2', 2],
    ['500m', 0.5],
    ['0.5', 0.5],
    ['8Gi', 8 * GIB],
    ['512Mi', 512 * MIB],
    ['1k', 1000],
    ['1e3', 1000],
    ['1E', 1e18],
    ['.5Gi', GIB / 2],
    [3, 3],
  ])('%s is %d', (text, amount) => expect(parseQuantity(text)).toBeCloseTo(amount, 6));

  it.each(['', 'two', '2 Gi', '5GiB', '1.2.3', '--1'])('"%s" is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
  it('knows that nothing is none', () => expect(parseQuantity(undefined)).toBeUndefined());
});

describe('writing', () => {
  it.each([
    [8 * GIB, '8Gi'],
    [1.5 * GIB, '1536Mi'],
    [1024 * GIB, '1Ti'],
    [1000, '1000'],
    [0, '0'],
  ])('%d bytes are %s', (bytes, text) => expect(writeBytes(bytes)).toBe(text));

  it.each([
    [2, '2'],
    [0.5, '500m'],
    [0.1 + 0.2, '300m'],
    [1.25, '1250m'],
  ])('%d cores are %s', (cores, text) => expect(writeCpu(cores)).toBe(text));

  it('means the same when it is read again', () => {
    for (let cores = 0.1; cores < 8; cores += 0.1)
      expect(parseQuantity(writeCpu(cores))).toBeCloseTo(cores, 3);
  });
});

describe('reading', () => {
  it.each([
    [8 * GIB, '8 GiB'],
    [1.5 * GIB, '1.5 GiB'],
    [700 * MIB, '700 MiB'],
    [12.44 * GIB, '12.4 GiB'],
    [0, '0 B'],
  ])('%d bytes are %s', (bytes, text) => expect(readBytes(bytes)).toBe(text));

  it.each([
    ['8Gi', '8 GiB'],
    ['500m', '0.5'],
    ['3', '3'],
    ['3221225472', '3 GiB'],
    ['much', 'much'],
  ])('%s is %s', (quantity, text) => expect(readQuantity(quantity)).toBe(text));

  it('rounds what is large', () =>
    expect([1234.56, 12.34, 1.234].map((it) => plain(it))).toEqual(['1,235', '12.3', '1.23']));
});
