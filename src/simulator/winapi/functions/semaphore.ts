import { createSemaphore, releaseSemaphore } from '../../kernel/semaphore.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { createNamed, nameArgument, openNamed } from '../named-call.ts';
import { findObject } from '../object-call.ts';
import { FORMS, TEXT_TYPES, type Form } from '../text.ts';

/** The count lies between zero and the maximum, which is above zero (CreateSemaphoreA function, learn.microsoft.com). */
const create =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [count, maximum] = [call.arguments.int(1), call.arguments.int(2)];
    if (maximum <= 0 || count < 0 || count > maximum) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const name = nameArgument(call, 3, form);
    return createNamed(call, 'semaphore', name, () => createSemaphore(call.kernel, count, maximum, name));
  };

/** Adds at least one; the count before goes where the last argument says, if the call succeeds (ReleaseSemaphore function, learn.microsoft.com). */
const release = (call: WinapiCall): NativeOutcome => {
  const semaphore = findObject(call, 'semaphore', call.arguments.pointer(0));
  if (!semaphore) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const [by, previous] = [call.arguments.int(1), call.arguments.pointer(2)];
  if (by <= 0) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const before = releaseSemaphore(call.kernel, semaphore, by);
  if (before === null) return fail(call, ERROR.ERROR_TOO_MANY_POSTS, 0n);
  if (previous !== 0n) writeU32(call.memory, previous, before);
  return done(1);
};

const naming = (name: string, parameters: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `HANDLE ${name}(${parameters});`,
    returns: 'NULL',
    errors: name.startsWith('Open')
      ? ['ERROR_FILE_NOT_FOUND', 'ERROR_INVALID_HANDLE']
      : ['ERROR_ALREADY_EXISTS', 'ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    source: `${name} function`,
    since: 7,
    place: 'kernel',
    behave,
  });

const forms = (form: Form): readonly WinapiEntry[] => {
  const parameters = `LPSECURITY_ATTRIBUTES lpSemaphoreAttributes, LONG lInitialCount, LONG lMaximumCount, ${TEXT_TYPES[form].in} lpName`;
  return [
    naming(`CreateSemaphore${form}`, parameters, create(form)),
    naming(`CreateSemaphoreEx${form}`, `${parameters}, DWORD dwFlags, DWORD dwDesiredAccess`, create(form)),
    naming(`OpenSemaphore${form}`, `DWORD dwDesiredAccess, BOOL bInheritHandle, ${TEXT_TYPES[form].in} lpName`, (call) =>
      openNamed(call, 'semaphore', nameArgument(call, 2, form)),
    ),
  ];
};

export const semaphoreFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(forms),
  entry({
    header: 'windows.h',
    prototype: 'BOOL ReleaseSemaphore(HANDLE hSemaphore, LONG lReleaseCount, LPLONG lpPreviousCount);',
    out: ['lpPreviousCount'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER', 'ERROR_TOO_MANY_POSTS'],
    source: 'ReleaseSemaphore function',
    since: 7,
    place: 'kernel',
    behave: release,
  }),
];
