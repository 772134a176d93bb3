import { describe, expect, test } from 'vitest';
import { process } from './rig.ts';

describe('strings', () => {
  const p = process();
  /** Where in `text` the result of a search points; -1 for NULL. */
  const offset = (name: string, text: bigint, wanted: number | string): number => {
    const found = p.value(name, text, wanted);
    return found === 0n ? -1 : Number(found - text);
  };

  test.each<[string, readonly (string | number)[], number]>([
    ['strlen', [''], 0],
    ['strlen', ['가나'], 6],
    ['strnlen', ['abcdef', 3], 3],
    ['strcmp', ['abc', 'abc'], 0],
    ['strcmp', ['abc', 'abd'], -1],
    ['strcmp', ['abc', 'ab'], 1],
    ['strcmp', ['\u00ff', 'a'], 1],
    ['_stricmp', ['a', 'Z'], -25],
    ['strncmp', ['abcd', 'abxy', 2], 0],
    ['strncmp', ['abcd', 'abxy', 3], -21],
    ['_stricmp', ['HeLLo', 'hEllO'], 0],
    ['stricmp', ['b', 'A'], 1],
    ['_strnicmp', ['QUIT now', 'quit', 4], 0],
    ['strspn', ['  x', ' '], 2],
    ['strcspn', ['line\n', '\r\n'], 4],
    ['strcspn', ['line', '\n'], 4],
  ])('%s %j is %d', (name, values, expected) => {
    expect(p.value(name, ...values)).toBe(BigInt(expected));
  });

  test('searches', () => {
    const text = p.text('a.b.c');
    expect(offset('strchr', text, 46)).toBe(1);
    expect(offset('strrchr', text, 46)).toBe(3);
    expect(offset('strchr', text, 0)).toBe(5);
    expect(offset('strchr', text, 120)).toBe(-1);
    expect(offset('strstr', text, 'b.c')).toBe(2);
    expect(offset('strstr', text, '')).toBe(0);
    expect(offset('strstr', text, 'bc')).toBe(-1);
    expect(offset('strpbrk', text, 'cb')).toBe(2);
    expect(offset('strpbrk', text, 'xyz')).toBe(-1);
  });

  test('copies', () => {
    const buffer = p.heap.allocate(16, false);
    expect(p.value('strcpy', buffer, 'one')).toBe(buffer);
    expect(p.value('strcat', buffer, ' two')).toBe(buffer);
    expect(p.read(buffer)).toBe('one two');
    p.value('strncat', buffer, '!!!!', 2);
    expect(p.read(buffer)).toBe('one two!!');
    p.value('strncpy', buffer, 'abc', 2);
    expect(p.read(buffer)).toBe('abe two!!');
    p.value('strncpy', buffer, 'abc', 8);
    expect([...p.memory.readBytes(buffer, 9)]).toEqual([97, 98, 99, 0, 0, 0, 0, 0, 33]);
    expect(p.read(p.value('_strdup', 'copy'))).toBe('copy');
    expect(p.read(p.value('_strupr', 'Shout 1'))).toBe('SHOUT 1');
    expect(p.read(p.value('_strrev', 'abc'))).toBe('cba');
    expect(p.findings()).toEqual([]);
  });

  test('strtok takes a text apart, one thread at a time', () => {
    const parts: string[] = [];
    for (let part = p.value('strtok', '  GET /  HTTP', ' '); part !== 0n; part = p.value('strtok', 0n, ' ')) parts.push(p.read(part));
    expect(parts).toEqual(['GET', '/', 'HTTP']);
    expect(p.value('strtok', 0n, ' ')).toBe(0n);
  });

  test('strtok_s keeps its place where it is told', () => {
    const [one, two] = [p.heap.allocate(8, true), p.heap.allocate(8, true)];
    const parts = [
      p.value('strtok_s', 'a,b', ',', one),
      p.value('strtok_s', 'x;y', ';', two),
      p.value('strtok_s', 0n, ',', one),
      p.value('strtok_s', 0n, ';', two),
    ];
    expect(parts.map((part) => p.read(part))).toEqual(['a', 'x', 'b', 'y']);
  });

  test('wide', () => {
    expect(p.value('wcslen', { wide: '가나다' })).toBe(3n);
    expect(p.value('wcscmp', { wide: '가' }, { wide: '나' })).toBe(-1n);
    const text = p.heap.allocate(32, true);
    p.value('wcscpy', text, { wide: '가나' });
    p.value('wcscat', text, { wide: '다' });
    expect(String.fromCharCode(...p.memory.readWideString(text))).toBe('가나다');
    expect(p.value('wcsstr', text, { wide: '다' })).toBe(text + 4n);
    const bytes = p.heap.allocate(32, true);
    expect(p.value('wcstombs', bytes, text, 32)).toBe(-1n);
    p.value('setlocale', 0, 'korean');
    expect(p.value('wcstombs', bytes, text, 32)).toBe(9n);
    expect(p.read(bytes)).toBe('가나다');
  });
});

describe('checked strings', () => {
  const p = process();
  const buffer = p.heap.allocate(8, true);

  test('what fits', () => {
    expect(p.value('strcpy_s', buffer, 8, '1234567')).toBe(0n);
    expect(p.value('strcpy_s', buffer, 8, 'ab')).toBe(0n);
    expect(p.value('strcat_s', buffer, 8, 'cd')).toBe(0n);
    expect(p.value('strncpy_s', buffer, 8, 'abcdef', 3)).toBe(0n);
    expect(p.read(buffer)).toBe('abc');
    expect(p.value('strncpy_s', buffer, 4, 'abcdef', -1n)).toBe(80n);
    expect(p.read(buffer)).toBe('abc');
    expect(p.findings()).toEqual([]);
  });

  test.each<[string, readonly (string | number | bigint)[]]>([
    ['strcpy_s', [buffer, 8, '12345678']],
    ['strcat_s', [buffer, 4, 'x']],
    ['strncpy_s', [buffer, 3, 'abcdef', 3]],
    ['strcpy_s', [0n, 8, 'x']],
    ['strcpy_s', [buffer, 8, 0n]],
    ['memcpy_s', [buffer, 4, 'abcdefgh', 8]],
  ])('%s ends the process when it does not', (name, values) => {
    p.memory.fill(buffer, 0, 8);
    p.memory.writeBytes(buffer, Uint8Array.of(97, 98, 99));
    const { call, ask } = p.begin(name, values);
    expect(ask()).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(call.state.exitCode).toBe(0xc0000409);
  });
});

describe('memory blocks', () => {
  test('copying, filling, comparing, searching', () => {
    const p = process();
    const block = p.heap.allocate(8, false);
    expect(p.value('memset', block, 0x141, 8)).toBe(block);
    p.value('memcpy', block, '0123', 4);
    p.value('memmove', block + 1n, block, 4);
    expect(p.memory.readBytes(block, 8)).toEqual(new TextEncoder().encode('00123AAA'));
    expect(p.value('memcmp', block, '00124', 5)).toBe(-1n);
    expect(p.value('memcmp', block, '00124', 4)).toBe(0n);
    expect(p.value('memchr', block, 0x32, 8)).toBe(block + 3n);
    expect(p.value('memchr', block, 0x39, 8)).toBe(0n);
    expect(p.findings()).toEqual([]);
  });

  test.each<[string, string, (block: bigint) => readonly (bigint | number | string)[]]>([
    ['memcpy', 'out-of-bounds-write', (block) => [block, '0123456789', 9]],
    ['memcpy', 'out-of-bounds-read', (block) => [block, '0123', 8]],
    ['memset', 'out-of-bounds-write', (block) => [block, 0, 9]],
    ['memcmp', 'out-of-bounds-read', (block) => [block, '012345678', 9]],
    ['strcpy', 'out-of-bounds-write', (block) => [block, '01234567']],
    ['strcmp', 'out-of-bounds-read', (block) => [block, 'AAAAAAAAA']],
    ['strcat', 'string-not-terminated', (block) => [block, 'x']],
    ['memset', 'null-dereference', () => [0n, 0, 1]],
    ['strlen', 'wild-address', () => [0x1234_5678_9abcn]],
  ])('%s: %s', (name, code, values) => {
    const p = process();
    const block = p.heap.allocate(8, false);
    p.memory.fill(block, 65, 8);
    p.call(name, ...values(block));
    expect(p.findings()[0]).toBe(code);
  });

  test('comparing stops where strings differ', () => {
    const p = process();
    const block = p.heap.allocate(4, false);
    p.memory.writeU8(block, 65);
    expect(p.value('strcmp', block, 'B')).toBe(-1n);
    expect(p.findings()).toEqual([]);
  });

  test('a size that no memory has', () => {
    const p = process();
    p.call('memset', p.heap.allocate(8, false), 0, -1n);
    expect(p.findings()).toEqual(['out-of-bounds-write']);
  });
});
