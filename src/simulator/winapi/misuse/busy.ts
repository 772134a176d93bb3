import type { WinapiCall, WinapiEntry } from '../call.ts';
import { ERROR } from '../error-code.ts';
import type { MisuseRule } from './misuse.ts';

/** Vain calls in a row that make a loop a busy one. */
const PATIENCE = 2_000;

/** What a loop asks besides. */
const NEUTRAL =
  /^(WSAGetLastError|GetLastError|WSASetLastError|GetTickCount|GetTickCount64|QueryPerformanceCounter|timeGetTime|SwitchToThread|EnterCriticalSection|LeaveCriticalSection|__WSAFDIsSet)$/;

/** A thread that asks again and again for what is not there, and never waits: it uses up a processor for nothing. */
export const busy: MisuseRule = {
  after: (call, entry, value) => {
    if (NEUTRAL.test(entry.name)) return;
    call.thread.vain = isVain(call, entry, value) ? call.thread.vain + 1 : 0;
    if (call.thread.vain !== PATIENCE) return;
    const share = Math.round((100 * call.thread.cpu) / Math.max(1, call.kernel.now - call.thread.since));
    call.finding('busy-waiting', { api: entry.name, calls: PATIENCE, share: Math.min(100, share) });
  },
  waits: (call) => {
    call.thread.vain = 0;
  },
};

const isVain = (call: WinapiCall, { name }: WinapiEntry, value: bigint): boolean => {
  if (name === 'select' || name === 'WSAPoll' || name.startsWith('PeekMessage')) return value === 0n;
  if (name === 'Sleep' || name === 'SleepEx') return true;
  if (/^(WaitForSingleObject|WaitForMultipleObjects|WSAWaitForMultipleEvents)/.test(name)) return value === BigInt(ERROR.WAIT_TIMEOUT);
  return BigInt.asIntN(32, value) === -1n && call.thread.lastError === ERROR.WSAEWOULDBLOCK;
};
