import type { NetworkEvent } from '../network/state.ts';

/** Something that will happen at a moment of virtual time, without a thread doing it. */
export interface Timer {
  readonly at: number;
  readonly event: TimerEvent;
}

export type TimerEvent =
  | { readonly kind: 'timeout'; readonly thread: number }
  | { readonly kind: 'waitable-timer'; readonly object: number }
  | { readonly kind: 'queue-timer'; readonly timer: number }
  | { readonly kind: 'window-timer'; readonly thread: number; readonly window: number; readonly id: bigint }
  | { readonly kind: 'close-window'; readonly process: number }
  /** The disk comes to an operation. */
  | { readonly kind: 'disk'; readonly operation: number }
  | { readonly kind: 'network'; readonly event: NetworkEvent };

/** Adds a timer; among those of the same moment the one added first fires first. */
export const addTimer = (timers: Timer[], timer: Timer): void => {
  let at = timers.length;
  while (at > 0 && (timers[at - 1]?.at ?? 0) > timer.at) at--;
  timers.splice(at, 0, timer);
};

/** Removes the timeout of a thread's wait, if it has one. */
export const cancelTimeout = (timers: Timer[], thread: number): void => {
  const index = timers.findIndex(({ event }) => event.kind === 'timeout' && event.thread === thread);
  if (index >= 0) timers.splice(index, 1);
};

/** Removes the next expiry of a waitable timer, if it is set. */
export const cancelExpiry = (timers: Timer[], object: number): void => {
  const index = timers.findIndex(({ event }) => event.kind === 'waitable-timer' && event.object === object);
  if (index >= 0) timers.splice(index, 1);
};

/** Removes the next expiry of a window's timer. */
export const cancelWindowTimer = (timers: Timer[], window: number, id: bigint): void => {
  const index = timers.findIndex(({ event }) => event.kind === 'window-timer' && event.window === window && event.id === id);
  if (index >= 0) timers.splice(index, 1);
};

/** Removes what closes a window of a process. */
export const cancelClosing = (timers: Timer[], process: number): void => {
  const index = timers.findIndex(({ event }) => event.kind === 'close-window' && event.process === process);
  if (index >= 0) timers.splice(index, 1);
};

/** Removes what an end of a connection was still to be told: everything but segments, which may have to be answered. */
export const cancelNetwork = (timers: Timer[], connection: number, end: 0 | 1): void => {
  const concerned = ({ event }: Timer): boolean => event.kind === 'network' && concerns(event.event, connection, end);
  for (let index = timers.length - 1; index >= 0; index--) {
    const timer = timers[index];
    if (timer && concerned(timer)) timers.splice(index, 1);
  }
};

const concerns = (event: NetworkEvent, connection: number, end: 0 | 1): boolean => {
  if (event.kind === 'packet' || event.kind === 'arrival' || event.connection !== connection) return false;
  return event.kind === 'attempt' ? end === 0 : event.end === end;
};
