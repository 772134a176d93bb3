import { queueWork, withdrawWork } from '../../kernel/thread-pool.ts';
import { finishCallbacks, resumeCallbacks } from '../callbacks-call.ts';
import { done, INVALID, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';

/** How long the work takes, the last argument says, and does not matter here: a thread is made whenever none is idle. */
const queueItem = (call: WinapiCall): CallOutcome => {
  const address = call.arguments.pointer(0);
  queueWork(call.kernel, call.process.id, { address, arguments: [call.arguments.pointer(1)], source: 0 }, call.functionName(address));
  return done(1);
};

/** The callback is given an instance, of which nothing is simulated, and what the caller passes on. */
const submitCallback = (call: WinapiCall): CallOutcome => {
  const address = call.arguments.pointer(0);
  queueWork(call.kernel, call.process.id, { address, arguments: [0n, call.arguments.pointer(1)], source: 0 }, call.functionName(address));
  return done(1);
};

/** A PTP_WORK is no address that a program could use. */
const createWork = (call: WinapiCall): CallOutcome => {
  const [address, context] = [call.arguments.pointer(0), call.arguments.pointer(1)];
  const id = call.kernel.nextId();
  call.kernel.state.poolWorks.set(id, { process: call.process.id, address, context, functionName: call.functionName(address) });
  return done(id);
};

/** The work object that the first argument stands for; a wrong one crashes on Windows, and does nothing here. */
const workOf = (call: WinapiCall) => {
  const id = Number(call.arguments.pointer(0));
  const work = call.kernel.state.poolWorks.see(id);
  return work?.process === call.process.id ? { id, work } : null;
};

/** The callback is given an instance, of which nothing is simulated, the context and the work itself. */
const submitWork = (call: WinapiCall): CallOutcome => {
  const found = workOf(call);
  if (!found) return done(0);
  const { id, work } = found;
  const item = { address: work.address, arguments: [0n, work.context, BigInt(id)], source: id };
  queueWork(call.kernel, call.process.id, item, work.functionName);
  return done(0);
};

/** With TRUE, callbacks that have not begun are taken back (WaitForThreadpoolWorkCallbacks function, learn.microsoft.com). */
const awaitWork = (call: WinapiCall): CallOutcome => {
  const resumed = resumeCallbacks(call);
  if (resumed) return resumed;
  const found = workOf(call);
  if (!found) return done(0);
  if (call.arguments.int(1) !== 0) withdrawWork(call.process, found.id);
  return finishCallbacks(call, [found.id], INVALID);
};

const closeWork = (call: WinapiCall): CallOutcome => {
  const found = workOf(call);
  if (found) call.kernel.state.poolWorks.delete(found.id);
  return done(0);
};

const pooling = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: prototype.startsWith('BOOL') ? 'FALSE' : prototype.startsWith('void') ? 'none' : 'NULL',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

export const threadPoolFunctions: readonly WinapiEntry[] = [
  pooling('BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE Function, PVOID Context, ULONG Flags);', queueItem),
  pooling('BOOL TrySubmitThreadpoolCallback(PTP_SIMPLE_CALLBACK pfns, PVOID pv, PTP_CALLBACK_ENVIRON pcbe);', submitCallback),
  pooling('PTP_WORK CreateThreadpoolWork(PTP_WORK_CALLBACK pfnwk, PVOID pv, PTP_CALLBACK_ENVIRON pcbe);', createWork),
  pooling('void SubmitThreadpoolWork(PTP_WORK pwk);', submitWork),
  pooling('void WaitForThreadpoolWorkCallbacks(PTP_WORK pwk, BOOL fCancelPendingCallbacks);', awaitWork),
  pooling('void CloseThreadpoolWork(PTP_WORK pwk);', closeWork),
];
