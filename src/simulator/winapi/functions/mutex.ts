import { createMutex, releaseMutex } from '../../kernel/mutex.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { createNamed, nameArgument, openNamed } from '../named-call.ts';
import { findObject } from '../object-call.ts';
import { FORMS, TEXT_TYPES, type Form } from '../text.ts';

const CREATE_MUTEX_INITIAL_OWNER = 1;

const create = (call: WinapiCall, name: string | null, owned: boolean): NativeOutcome =>
  createNamed(call, 'mutex', name, () => createMutex(call.kernel, owned ? call.thread.id : 0, name));

const release = (call: WinapiCall): NativeOutcome => {
  const mutex = findObject(call, 'mutex', call.arguments.pointer(0));
  if (!mutex) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return releaseMutex(call.kernel, mutex, call.thread.id) ? done(1) : fail(call, ERROR.ERROR_NOT_OWNER, 0n);
};

const naming = (name: string, parameters: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `HANDLE ${name}(${parameters});`,
    returns: 'NULL',
    errors: name.startsWith('Open') ? ['ERROR_FILE_NOT_FOUND', 'ERROR_INVALID_HANDLE'] : ['ERROR_ALREADY_EXISTS', 'ERROR_INVALID_HANDLE'],
    source: `${name} function`,
    since: 7,
    place: 'kernel',
    behave,
  });

const forms = (form: Form): readonly WinapiEntry[] => {
  const text = TEXT_TYPES[form].in;
  return [
    naming(`CreateMutex${form}`, `LPSECURITY_ATTRIBUTES lpMutexAttributes, BOOL bInitialOwner, ${text} lpName`, (call) =>
      create(call, nameArgument(call, 2, form), call.arguments.int(1) !== 0),
    ),
    naming(
      `CreateMutexEx${form}`,
      `LPSECURITY_ATTRIBUTES lpMutexAttributes, ${text} lpName, DWORD dwFlags, DWORD dwDesiredAccess`,
      (call) => create(call, nameArgument(call, 1, form), (call.arguments.uint(2) & CREATE_MUTEX_INITIAL_OWNER) !== 0),
    ),
    naming(`OpenMutex${form}`, `DWORD dwDesiredAccess, BOOL bInheritHandle, ${text} lpName`, (call) =>
      openNamed(call, 'mutex', nameArgument(call, 2, form)),
    ),
  ];
};

export const mutexFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(forms),
  entry({
    header: 'windows.h',
    prototype: 'BOOL ReleaseMutex(HANDLE hMutex);',
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_NOT_OWNER'],
    source: 'ReleaseMutex function',
    since: 7,
    place: 'kernel',
    behave: release,
  }),
];
