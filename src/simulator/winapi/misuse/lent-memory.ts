import { requestOf } from '../../kernel/request.ts';
import type { MisuseRule } from './misuse.ts';

/** Functions that only look at an OVERLAPPED, or end its operation. */
const LOOKING = new Set([
  'WSAGetOverlappedResult',
  'GetOverlappedResult',
  'GetOverlappedResultEx',
  'CancelIoEx',
  'PostQueuedCompletionStatus',
]);

/** An OVERLAPPED that is given to a second operation before the first has ended: what Windows then writes into it belongs to neither. */
export const lentMemory: MisuseRule = {
  before: (call, entry) => {
    if (LOOKING.has(entry.name)) return;
    for (const [index, { type }] of entry.parameters.entries()) {
      const address = call.arguments.pointer(index);
      if (!/^(LPWSAOVERLAPPED|LPOVERLAPPED)$/.test(type) || address === 0n) continue;
      if (requestOf(call.kernel, call.process.id, address))
        call.finding('overlapped-in-flight', { api: entry.name, address: hex(address) });
    }
  },
};

const hex = (address: bigint): string => `0x${address.toString(16).toUpperCase()}`;
