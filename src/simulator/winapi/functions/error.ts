import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { ERROR_TEXT } from '../error-text.ts';
import { ansi, wide, writeU64 } from '../layout.ts';

const FORMAT_MESSAGE_ALLOCATE_BUFFER = 0x100;
const FORMAT_MESSAGE_IGNORE_INSERTS = 0x200;
const FORMAT_MESSAGE_FROM_SYSTEM = 0x1000;
const FORMAT_MESSAGE_MAX_WIDTH_MASK = 0xff;

/**
 * System messages only: FORMAT_MESSAGE_FROM_STRING and FROM_HMODULE fail with ERROR_INVALID_PARAMETER. The language is English
 * whatever is asked for. A text ends with CR LF, unless FORMAT_MESSAGE_MAX_WIDTH_MASK asks for a space instead.
 * A message with inserts but without FORMAT_MESSAGE_IGNORE_INSERTS and arguments fails as on Windows.
 * Source: FormatMessage function (learn.microsoft.com).
 */
const formatMessage =
  (encode: (text: string) => Uint8Array, unit: 1 | 2) =>
  (call: WinapiCall): NativeOutcome => {
    const [flags, message, buffer, size] = [
      call.arguments.uint(0),
      call.arguments.uint(2),
      call.arguments.pointer(4),
      call.arguments.uint(5),
    ];
    if ((flags & FORMAT_MESSAGE_FROM_SYSTEM) === 0 || buffer === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const found = ERROR_TEXT.get(message);
    if (found === undefined) return fail(call, ERROR.ERROR_MR_MID_NOT_FOUND, 0n);
    const wantsInserts = found.includes('%1') && (flags & FORMAT_MESSAGE_IGNORE_INSERTS) === 0;
    if (wantsInserts && call.arguments.pointer(6) === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const text = found + ((flags & FORMAT_MESSAGE_MAX_WIDTH_MASK) === FORMAT_MESSAGE_MAX_WIDTH_MASK ? ' ' : '\r\n');
    const bytes = encode(text);
    if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) !== 0) {
      const block = call.heap.allocate(Math.max(bytes.length, size * unit), false, 'LocalAlloc');
      if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
      call.memory.writeBytes(block, bytes);
      writeU64(call.memory, buffer, block);
    } else {
      if (bytes.length > size * unit) return fail(call, ERROR.ERROR_INSUFFICIENT_BUFFER, 0n);
      call.memory.writeBytes(buffer, bytes);
    }
    return done(text.length);
  };

const formatting = (name: string, text: string, encode: (text: string) => Uint8Array, unit: 1 | 2): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `DWORD ${name}(DWORD dwFlags, LPCVOID lpSource, DWORD dwMessageId, DWORD dwLanguageId, ${text} lpBuffer, DWORD nSize, va_list *Arguments);`,
    out: ['lpBuffer'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_PARAMETER', 'ERROR_MR_MID_NOT_FOUND', 'ERROR_INSUFFICIENT_BUFFER', 'ERROR_NOT_ENOUGH_MEMORY'],
    source: 'FormatMessage function',
    since: 2,
    place: 'user',
    behave: formatMessage(encode, unit),
  });

/** GAI_STRERROR_BUFFER_SIZE characters with the terminator, of two bytes each. */
const GAI_TEXT_ROOM = 2 * 1025;

/**
 * In ws2tcpip.h an inline function with a buffer of its own, shared by all threads: FormatMessage without a line end
 * (gai_strerrorA function, learn.microsoft.com).
 */
const gaiText = (suffix: 'A' | 'W', type: string, encode: (text: string) => Uint8Array): WinapiEntry =>
  entry({
    header: 'ws2tcpip.h',
    prototype: `${type}gai_strerror${suffix}(int ecode);`,
    returns: 'none',
    source: 'gai_strerrorA function',
    since: 2,
    place: 'user',
    behave: (call) => {
      const name = `gai_strerror${suffix}`;
      const buffer = (call.process.storage[name] ??= call.heap.allocate(GAI_TEXT_ROOM, true, 'runtime'));
      const text = ERROR_TEXT.get(call.arguments.int(0));
      if (buffer !== 0n) call.memory.writeBytes(buffer, encode(text === undefined ? '' : `${text} `));
      return done(buffer);
    },
  });

/** Both pairs of functions read and write one number of the thread. */
const last = (call: WinapiCall): NativeOutcome => done(call.thread.lastError);

const setLast = (call: WinapiCall): NativeOutcome => fail(call, call.arguments.uint(0), 0n);

export const errorFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAGetLastError(void);',
    returns: 'none',
    source: 'WSAGetLastError function',
    since: 2,
    place: 'user',
    behave: last,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'void WSASetLastError(int iError);',
    returns: 'none',
    source: 'WSASetLastError function',
    since: 2,
    place: 'user',
    behave: setLast,
  }),
  entry({
    header: 'windows.h',
    prototype: 'DWORD GetLastError(void);',
    returns: 'none',
    source: 'GetLastError function',
    since: 2,
    place: 'user',
    behave: last,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void SetLastError(DWORD dwErrCode);',
    returns: 'none',
    source: 'SetLastError function',
    since: 2,
    place: 'user',
    behave: setLast,
  }),
  gaiText('A', 'char *', ansi),
  gaiText('W', 'WCHAR *', wide),
  formatting('FormatMessageA', 'LPSTR', ansi, 1),
  formatting('FormatMessageW', 'LPWSTR', wide, 2),
];
