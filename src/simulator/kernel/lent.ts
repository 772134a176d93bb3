import type { Kernel } from './kernel.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import type { IoRequest, Sender } from './request.ts';
import type { ProcessId } from './state.ts';

/** Memory that a program has lent to an operation in progress. */
export interface Lent {
  readonly request: Seen<IoRequest>;
  /**
   * `result`: InternalHigh of the OVERLAPPED, which means nothing before the operation's end; `overlapped`: its other members.
   * `sender`: where a datagram's sender is to go. `count`: where a call that asked for the result too early was to write it.
   */
  readonly part: 'overlapped' | 'result' | 'buffer' | 'sender' | 'count';
  readonly address: bigint;
  readonly length: number;
  /** What the system does with it: what it reads, the program may read too. */
  readonly to: 'read' | 'write';
}

const WORD = 8;
const SENDER_SIZE = 16;
const COUNT_SIZE = 4;

/** Purposes whose buffers the system only reads. */
const SENDING = new Set<IoRequest['purpose']['kind']>(['send', 'connect', 'transmit', 'write']);

/** What an operation holds of its process's memory. */
export function* lentTo(request: Seen<IoRequest>): Iterable<Lent> {
  const { overlapped, purpose, routine } = request;
  yield { request, part: 'overlapped', address: overlapped, length: WORD, to: 'read' };
  yield { request, part: 'result', address: overlapped + 8n, length: WORD, to: 'write' };
  // Where there is a completion routine, hEvent is the program's own (WSARecv function, learn.microsoft.com).
  yield { request, part: 'overlapped', address: overlapped + 16n, length: routine === 0n ? 2 * WORD : WORD, to: 'read' };
  for (const buffer of request.buffers) yield { request, part: 'buffer', ...buffer, to: SENDING.has(purpose.kind) ? 'read' : 'write' };
  if (purpose.kind === 'receive' && purpose.sender) yield* senderOf(request, purpose.sender);
}

function* senderOf(request: Seen<IoRequest>, { address, room }: Sender): Iterable<Lent> {
  yield { request, part: 'sender', address, length: SENDER_SIZE, to: 'write' };
  yield { request, part: 'sender', address: room, length: COUNT_SIZE, to: 'write' };
}

/** All that a process has lent, what was lent first coming first. */
export const lentOf = (kernel: Kernel, process: ProcessId): readonly Lent[] => [
  ...withheldFrom(kernel, process),
  ...lentBy(kernel, process),
];

/** What of some bytes of a process must not be read, or written, now; null: nothing. Of several the operation begun first counts. */
export const lentAt = (kernel: Kernel, process: ProcessId, address: bigint, size: number, kind: 'read' | 'write'): Lent | null => {
  for (const lent of lentOf(kernel, process)) {
    if (kind === 'read' && lent.to === 'read') continue;
    if (address < lent.address + BigInt(lent.length) && lent.address < address + BigInt(size)) return lent;
  }
  return null;
};

/**
 * What an operation that has just been taken off the list gives back: what it held, but for bytes that another one holds too. One that
 * has ended at once never held anything. Others are looked at only in a process that has lent something twice: there may be many.
 */
export function* returnedBy(kernel: Kernel, request: Seen<IoRequest>): Iterable<Lent> {
  const own = request.operation === 0 ? [] : [...lentTo(request)];
  const others = kernel.process(request.process).lendsTwice ? [...lentBy(kernel, request.process)] : [];
  for (const [index, lent] of own.entries()) {
    const rivals = [...own.slice(index + 1), ...others].filter(({ to }) => to === lent.to);
    for (const piece of without(lent, rivals)) yield { ...lent, ...piece };
  }
}

interface Range {
  readonly address: bigint;
  readonly length: number;
}

/** What is left of a range. */
const without = (range: Range, taken: readonly Range[]): readonly Range[] =>
  taken.reduce<readonly Range[]>(
    (pieces, { address, length }) => pieces.flatMap((piece) => split(piece, address, address + BigInt(length))),
    [range],
  );

/** A range's parts before `from` and after `to`. */
const split = ({ address, length }: Range, from: bigint, to: bigint): readonly Range[] => {
  const end = address + BigInt(length);
  const [before, after] = [from < end ? from : end, to > address ? to : address];
  return [
    { address, length: Number(before - address) },
    { address: after, length: Number(end - after) },
  ].filter((piece) => piece.length > 0);
};

function* withheldFrom(kernel: Kernel, process: ProcessId): Iterable<Lent> {
  const { withheld } = kernel.process(process);
  const request = kernel.state.requests.see(withheld?.request ?? 0);
  if (withheld && request) yield { request, part: 'count', address: withheld.address, length: COUNT_SIZE, to: 'write' };
}

function* lentBy(kernel: Kernel, process: ProcessId): Iterable<Lent> {
  for (const request of kernel.state.requests.values()) if (request.process === process) yield* lentTo(request);
}
