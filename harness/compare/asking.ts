import { USER_CALL_NS } from '../../src/simulator/kernel/cost.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

/**
 * Calls that ask and change nothing for others: when one fits where it begins, nothing is gained by making it later. Calls that stay
 * in user mode are of no interest to others at all.
 */
export const asking = new Set([
  ...['recv', 'recvfrom', 'accept', 'WSAAccept', 'select', 'WSAPoll', 'WSAEnumNetworkEvents', 'getpeername', 'getsockname', 'getsockopt'],
  ...['WSAWaitForMultipleEvents', 'WaitForSingleObject', 'WaitForSingleObjectEx', 'WaitForMultipleObjects', 'WaitForMultipleObjectsEx'],
  ...['Sleep', 'SleepEx', 'GetMessageA', 'GetMessageW', 'PeekMessageA', 'PeekMessageW', 'GetQueuedCompletionStatus'],
  ...['GetQueuedCompletionStatusEx', 'WSAGetOverlappedResult', 'GetOverlappedResult', 'WSAStartup', 'GetModuleHandleA', 'CloseHandle'],
]);

/** Calls that stay in user mode. */
export const local = new Set(winapi.filter(({ cost }) => cost <= USER_CALL_NS).map(({ name }) => name));
