import { describe, expect, test } from 'vitest';
import { floatFromBits } from '../../src/simulator/machine/runtime/entry.ts';
import { process, type Value } from './rig.ts';

const p = process();

const double = (name: string, ...values: Value[]): number => floatFromBits(BigInt.asUintN(64, p.value(name, ...values)));

describe('numbers from text', () => {
  test.each<[string, string, bigint]>([
    ['atoi', '  42abc', 42n],
    ['atoi', '-17', -17n],
    ['atoi', 'abc', 0n],
    ['atoi', '99999999999', 2147483647n],
    ['atoi', '-99999999999', -2147483648n],
    ['atoll', '1234567890123', 1234567890123n],
    ['_atoi64', '-9223372036854775808', -9223372036854775808n],
  ])('%s %j', (name, text, expected) => {
    expect(p.value(name, text)).toBe(expected);
  });

  test.each<[string, string, number, bigint, number]>([
    ['strtol', '0x1fz', 16, 31n, 4],
    ['strtol', '0x', 16, 0n, 1],
    ['strtol', '077', 0, 63n, 3],
    ['strtol', 'zz', 36, 1295n, 2],
    ['strtol', ' x', 10, 0n, 0],
    ['strtol', '4294967296', 10, 2147483647n, 10],
    ['strtoul', '-1', 10, 4294967295n, 2],
    ['strtoll', '-5', 10, -5n, 2],
    ['strtoull', '18446744073709551615', 10, -1n, 20],
  ])('%s %j in base %d', (name, text, base, expected, end) => {
    const [address, place] = [p.text(text), p.heap.allocate(8, false)];
    expect(p.value(name, address, place, base)).toBe(expected);
    expect(p.memory.readU64(place) - address).toBe(BigInt(end));
  });

  test.each<[string, number, number]>([
    ['3.25xyz', 3.25, 4],
    [' -1e3', -1000, 5],
    ['1e', 1, 1],
    ['.5', 0.5, 2],
    ['0x1.8p1', 3, 7],
    ['0x1.fffffffffffff8p0', 2, 20],
    ['inf', Infinity, 3],
    ['-infinity', -Infinity, 9],
    ['.', 0, 0],
    ['1.7976931348623159e308', Infinity, 22],
    ['4.9e-324', 5e-324, 8],
  ])('strtod %j', (text, expected, end) => {
    const [address, place] = [p.text(text), p.heap.allocate(8, false)];
    expect(double('strtod', address, place)).toBe(expected);
    expect(p.memory.readU64(place) - address).toBe(BigInt(end));
  });

  test('text from numbers', () => {
    const buffer = p.heap.allocate(40, false);
    const text = (name: string, value: number | bigint, radix: number): string => p.read(p.value(name, value, buffer, radix));
    expect(text('_itoa', -255, 10)).toBe('-255');
    expect(text('_itoa', -1, 16)).toBe('ffffffff');
    expect(text('itoa', 10, 2)).toBe('1010');
    expect(text('_ui64toa', -1n, 10)).toBe('18446744073709551615');
  });
});

describe('allocation', () => {
  test('what is used wrongly is found', () => {
    const q = process();
    const block = q.value('malloc', 16);
    expect(q.value('_msize', block)).toBe(16n);
    q.memory.writeU32(block, 7);
    const larger = q.value('realloc', block, 32);
    expect(q.memory.readI32(larger)).toBe(7);
    q.call('free', larger);
    q.call('free', 0n);
    expect(q.findings()).toEqual([]);
    q.call('free', larger);
    q.call('free', 0x1234n);
    expect(q.findings()).toEqual(['double-free', 'bad-free']);
  });

  test('more than there is', () => {
    const q = process();
    expect(q.value('malloc', -1n)).toBe(0n);
    expect(q.memory.readI32(q.value('_errno'))).toBe(12);
    expect(q.call('operator new', -1n)).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(q.findings()).toEqual(['memory-exhausted', 'memory-exhausted']);
  });

  test('calloc clears, malloc does not', () => {
    const q = process();
    expect(q.memory.readI32(q.value('calloc', 2, 4))).toBe(0);
    expect(q.findings()).toEqual([]);
    q.memory.readI32(q.value('malloc', 8));
    expect(q.findings()).toEqual(['uninitialised-argument']);
  });
});

describe('the process', () => {
  test('exit', () => {
    const { call, ask } = p.begin('exit', [-1]);
    expect(ask()).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(call.state.exitCode).toBe(-1);
  });

  test('abort and assert', () => {
    const q = process();
    const { call, ask } = q.begin('_assert', ['x > 0', 'server.cpp', 12]);
    expect(ask()).toEqual({ kind: 'wait', on: 'exit-process' });
    expect(call.state.exitCode).toBe(3);
    expect(q.output()).toBe('Assertion failed: x > 0, file server.cpp, line 12\n');
    q.call('abort');
    expect(q.findings()).toEqual(['assertion-failed', 'abort']);
  });

  test('atexit remembers, _exit forgets', () => {
    const q = process();
    q.value('atexit', 0x10n);
    q.value('atexit', 0x20n);
    expect(q.runtime.atExit).toEqual([0x10n, 0x20n]);
    q.call('_exit', 0);
    expect(q.runtime.atExit).toEqual([]);
  });

  test('errno and perror', () => {
    const q = process();
    expect(q.value('fopen', 'notes.txt', 'r')).toBe(0n);
    q.call('perror', 'fopen');
    expect(q.output()).toBe('fopen: No such file or directory\n');
    const errno = q.value('_errno');
    expect(q.memory.readI32(errno)).toBe(2);
    q.memory.writeU32(errno, 22);
    q.call('perror', 0n);
    expect(q.output()).toBe('Invalid argument\n');
    expect(q.read(q.value('strerror', 34))).toBe('Result too large');
    expect(Object.values(q.runtime.blocks)).toHaveLength(2);
  });
});

describe('random numbers', () => {
  /** The sequence that every Windows program without srand sees (also that of Wine 8.0's msvcrt). */
  test('rand', () => {
    const q = process();
    expect([1, 2, 3, 4, 5].map(() => q.value('rand'))).toEqual([41n, 18467n, 6334n, 26500n, 19169n]);
    q.call('srand', 1);
    expect(q.value('rand')).toBe(41n);
  });
});

describe('mathematics', () => {
  test.each<[string, readonly number[], number]>([
    ['sqrt', [2], Math.SQRT2],
    ['round', [2.5], 3],
    ['round', [-2.5], -3],
    ['round', [0.49999999999999994], 0],
    ['round', [4503599627370497], 4503599627370497],
    ['rint', [2.5], 2],
    ['rint', [3.5], 4],
    ['rint', [-0.5], -0],
    ['pow', [1, NaN], 1],
    ['pow', [-1, Infinity], 1],
    ['pow', [2, 10], 1024],
    ['fmod', [-7, 3], -1],
    ['fmax', [NaN, 3], 3],
    ['copysign', [3, -0], -3],
    ['fdim', [5, 3], 2],
  ])('%s %j', (name, values, expected) => {
    expect(double(name, ...values.map((value) => ({ double: value })))).toBe(expected);
  });

  test('floats are rounded to float', () => {
    expect(double('sqrtf', { double: 2 })).toBe(Math.fround(Math.SQRT2));
  });

  test.each([1, 0.75, -3, 1e300, 5e-324, 1023.9999999999999])('frexp and ldexp of %d', (value) => {
    const place = p.heap.allocate(4, false);
    const fraction = double('frexp', { double: value }, place);
    expect(Math.abs(fraction)).toBeGreaterThanOrEqual(0.5);
    expect(Math.abs(fraction)).toBeLessThan(1);
    expect(double('ldexp', { double: fraction }, p.memory.readI32(place))).toBe(value);
  });

  test('modf', () => {
    const place = p.heap.allocate(8, false);
    expect(double('modf', { double: -3.25 }, place)).toBe(-0.25);
    expect(p.memory.readF64(place)).toBe(-3);
  });

  test('abs', () => {
    expect([p.value('abs', -5), p.value('abs', -2147483648), p.value('llabs', -5n)]).toEqual([5n, -2147483648n, 5n]);
  });
});

describe('time', () => {
  /** struct tm for a moment. */
  const calendar = (seconds: bigint): bigint => {
    const place = p.heap.allocate(8, false);
    p.memory.writeU64(place, seconds);
    return p.value('gmtime', place);
  };

  const format = (seconds: number, text: string): string => {
    const buffer = p.heap.allocate(100, true);
    const length = p.value('strftime', buffer, 100, text, calendar(BigInt(seconds)));
    expect(length).toBe(BigInt(p.memory.readCString(buffer).length));
    return p.read(buffer);
  };

  test('virtual time', () => {
    expect(p.value('time', 0n)).toBe(1767225601n);
    expect(p.value('clock')).toBe(1500n);
  });

  test.each([0, 68169599, 951782400, 951868800, 1709164800, 1735603200, 1767225599, 4102444800, 32535215999])(
    'the calendar of %d',
    (seconds) => {
      const date = new Date(seconds * 1000);
      expect(format(seconds, '%Y-%m-%dT%H:%M:%S.000Z')).toBe(date.toISOString().replace(/^\+0*/, ''));
      expect(format(seconds, '%w')).toBe(String(date.getUTCDay()));
      expect(p.value('mktime', calendar(BigInt(seconds)))).toBe(BigInt(seconds));
    },
  );

  test('names and weeks', () => {
    expect(format(1767225600, '%A %B %j %p %I %U %W %V %G')).toBe('Thursday January 001 AM 12 00 00 01 2026');
    expect(format(1735603200, '%a, %d %b %y week %V of %G')).toBe('Tue, 31 Dec 24 week 01 of 2025');
    expect(format(0, '%F %T %D %R')).toBe('1970-01-01 00:00:00 01/01/70 00:00');
  });

  test('asctime and ctime', () => {
    expect(p.read(p.value('asctime', calendar(0n)))).toBe('Thu Jan  1 00:00:00 1970\n');
  });

  test('mktime brings fields into range', () => {
    const tm = calendar(0n);
    p.memory.writeU32(tm + 16n, 13);
    p.memory.writeU32(tm + 12n, 0);
    expect(p.value('mktime', tm)).toBe(BigInt(Date.UTC(1971, 1, 0) / 1000));
    expect([p.memory.readI32(tm + 16n), p.memory.readI32(tm + 12n)]).toEqual([0, 31]);
  });
});

describe('character classes', () => {
  test.each<[string, string]>([
    ['isdigit', '0123456789'],
    ['isxdigit', '0123456789ABCDEFabcdef'],
    ['isspace', '\t\n\v\f\r '],
    ['ispunct', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
    ['isblank', '\t '],
  ])('%s', (name, members) => {
    const found = Array.from({ length: 257 }, (_, code) => code - 1).filter((code) => p.value(name, code) !== 0n);
    expect(String.fromCharCode(...found)).toBe(members);
  });

  test('toupper and tolower', () => {
    expect([p.value('toupper', 97), p.value('tolower', 90), p.value('toupper', 0xe9), p.value('tolower', -1)]).toEqual([
      65n,
      122n,
      0xe9n,
      -1n,
    ]);
  });
});
