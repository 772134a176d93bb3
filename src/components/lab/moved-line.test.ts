import { describe, expect, it } from 'vitest';
import { movedLine } from './moved-line.ts';

const text = ['one', 'two', 'three', 'four'].join('\n');

describe('a line that is remembered', () => {
  it('moves with what is inserted and deleted above it', () => {
    expect(movedLine(text, `zero\n${text}`, 3)).toBe(4);
    expect(movedLine(text, 'one\nthree\nfour', 3)).toBe(2);
    expect(movedLine(text, 'one\ntwo\nthree\nand\nmore\nfour', 4)).toBe(6);
  });

  it('stays when it is rewritten or something below it changes', () => {
    expect(movedLine(text, 'one\nTWO\nthree\nfour', 2)).toBe(2);
    expect(movedLine(text, 'one\ntwo\nthree', 2)).toBe(2);
    expect(movedLine(text, text, 4)).toBe(4);
  });

  it('goes when it is deleted', () => {
    expect(movedLine(text, 'one\ntwo\nfour', 3)).toBeNull();
    expect(movedLine(text, 'one', 3)).toBeNull();
  });
});
