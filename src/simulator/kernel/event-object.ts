import type { Kernel } from './kernel.ts';
import type { EventObject, ObjectId } from './state.ts';
import { signal } from './wait.ts';

/** Makes an event object with one reference, for the handle that the caller opens. */
export const createEvent = (kernel: Kernel, manualReset: boolean, signaled: boolean, name: string | null): EventObject => {
  const event: EventObject = { machine: 'event', id: kernel.nextId(), state: 0, manualReset, name, references: 1 };
  kernel.state.events.set(event.id, event);
  if (signaled) kernel.step(event, 'set');
  return event;
};

export const setEvent = (kernel: Kernel, id: ObjectId): void => {
  const event = kernel.state.events.get(id);
  if (!event) return;
  kernel.step(event, 'set');
  signal(kernel, id);
};

export const resetEvent = (kernel: Kernel, id: ObjectId): void => {
  const event = kernel.state.events.get(id);
  if (event) kernel.step(event, 'reset');
};

/** A handle is closed; the object goes with the last one. */
export const releaseEvent = (kernel: Kernel, id: ObjectId): void => {
  const event = kernel.state.events.get(id);
  if (event && --event.references === 0) kernel.state.events.delete(id);
};
