import { describe, expect, it } from 'vitest';
import { isOneOf } from './answer.ts';
import { disordered, shuffled } from './shuffle.ts';

describe('shuffling', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];

  it('keeps every item, depends on the seed alone', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect([...shuffled(items, String(seed))].sort()).toEqual(items);
      expect(shuffled(items, String(seed))).toEqual(shuffled(items, String(seed)));
    }
  });

  it('brings each item to each place, about equally often', () => {
    const places = Array.from({ length: 5 }, () => 0);
    for (let seed = 0; seed < 5000; seed++) places[shuffled(items, `question/${seed}`).indexOf('a')]!++;
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('never shows things to be ordered in their order', () => {
    for (let seed = 0; seed < 500; seed++) expect(disordered(['a', 'b'], String(seed))).toEqual(['b', 'a']);
  });
});

describe('answers in words', () => {
  it('short ones are compared without capitals, commas and blank space', () => {
    for (const text of ['3, 0', ' 3,0 ', '3 0', '3;0']) expect(isOneOf('short', text, ['3, 0']), text).toBe(true);
    for (const text of ['30', '3', '3, 0, 0', '']) expect(isOneOf('short', text, ['3, 0']), text).toBe(false);
    expect(isOneOf('short', 'wsaeaddrinuse', ['10048', 'WSAEADDRINUSE'])).toBe(true);
  });

  it('printed ones without blank lines, but line by line and with their capitals', () => {
    expect(isOneOf('prints', 'sent 9\r\n\nrecv 9: abC \n', ['sent 9\nrecv 9: abC'])).toBe(true);
    expect(isOneOf('prints', 'sent 9 recv 9: abC', ['sent 9\nrecv 9: abC'])).toBe(false);
    expect(isOneOf('prints', 'sent 9\nrecv 9: abc', ['sent 9\nrecv 9: abC'])).toBe(false);
  });
});
