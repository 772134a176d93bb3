import type { Kernel } from './kernel.ts';
import type { EventObject, ObjectId } from './state.ts';
import { signal } from './wait.ts';

/** Makes an event object with one reference, for the handle that the caller opens. */
export const createEvent = (kernel: Kernel, manualReset: boolean, signaled: boolean, name: string | null): EventObject => {
  const event: EventObject = { machine: 'event', id: kernel.nextId(), state: 0, manualReset, name, references: 1 };
  kernel.state.objects.set(event.id, event);
  if (signaled) kernel.step(event, 'set');
  return event;
};

/** The event of that id; null when it has gone. */
const eventOf = (kernel: Kernel, id: ObjectId): EventObject | null => {
  const object = kernel.state.objects.get(id);
  return object?.machine === 'event' ? object : null;
};

export const setEvent = (kernel: Kernel, id: ObjectId): void => {
  const event = eventOf(kernel, id);
  if (!event) return;
  kernel.step(event, 'set');
  signal(kernel, id);
};

export const resetEvent = (kernel: Kernel, id: ObjectId): void => {
  const event = eventOf(kernel, id);
  if (event) kernel.step(event, 'reset');
};

/** Ends the waits of the moment, all that can be of a manual-reset event, one of an auto-reset event, and leaves the event not signaled (PulseEvent function, learn.microsoft.com). */
export const pulseEvent = (kernel: Kernel, id: ObjectId): void => {
  setEvent(kernel, id);
  resetEvent(kernel, id);
};
