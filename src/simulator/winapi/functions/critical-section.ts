import { awaitSection, deleteSection, findSection, initialiseSection, leave, tryEnter } from '../../kernel/critical-section.ts';
import type { CriticalSection } from '../../kernel/state.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { SECTION_SIZE, sectionAt, showSection } from '../section-call.ts';

const initialise =
  (spinCount: (call: WinapiCall) => number) =>
  (call: WinapiCall): NativeOutcome => {
    showSection(call, initialiseSection(call.kernel, call.process.id, call.arguments.pointer(0), spinCount(call)));
    return done(1);
  };

const sectionOf = (call: WinapiCall): CriticalSection => sectionAt(call, call.arguments.pointer(0));

const enter = (call: WinapiCall): NativeOutcome => {
  call.kernel.takeWakeup(call.thread.id);
  const section = sectionOf(call);
  if (tryEnter(call.kernel, section, call.thread.id)) {
    showSection(call, section);
    return done(0);
  }
  awaitSection(call.kernel, section, call.thread.id);
  return waiting;
};

const attempt = (call: WinapiCall): NativeOutcome => {
  const section = sectionOf(call);
  const entered = tryEnter(call.kernel, section, call.thread.id);
  if (entered) showSection(call, section);
  return done(entered);
};

const exit = (call: WinapiCall): NativeOutcome => {
  const section = sectionOf(call);
  leave(call.kernel, section);
  showSection(call, section);
  return done(0);
};

const remove = (call: WinapiCall): NativeOutcome => {
  const section = findSection(call.kernel, call.process.id, call.arguments.pointer(0));
  if (section) deleteSection(call.kernel, section);
  call.memory.writeBytes(call.arguments.pointer(0), new Uint8Array(SECTION_SIZE));
  return done(0);
};

const section = (
  prototype: string,
  page: string,
  behave: (call: WinapiCall) => NativeOutcome,
  returns: 'FALSE' | 'none' = 'none',
): WinapiEntry =>
  entry({ header: 'windows.h', prototype, inout: ['lpCriticalSection'], returns, source: page, since: 7, place: 'user', behave });

export const criticalSectionFunctions: readonly WinapiEntry[] = [
  section(
    'void InitializeCriticalSection(LPCRITICAL_SECTION lpCriticalSection);',
    'InitializeCriticalSection function',
    initialise(() => 0),
  ),
  section(
    'BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION lpCriticalSection, DWORD dwSpinCount);',
    'InitializeCriticalSectionAndSpinCount function',
    initialise((call) => call.arguments.uint(1)),
  ),
  section(
    'BOOL InitializeCriticalSectionEx(LPCRITICAL_SECTION lpCriticalSection, DWORD dwSpinCount, DWORD Flags);',
    'InitializeCriticalSectionEx function',
    initialise((call) => call.arguments.uint(1)),
  ),
  section('void EnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);', 'EnterCriticalSection function', enter),
  section('BOOL TryEnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);', 'TryEnterCriticalSection function', attempt, 'FALSE'),
  section('void LeaveCriticalSection(LPCRITICAL_SECTION lpCriticalSection);', 'LeaveCriticalSection function', exit),
  section('void DeleteCriticalSection(LPCRITICAL_SECTION lpCriticalSection);', 'DeleteCriticalSection function', remove),
];
