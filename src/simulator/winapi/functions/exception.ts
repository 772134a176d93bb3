import type { CallOutcome, WinapiCall, WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';

/** EXCEPTION_MAXIMUM_PARAMETERS; more are left out. */
const mostParameters = 15;
const wordBytes = 8;
/** The system clears this bit of a program's codes. Source: RaiseException function (learn.microsoft.com). */
const reservedBit = 0x1000_0000;
const STATUS_BREAKPOINT = 0x8000_0003;

const raise = (call: WinapiCall): CallOutcome => {
  const count = Math.min(call.arguments.uint(2), mostParameters);
  const given = call.arguments.pointer(3);
  const bytes = given === 0n ? new Uint8Array(0) : call.memory.readBytes(given, count * wordBytes);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parameters = Array.from({ length: bytes.length / wordBytes }, (_, index) => words.getBigUint64(index * wordBytes, true));
  return { kind: 'raise', code: (call.arguments.uint(0) & ~reservedBit) >>> 0, flags: call.arguments.uint(1) & 1, parameters };
};

export const exceptionFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype:
      'void RaiseException(DWORD dwExceptionCode, DWORD dwExceptionFlags, DWORD nNumberOfArguments, const ULONG_PTR *lpArguments);',
    returns: 'none',
    source: 'RaiseException function',
    since: 2,
    place: 'user',
    behave: raise,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void DebugBreak(void);',
    returns: 'none',
    source: 'DebugBreak function',
    since: 2,
    place: 'user',
    behave: () => ({ kind: 'raise', code: STATUS_BREAKPOINT, flags: 0, parameters: [] }),
  }),
];
