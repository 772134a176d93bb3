import { takeApc } from '../kernel/apc.ts';
import { done, type CallOutcome, type WinapiCall } from './call.ts';

export const WAIT_IO_COMPLETION = 0xc0;

/**
 * An alertable call whose thread has APCs queued, instead of its waiting or after its wait was `alerted`: runs them one after
 * another, those that are queued meanwhile too, then ends the call with WAIT_IO_COMPLETION, or with what `end` gives.
 */
export const runApcs = (call: WinapiCall, end: () => CallOutcome = () => done(WAIT_IO_COMPLETION)): CallOutcome => {
  call.state['alerted'] = true;
  call.takeReturned();
  const apc = takeApc(call.kernel, call.thread);
  return apc ? { kind: 'callback', address: apc.routine, arguments: apc.arguments } : end();
};

/** Is the call running its thread's APCs: what an alertable call asks first whenever it is asked again. */
export const isAlerted = (call: WinapiCall): boolean => call.state['alerted'] === true;
