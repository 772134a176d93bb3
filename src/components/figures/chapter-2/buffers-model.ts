/**
 * One direction of a connection: the sender's array, its send buffer, the receiver's receive buffer, the receiver's array (figures 2.9
 * and 2.11). A model with small buffers; the operating systems carry bytes over whenever there is room, and time is left out.
 * How send and recv act with and without blocking: "send function" and "recv function" at Microsoft Learn.
 */

export const CAPACITY = 8;

export type CallResult =
  | { readonly call: 'send' | 'recv'; readonly kind: 'returned'; readonly bytes: number }
  | { readonly call: 'send' | 'recv'; readonly kind: 'would-block' }
  | { readonly call: 'send' | 'recv'; readonly kind: 'waits' };

export interface Buffers {
  readonly blocking: boolean;
  readonly sendBuffer: string;
  readonly receiveBuffer: string;
  /** A send that waits: what it still has to copy, and how much it has copied. */
  readonly sending: { readonly rest: string; readonly copied: number } | null;
  /** A recv that waits, by the size it was given. */
  readonly receiving: number | null;
  readonly received: string;
  /** How many letters have been sent: the next one is the one after. */
  readonly written: number;
  /** What the last call came to, and calls that returned because of it; first to last. */
  readonly results: readonly CallResult[];
}

export const EMPTY: Buffers = {
  blocking: true,
  sendBuffer: '',
  receiveBuffer: '',
  sending: null,
  receiving: null,
  received: '',
  written: 0,
  results: [],
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const lettersFrom = (start: number, count: number): string =>
  Array.from({ length: count }, (_, index) => LETTERS[(start + index) % LETTERS.length]).join('');

/** The sender calls send with the next `count` letters. Not while a send waits. */
export function send(buffers: Buffers, count: number): Buffers {
  const data = lettersFrom(buffers.written, count);
  if (buffers.blocking)
    return settle({ ...buffers, written: buffers.written + count, sending: { rest: data, copied: 0 }, results: [] }, 'send');
  const fits = data.slice(0, CAPACITY - buffers.sendBuffer.length);
  if (fits === '') return { ...buffers, results: [{ call: 'send', kind: 'would-block' }] };
  const copied = { ...buffers, written: buffers.written + fits.length, sendBuffer: buffers.sendBuffer + fits };
  return settle({ ...copied, results: [{ call: 'send', kind: 'returned', bytes: fits.length }] }, null);
}

/** The receiver calls recv with room for `size` bytes. Not while a recv waits. */
export function receive(buffers: Buffers, size: number): Buffers {
  if (!buffers.blocking && buffers.receiveBuffer === '') return { ...buffers, results: [{ call: 'recv', kind: 'would-block' }] };
  return settle({ ...buffers, receiving: size, results: [] }, 'recv');
}

/** Sockets of the other mode, and nothing in them. */
export const withMode = (blocking: boolean): Buffers => ({ ...EMPTY, blocking });

/** Copies and carries until nothing moves any more; `made` is the call just made, which waits if it has not returned by then. */
function settle(start: Buffers, made: 'send' | 'recv' | null): Buffers {
  let buffers = start;
  for (let before: Buffers | null = null; before !== buffers;) {
    before = buffers;
    buffers = returnRecv(carry(copySend(buffers)));
  }
  const waits = made === 'send' ? buffers.sending !== null : made === 'recv' && buffers.receiving !== null;
  return made !== null && waits ? { ...buffers, results: [{ call: made, kind: 'waits' }, ...buffers.results] } : buffers;
}

function copySend(buffers: Buffers): Buffers {
  if (buffers.sending === null) return buffers;
  const { rest, copied } = buffers.sending;
  const fits = rest.slice(0, CAPACITY - buffers.sendBuffer.length);
  if (fits === '' && rest !== '') return buffers;
  const sendBuffer = buffers.sendBuffer + fits;
  const done = copied + fits.length;
  if (fits.length < rest.length) return { ...buffers, sendBuffer, sending: { rest: rest.slice(fits.length), copied: done } };
  return { ...buffers, sendBuffer, sending: null, results: [...buffers.results, { call: 'send', kind: 'returned', bytes: done }] };
}

function carry(buffers: Buffers): Buffers {
  const moved = buffers.sendBuffer.slice(0, CAPACITY - buffers.receiveBuffer.length);
  if (moved === '') return buffers;
  return { ...buffers, sendBuffer: buffers.sendBuffer.slice(moved.length), receiveBuffer: buffers.receiveBuffer + moved };
}

function returnRecv(buffers: Buffers): Buffers {
  if (buffers.receiving === null || buffers.receiveBuffer === '') return buffers;
  const taken = buffers.receiveBuffer.slice(0, buffers.receiving);
  return {
    ...buffers,
    receiving: null,
    receiveBuffer: buffers.receiveBuffer.slice(taken.length),
    received: buffers.received + taken,
    results: [...buffers.results, { call: 'recv', kind: 'returned', bytes: taken.length }],
  };
}
