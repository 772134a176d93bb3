import type { Kernel } from './kernel.ts';
import type { IoRequest, Sender } from './request.ts';
import type { ProcessId } from './state.ts';

/** Memory that a program has lent to an operation in progress and must leave as it is. */
export interface Lent {
  readonly request: IoRequest;
  /** The OVERLAPPED is the system's until the operation ends; so is a buffer, and where a datagram's sender is to go. */
  readonly part: 'overlapped' | 'buffer' | 'sender';
  readonly address: bigint;
  readonly length: number;
}

const OVERLAPPED_SIZE = 32;
const SENDER_SIZE = 16;

/** What operations in progress hold of a process's memory, those begun first before others. */
export function* lentBy(kernel: Kernel, process: ProcessId): Iterable<Lent> {
  for (const request of kernel.state.requests.values()) {
    if (request.process !== process) continue;
    yield { request, part: 'overlapped', address: request.overlapped, length: OVERLAPPED_SIZE };
    for (const { address, length } of request.buffers) yield { request, part: 'buffer', address, length };
    const { purpose } = request;
    if (purpose.kind === 'receive' && purpose.sender) yield* senderOf(request, purpose.sender);
  }
}

function* senderOf(request: IoRequest, { address, room }: Sender): Iterable<Lent> {
  yield { request, part: 'sender', address, length: SENDER_SIZE };
  yield { request, part: 'sender', address: room, length: 4 };
}

/** What of some bytes of a process is lent, and to which operation; null: nothing. */
export const lentAt = (kernel: Kernel, process: ProcessId, address: bigint, size: number): Lent | null => {
  for (const lent of lentBy(kernel, process)) {
    if (address < lent.address + BigInt(lent.length) && lent.address < address + BigInt(size)) return lent;
  }
  return null;
};
