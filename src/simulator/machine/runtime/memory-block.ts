/** string.h's functions on blocks of bytes. */
import { entry, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, errorText, setErrno } from './errno.ts';
import { ascii } from './bytes.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { terminated, wide } from './width.ts';

const move: Behaviour = (call) => {
  call.memory.copy(call.arguments.pointer(0), call.arguments.pointer(1), sizeArgument(call, 2));
  return call.arguments.pointer(0);
};

const copy: Behaviour = (call) => {
  call.memory.keepApart(call.arguments.pointer(0), call.arguments.pointer(1), sizeArgument(call, 2));
  return move(call);
};

/** memcpy_s, memmove_s: a source larger than the destination is an invalid parameter, the destination then zeroed. */
const copySafely =
  (name: string): Behaviour =>
  (call) => {
    const [to, from] = [call.arguments.pointer(0), call.arguments.pointer(2)];
    const [room, count] = [sizeArgument(call, 1), sizeArgument(call, 3)];
    if (count === 0) return 0;
    if (to !== 0n && from !== 0n && count <= room) {
      call.memory.copy(to, from, count);
      return 0;
    }
    if (to !== 0n) call.memory.fill(to, 0, room);
    setErrno(call, count > room ? ERRNO.ERANGE : ERRNO.EINVAL);
    return invalidParameter(call, name);
  };

/** Bytes looked at together when two blocks are compared or one is searched. */
const PIECE = 4096;

const compareBlocks: Behaviour = ({ arguments: args, memory }) => {
  const count = Number(args.pointer(2));
  for (let done = 0; done < count; done += PIECE) {
    const size = Math.min(PIECE, count - done);
    const left = memory.readBytes(args.pointer(0) + BigInt(done), size);
    const right = memory.readBytes(args.pointer(1) + BigInt(done), size);
    const at = left.findIndex((byte, i) => byte !== right[i]);
    if (at >= 0) return (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
    if (!memory.accessible(args.pointer(0) + BigInt(done), size, 'read')) break;
  }
  return 0;
};

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** _memicmp: reads no further than the first two bytes that differ in more than their case. */
const compareFolded: Behaviour = ({ arguments: args, memory }) => {
  for (let i = 0n; i < args.pointer(2); i += 1n) {
    const difference = lower(memory.readU8(args.pointer(0) + i)) - lower(memory.readU8(args.pointer(1) + i));
    if (difference !== 0 || !memory.accessible(args.pointer(0) + i, 1, 'read')) return difference;
  }
  return 0;
};

/** _memccpy: copies up to and with a byte, and answers where that ends; NULL when it did not come. */
const copyUpTo: Behaviour = ({ arguments: args, memory }) => {
  for (let i = 0n; i < args.pointer(3); i += 1n) {
    const byte = memory.readU8(args.pointer(1) + i);
    memory.writeU8(args.pointer(0) + i, byte);
    if (byte === (args.int(2) & 0xff)) return args.pointer(0) + i + 1n;
    if (!memory.accessible(args.pointer(0) + i, 1, 'write')) break;
  }
  return 0n;
};

const findByte: Behaviour = ({ arguments: args, memory }) => {
  const count = Number(args.pointer(2));
  for (let done = 0; done < count; done += PIECE) {
    const start = args.pointer(0) + BigInt(done);
    const size = Math.min(PIECE, count - done);
    const at = memory.readBytes(start, size).indexOf(args.int(1) & 0xff);
    if (at >= 0) return start + BigInt(at);
    if (!memory.accessible(start, size, 'read')) break;
  }
  return 0n;
};

/** Bytes of as many wide characters as argument 2 says. */
const wideBytes = (call: RuntimeCall): number => sizeArgument(call, 2) * 2;

const wideBlocks: readonly RuntimeEntry[] = [
  ...['wmemcpy', 'wmemmove'].map((name) =>
    entry('wchar.h', `wchar_t *${name}(wchar_t *destination, const wchar_t *source, size_t count);`, (call) => {
      call.memory.copy(call.arguments.pointer(0), call.arguments.pointer(1), wideBytes(call));
      return call.arguments.pointer(0);
    }),
  ),
  entry('wchar.h', 'wchar_t *wmemset(wchar_t *destination, wchar_t character, size_t count);', (call) => {
    const units = new Uint16Array(Math.min(sizeArgument(call, 2), LARGEST)).fill(call.arguments.uint(1));
    wide.write(call.memory, call.arguments.pointer(0), units);
    return call.arguments.pointer(0);
  }),
];

/** More characters than any block here can have: writing so many is out of bounds. */
const LARGEST = 1 << 28;

/** Room of the buffer that strerror answers with. */
const ERROR_TEXT_ROOM = 64;

export const memoryBlockNatives: readonly RuntimeEntry[] = [
  ...wideBlocks,
  entry('wchar.h', 'int wmemcmp(const wchar_t *left, const wchar_t *right, size_t count);', ({ arguments: args, memory }) => {
    for (let i = 0n; i < args.pointer(2); i += 1n) {
      const [left, right] = [memory.readU16(args.pointer(0) + 2n * i), memory.readU16(args.pointer(1) + 2n * i)];
      if (left !== right) return left < right ? -1 : 1;
      if (!memory.accessible(args.pointer(0) + 2n * i, 2, 'read')) break;
    }
    return 0;
  }),
  entry('wchar.h', 'wchar_t *wmemchr(const wchar_t *block, wchar_t character, size_t count);', ({ arguments: args, memory }) => {
    for (let i = 0n; i < args.pointer(2); i += 1n) {
      const at = args.pointer(0) + 2n * i;
      if (memory.readU16(at) === (args.int(1) & 0xffff)) return at;
      if (!memory.accessible(at, 2, 'read')) break;
    }
    return 0n;
  }),
  entry('string.h', 'int _memicmp(const void *left, const void *right, size_t count);', compareFolded),
  entry('string.h', 'void *_memccpy(void *destination, const void *source, int byte, size_t count);', copyUpTo),
  entry('string.h', 'void *memcpy(void *destination, const void *source, size_t count);', copy),
  entry('string.h', 'void *memmove(void *destination, const void *source, size_t count);', move),
  entry('string.h', 'void *memset(void *destination, int byte, size_t count);', (call) => {
    call.memory.fill(call.arguments.pointer(0), call.arguments.int(1) & 0xff, sizeArgument(call, 2));
    return call.arguments.pointer(0);
  }),
  entry('string.h', 'int memcmp(const void *left, const void *right, size_t count);', compareBlocks),
  entry('string.h', 'void *memchr(const void *block, int byte, size_t count);', findByte),
  entry('string.h', 'errno_t memcpy_s(void *destination, size_t size, const void *source, size_t count);', copySafely('memcpy_s')),
  entry('string.h', 'errno_t memmove_s(void *destination, size_t size, const void *source, size_t count);', copySafely('memmove_s')),
  entry('string.h', 'char *strerror(int code);', (call) => {
    const block = ownBlock(call, `strerror ${call.thread}`, ERROR_TEXT_ROOM);
    call.memory.writeBytes(block, Uint8Array.from(terminated(ascii(errorText(call.arguments.int(0))))));
    return block;
  }),
  entry('string.h', 'errno_t strerror_s(char *buffer, size_t size, int code);', (call) => {
    const size = sizeArgument(call, 1);
    if (call.arguments.pointer(0) === 0n || size === 0) return invalidParameter(call, 'strerror_s');
    const text = ascii(errorText(call.arguments.int(2))).subarray(0, size - 1);
    call.memory.writeBytes(call.arguments.pointer(0), Uint8Array.from(terminated(text)));
    return 0;
  }),
];
