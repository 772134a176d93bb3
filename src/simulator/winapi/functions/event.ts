import { createEvent, pulseEvent, resetEvent, setEvent } from '../../kernel/event-object.ts';
import type { ObjectId } from '../../kernel/state.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { createNamed, nameArgument, openNamed } from '../named-call.ts';
import { findObject } from '../object-call.ts';
import { FORMS, TEXT_TYPES, type Form } from '../text.ts';

const create =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const name = nameArgument(call, 3, form);
    return createNamed(call, 'event', name, () => createEvent(call.kernel, call.arguments.int(1) !== 0, call.arguments.int(2) !== 0, name));
  };

/** CreateEventEx: the two settings are flags. */
const createEx =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const flags = call.arguments.uint(2);
    const name = nameArgument(call, 1, form);
    return createNamed(call, 'event', name, () =>
      createEvent(call.kernel, (flags & CREATE_EVENT_MANUAL_RESET) !== 0, (flags & CREATE_EVENT_INITIAL_SET) !== 0, name),
    );
  };

const CREATE_EVENT_MANUAL_RESET = 1;
const CREATE_EVENT_INITIAL_SET = 2;

const change =
  (act: (call: WinapiCall, event: ObjectId) => void) =>
  (call: WinapiCall): NativeOutcome => {
    const event = findObject(call, 'event', call.arguments.pointer(0));
    if (event === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    act(call, event.id);
    return done(1);
  };

const naming = (name: string, parameters: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `HANDLE ${name}(${parameters});`,
    returns: 'NULL',
    errors: name.startsWith('Open') ? ['ERROR_FILE_NOT_FOUND', 'ERROR_INVALID_HANDLE'] : ['ERROR_ALREADY_EXISTS', 'ERROR_INVALID_HANDLE'],
    source: `${name} function`,
    since: 6,
    place: 'kernel',
    behave,
  });

const changing = (name: string, act: (call: WinapiCall, event: ObjectId) => void): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `BOOL ${name}(HANDLE hEvent);`,
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE'],
    source: `${name} function`,
    since: 6,
    place: 'kernel',
    behave: change(act),
  });

const forms = (form: Form): readonly WinapiEntry[] => {
  const text = TEXT_TYPES[form].in;
  return [
    naming(
      `CreateEvent${form}`,
      `LPSECURITY_ATTRIBUTES lpEventAttributes, BOOL bManualReset, BOOL bInitialState, ${text} lpName`,
      create(form),
    ),
    naming(
      `CreateEventEx${form}`,
      `LPSECURITY_ATTRIBUTES lpEventAttributes, ${text} lpName, DWORD dwFlags, DWORD dwDesiredAccess`,
      createEx(form),
    ),
    naming(`OpenEvent${form}`, `DWORD dwDesiredAccess, BOOL bInheritHandle, ${text} lpName`, (call) =>
      openNamed(call, 'event', nameArgument(call, 2, form)),
    ),
  ];
};

/** Winsock's names for the same objects: a WSAEVENT is the handle of a manual-reset event (WSACreateEvent function, learn.microsoft.com). */
const winsock = (prototype: string, returns: 'NULL' | 'FALSE', behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
    returns,
    errors: ['WSANOTINITIALISED', 'ERROR_INVALID_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 6,
    place: 'kernel',
    behave: (call) => (call.process.startups === 0 ? fail(call, ERROR.WSANOTINITIALISED, 0n) : behave(call)),
  });

const createPlain = (call: WinapiCall): NativeOutcome =>
  done(call.kernel.openHandle(call.process, { kind: 'event', object: createEvent(call.kernel, true, false, null).id }));

const close = (call: WinapiCall): NativeOutcome => {
  const handle = call.arguments.pointer(0);
  if (!findObject(call, 'event', handle)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return done(call.kernel.closeHandle(call.process, Number(handle)));
};

export const eventFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(forms),
  changing('SetEvent', (call, event) => setEvent(call.kernel, event)),
  changing('ResetEvent', (call, event) => resetEvent(call.kernel, event)),
  changing('PulseEvent', (call, event) => pulseEvent(call.kernel, event)),
  winsock('WSAEVENT WSACreateEvent(void);', 'NULL', createPlain),
  winsock('BOOL WSACloseEvent(WSAEVENT hEvent);', 'FALSE', close),
  winsock(
    'BOOL WSASetEvent(WSAEVENT hEvent);',
    'FALSE',
    change((call, event) => setEvent(call.kernel, event)),
  ),
  winsock(
    'BOOL WSAResetEvent(WSAEVENT hEvent);',
    'FALSE',
    change((call, event) => resetEvent(call.kernel, event)),
  ),
];
