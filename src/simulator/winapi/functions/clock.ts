import { calendarOf, secondsOf, type Calendar } from '../../machine/runtime/calendar.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { fileTimeNow, RUN_BEGAN, UNIX_EPOCH, UNITS } from '../file-time.ts';
import { concat, littleEndian, readU16, readU64, writeU64 } from '../layout.ts';
import { findProcess, findThread } from '../object-call.ts';

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

/** When it began, when it ended (0: it has not), and how long it ran in the system and outside of it, as FILETIMEs. */
const tellTimes = (call: WinapiCall, since: number, ended: number | null, system: number, cpu: number): NativeOutcome => {
  const moment = (ns: number): bigint => RUN_BEGAN + BigInt(Math.floor(ns / 100));
  const values = [
    moment(since),
    ended === null ? 0n : moment(ended),
    BigInt(Math.floor(system / 100)),
    BigInt(Math.floor((cpu - system) / 100)),
  ];
  for (const [index, value] of values.entries()) writeU64(call.memory, call.arguments.pointer(index + 1), value);
  return done(1);
};

const threadTimes = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  return thread ? tellTimes(call, thread.since, thread.endedAt, thread.system, thread.cpu) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
};

/** The sum over all threads of the process. */
const processTimes = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const threads = process.threads.map((id) => call.kernel.thread(id));
  const sum = (part: 'system' | 'cpu'): number => threads.reduce((total, thread) => total + thread[part], 0);
  const ended = process.exitCode === null ? null : Math.max(...threads.map(({ endedAt }) => endedAt ?? 0));
  return tellTimes(call, threads[0]?.since ?? 0, ended, sum('system'), sum('cpu'));
};

/** Earlier: -1, the same: 0, later: 1. */
const compareTimes = (call: WinapiCall): NativeOutcome => {
  const [first, second] = [readU64(call.memory, call.arguments.pointer(0)), readU64(call.memory, call.arguments.pointer(1))];
  return done(first < second ? -1 : first > second ? 1 : 0);
};

const TIME_ZONE_ID_UNKNOWN = 0;

/** TIME_ZONE_INFORMATION of UTC: no bias, no names, no daylight saving time. */
const timeZone = (call: WinapiCall): NativeOutcome => {
  call.memory.writeBytes(call.arguments.pointer(0), new Uint8Array(172));
  return done(TIME_ZONE_ID_UNKNOWN);
};

const clock = (prototype: string, returns: 'none' | 'FALSE', behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: [
      'lpSystemTime',
      'lpSystemTimeAsFileTime',
      ...(prototype.includes('Times') ? ['lpCreationTime', 'lpExitTime', 'lpKernelTime', 'lpUserTime'] : ['lpFileTime', 'lpLocalFileTime']),
    ],
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
  clock('BOOL LocalFileTimeToFileTime(const FILETIME *lpLocalFileTime, LPFILETIME lpFileTime);', 'FALSE', copyTime),
  clock('LONG CompareFileTime(const FILETIME *lpFileTime1, const FILETIME *lpFileTime2);', 'none', compareTimes),
  clock('DWORD GetTimeZoneInformation(LPTIME_ZONE_INFORMATION lpTimeZoneInformation);', 'none', timeZone),
  clock(
    'BOOL GetThreadTimes(HANDLE hThread, LPFILETIME lpCreationTime, LPFILETIME lpExitTime, LPFILETIME lpKernelTime, LPFILETIME lpUserTime);',
    'FALSE',
    threadTimes,
  ),
  clock(
    'BOOL GetProcessTimes(HANDLE hProcess, LPFILETIME lpCreationTime, LPFILETIME lpExitTime, LPFILETIME lpKernelTime, LPFILETIME lpUserTime);',
    'FALSE',
    processTimes,
  ),
  clock('BOOL FileTimeToLocalFileTime(const FILETIME *lpFileTime, LPFILETIME lpLocalFileTime);', 'FALSE', copyTime),
];
