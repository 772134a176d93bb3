import type { NetworkEvent } from '../network/state.ts';
import type { Seen, SharedMap } from '../snapshot/shared-map.ts';
import type { OutsideAct } from './outside.ts';

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
  /** Somebody closes a window or presses Ctrl+C. */
  | { readonly kind: 'outside'; readonly act: OutsideAct; readonly process: number }
  /** The disk comes to an operation. */
  | { readonly kind: 'disk'; readonly operation: number }
  | { readonly kind: 'network'; readonly event: NetworkEvent };

/** What is to happen, by its moment; at the same moment what was added first happens first. */
export type Timers = SharedMap<TimerEvent[]>;

export const addTimer = (timers: Timers, { at, event }: Timer): void => {
  const others = timers.get(at);
  if (others) others.push(event);
  else timers.set(at, [event]);
};

/** Removes and returns what happens next; null: nothing will. */
export const takeTimer = (timers: Timers): Timer | null => {
  const at = timers.firstKey;
  const events = at === undefined ? undefined : timers.get(at);
  const event = events?.shift();
  if (at === undefined || !event) return null;
  if (events?.length === 0) timers.delete(at);
  return { at, event };
};

/** Removes the timeout of a thread's wait. */
export const cancelTimeout = (timers: Timers, thread: number, at: number): void =>
  remove(timers, at, (event) => event.kind === 'timeout' && event.thread === thread);

/** Removes the next expiry of a waitable timer, if it is set. */
export const cancelExpiry = (timers: Timers, object: number): void =>
  cancel(timers, (event) => event.kind === 'waitable-timer' && event.object === object);

/** Removes the next expiry of a timer of a timer queue, if it is set. */
export const cancelQueueTimer = (timers: Timers, timer: number): void =>
  cancel(timers, (event) => event.kind === 'queue-timer' && event.timer === timer);

/** Removes the next expiry of a window's timer. */
export const cancelWindowTimer = (timers: Timers, window: number, id: bigint): void =>
  cancel(timers, (event) => event.kind === 'window-timer' && event.window === window && event.id === id);

/** Removes what somebody was still to do to a process. */
export const cancelOutside = (timers: Timers, process: number): void =>
  cancel(timers, (event) => event.kind === 'outside' && event.process === process);

/** Removes what an end of a connection was still to be told: everything but segments, which may have to be answered. */
export const cancelNetwork = (timers: Timers, connection: number, end: 0 | 1): void =>
  cancel(timers, (event) => event.kind === 'network' && concerns(event.event, connection, end));

/** Removes the arrival of a segment. */
export const cancelArrival = (timers: Timers, connection: number, segment: number): void =>
  cancel(
    timers,
    (event) =>
      event.kind === 'network' &&
      event.event.kind === 'arrival' &&
      event.event.connection === connection &&
      event.event.segment === segment,
  );

type Which = (event: Seen<TimerEvent>) => boolean;

const cancel = (timers: Timers, which: Which): void => {
  for (const at of timers.keysOf((events) => events.some(which))) remove(timers, at, which);
};

const remove = (timers: Timers, at: number, which: Which): void => {
  const left = timers.see(at)?.filter((event) => !which(event));
  if (left === undefined || left.length === 0) timers.delete(at);
  else timers.set(at, left);
};

const concerns = (event: Seen<NetworkEvent>, connection: number, end: 0 | 1): boolean => {
  if (event.kind === 'packet' || event.kind === 'arrival' || event.connection !== connection) return false;
  return event.kind === 'attempt' ? end === 0 : event.end === end;
};
