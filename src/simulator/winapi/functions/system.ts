import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian } from '../layout.ts';

const PROCESSOR_ARCHITECTURE_AMD64 = 9;
const PROCESSOR_AMD_X8664 = 8664;
const PAGE = 4096;
const GRANULARITY = 65_536;
const LOWEST_ADDRESS = 0x1_0000n;
const HIGHEST_ADDRESS = 0x7fff_fffe_ffffn;
/** Where the program's image stands in every simulated process. */
const IMAGE_BASE = 0x0000_7ff6_0000_0000n;

/** SYSTEM_INFO of 64-bit Windows: 48 bytes. */
const systemInfo = (call: WinapiCall): NativeOutcome => {
  const processors = call.kernel.state.processors.length;
  call.memory.writeBytes(
    call.arguments.pointer(0),
    concat(
      littleEndian(BigInt(PROCESSOR_ARCHITECTURE_AMD64), 4),
      littleEndian(BigInt(PAGE), 4),
      littleEndian(LOWEST_ADDRESS, 8),
      littleEndian(HIGHEST_ADDRESS, 8),
      littleEndian((1n << BigInt(processors)) - 1n, 8),
      littleEndian(BigInt(processors), 4),
      littleEndian(BigInt(PROCESSOR_AMD_X8664), 4),
      littleEndian(BigInt(GRANULARITY), 4),
      littleEndian(6n, 2),
      littleEndian(0n, 2),
    ),
  );
  return done(0);
};

/** The program's own module only; no other is simulated. */
const moduleHandle = (call: WinapiCall): NativeOutcome =>
  call.arguments.pointer(0) === 0n ? done(IMAGE_BASE) : fail(call, ERROR.ERROR_FILE_NOT_FOUND, 0n);

/** Sounds nothing and takes its time. */
const beep = (call: WinapiCall): NativeOutcome => {
  if (call.kernel.takeWakeup(call.thread.id)) return done(1);
  const timeout = call.arguments.uint(1) * 1_000_000;
  call.kernel.block(call.thread.id, { kind: 'sleep', until: call.kernel.now + timeout }, { timeout });
  return waiting;
};

export const systemFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype: 'void GetSystemInfo(SYSTEM_INFO *lpSystemInfo);',
    out: ['lpSystemInfo'],
    returns: 'none',
    source: 'GetSystemInfo function',
    since: 8,
    place: 'user',
    behave: systemInfo,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void GetNativeSystemInfo(SYSTEM_INFO *lpSystemInfo);',
    out: ['lpSystemInfo'],
    returns: 'none',
    source: 'GetNativeSystemInfo function',
    since: 8,
    place: 'user',
    behave: systemInfo,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL Beep(DWORD dwFreq, DWORD dwDuration);',
    returns: 'FALSE',
    source: 'Beep function',
    since: 2,
    place: 'kernel',
    behave: beep,
  }),
  ...(['A', 'W'] as const).map((suffix) =>
    entry({
      header: 'windows.h',
      prototype: `HMODULE GetModuleHandle${suffix}(${suffix === 'A' ? 'LPCSTR' : 'LPCWSTR'} lpModuleName);`,
      returns: 'NULL',
      errors: ['ERROR_FILE_NOT_FOUND'],
      source: `GetModuleHandle${suffix} function`,
      since: 5,
      place: 'user',
      behave: moduleHandle,
    }),
  ),
];
