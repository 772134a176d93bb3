import type { WinapiCall } from '../call.ts';
import { ERROR } from '../error-code.ts';
import type { MisuseRule } from './misuse.ts';

/** Vain calls in a row that make a loop a busy one. */
const PATIENCE = 2_000;

/** What a loop asks besides. */
const NEUTRAL =
  /^(WSAGetLastError|GetLastError|WSASetLastError|GetTickCount|GetTickCount64|QueryPerformanceCounter|timeGetTime|SwitchToThread|EnterCriticalSection|LeaveCriticalSection|__WSAFDIsSet)$/;

/** A thread that asks again and again for what is not there, and never waits: it uses up a processor for nothing. */
export const busy: MisuseRule = ({ name }) => {
  const waits = (call: WinapiCall): void => {
    call.thread.vain = 0;
  };
  if (NEUTRAL.test(name)) return { waits };
  const isVain = vainness(name);
  const after = (call: WinapiCall, value: bigint): void => {
    call.thread.vain = isVain(call, value) ? call.thread.vain + 1 : 0;
    if (call.thread.vain !== PATIENCE) return;
    const share = Math.round((100 * call.thread.cpu) / Math.max(1, call.kernel.now - call.thread.since));
    call.finding('busy-waiting', { api: name, calls: PATIENCE, share: Math.min(100, share) });
  };
  return { after, waits };
};

const TIMED_OUT = BigInt(ERROR.WAIT_TIMEOUT);

/** Has a call of the function found nothing. */
const vainness = (name: string): ((call: WinapiCall, value: bigint) => boolean) => {
  if (name === 'select' || name === 'WSAPoll' || name.startsWith('PeekMessage')) return (_, value) => value === 0n;
  if (name === 'Sleep' || name === 'SleepEx') return () => true;
  if (/^(WaitForSingleObject|WaitForMultipleObjects|WSAWaitForMultipleEvents)/.test(name)) return (_, value) => value === TIMED_OUT;
  return (call, value) => call.thread.lastError === ERROR.WSAEWOULDBLOCK && BigInt.asIntN(32, value) === -1n;
};
