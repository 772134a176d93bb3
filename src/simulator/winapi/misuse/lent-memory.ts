import { hexAddress } from '../../kernel/address.ts';
import { lentAt, type Lent } from '../../kernel/lent.ts';
import { requestOf, type LentBuffer } from '../../kernel/request.ts';
import type { EarlierMoment } from '../../machine/finding.ts';
import type { WinapiCall } from '../call.ts';
import { readBuffers } from '../request-call.ts';
import type { MisuseRule } from './misuse.ts';

/** Functions that only look at an OVERLAPPED, or end its operation. */
const LOOKING = new Set([
  'WSAGetOverlappedResult',
  'GetOverlappedResult',
  'GetOverlappedResultEx',
  'CancelIoEx',
  'PostQueuedCompletionStatus',
]);

/**
 * What an operation in progress has, given to a second one: its OVERLAPPED, into which Windows then writes the results of both, or a
 * buffer that one of them fills. Several may read the same bytes.
 */
export const lentMemory: MisuseRule = ({ name, parameters }) => {
  const places = parameters.flatMap(({ type }, index) => (type === 'LPWSAOVERLAPPED' || type === 'LPOVERLAPPED' ? [index] : []));
  const kind = FILLING.test(name) ? 'write' : EMPTYING.test(name) ? 'read' : null;
  if (LOOKING.has(name) || (places.length === 0 && kind === null)) return null;
  const before = (call: WinapiCall): void => {
    for (const index of places) {
      const address = call.arguments.pointer(index);
      if (address === 0n) continue;
      const request = requestOf(call.kernel, call.process.id, address);
      if (request) call.finding('overlapped-in-flight', { api: name, address: hex(address) }, begun(request, 'overlapped-given-here'));
    }
    if (kind === null) return;
    for (const { address, length } of buffersOf(call, name)) {
      const lent = call.memory.isLent(address, length, kind) ? lentAt(call.kernel, call.process.id, address, length, kind) : null;
      if (lent?.part !== 'buffer') continue;
      const data = { api: name, address: hexAddress(address), bytes: length, holder: lent.request.begunBy?.api ?? '' };
      call.finding('buffer-lent-twice', data, begun(lent.request, 'lent-here'));
      return;
    }
  };
  return { before };
};

const begun = ({ begunBy }: Lent['request'], code: string): readonly EarlierMoment[] =>
  begunBy ? [{ code, data: { api: begunBy.api }, site: begunBy.site }] : [];

const FILLING = /^(recv|recvfrom|WSARecv|WSARecvFrom|ReadFile|ReadFileEx)$/;
const EMPTYING = /^(send|sendto|WSASend|WSASendTo|WriteFile|WriteFileEx)$/;

/** The memory that a call is to fill, or to send. */
const buffersOf = ({ memory, arguments: given }: WinapiCall, name: string): readonly LentBuffer[] => {
  if (!name.startsWith('WSA')) return [{ address: given.pointer(1), length: given.uint(2) }];
  const count = given.uint(2);
  return memory.accessible(given.pointer(1), 16 * count, 'read') ? readBuffers(memory, given.pointer(1), count) : [];
};

const hex = (address: bigint): string => `0x${address.toString(16).toUpperCase()}`;
