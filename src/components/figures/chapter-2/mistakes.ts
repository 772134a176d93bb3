/**
 * Mistakes that are easily made with the calls of a server and a client, and what Winsock says to them (figure 2.7). The test makes each
 * of them in the simulator. The texts are those of an English Windows, as Wine 8.0 has them too.
 */
export const MISTAKES = [
  {
    id: 'startup',
    call: 'socket',
    name: 'WSANOTINITIALISED',
    code: 10093,
    text: 'Either the application has not called WSAStartup, or WSAStartup failed.',
  },
  {
    id: 'taken',
    call: 'bind',
    name: 'WSAEADDRINUSE',
    code: 10048,
    text: 'Only one usage of each socket address (protocol/network address/port) is normally permitted.',
  },
  { id: 'foreign', call: 'bind', name: 'WSAEADDRNOTAVAIL', code: 10049, text: 'The requested address is not valid in its context.' },
  { id: 'unbound', call: 'listen', name: 'WSAEINVAL', code: 10022, text: 'An invalid argument was supplied.' },
  { id: 'deaf', call: 'accept', name: 'WSAEINVAL', code: 10022, text: 'An invalid argument was supplied.' },
  {
    id: 'nobody',
    call: 'connect',
    name: 'WSAECONNREFUSED',
    code: 10061,
    text: 'No connection could be made because the target machine actively refused it.',
  },
  {
    id: 'unconnected',
    call: 'send',
    name: 'WSAENOTCONN',
    code: 10057,
    text: 'A request to send or receive data was disallowed because the socket is not connected and (when sending on a datagram socket using a sendto call) no address was supplied.',
  },
  {
    id: 'closed',
    call: 'recv',
    name: 'WSAENOTSOCK',
    code: 10038,
    text: 'An operation was attempted on something that is not a socket.',
  },
] as const;

export type Mistake = (typeof MISTAKES)[number];
