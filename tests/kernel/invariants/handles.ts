import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { HandleEntry } from '../../../src/simulator/kernel/handle-table.ts';
import type { Faults } from '../invariant.ts';

/** Every handle stands for something, and what counts its handles counts right. */
export function* handleFaults(kernel: Kernel): Faults {
  const { processes, objects, files, ports } = kernel.state;
  const counts = new Map<number, number>();
  for (const { id, handles } of processes.values()) {
    for (const handle of handles.entries.keys()) {
      const entry = handles.entries.see(handle);
      if (!entry) continue;
      counts.set(entry.object, (counts.get(entry.object) ?? 0) + 1);
      if (!stands(kernel, entry)) yield `process ${id}, handle ${handle}: there is no ${entry.kind} ${entry.object}`;
      if (handles.free.includes(handle)) yield `process ${id}, handle ${handle} is open and free`;
    }
    if (new Set(handles.free).size !== handles.free.length) yield `process ${id}: a handle is free twice`;
  }
  for (const each of [...objects.values(), ...files.values(), ...ports.values()])
    if (each.references !== (counts.get(each.id) ?? 0))
      yield `object ${each.id}: ${each.references} references, ${counts.get(each.id) ?? 0} handles`;
}

const stands = ({ state }: Kernel, { kind, object }: Pick<HandleEntry, 'kind' | 'object'>): boolean => {
  switch (kind) {
    case 'process':
      return state.processes.has(object);
    case 'thread':
      return state.threads.has(object);
    case 'completion-port':
      return state.ports.has(object);
    case 'file':
      return state.files.has(object);
    case 'socket': {
      const socket = state.network.sockets.see(object);
      return socket !== undefined && stateOf(socket) !== 'closed';
    }
    case 'event':
    case 'mutex':
    case 'semaphore':
    case 'waitable-timer':
      return state.objects.see(object)?.machine === kind;
    // A queue has no state of its own; a wait's thread and a timer may have come to their ends.
    case 'timer-queue':
    case 'queue-timer':
    case 'registered-wait':
    case 'console':
      return true;
  }
};
