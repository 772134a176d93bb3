import type { Kernel } from './kernel.ts';
import type { Process, Thread } from './state.ts';

/** Slots that a process has: TLS_MINIMUM_AVAILABLE and the 1,024 expansion slots (Thread Local Storage, learn.microsoft.com). */
export const TLS_SLOTS = 1_088;

/** Two families of slots: thread local storage, and fiber local storage, which for a thread without fibers is the same with destructors. */
export type SlotFamily = 'tls' | 'fls';

/** Takes the lowest free slot, empty in every thread; null when there is none. `destructor`: 0n for none. */
export const allocateSlot = (kernel: Kernel, process: Process, family: SlotFamily, destructor: bigint): number | null => {
  const slots = process.slots[family];
  let index = 0;
  while (slots.has(index)) index++;
  if (index >= TLS_SLOTS) return null;
  slots.set(index, destructor);
  for (const id of process.threads) kernel.thread(id).slots[family].delete(index);
  return index;
};

export const slotExists = (process: Process, family: SlotFamily, index: number): boolean => process.slots[family].has(index);

/** The next value of the thread whose slot has a destructor, taken out of its slot; null when none is left. */
export const takeDestructible = (process: Process, thread: Thread): { readonly destructor: bigint; readonly value: bigint } | null => {
  for (const [index, value] of thread.slots.fls) {
    const destructor = process.slots.fls.get(index) ?? 0n;
    thread.slots.fls.delete(index);
    if (destructor !== 0n && value !== 0n) return { destructor, value };
  }
  return null;
};
