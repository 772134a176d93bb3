import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpName } from '../../src/simulator/compiler/bytecode.ts';
import { load, run, type Bench } from './harness.ts';

const s32 = (x: bigint): bigint => BigInt.asIntN(32, x);
const u32 = (x: bigint): bigint => BigInt.asUintN(32, x);
const s64 = (x: bigint): bigint => BigInt.asIntN(64, x);
const u64 = (x: bigint): bigint => BigInt.asUintN(64, x);
const flag = (x: boolean): bigint => (x ? 1n : 0n);

type Kind = 's32' | 'u32' | 's64' | 'u64';
const canonical: Record<Kind, (x: bigint) => bigint> = { s32, u32, s64, u64 };

/** What each three-slot instruction means, by its comments in bytecode.ts: operands' kind, result, whether it is a finding. */
const binary: readonly [OpName, Kind, (x: bigint, y: bigint) => bigint, ((x: bigint, y: bigint) => boolean)?][] = [
  ['ADD32S', 's32', (x, y) => s32(x + y), (x, y) => x + y !== s32(x + y)],
  ['SUB32S', 's32', (x, y) => s32(x - y), (x, y) => x - y !== s32(x - y)],
  ['MUL32S', 's32', (x, y) => s32(x * y), (x, y) => x * y !== s32(x * y)],
  ['ADD32U', 'u32', (x, y) => u32(x + y)],
  ['SUB32U', 'u32', (x, y) => u32(x - y)],
  ['MUL32U', 'u32', (x, y) => u32(x * y)],
  ['ADD64', 's64', (x, y) => s64(x + y)],
  ['SUB64', 's64', (x, y) => s64(x - y)],
  ['MUL64', 's64', (x, y) => s64(x * y)],
  ['ADD64S', 's64', (x, y) => s64(x + y), (x, y) => x + y !== s64(x + y)],
  ['SUB64S', 's64', (x, y) => s64(x - y), (x, y) => x - y !== s64(x - y)],
  ['MUL64S', 's64', (x, y) => s64(x * y), (x, y) => x * y !== s64(x * y)],
  ['AND', 's64', (x, y) => x & y],
  ['OR', 's64', (x, y) => x | y],
  ['XOR', 's64', (x, y) => x ^ y],
  ['SHL32S', 's32', (x, y) => s32(x << (y & 31n)), (_, y) => y < 0n || y > 31n],
  ['SHL32U', 'u32', (x, y) => u32(x << (y & 31n)), (_, y) => y > 31n],
  ['SHR32S', 's32', (x, y) => x >> (y & 31n), (_, y) => y < 0n || y > 31n],
  ['SHR32U', 'u32', (x, y) => x >> (y & 31n), (_, y) => y > 31n],
  ['SHL64', 's64', (x, y) => s64(x << (y & 63n)), (_, y) => y < 0n || y > 63n],
  ['SHR64S', 's64', (x, y) => x >> (y & 63n), (_, y) => y < 0n || y > 63n],
  ['SHR64U', 'u64', (x, y) => x >> (y & 63n), (_, y) => y > 63n],
  ['EQ', 's64', (x, y) => flag(x === y)],
  ['NE', 's64', (x, y) => flag(x !== y)],
  ['LTS', 's64', (x, y) => flag(x < y)],
  ['LES', 's64', (x, y) => flag(x <= y)],
  ['LTU', 'u64', (x, y) => flag(x < y)],
  ['LEU', 'u64', (x, y) => flag(x <= y)],
];

const dividing: readonly [OpName, Kind, (x: bigint, y: bigint) => bigint][] = [
  ['DIV32S', 's32', (x, y) => x / y],
  ['REM32S', 's32', (x, y) => x % y],
  ['DIV64S', 's64', (x, y) => x / y],
  ['REM64S', 's64', (x, y) => x % y],
  ['DIVU', 'u64', (x, y) => x / y],
  ['REMU', 'u64', (x, y) => x % y],
];

/** Small numbers, numbers near the edges of every width, and any. */
const operand = fc.oneof(
  fc.bigInt(-40n, 70n),
  fc.constantFrom(31n, 32n, 33n, 63n, 64n).chain((e) => fc.bigInt(-2n, 2n).map((d) => (1n << e) + d)),
  fc.bigInt(-(1n << 63n), (1n << 63n) - 1n),
);

/** `a = b op c` in the plain loop, or in the tracking one with an undefined slot that has nothing to do with it. */
function compute(op: OpName, x: bigint, y: bigint, tracking: boolean): Bench & { readonly value: bigint } {
  const bench = run(`
    function main returns=longlong
      ENTER 4 0
      ${tracking ? 'UNDEF 3 0' : ''}
      LDI 1 ${x}
      LDI 2 ${y}
      ${op} 0 1 2
      RET`);
  return { ...bench, value: bench.exit.value };
}

describe.each([false, true])('with an undefined slot: %s', (tracking) => {
  test.each(binary)('%s', (op, kind, meaning, finding) => {
    const narrow = canonical[kind];
    fc.assert(
      fc.property(operand, operand, (a, b) => {
        const [x, y] = [narrow(a), narrow(b)];
        const { value, reports } = compute(op, x, y, tracking);
        expect(value).toBe(u64(meaning(x, y)));
        expect(reports.length).toBe(finding?.(x, y) ? 1 : 0);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test.each(dividing)('%s', (op, kind, meaning) => {
    const narrow = canonical[kind];
    fc.assert(
      fc.property(operand, operand, (a, b) => {
        const [x, y] = [narrow(a), narrow(b)];
        const { value, reports } = compute(op, x, y, tracking);
        if (y === 0n) {
          expect(reports.map(({ code, fatal }) => [code, fatal])).toEqual([['divide-by-zero', 0xc0000094]]);
        } else if (narrow(meaning(x, y)) !== meaning(x, y)) {
          expect(reports.map(({ code, fatal }) => [code, fatal])).toEqual([['signed-overflow', 0xc0000095]]);
        } else {
          expect(value).toBe(u64(meaning(x, y)));
          expect(reports).toEqual([]);
        }
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('the smallest number divided by -1 faults in its own width', () => {
    expect(compute('DIV32S', -(1n << 31n), -1n, tracking).reports[0]?.fatal).toBe(0xc0000095);
    expect(compute('REM64S', -(1n << 63n), -1n, tracking).reports[0]?.fatal).toBe(0xc0000095);
    expect(compute('DIV64S', -(1n << 31n), -1n, tracking).value).toBe(1n << 31n);
  });
});

test.each<[OpName, bigint, bigint]>([
  ['SX8', 0x1ffn, -1n],
  ['SX16', 0x18000n, -0x8000n],
  ['SX32', 0x80000000n, -0x80000000n],
  ['ZX8', -1n, 0xffn],
  ['ZX16', -1n, 0xffffn],
  ['ZX32', -1n, 0xffffffffn],
  ['BOOL', 4n, 1n],
  ['BOOL', 0n, 0n],
  ['NOT', 0n, -1n],
  ['NOT32U', 1n, 0xfffffffen],
  ['NEG32U', 1n, 0xffffffffn],
  ['NEG32S', 5n, -5n],
  ['NEG64', -5n, 5n],
])('%s of %s', (op, operand, result) => {
  const { exit, reports } = run(`
    function main returns=longlong
      ENTER 2 0
      LDI 1 ${operand}
      ${op} 0 1
      RET`);
  expect(BigInt.asIntN(64, exit.value)).toBe(result);
  expect(reports).toEqual([]);
});

test.each<[string, bigint]>([
  ['ADD32SI 0 1 -8', -1n],
  ['ADD64I 0 1 8', 15n],
  ['MUL32SI 0 1 -3', -21n],
  ['MUL64I 0 1 10000000000', 70000000000n],
  ['ANDI 0 1 6', 6n],
  ['SHL32SI 0 1 30', -0x40000000n],
  ['SHR32SI 0 1 1', 3n],
  ['SHR32UI 0 1 2', 1n],
  ['EQI 0 1 7', 1n],
  ['NEI 0 1 7', 0n],
  ['LTSI 0 1 8', 1n],
  ['LESI 0 1 6', 0n],
  ['GTSI 0 1 -1', 1n],
  ['GESI 0 1 8', 0n],
])('%s of 7', (line, result) => {
  const { exit } = run(`
    function main returns=longlong
      ENTER 2 0
      LDI 1 7
      ${line}
      RET`);
  expect(BigInt.asIntN(64, exit.value)).toBe(result);
});

test.each<[string, boolean]>([
  ['JEQI 0 -3 yes', true],
  ['JNEI 0 -3 yes', false],
  ['JLTSI 0 -2 yes', true],
  ['JLESI 0 -4 yes', false],
  ['JGTSI 0 -4 yes', true],
  ['JGESI 0 -3 yes', true],
  ['JLTS 0 1 yes', true],
  ['JLTU 0 1 yes', false],
  ['JLES 0 0 yes', true],
  ['JLEU 1 0 yes', true],
  ['JEQ 0 1 yes', false],
  ['JNE 0 1 yes', true],
  ['JZ 0 yes', false],
  ['JNZ 0 yes', true],
])('%s with -3 and 5', (jump, taken) => {
  const { exit } = run(`
    function main
      ENTER 2 0
      LDI 0 -3
      LDI 1 5
      ${jump}
      LDI 0 0
      RET
    yes:
      LDI 0 1
      RET`);
  expect(exit.value).toBe(taken ? 1n : 0n);
});

describe('floating', () => {
  const bits = (x: number): bigint => new BigUint64Array(Float64Array.of(x).buffer)[0] ?? 0n;

  test.each<[string, bigint]>([
    ['FADD 0 1 2', bits(2.75)],
    ['FSUB 0 1 2', bits(-1.25)],
    ['FMUL 0 1 2', bits(1.5)],
    ['FDIV 0 1 2', bits(0.375)],
    ['FNEG 0 1', bits(-0.75)],
    ['FLT 0 1 2', 1n],
    ['FLE 0 2 1', 0n],
    ['FEQ 0 1 1', 1n],
    ['FNE 0 1 2', 1n],
    ['F2I 0 2', 2n],
    ['FBOOL 0 1', 1n],
  ])('%s of 0.75 and 2', (line, result) => {
    expect(run(`function main returns=longlong\nENTER 3 0\nLDI 1 0.75\nLDI 2 2.0\n${line}\nRET`).exit.value).toBe(result);
  });

  test('integers to floating and back', () => {
    expect(run('function main\nENTER 2 0\nLDI 1 -3\nI2F 0 1\nRET').exit.value).toBe(bits(-3));
    expect(run('function main\nENTER 2 0\nLDI 1 -1\nU2F 0 1\nRET').exit.value).toBe(bits(2 ** 64));
    expect(run('function main\nENTER 2 0\nLDI 1 0.1\nF32 0 1\nRET').exit.value).toBe(bits(Math.fround(0.1)));
  });

  test('a value that does not fit is a finding and gives what the processor gives', () => {
    const { exit, reports } = run('function main returns=longlong\nENTER 2 0\nLDI 1 10000000000000000000.0\nF2I 0 1\nRET');
    expect(exit.value).toBe(1n << 63n);
    expect(reports.map(({ code }) => code)).toEqual(['float-out-of-range']);
  });

  test('float in memory is 4 bytes', () => {
    const { machine, thread, exit } = run(`
      global f 4
      function main returns=longlong
        ENTER 3 0
        LEAG 1 f
        LDI 2 0.1
        STF32 2 1 0
        LDF32 0 1 0
        RET`);
    expect(exit.value).toBe(bits(Math.fround(0.1)));
    expect(machine.depth(thread)).toBe(0);
  });
});

test('loads extend by their sign', () => {
  const bench = load(`
    global g 8
    function main
      ENTER 3 0
      LEAG 1 g
      LDI 2 -2
      ST64 2 1 0
      LD8S 0 1 0
      NATIVE 0 1 print
      LD8U 0 1 0
      NATIVE 0 1 print
      LD16S 0 1 0
      NATIVE 0 1 print
      LD16U 0 1 0
      NATIVE 0 1 print
      LD32S 0 1 0
      NATIVE 0 1 print
      LD32U 0 1 0
      NATIVE 0 1 print
      LD64 0 1 0
      NATIVE 0 1 print
      RET`);
  bench.machine.run(bench.thread, Infinity, Infinity);
  expect(bench.printed).toEqual([-2n, 0xfen, -2n, 0xfffen, -2n, 0xfffffffen, -2n]);
});
