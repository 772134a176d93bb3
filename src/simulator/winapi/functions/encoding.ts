import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { decodePage, encodePage, isCodePage, isLeadByte, UTF8 } from '../code-page.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { fromUnits, textBytes } from '../text.ts';

const MB_ERR_INVALID_CHARS = 8;

/** Puts converted text where there is room, or says how much it needs when `room` is 0. */
const answer = (call: WinapiCall, address: bigint, room: number, bytes: Uint8Array, size: 1 | 2): NativeOutcome => {
  if (room === 0) return done(bytes.length / size);
  if (bytes.length > room * size) return fail(call, ERROR.ERROR_INSUFFICIENT_BUFFER, 0n);
  call.memory.writeBytes(address, bytes);
  return done(bytes.length / size);
};

/** A length of -1 means up to and with the terminator. */
const toWide = (call: WinapiCall): NativeOutcome => {
  const [page, flags, from, length] = [call.arguments.uint(0), call.arguments.uint(1), call.arguments.pointer(2), call.arguments.int(3)];
  const [to, room] = [call.arguments.pointer(4), call.arguments.int(5)];
  if (!isCodePage(page) || from === 0n || length === 0 || room < 0 || (to === 0n && room > 0))
    return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const bytes = length < 0 ? Uint8Array.of(...call.memory.readCString(from), 0) : call.memory.readBytes(from, length);
  const text = decodePage(page, bytes, (flags & MB_ERR_INVALID_CHARS) !== 0);
  if (text === null) return fail(call, ERROR.ERROR_NO_UNICODE_TRANSLATION, 0n);
  return answer(call, to, room, textBytes(text, 'W'), 2);
};

const fromWide = (call: WinapiCall): NativeOutcome => {
  const [page, from, length] = [call.arguments.uint(0), call.arguments.pointer(2), call.arguments.int(3)];
  const [to, room, usedDefault] = [call.arguments.pointer(4), call.arguments.int(5), call.arguments.pointer(7)];
  const bad = !isCodePage(page) || from === 0n || length === 0 || room < 0 || (to === 0n && room > 0);
  if (bad || (page === UTF8 && usedDefault !== 0n)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const units =
    length < 0
      ? Uint16Array.of(...call.memory.readWideString(from), 0)
      : Uint16Array.from({ length }, (_, i) => wordAt(call.memory.readBytes(from + BigInt(2 * i), 2)));
  const { bytes, lost } = encodePage(page, fromUnits(units));
  if (usedDefault !== 0n) writeU32(call.memory, usedDefault, lost ? 1 : 0);
  return answer(call, to, room, bytes, 1);
};

const wordAt = (bytes: Uint8Array): number => (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);

const conversion = (prototype: string, page: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpWideCharStr', 'lpMultiByteStr', 'lpUsedDefaultChar'],
    returns: 'FALSE',
    errors: ['ERROR_INSUFFICIENT_BUFFER', 'ERROR_INVALID_PARAMETER', 'ERROR_NO_UNICODE_TRANSLATION'],
    source: page,
    since: 5,
    place: 'user',
    behave,
  });

const plain = (prototype: string, page: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({ header: 'windows.h', prototype, returns: 'none', source: page, since: 5, place: 'user', behave });

export const encodingFunctions: readonly WinapiEntry[] = [
  conversion(
    'int MultiByteToWideChar(UINT CodePage, DWORD dwFlags, LPCSTR lpMultiByteStr, int cbMultiByte, LPWSTR lpWideCharStr, int cchWideChar);',
    'MultiByteToWideChar function',
    toWide,
  ),
  conversion(
    'int WideCharToMultiByte(UINT CodePage, DWORD dwFlags, LPCWSTR lpWideCharStr, int cchWideChar, LPSTR lpMultiByteStr, int cbMultiByte, LPCSTR lpDefaultChar, BOOL *lpUsedDefaultChar);',
    'WideCharToMultiByte function',
    fromWide,
  ),
  plain('UINT GetACP(void);', 'GetACP function', () => done(UTF8)),
  plain('UINT GetOEMCP(void);', 'GetOEMCP function', () => done(UTF8)),
  plain('BOOL IsValidCodePage(UINT CodePage);', 'IsValidCodePage function', (call) => done(isCodePage(call.arguments.uint(0)))),
  plain('BOOL IsDBCSLeadByte(BYTE TestChar);', 'IsDBCSLeadByte function', () => done(0)),
  plain('BOOL IsDBCSLeadByteEx(UINT CodePage, BYTE TestChar);', 'IsDBCSLeadByteEx function', (call) =>
    done(isLeadByte(call.arguments.uint(0), call.arguments.uint(1) & 255)),
  ),
];
