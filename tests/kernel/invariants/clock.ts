import type { TimerEvent } from '../../../src/simulator/kernel/clock.ts';
import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Socket } from '../../../src/simulator/network/state.ts';
import type { Seen } from '../../../src/simulator/snapshot/shared-map.ts';
import type { Faults } from '../invariant.ts';

/** Timers are in order and lead somewhere; what must have a timer has one; numbers are given out once. */
export function* clockFaults(kernel: Kernel): Faults {
  const { timers, objects, queueTimers, threads } = kernel.state;
  const events = [...timers.values()].flat();
  if ([...timers.values()].some((together) => together.length === 0)) yield 'a moment at which nothing is to happen';
  for (const event of events) if (!leadsSomewhere(kernel, event)) yield `a timer that leads nowhere: ${JSON.stringify(event, spellBig)}`;
  const count = (matches: (event: Seen<TimerEvent>) => boolean): number => events.filter(matches).length;
  for (const { id, wait } of threads.values()) {
    const at = wait?.until ?? null;
    const set = count((event) => event.kind === 'timeout' && event.thread === id);
    const there = at !== null && (timers.see(at)?.some((event) => event.kind === 'timeout' && event.thread === id) ?? false);
    if (set !== (at === null ? 0 : 1) || (at !== null && !there)) yield `thread ${id} waits until ${at}: ${set} timeouts`;
  }
  for (const object of objects.values()) {
    if (object.machine !== 'waitable-timer') continue;
    const set = count((event) => event.kind === 'waitable-timer' && event.object === object.id);
    const runs = stateOf(object).startsWith('running');
    if (set > 1 || (set === 1) !== runs) yield `waitable timer ${object.id}, ${stateOf(object)}: ${set} expiries`;
  }
  for (const timer of queueTimers.values()) {
    const set = count((event) => event.kind === 'queue-timer' && event.timer === timer.id);
    if (set !== (stateOf(timer) === 'running' ? 1 : 0)) yield `queue timer ${timer.id}, ${stateOf(timer)}: ${set} expiries`;
  }
  for (const thread of threads.values()) {
    for (const { window, id } of thread.queue?.timers ?? []) {
      const set = count((event) => event.kind === 'window-timer' && event.window === window && event.id === id);
      if (set !== 1) yield `timer ${id} of window ${window}: ${set} expiries`;
    }
  }
  yield* numberFaults(kernel);
}

const spellBig = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

const leadsSomewhere = (kernel: Kernel, event: Seen<TimerEvent>): boolean => {
  const { state } = kernel;
  switch (event.kind) {
    case 'timeout':
      return state.threads.see(event.thread)?.wait?.until !== undefined;
    case 'waitable-timer':
      return state.objects.has(event.object);
    case 'queue-timer':
      return state.queueTimers.has(event.timer);
    case 'window-timer': {
      const thread = state.threads.see(event.thread);
      return thread !== undefined && thread.exitCode === null && (thread.queue?.timers.some((timer) => timer.id === event.id) ?? false);
    }
    case 'outside':
      return state.processes.see(event.process)?.exitCode === null;
    case 'disk':
      return true; // The operation may have been cancelled.
    case 'network':
      if (event.event.kind === 'packet') return state.network.packets.has(event.event.packet);
      return state.network.connections.has(event.event.connection);
  }
};

function* numberFaults({ state }: Kernel): Faults {
  const { network } = state;
  const sockets = [...network.sockets.values()];
  const connections = [...network.connections.values()];
  const ids = [
    ...state.processes.keys(),
    ...state.threads.keys(),
    ...state.objects.keys(),
    ...state.queueTimers.keys(),
    ...state.files.keys(),
    ...state.requests.keys(),
    ...state.ports.keys(),
    ...[...state.processes.values()].flatMap(({ sections, locks }) => [...sections.values(), ...locks.values()].map(({ id }) => id)),
    ...[...state.threads.values()].flatMap(({ queue }) => (queue ? [queue.id] : [])),
    ...sockets.map(({ id }) => id),
    ...sockets.flatMap((socket) => operationsOf(socket)),
    ...connections.flatMap(({ id, ends, flight }) => [id, ...ends.map((end) => end.id), ...flight.map((segment) => segment.id)]),
    ...network.packets.keys(),
  ];
  if (new Set(ids).size !== ids.length) yield `numbers that stand for two things: ${ids.filter((id, at) => ids.indexOf(id) !== at).join()}`;
  const strange = ids.filter((id) => id % 4 !== 0 || id >= state.nextId);
  if (strange.length > 0) yield `numbers that nobody has given out: ${strange.join()}`;
}

/** Numbers of what goes on at a socket. */
export const operationsOf = (socket: Seen<Socket>): number[] => {
  const receives = socket.receives.map(({ id }) => id);
  if (socket.machine !== 'socket') return receives;
  const single = [socket.connecting, socket.lingering].flatMap((operation) => (operation ? [operation.id] : []));
  return [...receives, ...socket.sends.map(({ id }) => id), ...socket.accepts.map(({ id }) => id), ...single];
};
