import { stateOf } from '../kernel/machines.ts';
import { ANY, BROADCAST, familyOf, isAny, isLoopback, isMulticast, LOOPBACK, type Endpoint } from './address.ts';
import { WSA } from './error.ts';
import { travelTime, type Wire } from './host.ts';
import { claimants, speaks } from './port.ts';
import { isCut, locate, sourceFor } from './route.ts';
import type { Datagram, DatagramSocket, OperationResult, Packet, ReceiveOperation } from './state.ts';

/** The most that a datagram can carry: 65,535 bytes less the headers of IPv4 and UDP; of IPv6 only UDP's counts. */
export const LONGEST_DATAGRAM = { 4: 65_507, 6: 65_527 } as const;

/** Sends a datagram on its way. Whether anybody gets it, the caller does not learn. */
export const sendDatagram = (wire: Wire, socket: DatagramSocket, bytes: Uint8Array, to: Endpoint): void => {
  const port = socket.local?.port ?? 0;
  if (to.address === BROADCAST) {
    const from = { address: wire.state.hosts[socket.host]?.address ?? LOOPBACK[4], port };
    wire.state.hosts.forEach((_, toHost) => send(wire, socket, { toHost, from, to, content: bytes }));
    return;
  }
  if (isMulticast(to.address)) return sendToGroup(wire, socket, bytes, to);
  const source = socket.local && !isAny(socket.local.address) ? socket.local.address : sourceOf(wire, socket, to);
  send(wire, socket, { toHost: locate(wire, socket.host, to.address) ?? NOWHERE, from: { address: source, port }, to, content: bytes });
};

/** A datagram for a group goes to every computer, but one that may make no hop stays on its own; whoever has joined hears it there. */
const sendToGroup = (wire: Wire, socket: DatagramSocket, content: Uint8Array, to: Endpoint): void => {
  const from = { address: sourceOf(wire, socket, to), port: socket.local?.port ?? 0 };
  const leaves = (socket.options.others.get('IP_MULTICAST_TTL') ?? 1) > 0;
  wire.state.hosts.forEach((_, toHost) => {
    if (leaves || toHost === socket.host) send(wire, socket, { toHost, from, to, content });
  });
};

const NOWHERE = -1;

const sourceOf = (wire: Wire, socket: DatagramSocket, to: Endpoint): string => {
  const host = wire.state.hosts[socket.host];
  return (host && sourceFor(host, to.address)) ?? ANY[familyOf(to.address)];
};

const send = (
  wire: Wire,
  socket: Pick<DatagramSocket, 'id' | 'host'>,
  packet: Pick<Packet, 'toHost' | 'from' | 'to' | 'content'>,
): void => {
  const sent = wire.host.now;
  const whole: Packet = {
    id: wire.host.nextId(),
    socket: socket.id,
    fromHost: socket.host,
    ...packet,
    sent,
    arrives: sent + travelTime(wire),
  };
  wire.state.packets.set(whole.id, whole);
  wire.host.packet('sent', whole);
  wire.host.schedule(whole.arrives, { kind: 'packet', packet: whole.id });
};

/** A datagram, or the message that one reached nobody, has come to its end. */
export const packetArrived = (wire: Wire, id: number): void => {
  const packet = wire.state.packets.get(id);
  if (!packet) return;
  wire.state.packets.delete(id);
  const nowhere = packet.toHost === NOWHERE || isCut(wire, packet.fromHost, packet.toHost, wire.host.now);
  if (nowhere || isLost(wire)) return wire.host.packet('dropped', packet);
  if (packet.content === 'port-unreachable') return unreachableArrived(wire, packet);
  const sockets = receivers(wire, packet);
  if (sockets.length === 0 && packet.to.address !== BROADCAST && !isMulticast(packet.to.address)) answerUnreachable(wire, packet);
  const datagram: Datagram = { kind: 'datagram', from: packet.from, bytes: packet.content };
  const taken = sockets.filter((socket) => enqueue(socket, datagram));
  wire.host.packet(taken.length > 0 ? 'delivered' : 'dropped', packet);
  for (const socket of taken) serveDatagrams(wire, socket);
};

/** Loss is the scenario's: none unless it says so. */
const isLost = (wire: Wire): boolean => {
  const { lossPercent } = wire.options;
  return lossPercent > 0 && wire.host.choose('loss', PERCENT) >= PERCENT - lossPercent;
};

const PERCENT = 100;

/**
 * A broadcast reaches every socket that hears the port, a datagram for a group every one of them that has joined it; what comes from its
 * own computer only if its IP_MULTICAST_LOOP allows it (IPPROTO_IP Socket Options, learn.microsoft.com: on Windows the receiver's counts). Any other datagram reaches one: a socket connected to its sender before one
 * bound to the address before one bound to any. Which of several that share the port with SO_REUSEADDR is a choice: Windows leaves
 * it open (Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE, learn.microsoft.com).
 */
const receivers = (wire: Wire, { fromHost, toHost, from, to }: Packet): DatagramSocket[] => {
  const family = familyOf(to.address);
  const hearing = claimants(wire, toHost, 'udp', to.port)
    .filter((socket) => socket.machine === 'datagram-socket')
    .filter((socket) => speaks(socket, family) && hears(socket, from));
  if (to.address === BROADCAST) return hearing.filter(({ local }) => local !== null && !isLoopback(local.address));
  if (isMulticast(to.address)) {
    const loops = ({ options }: DatagramSocket): boolean => fromHost !== toHost || (options.others.get('IP_MULTICAST_LOOP') ?? 1) !== 0;
    return hearing.filter((socket) => socket.groups.includes(to.address) && loops(socket));
  }
  const ranks: ((socket: DatagramSocket) => boolean)[] = [
    ({ remote, local }) => remote !== null && local?.address === to.address,
    ({ local }) => local?.address === to.address,
    ({ local }) => local?.address === ANY[family],
    ({ local }) => local?.address === ANY[6],
  ];
  for (const rank of ranks) {
    const found = hearing.filter(rank);
    const chosen = found[found.length > 1 ? wire.host.choose('receiver', found.length) : 0];
    if (chosen) return [chosen];
  }
  return [];
};

/** A connected socket hears its peer only. */
const hears = ({ remote }: DatagramSocket, from: Endpoint): boolean =>
  remote === null || (remote.address === from.address && remote.port === from.port);

/** What the receive buffer has no room for is lost; a lone datagram always fits. */
const enqueue = (socket: DatagramSocket, datagram: Datagram): boolean => {
  if (socket.queue.length > 0 && queuedBytes(socket) + datagram.bytes.length > socket.options.receiveBuffer) return false;
  socket.queue.push(datagram);
  return true;
};

/** Bytes of all datagrams that wait: FIONREAD (ioctlsocket function, learn.microsoft.com). */
export const queuedBytes = (socket: DatagramSocket): number =>
  socket.queue.reduce((sum, entry) => sum + (entry.kind === 'datagram' ? entry.bytes.length : 0), 0);

/** Nobody has the port: the computer says so to the sender by ICMP. */
const answerUnreachable = (wire: Wire, { fromHost, toHost, socket, from, to }: Packet): void =>
  send(wire, { id: socket, host: toHost }, { toHost: fromHost, from: to, to: from, content: 'port-unreachable' });

/**
 * The next receive call fails with WSAECONNRESET (recvfrom function, learn.microsoft.com: "on a UDP-datagram socket this error
 * would indicate that a previous send operation resulted in an ICMP Port Unreachable message"), unless SIO_UDP_CONNRESET is off.
 */
const unreachableArrived = (wire: Wire, packet: Packet): void => {
  const socket = wire.state.sockets.get(packet.socket);
  if (socket?.machine !== 'datagram-socket' || stateOf(socket) === 'closed') return wire.host.packet('dropped', packet);
  wire.host.packet('delivered', packet);
  if (!socket.options.reportsUnreachable) return;
  socket.queue.push({ kind: 'unreachable', from: packet.from });
  serveDatagrams(wire, socket);
};

/** What a receive call gets now, or null when it has to wait. */
export const tryReceiveDatagram = (socket: DatagramSocket, { length, peek }: ReceiveOperation): OperationResult | null => {
  const [first] = socket.queue;
  if (!first) return null;
  if (!peek || first.kind === 'unreachable') socket.queue.shift();
  if (first.kind === 'unreachable') return { kind: 'failed', error: WSA.WSAECONNRESET };
  return { kind: 'received', bytes: first.bytes.slice(0, length), from: first.from, truncated: first.bytes.length > length };
};

const serveDatagrams = (wire: Wire, socket: DatagramSocket): void => {
  for (let operation = socket.receives[0]; operation; operation = socket.receives[0]) {
    const result = tryReceiveDatagram(socket, operation);
    if (!result) break;
    socket.receives.shift();
    wire.host.complete(operation.id, result);
  }
  wire.host.changed(socket);
};
