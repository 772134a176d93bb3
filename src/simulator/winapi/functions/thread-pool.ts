import { queueWork } from '../../kernel/thread-pool.ts';
import { done, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
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

const pooling = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: 'FALSE',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

export const threadPoolFunctions: readonly WinapiEntry[] = [
  pooling('BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE Function, PVOID Context, ULONG Flags);', queueItem),
  pooling('BOOL TrySubmitThreadpoolCallback(PTP_SIMPLE_CALLBACK pfns, PVOID pv, PTP_CALLBACK_ENVIRON pcbe);', submitCallback),
];
