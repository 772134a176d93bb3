import type { NativeOutcome } from '../machine/native.ts';
import { done, fail, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { writeU32 } from './layout.ts';
import { fromUnits, textBytes } from './text.ts';

const INPUT = 0;
const NEWLINE = 10;

export const isConsoleName = (path: string): boolean => /^(con|conin\$|conout\$)$/i.test(path);

/** The handle of one of the console's three streams, opened on first use. */
export const consoleHandle = (call: WinapiCall, stream: number): number => {
  for (const [handle, found] of call.process.handles.entries.entries())
    if (found.kind === 'console' && found.object === stream) return handle;
  return call.kernel.openHandle(call.process, { kind: 'console', object: stream });
};

/** Does argument 0 name the console's keyboard, or its screen? */
const standsFor = (call: WinapiCall, input: boolean): boolean => {
  const handle = call.process.handles.entries.see(Number(call.arguments.pointer(0)));
  return handle?.kind === 'console' && (handle.object === INPUT) === input;
};

const told = (call: WinapiCall, count: number): NativeOutcome => {
  if (call.arguments.pointer(3) !== 0n) writeU32(call.memory, call.arguments.pointer(3), count);
  return done(1);
};

/** WriteConsoleA, and WriteFile on the console. */
export const writeConsoleBytes = (call: WinapiCall): NativeOutcome => {
  if (!standsFor(call, false)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const count = call.arguments.uint(2);
  call.console.write(call.memory.readBytes(call.arguments.pointer(1), count));
  return told(call, count);
};

export const writeConsoleWide = (call: WinapiCall): NativeOutcome => {
  if (!standsFor(call, false)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const count = call.arguments.uint(2);
  call.console.write(new TextEncoder().encode(fromUnits(unitsIn(call.memory.readBytes(call.arguments.pointer(1), count * 2)))));
  return told(call, count);
};

const unitsIn = (bytes: Uint8Array): Uint16Array =>
  Uint16Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8));

/** A typed line, whose end is \r\n here; null while nothing has been typed. */
const takeLine = (call: WinapiCall, limit: number): Uint8Array | null => {
  const bytes = call.console.read(Math.max(1, limit - 1));
  if (bytes?.at(-1) !== NEWLINE || limit < 2) return bytes;
  return Uint8Array.of(...bytes.subarray(0, -1), 13, NEWLINE);
};

/** ReadConsoleA, and ReadFile on the console. */
export const readConsoleBytes = (call: WinapiCall): NativeOutcome => {
  if (!standsFor(call, true)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const line = takeLine(call, call.arguments.uint(2));
  if (line === null) return { kind: 'wait', on: 'console' };
  call.memory.writeBytes(call.arguments.pointer(1), line);
  return told(call, line.length);
};

/** A line has at most as many wide characters as it has bytes. */
export const readConsoleWide = (call: WinapiCall): NativeOutcome => {
  if (!standsFor(call, true)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const line = takeLine(call, call.arguments.uint(2));
  if (line === null) return { kind: 'wait', on: 'console' };
  const text = new TextDecoder().decode(line);
  call.memory.writeBytes(call.arguments.pointer(1), textBytes(text, 'W'));
  return told(call, text.length);
};
