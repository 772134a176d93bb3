import { waitAt, wakeAt, type AddressWait } from '../../kernel/address-wait.ts';
import { awaitSection, leave, tryEnter } from '../../kernel/critical-section.ts';
import { awaitLock, releaseLock, tryAcquire } from '../../kernel/srw-lock.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';
import { showLock, srwLockAt } from '../lock-call.ts';
import { timeoutOf } from '../object-call.ts';
import { sectionAt, showSection } from '../section-call.ts';

const CONDITION_VARIABLE_LOCKMODE_SHARED = 1;

/** A lock that a thread gives up while it sleeps on a condition variable. */
interface HeldLock {
  readonly release: () => void;
  /** False: the thread is blocked, and must try again when it has been woken. */
  readonly acquire: (woken: boolean) => boolean;
}

/**
 * Gives the lock up and sleeps, as one act; takes the lock again before it returns, however the sleep ended. Sleeps may end without
 * a wake-up (Condition Variables, learn.microsoft.com: "spurious wakeups"): a choice, 0 being that this one does not.
 */
const sleep = (call: WinapiCall, lock: HeldLock, milliseconds: number): CallOutcome => {
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  if (call.state['slept'] === undefined) {
    lock.release();
    call.state['slept'] = true;
    const spurious = call.kernel.choose('spurious', 2) === 1;
    if (milliseconds === 0) call.state['late'] = true;
    else if (!spurious) {
      waitAt(call.kernel, call.thread, 'condition-variable', call.arguments.pointer(0), timeoutOf(milliseconds));
      return waiting;
    }
  }
  if (wakeup?.kind === 'timeout') call.state['late'] = true;
  if (!lock.acquire(call.state['competes'] === true)) {
    call.state['competes'] = true;
    return waiting;
  }
  return call.state['late'] === true ? fail(call, ERROR.ERROR_TIMEOUT, 0n) : done(1);
};

/** The critical section is left once, and entered again. */
const sleepInSection = (call: WinapiCall): CallOutcome => {
  const section = sectionAt(call, call.arguments.pointer(1));
  const release = (): void => {
    leave(call.kernel, section);
    showSection(call, section);
  };
  const acquire = (): boolean => {
    const entered = tryEnter(call.kernel, section, call.thread.id);
    if (entered) showSection(call, section);
    else awaitSection(call.kernel, section, call.thread.id);
    return entered;
  };
  return sleep(call, { release, acquire }, call.arguments.uint(2));
};

const sleepInLock = (call: WinapiCall): CallOutcome => {
  const shared = (call.arguments.uint(3) & CONDITION_VARIABLE_LOCKMODE_SHARED) !== 0;
  const address = call.arguments.pointer(1);
  const release = (): void => {
    const lock = srwLockAt(call, address);
    releaseLock(call.kernel, lock, shared);
    showLock(call, lock);
  };
  const acquire = (woken: boolean): boolean => {
    const lock = srwLockAt(call, address);
    const acquired = tryAcquire(call.kernel, lock, call.thread, shared, woken);
    if (acquired) showLock(call, lock);
    else awaitLock(call.kernel, lock, call.thread, shared);
    return acquired;
  };
  return sleep(call, { release, acquire }, call.arguments.uint(2));
};

const initialise = (call: WinapiCall): CallOutcome => {
  writeU64(call.memory, call.arguments.pointer(0), 0n);
  return done(0);
};

const wake =
  (kind: AddressWait, all: boolean) =>
  (call: WinapiCall): CallOutcome => {
    wakeAt(call.kernel, call.process.id, kind, call.arguments.pointer(0), all);
    return done(0);
  };

/**
 * Waits while the value at an address is what the caller has seen; may return though it still is (WaitOnAddress function,
 * learn.microsoft.com), by the choice that spurious wake-ups are.
 */
const waitOnAddress = (call: WinapiCall): CallOutcome => {
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  if (wakeup) return wakeup.kind === 'timeout' ? fail(call, ERROR.ERROR_TIMEOUT, 0n) : done(1);
  const [address, compare, size] = [call.arguments.pointer(0), call.arguments.pointer(1), Number(call.arguments.pointer(2))];
  if (![1, 2, 4, 8].includes(size)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const [value, seen] = [call.memory.readBytes(address, size), call.memory.readBytes(compare, size)];
  if (value.some((byte, index) => byte !== seen[index]) || call.kernel.choose('spurious', 2) === 1) return done(1);
  if (call.arguments.uint(3) === 0) return fail(call, ERROR.ERROR_TIMEOUT, 0n);
  waitAt(call.kernel, call.thread, 'address', address, timeoutOf(call.arguments.uint(3)));
  return waiting;
};

const condition = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    inout: ['ConditionVariable'],
    returns: prototype.startsWith('void') ? 'none' : 'FALSE',
    errors: prototype.startsWith('void') ? [] : ['ERROR_TIMEOUT'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 7,
    place: 'user',
    behave,
  });

export const conditionVariableFunctions: readonly WinapiEntry[] = [
  condition('void InitializeConditionVariable(PCONDITION_VARIABLE ConditionVariable);', initialise),
  condition(
    'BOOL SleepConditionVariableCS(PCONDITION_VARIABLE ConditionVariable, PCRITICAL_SECTION CriticalSection, DWORD dwMilliseconds);',
    sleepInSection,
  ),
  condition(
    'BOOL SleepConditionVariableSRW(PCONDITION_VARIABLE ConditionVariable, PSRWLOCK SRWLock, DWORD dwMilliseconds, ULONG Flags);',
    sleepInLock,
  ),
  condition('void WakeConditionVariable(PCONDITION_VARIABLE ConditionVariable);', wake('condition-variable', false)),
  condition('void WakeAllConditionVariable(PCONDITION_VARIABLE ConditionVariable);', wake('condition-variable', true)),
  condition('BOOL WaitOnAddress(volatile VOID *Address, PVOID CompareAddress, SIZE_T AddressSize, DWORD dwMilliseconds);', waitOnAddress),
  condition('void WakeByAddressSingle(PVOID Address);', wake('address', false)),
  condition('void WakeByAddressAll(PVOID Address);', wake('address', true)),
];
