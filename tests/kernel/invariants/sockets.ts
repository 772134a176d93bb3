import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Socket, StreamSocket } from '../../../src/simulator/network/state.ts';
import type { Seen } from '../../../src/simulator/snapshot/shared-map.ts';
import type { Faults } from '../invariant.ts';

/** Sockets, their listeners and their connections belong together. */
export function* socketFaults(kernel: Kernel): Faults {
  const { network, selections } = kernel.state;
  for (const socket of network.sockets.values())
    for (const fault of faultsOf(kernel, socket)) yield `socket ${socket.id}, ${stateOf(socket)}: ${fault}`;
  for (const id of selections.keys()) {
    const socket = network.sockets.see(id);
    if (!socket || stateOf(socket) === 'closed') yield `a selection of socket ${id}, which is closed`;
  }
  for (const [key, ids] of network.claims.entries()) {
    for (const id of ids) if (!network.sockets.see(id)?.local) yield `socket ${id} claims ${key} and has no address`;
    if (ids.length === 0 || new Set(ids).size !== ids.length) yield `claims of ${key}: ${ids.join()}`;
  }
  for (const ids of network.outgoing.values())
    for (const id of ids) if (!network.connections.has(id)) yield `outgoing connection ${id} is forgotten`;
  const held = [...network.sockets.values()].flatMap((socket) =>
    socket.machine === 'socket' && socket.listener ? [...socket.listener.opening, ...socket.listener.waiting] : [],
  );
  if (new Set(held).size !== held.length) yield 'a connection waits twice to be accepted';
}

function* faultsOf(kernel: Kernel, socket: Seen<Socket>): Faults {
  if (stateOf(socket) === 'closed' && socket.receives.length > 0) yield 'calls wait on it';
  if (socket.machine === 'socket') yield* streamFaults(kernel, socket);
  else if (stateOf(socket) === 'connected' && socket.remote === null) yield 'it is connected to nobody';
}

const CONNECTED = new Set(['connected', 'send-shut', 'receive-shut', 'both-shut', 'reset', 'connecting']);

function* streamFaults({ state: { network } }: Kernel, socket: Seen<StreamSocket>): Faults {
  const state = stateOf(socket);
  if ((state === 'listening') !== (socket.listener !== null)) yield 'its listener';
  if (CONNECTED.has(state) !== (socket.connection !== null)) yield 'its connection';
  if (socket.connecting && state !== 'connecting') yield 'a connect goes on';
  for (const id of socket.listener?.waiting ?? [])
    if (network.connections.see(id)?.ends[1].socket !== null) yield `connection ${id} waits to be accepted and is, or is gone`;
  for (const id of socket.listener?.opening ?? []) {
    const connection = network.connections.see(id);
    if (!connection || stateOf(connection.ends[1]) !== 'SYN_RECEIVED') yield `connection ${id} is not being opened`;
  }
  if (!socket.connection) return;
  const end = network.connections.see(socket.connection.id)?.ends[socket.connection.end];
  if (end?.socket !== socket.id) yield 'its connection does not know it';
  else if (state === 'connecting' && stateOf(end) !== 'SYN_SENT') yield `its connection is ${stateOf(end)}`;
  else if (state === 'reset' && stateOf(end) !== 'CLOSED') yield `its connection is ${stateOf(end)}`;
  else if ((state === 'connected' || state === 'receive-shut') && !['ESTABLISHED', 'CLOSE_WAIT'].includes(stateOf(end)) && !end.finishing)
    yield `its connection is ${stateOf(end)}`;
  else if ((state === 'send-shut' || state === 'both-shut') && !end.finishing) yield 'FIN is not to follow';
}
