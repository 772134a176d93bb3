import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import { ANY_ADDRESS, type Binding, type Endpoint, type Host, type Socket } from './state.ts';
import { stateOf } from '../kernel/machines.ts';

/** Ports that connect and bind(port 0) take from: the dynamic range since Windows Vista. */
export const FIRST_DYNAMIC_PORT = 49_152;
const DYNAMIC_PORTS = 16_384;

type Verdict = typeof WSA.WSAEADDRINUSE | typeof WSA.WSAEACCES | 0;

const INUSE = WSA.WSAEADDRINUSE;
const DENIED = WSA.WSAEACCES;

/**
 * May a second socket take a port? Rows: the second socket's claim; columns: the first's, each wildcard then specific address.
 * Source: Sharing Transport Addresses (Windows drivers, learn.microsoft.com), where both have the same owner, so that
 * the access check succeeds.
 */
const SECOND_BIND: Readonly<Record<`${'default' | 'reuse' | 'exclusive'} ${'wildcard' | 'specific'}`, readonly Verdict[]>> = {
  'default wildcard': [INUSE, 0, INUSE, 0, INUSE, 0],
  'default specific': [0, INUSE, 0, DENIED, DENIED, INUSE],
  'reuse wildcard': [DENIED, 0, 0, 0, DENIED, 0],
  'reuse specific': [0, DENIED, 0, 0, DENIED, DENIED],
  'exclusive wildcard': [INUSE, INUSE, INUSE, INUSE, INUSE, INUSE],
  'exclusive specific': [0, INUSE, 0, INUSE, DENIED, INUSE],
};

const COLUMNS: Readonly<Record<'default' | 'reuse' | 'exclusive', number>> = { default: 0, reuse: 2, exclusive: 4 };

/** How the socket's options claim an address. */
export const claimOf = (socket: Socket): Exclude<Binding, null> =>
  socket.options.exclusiveAddress ? 'exclusive' : socket.options.reuseAddress ? 'reuse' : 'default';

/** 0, WSAEADDRINUSE or WSAEACCES. Connections in TIME_WAIT and accepted sockets do not hold a port against bind. */
export const judgeBind = (wire: Wire, socket: Socket, endpoint: Endpoint): Verdict => {
  const second = SECOND_BIND[`${claimOf(socket)} ${endpoint.address === ANY_ADDRESS ? 'wildcard' : 'specific'}`];
  for (const first of wire.state.sockets.values()) {
    if (first === socket || first.binding === null || first.local?.port !== endpoint.port || stateOf(first) === 'closed') continue;
    const specific = first.local.address !== ANY_ADDRESS;
    if (specific && endpoint.address !== ANY_ADDRESS && first.local.address !== endpoint.address) continue;
    const verdict = second[COLUMNS[first.binding] + (specific ? 1 : 0)] ?? 0;
    if (verdict !== 0) return verdict;
  }
  return 0;
};

/** A free port of the dynamic range, by the schedule's choice; null when none is left. */
export const dynamicPort = (wire: Wire, host: Host): number | null => {
  const skip = wire.host.choose('port', DYNAMIC_PORTS);
  for (let tried = 0; tried < DYNAMIC_PORTS; tried++) {
    const port = FIRST_DYNAMIC_PORT + ((host.nextPort - FIRST_DYNAMIC_PORT + skip + tried) % DYNAMIC_PORTS);
    if (isTaken(wire, port)) continue;
    host.nextPort = FIRST_DYNAMIC_PORT + ((port + 1 - FIRST_DYNAMIC_PORT) % DYNAMIC_PORTS);
    return port;
  }
  return null;
};

const isTaken = (wire: Wire, port: number): boolean => {
  for (const socket of wire.state.sockets.values()) {
    if (socket.local?.port === port && stateOf(socket) !== 'closed') return true;
  }
  for (const { ends } of wire.state.connections.values()) {
    const [end] = ends;
    if (end.endpoint.port === port && stateOf(end) !== 'CLOSED' && !(stateOf(end) === 'TIME_WAIT' && end.expires <= wire.host.now))
      return true;
  }
  return false;
};
