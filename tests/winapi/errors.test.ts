import { describe, expect, test } from 'vitest';
import { ERROR, errorName } from '../../src/simulator/winapi/error-code.ts';
import { ERROR_TEXT } from '../../src/simulator/winapi/error-text.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';
import { lastError, listening, Rig, startup, type Program, type Script, type ScriptCall } from './rig.ts';

/** Runs one script and gives what it notes. */
const notesOf = (script: (program: Program, note: (text: string) => void) => Generator<ScriptCall, void, bigint>): string[] => {
  const notes: string[] = [];
  const rig = new Rig();
  const whole: Script = function* (program) {
    yield* script(program, (text) => notes.push(text));
    return 0;
  };
  rig.start('program', whole);
  rig.run();
  return notes;
};

/** The name of the error that a call sets, or its value when it succeeds. */
function* errorOf(program: Program, api: string, ...values: readonly (bigint | number)[]): Generator<ScriptCall, string, bigint> {
  yield* program.call('WSASetLastError', 0);
  const value = yield* program.call(api, ...values);
  const error = yield* lastError(program);
  return error === 0 ? `${value}` : (errorName(error) ?? `${error}`);
}

describe('the table', () => {
  test('names each function once, with every parameter named and its page', () => {
    expect(new Set(winapi.map(({ name }) => name)).size).toBe(winapi.length);
    for (const entry of winapi) {
      expect(
        entry.parameters.every(({ name }) => name !== ''),
        entry.prototype,
      ).toBe(true);
      expect(entry.source, entry.name).not.toBe('');
      for (const error of entry.errors) expect(Object.hasOwn(ERROR, error), `${entry.name}: ${error}`).toBe(true);
    }
  });

  test('directions name parameters that exist', () => {
    const recv = winapi.find(({ name }) => name === 'recv');
    expect(recv?.parameters).toEqual([
      { type: 'SOCKET', name: 's', direction: 'in' },
      { type: 'char *', name: 'buf', direction: 'out' },
      { type: 'int', name: 'len', direction: 'in' },
      { type: 'int', name: 'flags', direction: 'in' },
    ]);
  });

  test('every error code has its text', () => {
    for (const [name, code] of Object.entries(ERROR)) expect(ERROR_TEXT.has(code), name).toBe(true);
  });
});

describe('WSAStartup', () => {
  test('every socket function fails with WSANOTINITIALISED before it, and after the last WSACleanup', () => {
    const notes = notesOf(function* (program, note) {
      note(yield* errorOf(program, 'socket', 2, 1, 0));
      note(yield* errorOf(program, 'WSACleanup'));
      yield* startup(program);
      yield* startup(program);
      yield* program.call('WSACleanup');
      const socket = yield* program.call('socket', 2, 1, 0);
      yield* program.call('WSACleanup');
      note(yield* errorOf(program, 'listen', socket, 5));
      yield* startup(program);
      note(yield* errorOf(program, 'listen', socket, 5));
    });
    expect(notes).toEqual(['WSANOTINITIALISED', 'WSANOTINITIALISED', 'WSANOTINITIALISED', 'WSAENOTSOCK']);
  });

  /** Requested version word, returned code, wVersion: as recorded from Wine 8.0. */
  test.each([
    [0x0001, 0, 0x0001],
    [0x0101, 0, 0x0101],
    [0x0201, 0, 0x0101],
    [0x0002, 0, 0x0002],
    [0x0102, 0, 0x0102],
    [0x0202, 0, 0x0202],
    [0x0302, 0, 0x0202],
    [0x0003, 0, 0x0202],
    [0x0000, 10092, 0],
    [0x0100, 10092, 0],
  ])('version %i: code %i, granted %i', (requested, code, granted) => {
    const notes = notesOf(function* (program, note) {
      const data = program.allocate(408);
      note(`${yield* program.call('WSAStartup', requested, data)}`);
      note(`${program.memory.u32(data) & 0xffff}`);
    });
    expect(notes).toEqual([`${code}`, `${granted}`]);
  });
});

describe('errors', () => {
  test('of socket', () => {
    const notes = notesOf(function* (program, note) {
      yield* startup(program);
      const triples: readonly (readonly [number, number, number])[] = [
        [99, 1, 0],
        [2, 9, 0],
        [2, 1, 17],
        [0, 0, 0],
        [0, 1, 6],
      ];
      for (const triple of triples) note(yield* errorOf(program, 'socket', ...triple));
    });
    expect(notes).toEqual(['WSAEAFNOSUPPORT', 'WSAESOCKTNOSUPPORT', 'WSAEPROTONOSUPPORT', 'WSAEINVAL', '164']);
  });

  test('of functions called in the wrong state', () => {
    const notes = notesOf(function* (program, note) {
      yield* startup(program);
      const socket = yield* program.call('socket', 2, 1, 0);
      const [name, length] = [program.allocate(16), program.allocate(4)];
      program.memory.setU32(length, 16);
      note(yield* errorOf(program, 'listen', socket, 5));
      note(yield* errorOf(program, 'accept', socket, 0, 0));
      note(yield* errorOf(program, 'recv', socket, name, 1, 0));
      note(yield* errorOf(program, 'send', socket, name, 1, 0));
      note(yield* errorOf(program, 'shutdown', socket, 1));
      note(yield* errorOf(program, 'getsockname', socket, name, length));
      note(yield* errorOf(program, 'getpeername', socket, name, length));
      note(yield* errorOf(program, 'bind', socket, program.endpoint(40_100), 16));
      note(yield* errorOf(program, 'bind', socket, program.endpoint(40_101), 16));
      note(yield* errorOf(program, 'closesocket', 0x1234));
      note(yield* errorOf(program, 'CloseHandle', 0x1234));
      note(yield* errorOf(program, 'SetEvent', socket));
      note(yield* errorOf(program, 'WaitForSingleObject', 0, 0));
      note(yield* errorOf(program, 'WaitForMultipleObjects', 65, name, 0, 0));
    });
    expect(notes).toEqual([
      'WSAEINVAL',
      'WSAEINVAL',
      'WSAENOTCONN',
      'WSAENOTCONN',
      'WSAENOTCONN',
      'WSAEINVAL',
      'WSAENOTCONN',
      '0',
      'WSAEINVAL',
      'WSAENOTSOCK',
      'ERROR_INVALID_HANDLE',
      'ERROR_INVALID_HANDLE',
      'ERROR_INVALID_HANDLE',
      'ERROR_INVALID_PARAMETER',
    ]);
  });

  // bind function, learn.microsoft.com; probe: 1-addresses/sockaddr-of-another-family
  test('of addresses', () => {
    const notes = notesOf(function* (program, note) {
      yield* startup(program);
      const socket = yield* program.call('socket', 2, 1, 0);
      const wrong = program.endpoint(40_100);
      program.memory.writeBytes(wrong, Uint8Array.from([77, 0]));
      note(yield* errorOf(program, 'bind', socket, wrong, 16));
      note(yield* errorOf(program, 'bind', socket, program.endpoint(40_100), 8));
      note(yield* errorOf(program, 'bind', socket, 0, 16));
      note(yield* errorOf(program, 'bind', socket, program.endpoint(40_100, [8, 8, 8, 8]), 16));
      note(yield* errorOf(program, 'connect', socket, program.endpoint(0), 16));
      note(yield* errorOf(program, 'connect', socket, program.endpoint(40_100, [0, 0, 0, 0]), 16));
    });
    expect(notes).toEqual(['WSAEFAULT', 'WSAEFAULT', 'WSAEFAULT', 'WSAEADDRNOTAVAIL', 'WSAEADDRNOTAVAIL', 'WSAEADDRNOTAVAIL']);
  });

  test('of options', () => {
    const notes = notesOf(function* (program, note) {
      yield* startup(program);
      const socket = yield* listening(program, 40_100);
      const [value, length] = [program.allocate(4), program.allocate(4)];
      program.memory.setU32(length, 4);
      note(yield* errorOf(program, 'getsockopt', socket, 0xffff, 0x1008, value, length));
      note(`${program.memory.u32(value)}`);
      note(yield* errorOf(program, 'getsockopt', socket, 0xffff, 0x7777, value, length));
      note(yield* errorOf(program, 'getsockopt', socket, 0x1234, 0x1001, value, length));
      note(yield* errorOf(program, 'setsockopt', socket, 0xffff, 0x1001, value, 2));
      note(yield* errorOf(program, 'setsockopt', socket, 0xffff, 0x1007, value, 4));
      note(yield* errorOf(program, 'ioctlsocket', socket, 0x1234, value));
    });
    expect(notes).toEqual(['0', '1', 'WSAENOPROTOOPT', 'WSAEINVAL', 'WSAEFAULT', 'WSAENOPROTOOPT', 'WSAEOPNOTSUPP']);
  });

  test('each thread has its own last error', () => {
    const rig = new Rig();
    const notes: number[] = [];
    const other: Script = function* (program) {
      notes.push(yield* lastError(program));
      yield* program.call('WSASetLastError', 10_022);
      return 0;
    };
    rig.functions(other);
    rig.start('program', function* (program) {
      yield* program.call('SetLastError', 10_054);
      const thread = yield* program.call('CreateThread', 0, 0, program.address(other), 0, 0, 0);
      yield* program.call('WaitForSingleObject', thread, 0xffff_ffff);
      notes.push(yield* lastError(program));
      return 0;
    });
    rig.run();
    expect(notes).toEqual([0, 10_054]);
  });
});

describe('addresses as text', () => {
  /** Text, inet_addr's value (as recorded from Wine 8.0), and what inet_pton returns. */
  test.each([
    ['1.2.3.4', 0x04030201, 1],
    ['1.2.3', 0x03000201, 0],
    ['1.2', 0x02000001, 0],
    ['1', 0x01000000, 0],
    ['0x7f.1', 0x0100007f, 0],
    ['010.0.0.1', 0x01000008, 0],
    ['', 0xffffffff, 0],
    [' ', 0, 0],
    ['1.2.3.4 x', 0x04030201, 0],
    ['256.1.1.1', 0xffffffff, 0],
    ['1.2.3.4.5', 0xffffffff, 0],
    ['255.255.255.255', 0xffffffff, 1],
    ['08.1.1.1', 0xffffffff, 0],
    ['1..2', 0xffffffff, 0],
    ['1.2.3.4x', 0xffffffff, 0],
    ['4294967296', 0xffffffff, 0],
  ])('%o', (text, value, status) => {
    const notes = notesOf(function* (program, note) {
      note(`${yield* program.call('inet_addr', program.text(text))}`);
      note(`${yield* program.call('inet_pton', 2, program.text(text), program.allocate(4))}`);
    });
    expect(notes).toEqual([`${value}`, `${status}`]);
  });

  test('inet_ntoa has one buffer for each thread, inet_ntop the caller’s', () => {
    const notes = notesOf(function* (program, note) {
      const [one, two, buffer] = [program.allocate(4), program.allocate(4), program.allocate(16)];
      program.memory.writeBytes(one, Uint8Array.from([230, 200, 12, 5]));
      program.memory.writeBytes(two, Uint8Array.from([127, 0, 0, 1]));
      const first = yield* program.call('inet_ntoa', one);
      note(program.memory.string(first));
      const second = yield* program.call('inet_ntoa', two);
      note(`${first === second} ${program.memory.string(first)}`);
      note(yield* errorOf(program, 'inet_ntop', 2, one, buffer, 4));
      yield* program.call('inet_ntop', 2, one, buffer, 16);
      note(program.memory.string(buffer));
    });
    expect(notes).toEqual(['230.200.12.5', 'true 127.0.0.1', 'ERROR_INVALID_PARAMETER', '230.200.12.5']);
  });

  test('getaddrinfo knows numbers, localhost (IPv6 first) and nothing else', () => {
    const notes = notesOf(function* (program, note) {
      yield* startup(program);
      const result = program.allocate(8);
      note(`${yield* program.call('getaddrinfo', program.text('localhost'), program.text('40100'), 0, result)}`);
      const info = BigInt(program.memory.u32(result));
      const second = BigInt(program.memory.u32(info + 40n));
      note([...program.memory.readBytes(BigInt(program.memory.u32(info + 32n)), 28)].join(' '));
      note([...program.memory.readBytes(BigInt(program.memory.u32(second + 32n)), 8)].join(' '));
      note(`${yield* program.call('freeaddrinfo', info)}`);
      note(`${yield* program.call('getaddrinfo', program.text('no.such.host'), 0, 0, result)}`);
      note(`${yield* program.call('getaddrinfo', 0, 0, 0, result)}`);
      note(`${yield* program.call('getaddrinfo', program.text('127.0.0.1'), program.text('nosuch'), 0, result)}`);
    });
    const six = `23 0 156 164 ${'0 '.repeat(19)}1 0 0 0 0`;
    expect(notes).toEqual(['0', six, '2 0 156 164 127 0 0 1', '0', '11001', '11001', '10109']);
  });
});

test('byte order, as chapter 2 prints it', () => {
  const notes = notesOf(function* (program, note) {
    note((yield* program.call('htons', 0x1234)).toString(16));
    note((yield* program.call('htonl', 0x12345678)).toString(16));
    note((yield* program.call('ntohs', 0x3412)).toString(16));
    note((yield* program.call('ntohl', 0x78563412)).toString(16));
  });
  expect(notes).toEqual(['3412', '78563412', '1234', '12345678']);
});

describe('FormatMessage', () => {
  test('allocates the system’s text with its line end, narrow and wide', () => {
    const notes = notesOf(function* (program, note) {
      const pointer = program.allocate(8);
      note(`${yield* program.call('FormatMessageA', 0x1300, 0, 10_048, 0x400, pointer, 0, 0)}`);
      note(program.memory.string(BigInt(program.memory.u32(pointer))));
      note(`${yield* program.call('LocalFree', program.memory.u32(pointer))}`);
      yield* program.call('FormatMessageW', 0x1300, 0, 6, 0, pointer, 0, 0);
      note(new TextDecoder('utf-16le').decode(program.memory.readBytes(BigInt(program.memory.u32(pointer)), 42)));
    });
    const text = 'Only one usage of each socket address (protocol/network address/port) is normally permitted.\r\n';
    expect(notes).toEqual([`${text.length}`, text, '0', 'The handle is invalid']);
  });

  test('fails for an unknown code, a small buffer and missing flags', () => {
    const notes = notesOf(function* (program, note) {
      const buffer = program.allocate(16);
      note(yield* errorOf(program, 'FormatMessageA', 0x1200, 0, 12_345_678, 0, buffer, 16, 0));
      note(yield* errorOf(program, 'FormatMessageA', 0x1200, 0, 10_048, 0, buffer, 10, 0));
      note(yield* errorOf(program, 'FormatMessageA', 0, 0, 10_048, 0, buffer, 10, 0));
    });
    expect(notes).toEqual(['ERROR_MR_MID_NOT_FOUND', 'ERROR_INSUFFICIENT_BUFFER', 'ERROR_INVALID_PARAMETER']);
  });
});

test('Interlocked functions give the old or the new value as on Windows', () => {
  const notes = notesOf(function* (program, note) {
    const at = program.allocate(8);
    const act = function* (api: string, ...values: number[]): Generator<ScriptCall, void, bigint> {
      note(`${api} ${BigInt.asIntN(64, yield* program.call(api, at, ...values))} ${program.memory.u32(at) | 0}`);
    };
    yield* act('InterlockedDecrement');
    yield* act('InterlockedIncrement');
    yield* act('InterlockedExchange', 5);
    yield* act('InterlockedExchangeAdd', 3);
    yield* act('InterlockedCompareExchange', 1, 7);
    yield* act('InterlockedCompareExchange', 1, 8);
    yield* act('InterlockedOr', 6);
  });
  expect(notes).toEqual([
    'InterlockedDecrement -1 -1',
    'InterlockedIncrement 0 0',
    'InterlockedExchange 0 5',
    'InterlockedExchangeAdd 5 8',
    'InterlockedCompareExchange 8 8',
    'InterlockedCompareExchange 8 1',
    'InterlockedOr 1 7',
  ]);
});
