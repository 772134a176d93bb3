import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32 } from '../layout.ts';
import { fillText, FORMS, TEXT_TYPES, type Form } from '../text.ts';

const PROCESSOR_ARCHITECTURE_AMD64 = 9;
const PROCESSOR_AMD_X8664 = 8664;
const PAGE = 4096;
const GRANULARITY = 65_536;
const LOWEST_ADDRESS = 0x1_0000n;
const HIGHEST_ADDRESS = 0x7fff_fffe_ffffn;

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

const VERSION = { major: 6, minor: 2, build: 9200 } as const;
const WIN32_NT = 2;
const WORKSTATION = 1;
const SINGLE_USER = 0x100;

/**
 * OSVERSIONINFO, or OSVERSIONINFOEX with its eight bytes more. A program without a manifest is told of Windows 8 (GetVersionEx function,
 * learn.microsoft.com).
 */
const version =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const at = call.arguments.pointer(0);
    const size = readU32(call.memory, at);
    const plain = 20 + 128 * TEXT_TYPES[form].size;
    if (size !== plain && size !== plain + 8) return fail(call, ERROR.ERROR_INSUFFICIENT_BUFFER, 0n);
    const numbers = [size, VERSION.major, VERSION.minor, VERSION.build, WIN32_NT].map((value) => littleEndian(BigInt(value), 4));
    const extension = [0, 0, SINGLE_USER, WORKSTATION].map((value) => littleEndian(BigInt(value), 2));
    call.memory.writeBytes(at, concat(...numbers, new Uint8Array(plain - 20), ...(size === plain ? [] : extension)));
    return done(1);
  };

/** What the simulated computer has: 16 GiB, two thirds of them free. Kept as it is, whatever programs do. */
const MEMORY = { load: 33, total: 16n << 30n, free: 11n << 30n, virtual: 0x7fff_fffe_0000n } as const;
const MEMORYSTATUSEX_SIZE = 64;

const memoryStatus = (call: WinapiCall): NativeOutcome => {
  const at = call.arguments.pointer(0);
  if (readU32(call.memory, at) !== MEMORYSTATUSEX_SIZE) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const { load, total, free, virtual } = MEMORY;
  const sizes = [total, free, total, free, virtual, virtual, 0n].map((value) => littleEndian(value, 8));
  call.memory.writeBytes(at + 4n, concat(littleEndian(BigInt(load), 4), ...sizes));
  return done(1);
};

const folder =
  (path: string, form: Form): ((call: WinapiCall) => NativeOutcome) =>
  (call) =>
    done(fillText(call, call.arguments.pointer(0), call.arguments.uint(1), path, form));

/** Sounds nothing and takes its time. */
const beep = (call: WinapiCall): NativeOutcome => {
  if (call.kernel.takeWakeup(call.thread.id)) return done(1);
  const timeout = call.arguments.uint(1) * 1_000_000;
  call.kernel.block(call.thread.id, { kind: 'sleep', until: call.kernel.now + timeout }, { timeout });
  return waiting;
};

const told = (
  prototype: string,
  returns: WinapiEntry['returns'],
  errors: readonly string[],
  behave: (call: WinapiCall) => NativeOutcome,
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    inout: ['lpVersionInformation'],
    out: prototype.includes('Directory') ? ['lpBuffer'] : [],
    returns,
    errors,
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 8,
    place: 'user',
    behave,
  });

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
  told('DWORD GetVersion(void);', 'none', [], () => done(((VERSION.build << 16) | (VERSION.minor << 8) | VERSION.major) >>> 0)),
  told('BOOL GlobalMemoryStatusEx(LPMEMORYSTATUSEX lpBuffer);', 'FALSE', ['ERROR_INVALID_PARAMETER'], memoryStatus),
  ...FORMS.flatMap((form) => [
    told(`BOOL GetVersionEx${form}(LPOSVERSIONINFO${form} lpVersionInformation);`, 'FALSE', ['ERROR_INSUFFICIENT_BUFFER'], version(form)),
    told(
      `UINT GetSystemDirectory${form}(${TEXT_TYPES[form].out} lpBuffer, UINT uSize);`,
      'FALSE',
      [],
      folder('C:\\Windows\\system32', form),
    ),
    told(`UINT GetWindowsDirectory${form}(${TEXT_TYPES[form].out} lpBuffer, UINT uSize);`, 'FALSE', [], folder('C:\\Windows', form)),
  ]),
];
