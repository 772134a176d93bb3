import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Faults } from '../invariant.ts';
import { operationsOf } from './clock.ts';

/** Everything that goes on has one who is told of its end, and everyone who is to be told waits for something that goes on. */
export function* requestFaults(kernel: Kernel): Faults {
  const { requests, network, files, blocked, timers, threads, processes, associations, operations } = kernel.state;
  const going = new Map([...network.sockets.values()].flatMap((socket) => operationsOf(socket).map((id) => [id, socket.id] as const)));
  const disk = new Set([...timers.values()].flat().flatMap((event) => (event.kind === 'disk' ? [event.operation] : [])));
  const told = new Map<number, number>();
  const tell = (operation: number, id: number): string | null => {
    told.set(operation, (told.get(operation) ?? 0) + 1);
    return operations.see(operation) === id ? null : `operation ${operation} of ${id} stands for ${operations.see(operation) ?? 'nothing'}`;
  };
  for (const request of requests.values()) {
    const { id, operation, at, object, thread, process } = request;
    const stray = tell(operation, id);
    if (stray !== null) yield stray;
    if (stateOf(request) !== 'pending') yield `request ${id} is ${stateOf(request)}`;
    if (going.get(operation) !== at && !disk.has(operation)) yield `request ${id}: nothing goes on for it`;
    const socket = network.sockets.see(object);
    if (!files.has(object) && (!socket || stateOf(socket) === 'closed')) yield `request ${id}: its socket or file is closed`;
    const issuer = threads.see(thread);
    // What a port is to be told of belongs to no thread; the port may have been closed since.
    const tied = associations.has(object);
    if (!issuer || (stateOf(issuer) === 'ended' && !tied)) yield `request ${id}: the thread that began it has ended`;
    if (processes.see(process)?.exitCode !== null) yield `request ${id}: its process has ended`;
  }
  for (const id of blocked) {
    const wait = kernel.thread(id).wait;
    if (!wait || wait.operation === 0) continue;
    const stray = tell(wait.operation, id);
    if (stray !== null) yield stray;
    if (!going.has(wait.operation)) yield `thread ${id} waits for an operation that is over`;
  }
  for (const [operation, socket] of going)
    if (told.get(operation) !== 1) yield `operation ${operation} of socket ${socket}: ${told.get(operation) ?? 0} are told of its end`;
  if (operations.size !== told.size) yield `${operations.size} operations are known, ${told.size} go on`;
  yield* indexFaults(kernel);
  for (const id of associations.keys()) {
    const socket = network.sockets.see(id);
    if (!files.has(id) && (!socket || stateOf(socket) === 'closed')) yield `an association of ${id}, which is closed`;
  }
}

/** Requests are found by their sockets and files, and by their OVERLAPPEDs. */
function* indexFaults({ state: { requests, requestsWith, processes } }: Kernel): Faults {
  const known = new Set(
    [...requests.values()].flatMap(({ id, object, purpose }) => {
      const devices = purpose.kind === 'accept' ? [object, purpose.into] : [object];
      return devices.map((device) => `${id} with ${device}`);
    }),
  );
  const found = [...requestsWith.entries()].flatMap(([device, ids]) => ids.map((id) => `${id} with ${device}`));
  for (const each of found) if (!known.delete(each)) yield `no request ${each}`;
  for (const each of known) yield `request ${each} is not found`;
  for (const { id, overlapped } of processes.values())
    for (const request of overlapped.values())
      if (requests.see(request)?.process !== id) yield `an OVERLAPPED is lent to request ${request}, which is over`;
}
