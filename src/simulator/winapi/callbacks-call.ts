import { setEvent } from '../kernel/event-object.ts';
import type { ObjectId } from '../kernel/state.ts';
import { isOutstanding } from '../kernel/thread-pool.ts';
import { done, fail, INVALID, waiting, type CallOutcome, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { findObject } from './object-call.ts';

/**
 * Ends a call that has put an end to sources of callbacks. `completion`: INVALID_HANDLE_VALUE waits for callbacks that run, an event is
 * set when they have come back, and with neither the call fails with ERROR_IO_PENDING while some run (DeleteTimerQueueTimer function,
 * UnregisterWaitEx function, learn.microsoft.com).
 */
export const finishCallbacks = (call: WinapiCall, sources: readonly ObjectId[], completion: bigint): CallOutcome => {
  if (completion === INVALID) {
    call.state['sources'] = sources;
    return awaitCallbacks(call, sources);
  }
  const last = sources.findLast((source) => isOutstanding(call.kernel, call.process, source));
  const event = completion === 0n ? null : findObject(call, 'event', completion);
  if (event && last === undefined) setEvent(call.kernel, event.id);
  if (event && last !== undefined) call.process.awaited.set(last, event.id);
  return last === undefined || event ? done(1) : fail(call, ERROR.ERROR_IO_PENDING, 0n);
};

/** Goes on with a call that waits for callbacks; null: it does not yet. */
export const resumeCallbacks = (call: WinapiCall): CallOutcome | null => {
  if (!call.kernel.takeWakeup(call.thread.id)) return null;
  const { sources } = call.state;
  return Array.isArray(sources)
    ? awaitCallbacks(
        call,
        sources.filter((each) => typeof each === 'number'),
      )
    : null;
};

const awaitCallbacks = (call: WinapiCall, sources: readonly ObjectId[]): CallOutcome => {
  const outstanding = sources.filter((source) => isOutstanding(call.kernel, call.process, source));
  if (outstanding.length === 0) return done(1);
  call.kernel.block(call.thread.id, { kind: 'callbacks', sources: outstanding });
  return waiting;
};
