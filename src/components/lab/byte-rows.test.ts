import { describe, expect, it } from 'vitest';
import { byteStates } from '../../simulator/session/memory-view.ts';
import { byteRows } from './byte-rows.ts';

const told = (bytes: readonly number[], states: readonly number[], width = 2): string[] =>
  byteRows(Uint8Array.from(bytes), Uint8Array.from(states), width).map(({ kind, from, count }) => `${kind} ${from}+${count}`);

describe('rows of bytes', () => {
  const { unwritten, freed, changed } = byteStates;

  it('says once what is true of several rows', () => {
    expect(told([65, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0])).toEqual(['bytes 0+2', 'zero 2+6']);
    expect(told([65, 66, 9, 9, 9, 9, 9], [0, unwritten, unwritten, unwritten, unwritten, unwritten, unwritten])).toEqual([
      'bytes 0+2',
      'unwritten 2+5',
    ]);
  });

  it('keeps a row by itself as bytes, and does not mix what differs', () => {
    expect(told([1, 1, 0, 0], [unwritten, unwritten, 0, 0])).toEqual(['bytes 0+2', 'bytes 2+2']);
    expect(told([1, 1, 1, 1, 0, 0, 0, 0], [freed, freed, freed, freed, 0, 0, 0, 0])).toEqual(['freed 0+4', 'zero 4+4']);
  });

  it('shows bytes that have just changed', () => {
    expect(told([0, 0, 0, 0, 0, 0], [0, 0, 0, changed, 0, 0])).toEqual(['bytes 0+2', 'bytes 2+2', 'bytes 4+2']);
  });
});
