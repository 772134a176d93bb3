import type { ReceiveRequest, Socket } from '../network/state.ts';
import { ERROR } from './error-code.ts';

const MSG_OOB = 1;
const MSG_PEEK = 2;
const MSG_DONTROUTE = 4;
const MSG_WAITALL = 8;
const MSG_PUSH_IMMEDIATE = 0x20;
export const MSG_PARTIAL = 0x8000;

/**
 * The flags of a send call: is its last byte urgent? WSAEINVAL for an unknown flag, WSAEOPNOTSUPP for what the socket cannot do
 * (send function and WSASend function, learn.microsoft.com).
 */
export const sendUrgent = (socket: Socket, flags: number): boolean | number => {
  const urgent = (flags & MSG_OOB) !== 0;
  if ((flags & ~(MSG_OOB | MSG_DONTROUTE | MSG_PARTIAL)) !== 0) return ERROR.WSAEINVAL;
  if ((flags & MSG_PARTIAL) !== 0 || (urgent && socket.machine !== 'socket')) return ERROR.WSAEOPNOTSUPP;
  return urgent;
};

/**
 * The flags of a receive call. An unknown one: WSAEINVAL. MSG_WAITALL goes with streams that may wait and with no other flag; MSG_OOB with streams, and not for
 * nothing (recv function and WSARecv function, learn.microsoft.com).
 */
export const readRequest = (socket: Socket, flags: number, length: number): ReceiveRequest | number => {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const [urgent, peek, waitAll] = [has(MSG_OOB), has(MSG_PEEK), has(MSG_WAITALL)];
  if ((flags & ~(MSG_OOB | MSG_PEEK | MSG_WAITALL | MSG_PUSH_IMMEDIATE | MSG_PARTIAL)) !== 0) return ERROR.WSAEINVAL;
  const stream = socket.machine === 'socket';
  if (waitAll && (!stream || socket.nonBlocking || urgent || peek || has(MSG_PARTIAL))) return ERROR.WSAEOPNOTSUPP;
  if (urgent && !stream) return ERROR.WSAEOPNOTSUPP;
  if (urgent && length <= 0) return ERROR.WSAEINVAL;
  return { length, peek, waitAll, urgent };
};
