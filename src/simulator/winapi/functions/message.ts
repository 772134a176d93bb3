import type { NativeOutcome } from '../../machine/native.ts';
import { done, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { argumentText, FORMS, TEXT_TYPES, type Form } from '../text.ts';

const OK = 1;
const YES = 6;
const BUTTONS = 0xf;
/** MB_YESNO and MB_YESNOCANCEL. */
const ASKS = [3, 4];

/** There is no desktop: the box stands on the console as a line, and its first button is pressed at once. */
const box = (call: WinapiCall, form: Form): NativeOutcome => {
  const text = call.arguments.pointer(1) === 0n ? '' : argumentText(call, 1, form);
  const caption = call.arguments.pointer(2) === 0n ? 'Error' : argumentText(call, 2, form);
  call.console.write(new TextEncoder().encode(`[${caption}] ${text}\n`));
  return done(ASKS.includes(call.arguments.uint(3) & BUTTONS) ? YES : OK);
};

/** What a debugger would show: the call and its text are in the run's log. */
const debugOutput = (): NativeOutcome => done(0);

const message = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1]?.replace(/[AW]$/, '') ?? ''} function`,
    since: 2,
    place: 'kernel',
    behave,
  });

export const messageFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap((form) => {
    const text = TEXT_TYPES[form].in;
    return [
      message(`int MessageBox${form}(HWND hWnd, ${text} lpText, ${text} lpCaption, UINT uType);`, (call) => box(call, form)),
      message(`void OutputDebugString${form}(${text} lpOutputString);`, debugOutput),
    ];
  }),
  message('BOOL MessageBeep(UINT uType);', () => done(1)),
  message('BOOL IsDebuggerPresent(void);', () => done(0)),
];
