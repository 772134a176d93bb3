import { isMulticast, ANY } from '../network/address.ts';
import { owns } from '../network/route.ts';
import type { Socket } from '../network/state.ts';
import type { WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { ownHost } from './resolve.ts';
import { readAddress } from './socket-call.ts';

const IP_ADD_MEMBERSHIP = 12;
const IP_DROP_MEMBERSHIP = 13;
const IP_MREQ_SIZE = 8;

export const isMembership = (name: number): boolean => name === IP_ADD_MEMBERSHIP || name === IP_DROP_MEMBERSHIP;

/**
 * Joins or leaves the group of an ip_mreq (IP_ADD_MEMBERSHIP: IPPROTO_IP Socket Options, learn.microsoft.com; the errors for a group that is joined already, or is not, are Wine 8.0's and unverified for Windows).
 * The interface is any, or one of the computer's own. Gives 0 or an error.
 */
export const changeMembership = (call: WinapiCall, socket: Socket, name: number, value: bigint, length: number): number => {
  if (socket.machine !== 'datagram-socket') return ERROR.WSAENOPROTOOPT;
  if (value === 0n || length < IP_MREQ_SIZE) return ERROR.WSAEFAULT;
  const [group, through] = [readAddress(call.memory, value, 4), readAddress(call.memory, value + 4n, 4)];
  const host = ownHost(call);
  if (!isMulticast(group)) return ERROR.WSAEINVAL;
  if (through !== ANY[4] && host && !owns(host, through)) return ERROR.WSAEADDRNOTAVAIL;
  const at = socket.groups.indexOf(group);
  if (name === IP_ADD_MEMBERSHIP) {
    if (at >= 0) return ERROR.WSAEADDRINUSE;
    socket.groups.push(group);
    return 0;
  }
  if (at < 0) return ERROR.WSAEINVAL;
  socket.groups.splice(at, 1);
  return 0;
};
