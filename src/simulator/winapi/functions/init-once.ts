import { hexAddress } from '../../kernel/address.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU64, writeU32, writeU64 } from '../layout.ts';

/** What an INIT_ONCE holds: its two low bits say how far it is, the others are the context that the callback gave. */
const NEW = 0n;
const UNDER_WAY = 1n;
const DONE = 2n;
const STAGE = 3n;

/**
 * One thread runs the callback; others that come meanwhile wait for it. When it returns FALSE the block is as before, so that the
 * next thread tries again (InitOnceExecuteOnce function, learn.microsoft.com).
 */
const executeOnce = (call: WinapiCall): CallOutcome => {
  const [block, context] = [call.arguments.pointer(0), call.arguments.pointer(3)];
  const returned = call.takeReturned();
  if (returned !== null) return finish(call, block, context, BigInt.asIntN(32, returned) !== 0n);
  call.kernel.takeWakeup(call.thread.id);
  const value = readU64(call.memory, block);
  const stage = value & STAGE;
  if (stage === DONE) {
    if (context !== 0n) writeU64(call.memory, context, value & ~STAGE);
    return done(1);
  }
  if (stage !== NEW) {
    call.kernel.block(call.thread.id, { kind: 'lock', owner: Number(value >> 2n), address: hexAddress(block) });
    return waiting;
  }
  writeU64(call.memory, block, UNDER_WAY | (BigInt(call.thread.id) << 2n));
  return { kind: 'callback', address: call.arguments.pointer(1), arguments: [block, call.arguments.pointer(2), context] };
};

const finish = (call: WinapiCall, block: bigint, context: bigint, succeeded: boolean): NativeOutcome => {
  settle(call, block, succeeded ? DONE | (context === 0n ? 0n : readU64(call.memory, context) & ~STAGE) : NEW);
  return done(succeeded);
};

/** The block says how it stands now, and whoever waits for that asks again. */
const settle = (call: WinapiCall, block: bigint, value: bigint): void => {
  writeU64(call.memory, block, value);
  for (const id of [...call.kernel.state.blocked]) {
    const { wait, process } = call.kernel.thread(id);
    if (process === call.process.id && wait?.target.kind === 'lock' && wait.target.address === hexAddress(block))
      call.kernel.wake(id, { kind: 'retry' }, 0);
  }
};

const INIT_ONCE_CHECK_ONLY = 1;
const INIT_ONCE_ASYNC = 2;
const INIT_ONCE_INIT_FAILED = 4;

/**
 * The two-step form: who is told that the work is pending does it, and says so by InitOnceComplete; others wait, but with
 * INIT_ONCE_ASYNC they try as well (InitOnceBeginInitialize function, learn.microsoft.com). That CHECK_ONLY fails with
 * ERROR_GEN_FAILURE while there is nothing is unverified.
 */
const begin = (call: WinapiCall): CallOutcome => {
  const [block, flags, pending, context] = [
    call.arguments.pointer(0),
    call.arguments.uint(1),
    call.arguments.pointer(2),
    call.arguments.pointer(3),
  ];
  call.kernel.takeWakeup(call.thread.id);
  const value = readU64(call.memory, block);
  const stage = value & STAGE;
  if (stage === DONE) {
    writeU32(call.memory, pending, 0);
    if (context !== 0n) writeU64(call.memory, context, value & ~STAGE);
    return done(1);
  }
  if ((flags & INIT_ONCE_CHECK_ONLY) !== 0) return fail(call, ERROR.ERROR_GEN_FAILURE, 0n);
  if (stage !== NEW && (flags & INIT_ONCE_ASYNC) === 0) {
    call.kernel.block(call.thread.id, { kind: 'lock', owner: Number(value >> 2n), address: hexAddress(block) });
    return waiting;
  }
  writeU64(call.memory, block, UNDER_WAY | (BigInt(call.thread.id) << 2n));
  writeU32(call.memory, pending, 1);
  return done(1);
};

/** The first to complete wins; the others' contexts are not wanted, and they fail (InitOnceComplete function, learn.microsoft.com). */
const complete = (call: WinapiCall): CallOutcome => {
  const [block, flags, context] = [call.arguments.pointer(0), call.arguments.uint(1), call.arguments.pointer(2)];
  if ((readU64(call.memory, block) & STAGE) !== UNDER_WAY) return fail(call, ERROR.ERROR_GEN_FAILURE, 0n);
  const failed = (flags & INIT_ONCE_INIT_FAILED) !== 0;
  if (failed && context !== 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  settle(call, block, failed ? NEW : DONE | (context & ~STAGE));
  return done(1);
};

const initialise = (call: WinapiCall): NativeOutcome => {
  writeU64(call.memory, call.arguments.pointer(0), NEW);
  return done(0);
};

export const initOnceFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype: 'void InitOnceInitialize(PINIT_ONCE InitOnce);',
    out: ['InitOnce'],
    returns: 'none',
    source: 'InitOnceInitialize function',
    since: 3,
    place: 'user',
    behave: initialise,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL InitOnceExecuteOnce(PINIT_ONCE InitOnce, PINIT_ONCE_FN InitFn, PVOID Parameter, LPVOID *Context);',
    inout: ['InitOnce'],
    out: ['Context'],
    returns: 'FALSE',
    source: 'InitOnceExecuteOnce function',
    since: 3,
    place: 'user',
    behave: executeOnce,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL InitOnceBeginInitialize(LPINIT_ONCE lpInitOnce, DWORD dwFlags, BOOL *fPending, LPVOID *lpContext);',
    inout: ['lpInitOnce'],
    out: ['fPending', 'lpContext'],
    returns: 'FALSE',
    errors: ['ERROR_GEN_FAILURE'],
    source: 'InitOnceBeginInitialize function',
    since: 3,
    place: 'user',
    behave: begin,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL InitOnceComplete(LPINIT_ONCE lpInitOnce, DWORD dwFlags, LPVOID lpContext);',
    inout: ['lpInitOnce'],
    returns: 'FALSE',
    errors: ['ERROR_GEN_FAILURE', 'ERROR_INVALID_PARAMETER'],
    source: 'InitOnceComplete function',
    since: 3,
    place: 'user',
    behave: complete,
  }),
];
