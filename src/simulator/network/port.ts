import { ANY, familyOf, isAny, type Endpoint, type Family } from './address.ts';
import { isOver } from './end.ts';
import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import type { Binding, Connection, Socket } from './state.ts';

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

type Protocol = 'tcp' | 'udp';

const protocolOf = (socket: Socket): Protocol => (socket.machine === 'socket' ? 'tcp' : 'udp');

const keyOf = (host: number, protocol: Protocol, port: number): number => ((host * 2 + (protocol === 'tcp' ? 0 : 1)) << 16) + port;

/** How the socket's options claim an address. */
const claimOf = (socket: Socket): Exclude<Binding, null> =>
  socket.options.exclusiveAddress ? 'exclusive' : socket.options.reuseAddress ? 'reuse' : 'default';

/** Open sockets of a computer that have claimed a port, in order of claiming. */
export const claimants = (wire: Wire, host: number, protocol: Protocol, port: number): Socket[] =>
  (wire.state.claims.see(keyOf(host, protocol, port)) ?? []).flatMap((id) => wire.state.sockets.get(id) ?? []);

/** Gives a socket its local address. */
export const claim = (wire: Wire, socket: Socket, local: Endpoint): void => {
  const key = keyOf(socket.host, protocolOf(socket), local.port);
  socket.local = local;
  socket.binding = claimOf(socket);
  wire.state.claims.set(key, [...(wire.state.claims.see(key) ?? []), socket.id]);
};

/** A socket closes: whatever it claimed is free. */
export const unclaim = (wire: Wire, socket: Socket): void => {
  if (socket.binding === null || !socket.local) return;
  const key = keyOf(socket.host, protocolOf(socket), socket.local.port);
  const left = (wire.state.claims.see(key) ?? []).filter((id) => id !== socket.id);
  if (left.length > 0) wire.state.claims.set(key, left);
  else wire.state.claims.delete(key);
};

/** Does a socket hear what comes to its port by this family? */
export const speaks = (socket: Socket, family: Family): boolean =>
  socket.family === family || (family === 4 && !socket.options.onlyIpv6 && socket.local?.address === ANY[6]);

/** 0, WSAEADDRINUSE or WSAEACCES. Connections in TIME_WAIT and accepted sockets do not hold a port against bind. */
export const judgeBind = (wire: Wire, socket: Socket, endpoint: Endpoint): Verdict => {
  const second = SECOND_BIND[`${claimOf(socket)} ${isAny(endpoint.address) ? 'wildcard' : 'specific'}`];
  const dual = endpoint.address === ANY[6] && !socket.options.onlyIpv6;
  for (const first of claimants(wire, socket.host, protocolOf(socket), endpoint.port)) {
    if (first === socket || first.binding === null || !first.local) continue;
    if (!speaks(first, familyOf(endpoint.address)) && !(dual && first.family === 4)) continue;
    const specific = !isAny(first.local.address);
    if (specific && !isAny(endpoint.address) && first.local.address !== endpoint.address) continue;
    const verdict = second[COLUMNS[first.binding] + (specific ? 1 : 0)] ?? 0;
    if (verdict !== 0) return verdict;
  }
  return 0;
};

/** A free port of the dynamic range, by the schedule's choice; null when none is left. */
export const dynamicPort = (wire: Wire, socket: Socket): number | null => {
  const host = wire.state.hosts[socket.host];
  if (!host) return null;
  const skip = wire.host.choose('port', DYNAMIC_PORTS);
  for (let tried = 0; tried < DYNAMIC_PORTS; tried++) {
    const port = FIRST_DYNAMIC_PORT + ((host.nextPort - FIRST_DYNAMIC_PORT + skip + tried) % DYNAMIC_PORTS);
    if (isTaken(wire, socket, port)) continue;
    host.nextPort = FIRST_DYNAMIC_PORT + ((port + 1 - FIRST_DYNAMIC_PORT) % DYNAMIC_PORTS);
    return port;
  }
  return null;
};

const isTaken = (wire: Wire, socket: Socket, port: number): boolean =>
  wire.state.claims.has(keyOf(socket.host, protocolOf(socket), port)) ||
  (socket.machine === 'socket' && outgoingAt(wire, socket.host, port).length > 0);

/** Connections, not over yet, that programs of a computer have begun from a port. */
const outgoingAt = (wire: Wire, host: number, port: number): Connection[] =>
  (wire.state.outgoing.see(keyOf(host, 'tcp', port)) ?? [])
    .flatMap((id) => wire.state.connections.get(id) ?? [])
    .filter(({ ends: [end] }) => !isOver(wire, end));

/** Is there a connection already between these two? */
export const isConnected = (wire: Wire, host: number, local: Endpoint, remote: Endpoint): boolean =>
  outgoingAt(wire, host, local.port).some(({ ends: [, to] }) => to.endpoint.port === remote.port && to.endpoint.address === remote.address);

export const addOutgoing = (wire: Wire, host: number, connection: Connection): void => {
  const key = keyOf(host, 'tcp', connection.ends[0].endpoint.port);
  wire.state.outgoing.set(key, [...(wire.state.outgoing.see(key) ?? []), connection.id]);
};

/** The connection is forgotten. */
export const removeOutgoing = (wire: Wire, connection: Connection): void => {
  const key = keyOf(connection.ends[0].host ?? 0, 'tcp', connection.ends[0].endpoint.port);
  const left = (wire.state.outgoing.see(key) ?? []).filter((id) => id !== connection.id);
  if (left.length > 0) wire.state.outgoing.set(key, left);
  else wire.state.outgoing.delete(key);
};
