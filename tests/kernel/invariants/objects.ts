import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { CompletionPort } from '../../../src/simulator/kernel/completion-port.ts';
import type { DispatcherObject, ThreadId } from '../../../src/simulator/kernel/state.ts';
import type { Seen } from '../../../src/simulator/snapshot/shared-map.ts';
import type { Faults } from '../invariant.ts';

/** What the objects count, and who owns them, is what their states say. */
export function* objectFaults(kernel: Kernel): Faults {
  const { objects, ports, processes } = kernel.state;
  const sections = [...processes.values()].flatMap((process) => [...process.sections.values()]);
  const locks = [...processes.values()].flatMap((process) => [...process.locks.values()]);
  for (const object of objects.values()) {
    const fault = faultOf(kernel, object);
    if (fault !== null) yield `${object.machine} ${object.id}, ${stateOf(object)}: ${fault}`;
  }
  for (const section of sections) {
    const owned = stateOf(section) !== 'free';
    if (owned !== (section.owner !== 0) || owned !== section.recursion > 0 || section.recursion < 0)
      yield `critical section ${section.id}, ${stateOf(section)}: owner ${section.owner}, entered ${section.recursion} times`;
  }
  for (const { id, state, ...lock } of locks) {
    const expected = lock.owner !== 0 ? 'exclusive' : lock.readers > 0 ? 'shared' : 'free';
    const is = stateOf({ machine: 'srw-lock', id, state });
    if (is !== expected || (lock.owner !== 0 && lock.readers !== 0) || lock.readers < 0)
      yield `SRW lock ${id}, ${is}: owner ${lock.owner}, ${lock.readers} readers`;
  }
  for (const port of ports.values()) {
    if (stateOf(port) !== (port.packets.size > 0 ? 'holding' : 'empty'))
      yield `port ${port.id}, ${stateOf(port)}: ${port.packets.size} packets`;
    for (const fault of memberFaults(kernel, port)) yield `port ${port.id}: ${fault}`;
    if (port.concurrency < 1) yield `port ${port.id} lets nobody run`;
  }
  for (const { id, port } of kernel.state.threads.values())
    if (port !== 0 && !ports.has(port)) yield `thread ${id} belongs to a port that is gone`;
  for (const { port } of kernel.state.associations.values())
    if (port !== 0 && !ports.has(port)) yield `something is tied to port ${port}, which is gone`;
}

/** The port knows who belongs to it, and who waits. */
function* memberFaults(
  { state: { threads, blocked } }: Kernel,
  { id, threads: members, waiting, packets, next }: Seen<CompletionPort>,
): Faults {
  const belonging = [...threads.values()].filter(({ port }) => port === id).map((thread) => thread.id);
  if (!isSame(belonging, members)) yield `its threads are ${belonging.join()}, it knows ${members.join()}`;
  const asleep = blocked.filter((each) => {
    const target = threads.see(each)?.wait?.target;
    return target?.kind === 'packet' && target.port === id;
  });
  if (asleep.join() !== waiting.join()) yield `${asleep.join()} wait for packets, it knows of ${waiting.join()}`;
  if (packets.keys().some((number) => number >= next)) yield 'a packet that is still to come';
}

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));

const faultOf = (kernel: Kernel, object: Seen<DispatcherObject>): string | null => {
  const state = stateOf(object);
  switch (object.machine) {
    case 'semaphore':
      if (object.count < 0 || object.count > object.maximum) return `count ${object.count} of ${object.maximum}`;
      return (state === 'signaled') === object.count > 0 ? null : `count ${object.count}`;
    case 'mutex':
      if ((state === 'owned') !== (object.owner !== 0) || (object.owner !== 0) !== object.recursion > 0)
        return `owner ${object.owner}, acquired ${object.recursion} times`;
      return object.owner !== 0 && hasEnded(kernel, object.owner) ? 'its owner has ended' : null;
    case 'event':
    case 'waitable-timer':
      return null;
  }
};

const hasEnded = (kernel: Kernel, id: ThreadId): boolean => stateOf(kernel.thread(id)) === 'ended';
