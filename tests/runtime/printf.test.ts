import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { printfCases } from './printf-cases.ts';
import { process, type Value } from './rig.ts';

type Printed = readonly [text: string, count: number, ...findings: string[]];

/** The text, the count returned, and what was found wrong. */
const printIn = (p: ReturnType<typeof process>, format: string, values: readonly Value[]): Printed => {
  const count = Number(p.value('printf', format, p.area(values)));
  return [p.output(), count, ...p.findings()];
};

const p = process();
const printf = (format: string, ...values: readonly Value[]): Printed => printIn(p, format, values);

describe('printf as Wine 8.0 prints', () => {
  const recording = readFileSync(new URL('recordings/printf.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

  test('the recording is of these cases', () => {
    expect(recording.map((line) => line.split('\t')[0])).toEqual(printfCases.map(([format]) => format));
  });

  test('every case', () => {
    const ours = printfCases.map(([format, ...values]) => {
      const [text, count] = printf(format, ...values);
      return `${format}\t${count}\t${text}`;
    });
    const theirs = recording.map((line) =>
      line.replace(/\\x([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
    expect(ours).toEqual(theirs);
  });
});

/** Where Wine 8.0 differs from the documentation, or cannot tell. */
describe('printf as documented', () => {
  beforeAll(() => {
    p.runtime.locale = 'ko-KR.utf8';
  });

  test.each<[string, readonly Value[], string]>([
    ['%08.3d', [42], '     042'],
    ['%hhd', [70000], '112'],
    ['%hhx', [-42], 'd6'],
    ['%hhu', [-1], '255'],
    ['%.0f', [{ double: 0.5 }], '0'],
    ['%.0f', [{ double: 1.5 }], '2'],
    ['%.0f', [{ double: 2.5 }], '2'],
    ['%.1f', [{ double: 0.25 }], '0.2'],
    ['%.2e', [{ double: 1.125 }], '1.12e+00'],
    ['%f', [{ double: NaN }], '-nan(ind)'],
    ['%a', [{ double: 1 }], '0x1.0000000000000p+0'],
    ['%a', [{ double: -0.1 }], '-0x1.999999999999ap-4'],
    ['%.3a', [{ double: 3.14159265358979 }], '0x1.922p+1'],
    ['%A', [{ double: 255.5 }], '0X1.FF00000000000P+7'],
    ['%.0a', [{ double: 1.5 }], '0x2p+0'],
    ['%010.1a', [{ double: 1 }], '0x001.0p+0'],
    ['%c%c', [0, 66], '\0B'],
    ['%s', [{ double: 0 }], '(null)'],
    ['한글 %s 끝', ['가나다'], '한글 가나다 끝'],
    ['%ls', [{ wide: '가😀' }], '가😀'],
    ['%wc', [0xac00], '가'],
  ])('%s', (format, values, expected) => {
    const [text, count, ...findings] = printf(format, ...values);
    expect(text).toBe(expected);
    expect(count).toBe(new TextEncoder().encode(expected).length);
    expect(findings).toEqual([]);
  });

  test('a precision bounds what is read of a text without terminator', () => {
    const q = process();
    const block = q.heap.allocate(3, false);
    q.memory.writeBytes(block, Uint8Array.of(97, 98, 99));
    expect(printIn(q, '%.3s', [block])).toEqual(['abc', 3]);
    expect(printIn(q, '%s', [block])).toEqual(['abc', 3, 'string-not-terminated']);
  });
});

describe('what printf finds wrong', () => {
  test.each<[string, string]>([
    ['%y', 'y'],
    ['%n', ''],
    ['50%', '50'],
  ])('%s', (format, expected) => {
    expect(printIn(process(), format, [1])).toEqual([expected, expected.length, 'bad-format']);
  });

  test('an unwritten text', () => {
    const q = process();
    expect(printIn(q, '%s', [q.heap.allocate(8, false)]).slice(2)).toEqual(['uninitialised-argument']);
  });

  test('a text that was freed', () => {
    const q = process();
    const block = q.text('gone');
    q.heap.release(block);
    expect(printIn(q, '%s', [block])[2]).toBe('use-after-free');
  });
});

describe('formatting into buffers', () => {
  const q = process();
  const buffer = q.heap.allocate(8, true);

  test('snprintf cuts, terminates and tells the whole length', () => {
    expect(q.value('snprintf', buffer, 4, '%d', q.area([12345]))).toBe(5n);
    expect(q.read(buffer)).toBe('123');
  });

  test('_snprintf does not terminate what fills the buffer', () => {
    q.memory.fill(buffer, 0x2a, 8);
    expect(q.value('_snprintf', buffer, 5, '%d', q.area([12345]))).toBe(5n);
    expect(q.memory.readU8(buffer + 5n)).toBe(0x2a);
    expect(q.value('_snprintf', buffer, 4, '%d', q.area([12345]))).toBe(-1n);
  });

  test('sprintf_s ends the process when the buffer is too small', () => {
    expect(q.value('sprintf_s', buffer, 6, '%d', q.area([12345]))).toBe(5n);
    const { call, ask } = q.begin('sprintf_s', [buffer, 5, '%d', q.area([12345])]);
    expect(ask()).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(call.state.exitCode).toBe(0xc0000409);
    expect(q.memory.readU8(buffer)).toBe(0);
  });

  test('_snprintf_s with _TRUNCATE cuts and says -1', () => {
    expect(q.value('_snprintf_s', buffer, 4, -1n, '%s', q.area(['abcdef']))).toBe(-1n);
    expect(q.read(buffer)).toBe('abc');
  });

  test('sprintf past its buffer is found', () => {
    expect(q.value('sprintf', buffer, '%s', q.area(['12345678']))).toBe(8n);
    expect(q.findings().at(-1)).toBe('out-of-bounds-write');
  });

  test('wide: %s is wide, the count is of characters', () => {
    const wide = q.heap.allocate(32, true);
    expect(q.value('swprintf', wide, 16, { wide: '%s %S %d' }, q.area([{ wide: '가' }, 'ab', 7]))).toBe(6n);
    expect(String.fromCharCode(...q.memory.readWideString(wide))).toBe('가 ab 7');
    expect(q.value('swprintf', wide, 3, { wide: 'abc' }, q.area([]))).toBe(-1n);
    // In the C locale a wide character beyond the first 256 has no narrow one: what Wine's ucrtbase.dll does too.
    expect(q.value('wprintf', { wide: 'a%lsz' }, q.area([{ wide: 'b한글' }]))).toBe(-1n);
    expect(q.value('printf', 'a%lsz', q.area([{ wide: 'b한글' }]))).toBe(-1n);
    expect(q.output()).toBe('aba');
    q.value('setlocale', 0, 'korean');
    expect(q.value('wprintf', { wide: '%ls\n' }, q.area([{ wide: '한글' }]))).toBe(3n);
    expect(q.output()).toBe('한글\n');
  });
});
