import { describe, expect, it } from 'vitest';
import { add, confused, fill, PLACES, remove, startArrays } from './arrays-model.ts';

describe('arrays of figure 6.2', () => {
  it('have room for 63 clients beside the listening socket', () => {
    const full = fill(startArrays(2));
    expect(full.sockets).toHaveLength(PLACES);
    expect(full.clients).toBe(63);
    expect(add(full).clients).toBe(63);
  });

  it('close the gap that a client leaves, in both arrays', () => {
    const left = remove(startArrays(4), 2, true);
    expect(left.sockets).toEqual([0, 1, 3, 4]);
    expect(left.events).toEqual(left.sockets);
    expect(confused(left)).toEqual([]);
  });

  it('never lose the listening socket', () => {
    const arrays = startArrays(1);
    expect(remove(arrays, 0, true)).toBe(arrays);
  });

  it('are read past their end when a client leaves a full table, and only then', () => {
    expect(remove(startArrays(4), 2, true).removed?.reads).toBe(5);
    expect(remove(fill(startArrays(4)), 2, true).removed?.reads).toBe(PLACES);
    expect(remove(remove(fill(startArrays(4)), 2, true), 2, true).removed?.reads).toBeLessThan(PLACES);
  });

  it('confuse all behind the gap when only the sockets move', () => {
    expect(confused(remove(startArrays(4), 2, false))).toEqual([2, 3]);
  });
});
