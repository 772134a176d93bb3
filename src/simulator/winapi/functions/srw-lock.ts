import { awaitLock, forgetLock, releaseLock, tryAcquire } from '../../kernel/srw-lock.ts';
import { done, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { writeU64 } from '../layout.ts';
import { showLock, srwLockAt } from '../lock-call.ts';

/** STATUS_RESOURCE_NOT_OWNED (ntstatus.h): what releasing a lock raises that is not held so (unverified). */
const STATUS_RESOURCE_NOT_OWNED = 0xc000_0264;

const initialise = (call: WinapiCall): CallOutcome => {
  forgetLock(call.kernel, call.process.id, call.arguments.pointer(0));
  writeU64(call.memory, call.arguments.pointer(0), 0n);
  return done(0);
};

const acquire =
  (shared: boolean) =>
  (call: WinapiCall): CallOutcome => {
    const woken = call.kernel.takeWakeup(call.thread.id) !== null;
    const lock = srwLockAt(call, call.arguments.pointer(0));
    if (!tryAcquire(call.kernel, lock, call.thread, shared, woken)) {
      awaitLock(call.kernel, lock, call.thread, shared);
      return waiting;
    }
    showLock(call, lock);
    return done(0);
  };

const attempt =
  (shared: boolean) =>
  (call: WinapiCall): CallOutcome => {
    const lock = srwLockAt(call, call.arguments.pointer(0));
    const acquired = tryAcquire(call.kernel, lock, call.thread, shared, false);
    showLock(call, lock);
    return done(acquired);
  };

const release =
  (shared: boolean) =>
  (call: WinapiCall): CallOutcome => {
    const lock = srwLockAt(call, call.arguments.pointer(0));
    if (!releaseLock(call.kernel, lock, shared)) return { kind: 'raise', code: STATUS_RESOURCE_NOT_OWNED, flags: 0, parameters: [] };
    showLock(call, lock);
    return done(0);
  };

const locking = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    inout: ['SRWLock'],
    returns: prototype.startsWith('void') ? 'none' : 'FALSE',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 7,
    place: 'user',
    behave,
  });

export const srwLockFunctions: readonly WinapiEntry[] = [
  locking('void InitializeSRWLock(PSRWLOCK SRWLock);', initialise),
  locking('void AcquireSRWLockExclusive(PSRWLOCK SRWLock);', acquire(false)),
  locking('void AcquireSRWLockShared(PSRWLOCK SRWLock);', acquire(true)),
  locking('BOOLEAN TryAcquireSRWLockExclusive(PSRWLOCK SRWLock);', attempt(false)),
  locking('BOOLEAN TryAcquireSRWLockShared(PSRWLOCK SRWLock);', attempt(true)),
  locking('void ReleaseSRWLockExclusive(PSRWLOCK SRWLock);', release(false)),
  locking('void ReleaseSRWLockShared(PSRWLOCK SRWLock);', release(true)),
];
