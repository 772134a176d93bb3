import { findNamed } from '../kernel/dispatcher.ts';
import type { DispatcherObject } from '../kernel/state.ts';
import type { NativeOutcome } from '../machine/native.ts';
import { done, fail, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { readTextAt, type Form } from './text.ts';

/**
 * Makes an object, or opens the one of that name: then with ERROR_ALREADY_EXISTS, and what else the caller asked for is ignored.
 * A name that an object of another kind has fails with ERROR_INVALID_HANDLE (CreateMutexA function, learn.microsoft.com).
 */
export const createNamed = (
  call: WinapiCall,
  kind: DispatcherObject['machine'],
  name: string | null,
  make: () => DispatcherObject,
): NativeOutcome => {
  const existing = name === null ? null : findNamed(call.kernel, name);
  if (existing && existing.machine !== kind) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (existing) existing.references++;
  const { id } = existing ?? make();
  const handle = call.kernel.openHandle(call.process, { kind, object: id });
  return fail(call, existing ? ERROR.ERROR_ALREADY_EXISTS : ERROR.ERROR_SUCCESS, BigInt(handle));
};

/** Opens the object of that name (OpenMutexW, OpenEventA and others, learn.microsoft.com). */
export const openNamed = (call: WinapiCall, kind: DispatcherObject['machine'], name: string | null): NativeOutcome => {
  if (name === null) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const existing = findNamed(call.kernel, name);
  if (!existing) return fail(call, ERROR.ERROR_FILE_NOT_FOUND, 0n);
  if (existing.machine !== kind) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  existing.references++;
  return done(call.kernel.openHandle(call.process, { kind, object: existing.id }));
};

/** The name that an argument gives; null for none. */
export const nameArgument = (call: WinapiCall, index: number, form: Form): string | null => {
  const address = call.arguments.pointer(index);
  const name = address === 0n ? '' : readTextAt(call, address, form);
  return name === '' ? null : name;
};
