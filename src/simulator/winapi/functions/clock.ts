import { calendarOf, secondsOf, type Calendar } from '../../machine/runtime/calendar.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { fileTimeNow, UNIX_EPOCH, UNITS } from '../file-time.ts';
import { concat, littleEndian, readU16, readU64, writeU64 } from '../layout.ts';

/** SYSTEMTIME: eight words. */
const systemTime = (time: bigint): Uint8Array => {
  const calendar = calendarOf(Number(time / UNITS - UNIX_EPOCH));
  const milliseconds = Number((time / 10_000n) % 1000n);
  const { year, month, weekday, day, hour, minute, second } = calendar;
  return concat(...[year, month + 1, weekday, day, hour, minute, second, milliseconds].map((word) => littleEndian(BigInt(word), 2)));
};

/** The time zone is UTC, so that local time is system time. */
const now = (call: WinapiCall): NativeOutcome => {
  call.memory.writeBytes(call.arguments.pointer(0), systemTime(fileTimeNow(call)));
  return done(0);
};

const asFileTime = (call: WinapiCall): NativeOutcome => {
  writeU64(call.memory, call.arguments.pointer(0), fileTimeNow(call));
  return done(0);
};

const toSystemTime = (call: WinapiCall): NativeOutcome => {
  const time = readU64(call.memory, call.arguments.pointer(0));
  if (time >= 1n << 63n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  call.memory.writeBytes(call.arguments.pointer(1), systemTime(time));
  return done(1);
};

const toFileTime = (call: WinapiCall): NativeOutcome => {
  const word = (index: number): number => readU16(call.memory, call.arguments.pointer(0) + BigInt(index * 2));
  const calendar: Calendar = {
    year: word(0),
    month: word(1) - 1,
    weekday: word(2),
    day: word(3),
    hour: word(4),
    minute: word(5),
    second: word(6),
    yearDay: 0,
  };
  if (calendar.month < 0 || calendar.month > 11 || calendar.day < 1 || calendar.day > 31)
    return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  writeU64(call.memory, call.arguments.pointer(1), (BigInt(secondsOf(calendar)) + UNIX_EPOCH) * UNITS + BigInt(word(7)) * 10_000n);
  return done(1);
};

const copyTime = (call: WinapiCall): NativeOutcome => {
  writeU64(call.memory, call.arguments.pointer(1), readU64(call.memory, call.arguments.pointer(0)));
  return done(1);
};

const clock = (prototype: string, returns: 'none' | 'FALSE', behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpSystemTime', 'lpSystemTimeAsFileTime', 'lpFileTime', 'lpLocalFileTime'],
    returns,
    errors: returns === 'FALSE' ? ['ERROR_INVALID_PARAMETER'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 4,
    place: 'user',
    behave,
  });

export const clockFunctions: readonly WinapiEntry[] = [
  clock('void GetSystemTime(LPSYSTEMTIME lpSystemTime);', 'none', now),
  clock('void GetLocalTime(LPSYSTEMTIME lpSystemTime);', 'none', now),
  clock('void GetSystemTimeAsFileTime(LPFILETIME lpSystemTimeAsFileTime);', 'none', asFileTime),
  clock('void GetSystemTimePreciseAsFileTime(LPFILETIME lpSystemTimeAsFileTime);', 'none', asFileTime),
  clock('BOOL FileTimeToSystemTime(const FILETIME *lpFileTime, LPSYSTEMTIME lpSystemTime);', 'FALSE', toSystemTime),
  clock('BOOL SystemTimeToFileTime(const SYSTEMTIME *lpSystemTime, LPFILETIME lpFileTime);', 'FALSE', toFileTime),
  clock('BOOL FileTimeToLocalFileTime(const FILETIME *lpFileTime, LPFILETIME lpLocalFileTime);', 'FALSE', copyTime),
];
