import { CTRL_BREAK, CTRL_C, raiseControl, removeHandler } from '../../kernel/console-control.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';

/** Without a function it says whether the process ignores Ctrl+C (SetConsoleCtrlHandler function, learn.microsoft.com). */
const setHandler = (call: WinapiCall): NativeOutcome => {
  const [address, add] = [call.arguments.pointer(0), call.arguments.int(1) !== 0];
  const { control } = call.process;
  if (address === 0n) control.ignoresCtrlC = add;
  else if (add) control.handlers.push({ kind: 'program', address });
  else if (!removeHandler(control, address)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  return done(1);
};

/**
 * Every process has a console of its own here, and is a group of its own, so that only the caller hears it. Ctrl+C cannot be meant for
 * a group: with one named nobody hears it (GenerateConsoleCtrlEvent function, learn.microsoft.com).
 */
const generate = (call: WinapiCall): NativeOutcome => {
  const [event, group] = [call.arguments.uint(0), call.arguments.uint(1)];
  if ((event !== CTRL_C && event !== CTRL_BREAK) || (group !== 0 && group !== call.process.id))
    return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  if (event === CTRL_BREAK || group === 0) raiseControl(call.kernel, call.process, event);
  return done(1);
};

const control = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: 'FALSE',
    errors: ['ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

export const consoleControlFunctions: readonly WinapiEntry[] = [
  control('BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE HandlerRoutine, BOOL Add);', setHandler),
  control('BOOL GenerateConsoleCtrlEvent(DWORD dwCtrlEvent, DWORD dwProcessGroupId);', generate),
];
