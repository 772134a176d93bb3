/**
 * The two arrays of 06-01's server (figure 6.2): a socket and its event object have the same index. Sockets are numbered, 0 is the
 * listening socket; an event object bears the number of the socket that it was made for.
 */

/** WSA_MAXIMUM_WAIT_EVENTS, the size of both arrays. */
export const PLACES = 64;

export interface Arrays {
  readonly sockets: readonly number[];
  readonly events: readonly number[];
  /** Clients so far. */
  readonly clients: number;
  /** What the last removal did. */
  readonly removed: Removal | null;
}

export interface Removal {
  readonly socket: number;
  readonly index: number;
  /** The element that the loop reads last and has no use for; beyond both arrays when it is 64. */
  readonly reads: number;
}

export const startArrays = (clients: number): Arrays => {
  const sockets = Array.from({ length: clients + 1 }, (_, socket) => socket);
  return { sockets, events: sockets, clients, removed: null };
};

/** One client more; when both arrays are full nothing changes. */
export const add = ({ sockets, events, clients }: Arrays): Arrays =>
  sockets.length < PLACES
    ? { sockets: [...sockets, clients + 1], events: [...events, clients + 1], clients: clients + 1, removed: null }
    : { sockets, events, clients, removed: null };

/** Clients until both arrays are full. */
export const fill = (arrays: Arrays): Arrays => {
  let full: Arrays = { ...arrays, removed: null };
  while (full.sockets.length < PLACES) full = add(full);
  return full;
};

/**
 * A client leaves, and its event object is closed. A server that forgets to move the events moves up the sockets only: the closed
 * one stays, and what stands last falls out of use.
 */
export const remove = (arrays: Arrays, index: number, movesEvents: boolean): Arrays => {
  const socket = arrays.sockets[index];
  if (socket === undefined || index === 0) return arrays;
  return {
    ...arrays,
    sockets: arrays.sockets.filter((_, at) => at !== index),
    events: movesEvents ? arrays.events.filter((_, at) => at !== index) : arrays.events.slice(0, -1),
    removed: { socket, index, reads: arrays.sockets.length },
  };
};

/** Indices at which an event object is taken for that of another socket. */
export const confused = ({ sockets, events }: Arrays): readonly number[] =>
  sockets.flatMap((socket, index) => (events[index] === socket ? [] : [index]));
