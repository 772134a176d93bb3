import type { MachineSnapshot } from '../machine/machine.ts';
import type { SimulationSnapshot } from './simulation.ts';

/** What a block of the heap costs in a snapshot's table, about. */
const blockBytes = 120;

/** Bytes of memory that snapshots hold on to; what several of them share counts once. */
export function bytesHeld(snapshots: readonly SimulationSnapshot[]): number {
  const seen = new Set<object>();
  let bytes = 0;
  const add = (part: Uint8Array | null): void => {
    if (part === null || seen.has(part)) return;
    seen.add(part);
    bytes += part.byteLength;
  };
  const fresh = (part: object): boolean => {
    if (seen.has(part)) return false;
    seen.add(part);
    return true;
  };
  const addMachine = ({ space, heap, threads }: MachineSnapshot): void => {
    add(space.tags);
    for (const chunk of space.chunks) if (chunk !== undefined && fresh(chunk)) chunk.forEach(add);
    if (fresh(heap.blocks)) bytes += heap.blocks.size * blockBytes;
    for (const thread of threads) {
      if (fresh(thread)) [thread.record, thread.frames, thread.slots, thread.masks, thread.origins].forEach(add);
    }
  };
  for (const { processes } of snapshots) for (const { machine } of processes) if (machine !== null) addMachine(machine);
  return bytes;
}
