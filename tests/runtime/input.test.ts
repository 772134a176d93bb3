import { describe, expect, test } from 'vitest';
import { process } from './rig.ts';

/** `FILE *` of stdin. */
const stdin = (p: ReturnType<typeof process>): bigint => p.value('__acrt_iob_func', 0);

const wait = { kind: 'wait', on: 'console' };

describe('fgets', () => {
  test('a line with its end, a piece of a longer line, then the end of input', () => {
    const p = process();
    p.typed.push('hello\n', 'abcdef\n', 'last', null);
    const buffer = p.heap.allocate(8, false);
    const lines: string[] = [];
    while (p.value('fgets', buffer, 5, stdin(p)) !== 0n) lines.push(p.read(buffer));
    expect(lines).toEqual(['hell', 'o\n', 'abcd', 'ef\n', 'last']);
    expect(p.value('feof', stdin(p))).toBe(1n);
  });

  test('waits for a whole line', () => {
    const p = process();
    const buffer = p.heap.allocate(32, false);
    const { ask } = p.begin('fgets', [buffer, 32, stdin(p)]);
    expect(ask()).toEqual(wait);
    p.typed.push('hel');
    expect(ask()).toEqual(wait);
    p.typed.push('lo\n');
    expect(ask()).toEqual({ kind: 'done', value: buffer });
    expect(p.read(buffer)).toBe('hello\n');
  });

  test('a size larger than the buffer is harmless until a line is too long', () => {
    const p = process();
    const buffer = p.heap.allocate(4, false);
    p.typed.push('ab\n', 'abcd\n');
    p.value('fgets', buffer, 100, stdin(p));
    expect(p.findings()).toEqual([]);
    p.value('fgets', buffer, 100, stdin(p));
    expect(p.findings()).toEqual(['out-of-bounds-write']);
  });

  test('from a stream that cannot be read', () => {
    const p = process();
    expect(p.value('fgets', p.heap.allocate(4, false), 4, p.value('__acrt_iob_func', 1))).toBe(0n);
    expect(p.call('fgets', p.heap.allocate(4, false), 4, 0n)).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(p.call('fgets', p.heap.allocate(4, false), 4, 0x1234n)).toMatchObject({ kind: 'done' });
    expect(p.findings()).toContain('null-dereference');
  });
});

describe('other input', () => {
  test('getchar and ungetc', () => {
    const p = process();
    p.typed.push('ab', null);
    const first = p.value('getchar');
    p.value('ungetc', first, stdin(p));
    expect([p.value('getchar'), p.value('getchar'), p.value('getchar')]).toEqual([97n, 98n, -1n]);
  });

  test('gets_s drops the line end', () => {
    const p = process();
    p.typed.push('name\n', 'too long\n');
    const buffer = p.heap.allocate(8, false);
    expect(p.value('gets_s', buffer, 5)).toBe(buffer);
    expect(p.read(buffer)).toBe('name');
    expect(p.call('gets_s', buffer, 5)).toEqual({ kind: 'wait', on: 'exit-process' });
  });

  test('fread waits for all it wants', () => {
    const p = process();
    const buffer = p.heap.allocate(8, false);
    const { ask } = p.begin('fread', [buffer, 2, 3, stdin(p)]);
    p.typed.push('abc\n');
    expect(ask()).toEqual(wait);
    p.typed.push('d', null);
    expect(ask()).toEqual({ kind: 'done', value: 2n });
    expect(p.memory.readBytes(buffer, 5)).toEqual(new TextEncoder().encode('abc\nd'));
  });

  test('_kbhit looks, _getch takes', () => {
    const p = process();
    expect(p.value('_kbhit')).toBe(0n);
    p.typed.push('x\n');
    expect(p.value('_kbhit')).toBe(1n);
    expect([p.value('_getch'), p.value('_getch')]).toEqual([120n, 13n]);
  });

  test('system("pause") waits once it has said so', () => {
    const p = process();
    const { ask } = p.begin('system', ['pause']);
    expect(ask()).toEqual(wait);
    expect(ask()).toEqual(wait);
    p.typed.push('\n');
    expect(ask()).toEqual({ kind: 'done', value: 0n });
    expect(p.output()).toBe('Press any key to continue . . . \n');
  });
});

describe('scanf', () => {
  const p = process();
  const places = Array.from({ length: 3 }, () => p.heap.allocate(16, true));

  /** sscanf's value, then each place as asked: an int, a double or a text. */
  const sscanf = (text: string, format: string, ...kinds: readonly ('int' | 'double' | 'float' | 'text' | 'long')[]): unknown[] => {
    for (const place of places) p.memory.fill(place, 0, 16);
    const value = Number(p.value('sscanf', text, format, p.area(places)));
    const stored = kinds.map((kind, i) => {
      const place = places[i] ?? 0n;
      if (kind === 'int') return p.memory.readI32(place);
      if (kind === 'long') return p.memory.readI64(place);
      if (kind === 'double') return p.memory.readF64(place);
      return kind === 'float' ? p.memory.readF32(place) : p.read(place);
    });
    return [value, ...stored];
  };

  test.each<[string, string, readonly ('int' | 'double' | 'float' | 'text' | 'long')[], readonly unknown[]]>([
    ['42', '%d', ['int'], [1, 42]],
    ['  -7 8', '%d%d', ['int', 'int'], [2, -7, 8]],
    ['0x1F', '%i', ['int'], [1, 31]],
    ['017', '%i', ['int'], [1, 15]],
    ['ff', '%x', ['int'], [1, 255]],
    ['12345', '%3d%d', ['int', 'int'], [2, 123, 45]],
    ['127.0.0.1:9000', '%[^:]:%d', ['text', 'int'], [2, '127.0.0.1', 9000]],
    ['hello world', '%s %s', ['text', 'text'], [2, 'hello', 'world']],
    ['hello', '%3s', ['text'], [1, 'hel']],
    ['abc', '%c', ['text'], [1, 'a']],
    ['1,2', '%d;%d', ['int', 'int'], [1, 1, 0]],
    ['x', '%d', ['int'], [0, 0]],
    ['', '%d', ['int'], [-1, 0]],
    ['   ', '%d', ['int'], [-1, 0]],
    ['3.5 2.25e1', '%f %lf', ['float', 'double'], [2, 3.5, 22.5]],
    ['9223372036854775807', '%lld', ['long'], [1, 9223372036854775807n]],
    ['1 2 3', '%*d %d', ['int'], [1, 2]],
    ['50%', '%d%%', ['int'], [1, 50]],
    ['a-z]', '%[]a-z-]', ['text'], [1, 'a-z]']],
    ['abc12', '%[a-c]%n', ['text', 'int'], [1, 'abc', 3]],
  ])('%j by %j', (text, format, kinds, expected) => {
    expect(sscanf(text, format, ...kinds)).toEqual(expected);
    expect(p.findings()).toEqual([]);
  });

  test('typed input: waits, then leaves what it did not use', () => {
    const q = process();
    const place = q.heap.allocate(4, false);
    const { ask } = q.begin('scanf', ['%d', q.area([place])]);
    expect(ask()).toEqual(wait);
    q.typed.push('12');
    expect(ask()).toEqual(wait);
    q.typed.push('34 rest\n');
    expect(ask()).toEqual({ kind: 'done', value: 1n });
    expect(q.memory.readI32(place)).toBe(1234);
    expect(String.fromCharCode(...[1, 2, 3, 4, 5].map(() => Number(q.value('getchar'))))).toBe(' rest');
  });

  test('scanf_s refuses a text larger than its buffer', () => {
    const q = process();
    const place = q.heap.allocate(4, false);
    expect(q.value('sscanf_s', 'abcd', '%s', q.area([place, 4]))).toBe(0n);
    expect(q.memory.readU8(place)).toBe(0);
    expect(q.value('sscanf_s', 'abc', '%s', q.area([place, 4]))).toBe(1n);
    expect(q.read(place)).toBe('abc');
  });

  test('a text that does not fit is found', () => {
    const q = process();
    q.value('sscanf', 'abcd', '%s', q.area([q.heap.allocate(4, false)]));
    expect(q.findings()).toEqual(['out-of-bounds-write']);
  });
});

describe('fwrite', () => {
  test('a block, and one that is not all there', () => {
    const p = process();
    const stdout = p.value('__acrt_iob_func', 1);
    expect(p.value('fwrite', 'abcdef', 2, 2, stdout)).toBe(2n);
    expect(p.output()).toBe('abcd');
    expect(p.findings()).toEqual([]);
    expect(p.value('fwrite', p.text('abc'), -1n, -1n, stdout)).toBe(0n);
    expect(p.findings()).toEqual(['out-of-bounds-read']);
  });
});
