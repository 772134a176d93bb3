import { createEvent, resetEvent, setEvent } from '../../kernel/event-object.ts';
import type { ObjectId } from '../../kernel/state.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readText } from '../layout.ts';
import { findEvent } from '../object-call.ts';
import { fromUnits } from '../text.ts';

/** A name that is in use gives another handle to the same event, and ERROR_ALREADY_EXISTS (CreateEventA function, learn.microsoft.com). */
const create =
  (readName: (call: WinapiCall, address: bigint) => string) =>
  (call: WinapiCall): NativeOutcome => {
    const address = call.arguments.pointer(3);
    const name = address === 0n ? null : readName(call, address);
    const existing = name === null ? undefined : [...call.kernel.state.events.values()].find((event) => event.name === name);
    if (existing) existing.references++;
    const event = existing ?? createEvent(call.kernel, call.arguments.int(1) !== 0, call.arguments.int(2) !== 0, name);
    const handle = call.kernel.openHandle(call.process, { kind: 'event', object: event.id });
    return fail(call, existing ? ERROR.ERROR_ALREADY_EXISTS : ERROR.ERROR_SUCCESS, BigInt(handle));
  };

const change =
  (act: (call: WinapiCall, event: ObjectId) => void) =>
  (call: WinapiCall): NativeOutcome => {
    const event = findEvent(call, call.arguments.pointer(0));
    if (event === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    act(call, event);
    return done(1);
  };

const creating = (name: string, text: string, readName: (call: WinapiCall, address: bigint) => string): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `HANDLE ${name}(LPSECURITY_ATTRIBUTES lpEventAttributes, BOOL bManualReset, BOOL bInitialState, ${text} lpName);`,
    returns: 'NULL',
    errors: ['ERROR_ALREADY_EXISTS', 'ERROR_INVALID_HANDLE'],
    source: `${name} function`,
    since: 6,
    place: 'kernel',
    behave: create(readName),
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

export const eventFunctions: readonly WinapiEntry[] = [
  creating('CreateEventA', 'LPCSTR', (call, address) => readText(call.memory, address)),
  creating('CreateEventW', 'LPCWSTR', (call, address) => fromUnits(call.memory.readWideString(address))),
  changing('SetEvent', (call, event) => setEvent(call.kernel, event)),
  changing('ResetEvent', (call, event) => resetEvent(call.kernel, event)),
];
