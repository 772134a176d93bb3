import { describe, expect, test } from 'vitest';
import { run } from './harness.ts';

const told = (source: string): unknown[] => run(source).reports.map(({ code, data }) => `${code} ${String(data['object'])}`);

/** `x` lives in slot 5 and is unwritten; `buf` stands in the stack, unwritten too, its address in slot 1. */
const main = (body: string): string => `
  function id arguments=1
    var p int slot=0
    ENTER 2 0
    STEP
    MOV 1 0
    MOV 0 1
    RET
  function nothing arguments=1 returns=void
    ENTER 1 0
    RET
  function end_of_it
    ENTER 1 0
    RET
  function main
    var x int slot=5
    var buf char[16] stack=16
    var s pair stack=48
    ENTER 12 80
    DECLARE 16 16
    DECLARE 48 8
    LEAS 1 16
    LEAS 2 48
    UNDEF 5 0
    STEP
    ${body}
    STEP
  end:
    LDI 0 42
    RET`;

describe('an undefined value is reported where it matters', () => {
  test.each<[string, string, string[]]>([
    ['not when copied or computed with', 'MOV 6 5\nADD32S 6 6 5\nMUL32S 6 6 6', []],
    ['at a jump', 'JNZ 5 end', ['uninitialised-read x']],
    ['at a jump that depends on something computed from it', 'ADD32SI 6 5 1\nLTSI 7 6 4\nJNZ 7 end', ['uninitialised-read x']],
    ['at a compare-and-jump', 'JLTSI 5 3 end', ['uninitialised-read x']],
    ['once for one value', 'JNZ 5 end\nJZ 5 end\nJNZ 5 end', ['uninitialised-read x']],
    ['as an address', 'ADD64 5 5 1\nLD8U 6 5 0', ['uninitialised-read x']],
    ['as a divisor, not as a dividend', 'LDI 6 3\nDIV32S 7 5 6\nADD32SI 8 5 1\nDIV32S 7 6 8', ['uninitialised-read x']],
    ['as a function', 'LEAF 6 end_of_it\nADD64 5 5 6\nCALLI 7 5', ['uninitialised-read x']],
    ['from memory', 'LD8S 6 1 3\nJNZ 6 end', ['uninitialised-read buf[3]']],
    ['from a field', 'LDI 6 1\nST32 6 2 0\nLD32S 6 2 0\nJZ 6 end\nLD32S 6 2 4\nJZ 6 end', ['uninitialised-read s.y']],
    ['from memory that it was stored in', 'LDI 6 0\nST32 6 2 4\nST32 5 2 4\nLD32S 6 2 4\nJNZ 6 end', ['uninitialised-read s.y']],
    ['not once it is written', 'LDI 5 1\nJZ 5 end', []],
    ['not when only defined bits decide', 'ANDI 6 5 0\nJNZ 6 end', []],
    ['not when a defined bit decides', 'LDI 6 1\nOR 7 5 6\nJZ 7 end', []],
    ['not after bits that do not count are masked away', 'LD8U 6 1 0\nLDI 7 0xff00\nOR 6 6 7\nSHR32UI 6 6 8\nJZ 6 end', []],
    ['not of padding that a struct assignment copies', 'LEAS 7 16\nCOPY 7 2 8', []],
    ['through a struct assignment', 'COPY 1 2 8\nLD32S 6 1 0\nJZ 6 end', ['uninitialised-read buf[0]']],
    ['through a call and back', 'MOV 6 5\nCALL 6 id\nJZ 6 end', ['uninitialised-read x']],
    ['not from a function that returns nothing', 'MOV 6 5\nCALL 6 nothing\nJZ 6 end', []],
    [
      'not by bits of the same byte that were written',
      'LDI 7 5\nMOV 6 5\nANDI 6 6 0xf0\nOR 6 6 7\nST8 6 1 3\nLD8U 6 1 3\nANDI 7 6 7\nJZ 7 end',
      [],
    ],
    [
      'by bits of a byte of which others were written',
      'LDI 7 5\nMOV 6 5\nANDI 6 6 0xf0\nOR 6 6 7\nST8 6 1 3\nLD8U 6 1 3\nANDI 7 6 0x18\nJZ 7 end',
      ['uninitialised-read buf[3]'],
    ],
    [
      'by such bits where a struct assignment took them',
      'LDI 7 5\nMOV 6 5\nANDI 6 6 0xf0\nOR 6 6 7\nST8 6 1 3\nLEAS 7 48\nCOPY 7 1 8\nLD8U 6 7 3\nANDI 8 6 7\nJZ 8 end\nANDI 8 6 0x10\nJZ 8 end',
      ['uninitialised-read s.x'],
    ],
    ['not by a sum whose carry does not reach the bit', 'ANDI 6 5 3\nLDI 7 8\nADD32S 6 6 7\nANDI 6 6 0x7c\nJZ 6 end', []],
    ['by a sum whose carry may reach the bit', 'ANDI 6 5 3\nLDI 7 7\nADD32S 6 6 7\nANDI 6 6 8\nJZ 6 end', ['uninitialised-read x']],
    ['by a difference that may borrow from the bit', 'LDI 7 16\nANDI 6 5 3\nSUB32S 6 7 6\nANDI 6 6 16\nJZ 6 end', ['uninitialised-read x']],
    [
      'not by a comparison that comes out the same whatever they are',
      'ANDI 6 5 3\nLTSI 7 6 4\nJZ 7 end\nLDI 8 2\nADD32SI 8 8 2\nJLTU 6 8 end',
      [],
    ],
    ['by a comparison that they decide', 'ANDI 6 5 3\nLTSI 7 6 3\nJZ 7 end', ['uninitialised-read x']],
    ['not by the sign where that was written', 'ANDI 6 5 0x7fffffff\nJLTSI 6 0 end', []],
    ['not as overflow', 'LDI 6 2147483647\nADD32S 7 5 6\nLDI 6 40\nSHL32S 7 6 5', []],
    ['as an argument of a native', 'MOV 6 5\nNATIVE 6 1 print', ['uninitialised-argument x']],
  ])('%s', (_, body, findings) => {
    expect(told(main(body))).toEqual(findings);
  });
});

test('a value from a block of the heap', () => {
  const { reports } = run(
    `function main
       ENTER 2 0
       LDI 0 8
       NATIVE 0 1 malloc
       LD32S 1 0 4
       JZ 1 end
     end:
       RET`,
    { malloc: ({ machine, thread }, args) => machine.heap(thread).allocate(args.int(0), false) },
  );
  expect(reports.map(({ code, data }) => [code, data['form']])).toEqual([['uninitialised-read', 'heap']]);
});

test('a function whose slots were undefined leaves nothing behind', () => {
  expect(
    told(`
      function dirty
        ENTER 8 0
        UNDEF 5 0
        UNDEF 6 0
        LDI 0 1
        RET
      function main
        ENTER 2 0
        CALL 0 dirty
        CALL 1 clean
        RET
      function clean
        ENTER 8 0
        JZ 5 end
      end:
        LDI 0 0
        RET`),
  ).toEqual([]);
});

test('unwritten memory holds what a debug build would show', () => {
  const { printed } = run(main('LD32U 6 1 0\nNATIVE 6 1 print'));
  expect(printed).toEqual([0xccccccccn]);
});

test('instructions are counted the same whether or not undefined values are followed', () => {
  const body = Array.from({ length: 20 }, (_, i) => `LDI 6 ${i}\nSTEP\nADD32SI 6 6 1`).join('\n');
  const tracked = run(main(body)).exit;
  const plain = run(main(body).replace('UNDEF 5 0', 'LDI 5 0')).exit;
  expect(tracked).toEqual(plain);
});
