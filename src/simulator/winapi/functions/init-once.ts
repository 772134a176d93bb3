import { hexAddress } from '../../kernel/address.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { readU64, writeU64 } from '../layout.ts';

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
  writeU64(call.memory, block, succeeded ? DONE | (context === 0n ? 0n : readU64(call.memory, context) & ~STAGE) : NEW);
  for (const id of [...call.kernel.state.blocked]) {
    const { wait, process } = call.kernel.thread(id);
    if (process === call.process.id && wait?.target.kind === 'lock' && wait.target.address === hexAddress(block))
      call.kernel.wake(id, { kind: 'retry' }, 0);
  }
  return done(succeeded);
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
];
