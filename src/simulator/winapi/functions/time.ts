import type { NativeOutcome } from '../../machine/native.ts';
import { done, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { writeU64 } from '../layout.ts';

/** How long the computer has been on when the run begins: an hour. */
const BOOT_NS = 3_600_000_000_000;
/** The tick by which GetTickCount moves (GetTickCount function: 10 to 16 milliseconds). */
const TICK_NS = 15_625_000;
/** The performance counter's frequency on Windows 10 and later: 10 MHz (Acquiring high-resolution time stamps). */
const COUNTER_HZ = 10_000_000n;
const COUNTER_NS = 100;

/** Milliseconds since the computer was started, as of the last tick. */
const ticks = (call: WinapiCall): number => Math.floor((Math.floor((BOOT_NS + call.kernel.now) / TICK_NS) * TICK_NS) / 1_000_000);

const writing =
  (value: (call: WinapiCall) => bigint) =>
  (call: WinapiCall): NativeOutcome => {
    writeU64(call.memory, call.arguments.pointer(0), value(call));
    return done(1);
  };

const time = (prototype: string, behave: (call: WinapiCall) => NativeOutcome, out: readonly string[] = []): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out,
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 4,
    place: 'user',
    behave,
  });

export const timeFunctions: readonly WinapiEntry[] = [
  time('DWORD GetTickCount(void);', (call) => done(ticks(call) >>> 0)),
  time('ULONGLONG GetTickCount64(void);', (call) => done(ticks(call))),
  entry({
    header: 'mmsystem.h',
    prototype: 'DWORD timeGetTime(void);',
    returns: 'none',
    source: 'timeGetTime function',
    since: 4,
    place: 'user',
    behave: (call) => done(Math.floor((BOOT_NS + call.kernel.now) / 1_000_000) >>> 0),
  }),
  ...['timeBeginPeriod', 'timeEndPeriod'].map((name) =>
    entry({
      header: 'mmsystem.h',
      prototype: `UINT ${name}(UINT uPeriod);`,
      returns: 'code',
      source: `${name} function`,
      since: 4,
      place: 'user',
      // Every wait is exact here already.
      behave: () => done(0),
    }),
  ),
  time(
    'BOOL QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);',
    writing((call) => BigInt(Math.floor((BOOT_NS + call.kernel.now) / COUNTER_NS))),
    ['lpPerformanceCount'],
  ),
  time(
    'BOOL QueryPerformanceFrequency(LARGE_INTEGER *lpFrequency);',
    writing(() => COUNTER_HZ),
    ['lpFrequency'],
  ),
];
