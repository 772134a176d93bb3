import { done, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { swap16, swap32 } from '../socket-call.ts';

const swapping = (prototype: string, size: 2 | 4): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 2,
    place: 'user',
    behave: (call) => done(size === 2 ? swap16(call.arguments.uint(0)) : swap32(call.arguments.uint(0))),
  });

/** Host and network byte order: on a little-endian machine each of the four swaps. They need no WSAStartup. */
export const byteOrderFunctions: readonly WinapiEntry[] = [
  swapping('u_short htons(u_short hostshort);', 2),
  swapping('u_short ntohs(u_short netshort);', 2),
  swapping('u_long htonl(u_long hostlong);', 4),
  swapping('u_long ntohl(u_long netlong);', 4),
];
