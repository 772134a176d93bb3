import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from './align.ts';

const lists = fc.tuple(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 }),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 }),
);
const upTo = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** By trying: the length of the longest common subsequence. */
const common = ([first, ...a]: readonly string[], b: readonly string[]): number => {
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  return Math.max(common(a, b), at < 0 ? 0 : 1 + common(a, b.slice(at + 1)));
};

it('shows every item of both once, in order, and only equal ones together', () => {
  fc.assert(
    fc.property(lists, ([a, b]) => {
      const pairs = align(a, b);
      expect(pairs.flatMap(([i]) => (i === null ? [] : [i]))).toEqual(upTo(a.length));
      expect(pairs.flatMap(([, j]) => (j === null ? [] : [j]))).toEqual(upTo(b.length));
      for (const [i, j] of pairs) if (i !== null && j !== null) expect(a[i]).toBe(b[j]);
    }),
  );
});

it('finds as much in common as there is', () => {
  fc.assert(
    fc.property(lists, ([a, b]) => {
      expect(align(a, b).filter(([i, j]) => i !== null && j !== null)).toHaveLength(common(a, b));
    }),
  );
});

it('finds no difference between equal lists', () => {
  fc.assert(
    fc.property(lists, ([a]) => {
      expect(align(a, [...a])).toEqual(upTo(a.length).map((i) => [i, i]));
    }),
  );
});

it('puts what only the first has before what only the second has', () => {
  expect(align(['x', 'p', 'q', 'y'], ['x', 'r', 's', 'y'])).toEqual([
    [0, 0],
    [1, null],
    [2, null],
    [null, 1],
    [null, 2],
    [3, 3],
  ]);
});
