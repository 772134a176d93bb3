import { cancelWaitableTimer, createWaitableTimer, setWaitableTimer } from '../../kernel/waitable-timer.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { RUN_BEGAN } from '../file-time.ts';
import { readU64 } from '../layout.ts';
import { createNamed, nameArgument, openNamed } from '../named-call.ts';
import { findObject } from '../object-call.ts';
import { FORMS, TEXT_TYPES, type Form } from '../text.ts';

const CREATE_WAITABLE_TIMER_MANUAL_RESET = 1;

const create = (call: WinapiCall, name: string | null, manualReset: boolean): NativeOutcome =>
  createNamed(call, 'waitable-timer', name, () => createWaitableTimer(call.kernel, manualReset, name));

/** A due time is a FILETIME, or negative and that many 100 ns from now (SetWaitableTimer function, learn.microsoft.com). Gives virtual ns. */
const moment = (call: WinapiCall, due: bigint): number => {
  const units = BigInt.asIntN(64, due);
  return units < 0n ? call.kernel.now + Number(-units) * 100 : Number(units - RUN_BEGAN) * 100;
};

/** `resumes`: the call asks to wake a sleeping computer, which this one cannot; it succeeds with ERROR_NOT_SUPPORTED. */
const set =
  (resumes: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): NativeOutcome => {
    const timer = findObject(call, 'waitable-timer', call.arguments.pointer(0));
    if (!timer) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    const [due, period, address] = [call.arguments.pointer(1), call.arguments.int(2), call.arguments.pointer(3)];
    if (due === 0n || period < 0) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const routine =
      address === 0n ? null : { thread: call.thread.id, address, argument: call.arguments.pointer(4), fileTimeAtStart: RUN_BEGAN };
    setWaitableTimer(call.kernel, timer, moment(call, readU64(call.memory, due)), period * 1_000_000, routine);
    call.thread.lastError = resumes(call) ? ERROR.ERROR_NOT_SUPPORTED : ERROR.ERROR_SUCCESS;
    return done(1);
  };

const cancel = (call: WinapiCall): NativeOutcome => {
  const timer = findObject(call, 'waitable-timer', call.arguments.pointer(0));
  if (!timer) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  cancelWaitableTimer(call.kernel, timer);
  return done(1);
};

const naming = (name: string, parameters: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `HANDLE ${name}(${parameters});`,
    returns: 'NULL',
    errors: name.startsWith('Open') ? ['ERROR_FILE_NOT_FOUND', 'ERROR_INVALID_HANDLE'] : ['ERROR_ALREADY_EXISTS', 'ERROR_INVALID_HANDLE'],
    source: `${name} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

const forms = (form: Form): readonly WinapiEntry[] => {
  const text = TEXT_TYPES[form].in;
  return [
    naming(`CreateWaitableTimer${form}`, `LPSECURITY_ATTRIBUTES lpTimerAttributes, BOOL bManualReset, ${text} lpTimerName`, (call) =>
      create(call, nameArgument(call, 2, form), call.arguments.int(1) !== 0),
    ),
    naming(
      `CreateWaitableTimerEx${form}`,
      `LPSECURITY_ATTRIBUTES lpTimerAttributes, ${text} lpTimerName, DWORD dwFlags, DWORD dwDesiredAccess`,
      (call) => create(call, nameArgument(call, 1, form), (call.arguments.uint(2) & CREATE_WAITABLE_TIMER_MANUAL_RESET) !== 0),
    ),
    naming(`OpenWaitableTimer${form}`, `DWORD dwDesiredAccess, BOOL bInheritHandle, ${text} lpTimerName`, (call) =>
      openNamed(call, 'waitable-timer', nameArgument(call, 2, form)),
    ),
  ];
};

const using = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

const SETTINGS =
  'HANDLE hTimer, const LARGE_INTEGER *lpDueTime, LONG lPeriod, PTIMERAPCROUTINE pfnCompletionRoutine, LPVOID lpArgToCompletionRoutine';

export const waitableTimerFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(forms),
  using(
    `BOOL SetWaitableTimer(${SETTINGS}, BOOL fResume);`,
    set((call) => call.arguments.int(5) !== 0),
  ),
  using(
    `BOOL SetWaitableTimerEx(${SETTINGS}, PREASON_CONTEXT WakeContext, ULONG TolerableDelay);`,
    set(() => false),
  ),
  using('BOOL CancelWaitableTimer(HANDLE hTimer);', cancel),
];
