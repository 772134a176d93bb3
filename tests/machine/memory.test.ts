import { describe, expect, test } from 'vitest';
import { load, run } from './harness.ts';

/** `main` with an `int a[4]`-like object of 16 bytes between red zones, the address of which is in slot 1. */
const withLocal = (body: string): string => `
  global g 16
  global k 16 readonly
  function main
    var buf char[16] stack=16
    ENTER 8 64
    DECLARE 16 16
    LEAS 1 16
    LDI 2 7
    STEP
    ${body}
    STEP
    LDI 0 42
    RET`;

const codes = (source: string): unknown[] => run(source).reports.map(({ code, fatal }) => (fatal === null ? code : [code, fatal]));

describe('what the shadow forbids', () => {
  test.each<[string, string, unknown]>([
    ['the last byte is fine', 'ST8 2 1 15', undefined],
    ['one past the end', 'ST8 2 1 16', 'out-of-bounds-write'],
    ['one before', 'ST8 2 1 -1', 'out-of-bounds-write'],
    ['straddling the end', 'ST32 2 1 14', 'out-of-bounds-write'],
    ['a read past the end', 'LD64 0 1 16', 'out-of-bounds-read'],
    ['a global past its end', 'LEAG 1 g\nST32 2 1 16', 'out-of-bounds-write'],
    ['a read of a constant', 'LEAG 1 k\nLD32S 0 1 0', undefined],
    ['a write to a constant', 'LEAG 1 k\nST32 2 1 0', ['write-to-constant', 0xc0000005]],
    ['null', 'LDI 1 0\nLD32S 0 1 8', ['null-dereference', 0xc0000005]],
    ['a wild address', 'LDI 1 0x123456789abc\nST8 2 1 0', ['wild-address', 0xc0000005]],
    ['the last address', 'LDI 1 -1\nLD8U 0 1 0', ['wild-address', 0xc0000005]],
    ['an object out of scope', 'ST32 2 1 0\nKILL 16 16\nLD32S 0 1 0', 'use-after-scope'],
    ['an object declared again', 'KILL 16 16\nDECLARE 16 16\nST32 2 1 0\nLD32S 0 1 0', undefined],
    ['a copy that is too long, told once', 'LEAG 3 g\nCOPY 1 3 17', 'out-of-bounds-read'],
    ['zeroing too much', 'ZERO 1 20', 'out-of-bounds-write'],
    ['an index', 'LDI 3 4\nBOUND 3 0 4', 'index-out-of-bounds'],
    ['an index one past the end where that is allowed', 'LDI 3 4\nBOUND 3 1 4', undefined],
    ['a negative index', 'LDI 3 -1\nBOUND 3 1 4', 'index-out-of-bounds'],
  ])('%s', (_, body, finding) => {
    expect(codes(withLocal(body))).toEqual(finding === undefined ? [] : [finding]);
  });

  test('a finding tells which object and where', () => {
    const { reports } = run(withLocal('ST8 2 1 16'));
    expect(reports[0]?.data).toMatchObject({ object: 'buf', form: 'element', size: 16, index: 16, count: 16, bytes: 1, last: 16 });
    expect(reports[0]?.object?.name).toBe('buf');
  });

  test('after a finding that is not fatal the program goes on', () => {
    expect(run(withLocal('ST8 2 1 16')).exit).toMatchObject({ reason: 'returned', value: 42n });
  });

  test('a stray write really lands where it was aimed', () => {
    const { printed } = run(withLocal('ST8 2 1 17\nLD8U 0 1 17\nNATIVE 0 1 print'));
    expect(printed).toEqual([7n]);
  });

  test('a fatal finding stops the thread for good, with the exit code', () => {
    const { machine, thread, exit } = run(withLocal('LDI 1 0\nLD32S 0 1 8'));
    expect(exit).toMatchObject({ reason: 'fault', value: 0xc0000005n });
    expect(machine.run(thread, 1, 1)).toMatchObject({ reason: 'fault', instructions: 0, steps: 0 });
    expect(machine.fault(thread)).toBe(0xc0000005);
  });

  test('one instruction reports one kind once', () => {
    const source = withLocal('LDI 3 0\nagain:\nST8 2 1 16\nADD32SI 3 3 1\nJLTSI 3 1000 again');
    expect(codes(source)).toEqual(['out-of-bounds-write']);
  });

  test('an index that was reported is not reported again as an access, except in a later statement', () => {
    const access = 'LDI 3 16\nBOUND 3 0 16\nST8 2 1 16';
    expect(codes(withLocal(access))).toEqual(['index-out-of-bounds']);
    expect(codes(withLocal(`LDI 3 16\nBOUND 3 0 16\nSTEP\nST8 2 1 16`))).toEqual(['index-out-of-bounds', 'out-of-bounds-write']);
  });
});

describe('stack', () => {
  test('memory of a function that has returned', () => {
    const { reports } = run(`
      function leak returns=longlong
        ENTER 1 48
        DECLARE 16 16
        LEAS 0 16
        RET
      function main
        ENTER 2 0
        CALL 0 leak
        LD32S 1 0 0
        RET`);
    expect(reports.map(({ code }) => code)).toEqual(['use-after-scope']);
  });

  test('objects on a deep stack cross chunks', () => {
    const { exit, reports } = run(`
      function deep arguments=1
        ENTER 4 4096
        DECLARE 16 4064
        LEAS 1 16
        ST64 0 1 4056
        JLESI 0 0 done
        ADD32SI 2 0 -1
        CALL 2 deep
        LD64 3 1 4056
        ADD64 0 2 3
        RET
      done:
        RET
      function main
        ENTER 1 0
        LDI 0 100
        CALL 0 deep
        RET`);
    expect(reports).toEqual([]);
    expect(exit.value).toBe(5050n);
  });

  test.each([
    ['with stack', 'ENTER 4 4096'],
    ['without', 'ENTER 1 0'],
    ['with many slots', 'ENTER 200 0'],
  ])('endless recursion %s ends', (_, enter) => {
    const { reports, exit } = run(`
      function main
        ${enter}
        CALL 0 main
        RET`);
    expect(reports.map(({ code, fatal }) => [code, fatal])).toEqual([['stack-exhausted', 0xc00000fd]]);
    expect(exit).toMatchObject({ reason: 'fault', value: 0xc00000fdn });
  });

  test('a pointer into the stack of a thread that has ended is wild', () => {
    const bench = load(`
      function main returns=longlong
        ENTER 2 48
        DECLARE 16 16
        LEAS 1 16
        NATIVE 1 1 print
        STEP
        RET
      function peek arguments=1
        ENTER 1 0
        LD8U 0 0 0
        RET`);
    const { machine, thread, printed, reports } = bench;
    machine.run(thread, 1, Infinity);
    machine.endThread(thread);
    const other = machine.createThread() ?? -1;
    expect(other).toBe(1);
    machine.call(other, machine.functionAddress(1), [printed[0] ?? 0n]);
    expect(machine.run(other, Infinity, Infinity).reason).toBe('fault');
    expect(reports.map(({ code }) => code)).toEqual(['wild-address']);
  });
});

describe('what natives do to memory', () => {
  const withNative = (size: number): string => `
    function main
      var buf char[16] stack=16
      ENTER 4 64
      DECLARE 16 16
      LEAS 0 16
      LDI 1 ${size}
      NATIVE 0 2 touch
      RET`;

  test('reads and writes what is there', () => {
    const seen: number[] = [];
    const { reports } = run(withNative(16), {
      touch: ({ machine, thread }, args) => {
        const memory = machine.memory(thread);
        const at = args.pointer(0);
        memory.writeBytes(at, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
        memory.copy(at + 2n, at, 6);
        seen.push(...memory.readBytes(at, 8), memory.readU16(at), memory.readI32(at + 4n));
        memory.writeF64(at + 8n, 0.5);
        seen.push(memory.readF64(at + 8n));
        return 0n;
      },
    });
    expect(seen).toEqual([1, 2, 1, 2, 3, 4, 5, 6, 0x0201, 0x06050403, 0.5]);
    expect(reports).toEqual([]);
  });

  test('a write past the end is found and told of by the object', () => {
    const { reports } = run(withNative(20), {
      touch: ({ machine, thread }, args) => (machine.memory(thread).fill(args.pointer(0), 1, args.int(1)), 0n),
    });
    expect(reports.map(({ code, data }) => [code, data['object'], data['offset'], data['last']])).toEqual([
      ['out-of-bounds-write', 'buf', 0, 19],
    ]);
  });

  test('after a fatal access nothing happens any more', () => {
    const { reports, exit } = run(withNative(0), {
      touch: ({ machine, thread }) => {
        const memory = machine.memory(thread);
        expect(memory.readCString(0n)).toEqual(new Uint8Array(0));
        memory.writeU32(4n, 1);
        return 1n;
      },
    });
    expect(exit.reason).toBe('fault');
    expect(reports.map(({ code }) => code)).toEqual(['null-dereference']);
  });

  const text = (bytes: readonly number[], unwritten = false): ReturnType<typeof run> =>
    run(withNative(0), {
      touch: ({ machine, thread }, args) => {
        const memory = machine.memory(thread);
        if (!unwritten) memory.writeBytes(args.pointer(0), Uint8Array.from(bytes));
        expect(Array.from(memory.readCString(args.pointer(0))).slice(0, bytes.length)).toEqual(bytes.filter((byte) => byte !== 0));
        return 0n;
      },
    });

  test('a string', () => {
    expect(text([72, 105, 0]).reports).toEqual([]);
    const [unended] = text(Array.from({ length: 16 }, () => 65)).reports;
    expect([unended?.code, unended?.data['object'], unended?.data['bytes']]).toEqual(['string-not-terminated', 'buf', 16]);
    const [partly] = text([72, 105]).reports;
    expect([partly?.code, partly?.data['bytes']]).toEqual(['string-not-terminated', 2]);
    expect(text([], true).reports.map(({ code }) => code)).toEqual(['uninitialised-argument']);
  });

  test('unwritten bytes given to a native are found, a copy of them is not', () => {
    const { reports } = run(withNative(16), {
      touch: ({ machine, thread }, args) => {
        const memory = machine.memory(thread);
        memory.writeU32(args.pointer(0), 5);
        memory.copy(args.pointer(0) + 8n, args.pointer(0), 8);
        memory.readBytes(args.pointer(0), 8);
        return 0n;
      },
    });
    expect(reports.map(({ code, data }) => [code, data['object'], data['offset']])).toEqual([['uninitialised-argument', 'buf', 4]]);
  });
});
