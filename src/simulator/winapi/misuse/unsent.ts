import { isHeard, unsentData, type Unsent } from '../../kernel/unsent.ts';
import type { LentBuffer } from '../../kernel/request.ts';
import type { StreamSocket } from '../../network/state.ts';
import type { WinapiCall, WinapiEntry } from '../call.ts';
import { ERROR } from '../error-code.ts';
import { readU32 } from '../layout.ts';
import { gather, lengthOf, readBuffers } from '../request-call.ts';
import { findSocket } from '../socket-call.ts';
import type { MisuseRule } from './misuse.ts';

/**
 * Bytes that a send did not take are lost when the next send on the connection begins with others, or when sending ends. Whoever keeps
 * the rest may send it from anywhere and in any pieces, and other threads may send in between what a refused call was given.
 */
export const unsent: MisuseRule = (entry) => (SENDS.test(entry.name) ? { before: before(entry), after: after(entry) } : null);

const SENDS = /^(send|WSASend|closesocket|shutdown)$/;

const before =
  (entry: WinapiEntry) =>
  (call: WinapiCall): void => {
    if (call.process.unsent.size === 0) return;
    const socket = streamOf(call);
    const owed = socket && call.process.unsent.get(socket.id);
    if (!socket || !owed) return;
    if (entry.name === 'closesocket' || entry.name === 'shutdown') {
      const ends = entry.name === 'closesocket' ? owed.taken > 0 : call.arguments.int(1) !== SD_RECEIVE;
      if (ends && isHeard(call.kernel, socket.id)) lost(call, owed, 'closed');
      if (ends || entry.name === 'closesocket') call.process.unsent.delete(socket.id);
      return;
    }
    const bytes = bytesOf(call, entry);
    if (bytes === null || alike(bytes, owed.rest) || (owed.taken === 0 && owed.thread !== call.thread.id)) return;
    lost(call, owed, 'other');
    call.process.unsent.delete(socket.id);
  };

const after =
  (entry: WinapiEntry) =>
  (call: WinapiCall, value: bigint): void => {
    const { unsent: owing } = call.process;
    const failed = BigInt.asIntN(32, value) === -1n;
    if (!failed && owing.size === 0 && tookAll(call, entry, value)) return;
    const socket = streamOf(call);
    const bytes = socket && bytesOf(call, entry);
    if (!socket || !bytes || !call.thread.call) return;
    const refused = failed && call.thread.lastError === ERROR.WSAEWOULDBLOCK;
    const owed = owing.get(socket.id);
    if (failed && !refused) owing.delete(socket.id);
    else if (owed && (refused || bytes.length === 0)) return;
    else {
      const taken = refused ? 0 : takenBy(call, entry, value);
      const rest = taken < bytes.length ? bytes.slice(taken) : (owed?.rest.slice(taken) ?? NOTHING);
      const { api, site } = call.thread.call;
      if (rest.length === 0) owing.delete(socket.id);
      else owing.set(socket.id, { thread: call.thread.id, api, site: { ...site }, asked: bytes.length, taken, rest });
    }
  };

const tookAll = (call: WinapiCall, entry: WinapiEntry, value: bigint): boolean => {
  const buffers = buffersOf(call, entry.name);
  return buffers === null || takenBy(call, entry, value) >= lengthOf(buffers);
};

const lost = (call: WinapiCall, owed: Unsent, form: string): void => {
  const data = unsentData(owed, form);
  call.finding('bytes-never-sent', data, [{ code: owed.taken === 0 ? 'refused-here' : 'took-part-here', data, site: owed.site }]);
};

const SD_RECEIVE = 0;
const MSG_OOB = 1;
const NOTHING = new Uint8Array(0);

/** The connection that a call sends on, or ends sending on; null: it does neither. */
const streamOf = (call: WinapiCall): StreamSocket | null => {
  const socket = findSocket(call);
  return typeof socket === 'number' || socket.machine !== 'socket' ? null : socket;
};

/** What a call that waits for no overlapped operation is given to send; urgent bytes go their own way. */
const bytesOf = (call: WinapiCall, { name }: WinapiEntry): Uint8Array | null => {
  const buffers = buffersOf(call, name);
  if (buffers === null || lengthOf(buffers) === 0) return null;
  return buffers.every(({ address, length }) => call.memory.accessible(address, length, 'read')) ? gather(call.memory, buffers) : null;
};

const buffersOf = (call: WinapiCall, name: string): readonly LentBuffer[] | null => {
  const { arguments: given } = call;
  if (name === 'send')
    return (given.uint(3) & MSG_OOB) === 0 && given.int(2) > 0 ? [{ address: given.pointer(1), length: given.int(2) }] : null;
  if (name !== 'WSASend' || given.pointer(5) !== 0n || (given.uint(4) & MSG_OOB) !== 0) return null;
  const count = given.uint(2);
  return call.memory.accessible(given.pointer(1), 16 * count, 'read') ? readBuffers(call.memory, given.pointer(1), count) : null;
};

const takenBy = (call: WinapiCall, { name }: WinapiEntry, value: bigint): number =>
  name === 'send' ? Number(BigInt.asIntN(32, value)) : readU32(call.memory, call.arguments.pointer(3));

/** Do both begin alike, as far as the shorter goes? */
const alike = (one: Uint8Array, other: Uint8Array): boolean => {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return false;
  return true;
};
