import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASKS } from '../../src/simulator/machine/core/layout.ts';
import { finish, load } from './harness.ts';

/**
 * The mask of a result is right when it has exactly the bits that differ between the results of any two ways to fill in the
 * operands' undefined bits: few enough here to try them all. A product may have more.
 */
interface Operand {
  /** Zero where a bit is undefined. */
  readonly value: bigint;
  readonly undefined: bigint;
}

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const s32 = (value: bigint): bigint => u64(BigInt.asIntN(32, value));
const u32 = (value: bigint): bigint => BigInt.asUintN(32, value);
const signed = (value: bigint): bigint => BigInt.asIntN(64, value);
const bit = (truth: boolean): bigint => (truth ? 1n : 0n);

const operations: Readonly<Record<string, (x: bigint, y: bigint) => bigint>> = {
  ADD32U: (x, y) => u32(x + y),
  SUB32U: (x, y) => u32(x - y),
  ADD64: (x, y) => u64(x + y),
  SUB64: (x, y) => u64(x - y),
  AND: (x, y) => x & y,
  OR: (x, y) => x | y,
  XOR: (x, y) => x ^ y,
  EQ: (x, y) => bit(x === y),
  NE: (x, y) => bit(x !== y),
  LTS: (x, y) => bit(signed(x) < signed(y)),
  LES: (x, y) => bit(signed(x) <= signed(y)),
  LTU: (x, y) => bit(x < y),
  LEU: (x, y) => bit(x <= y),
};
const unary: Readonly<Record<string, (x: bigint) => bigint>> = {
  NOT: (x) => u64(~x),
  NEG64: (x) => u64(-x),
  NEG32U: (x) => u32(-x),
  SX8: (x) => u64(BigInt.asIntN(8, x)),
  SX16: (x) => u64(BigInt.asIntN(16, x)),
  SX32: s32,
  ZX8: (x) => x & 0xffn,
  ZX16: (x) => x & 0xffffn,
  ZX32: u32,
  BOOL: (x) => bit(x !== 0n),
};
const products: Readonly<Record<string, (x: bigint, y: bigint) => bigint>> = { MUL64: (x, y) => u64(x * y), MUL32U: (x, y) => u32(x * y) };

/** Every way to fill in an operand's undefined bits. */
function* fillings({ value, undefined: mask }: Operand): Iterable<bigint> {
  let part = 0n;
  do {
    yield value | part;
    part = (part - mask) & mask;
  } while (part !== 0n);
}

function exactMask(operate: (x: bigint, y: bigint) => bigint, x: Operand, y: Operand): bigint {
  let first: bigint | null = null;
  let mask = 0n;
  for (const left of fillings(x)) {
    for (const right of fillings(y)) {
      first ??= operate(left, right);
      mask |= operate(left, right) ^ first;
    }
  }
  return mask;
}

const place = ({ value, undefined: mask }: Operand, slot: number): string =>
  `UNDEF ${slot} 0\nLDI 4 ${signed(mask)}\nAND ${slot} ${slot} 4\nLDI 4 ${signed(value)}\nOR ${slot} ${slot} 4\n`;

/** The mask that the machine gives the result. */
function maskOf(instruction: string, x: Operand, y: Operand): bigint {
  const bench = load(`
    function main
      ENTER 12 0
      ${place(x, 1)}
      ${place(y, 2)}
      ${instruction}
      NATIVE 5 1 wait
      RET`);
  finish(bench);
  const [thread] = bench.machine.threads;
  return bench.machine.space.view.getBigUint64((thread?.fp ?? 0) + 3 * 8 + MASKS, true);
}

const operand: fc.Arbitrary<Operand> = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: 0n, max: 7n }),
      fc.bigInt({ min: 0n, max: 255n }),
      fc.bigInt({ min: 0n, max: 0xffffffffn }),
      fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }),
    ),
    fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 63 })), { maxLength: 3 }),
  )
  .map(([value, bits]) => {
    const mask = bits.reduce((all, at) => all | (1n << BigInt(at)), 0n);
    return { value: value & ~mask, undefined: mask };
  });

const runs = { numRuns: 15, seed: 20261121 };

describe('the mask has exactly the bits that undefined bits can change', () => {
  test.each(Object.entries(operations))('%s', (name, operate) => {
    fc.assert(
      fc.property(operand, operand, (x, y) => {
        expect(maskOf(`${name} 3 1 2`, x, y)).toBe(exactMask(operate, x, y));
      }),
      runs,
    );
  });

  test.each(Object.entries(unary))('%s', (name, operate) => {
    fc.assert(
      fc.property(operand, (x) => {
        expect(maskOf(`${name} 3 1`, x, { value: 0n, undefined: 0n })).toBe(exactMask(operate, x, { value: 0n, undefined: 0n }));
      }),
      runs,
    );
  });

  test.each(Object.entries(products))('%s, or more', (name, operate) => {
    fc.assert(
      fc.property(operand, operand, (x, y) => {
        const exact = exactMask(operate, x, y);
        expect(maskOf(`${name} 3 1 2`, x, y) & exact).toBe(exact);
      }),
      runs,
    );
  });
});
