import { isClosed } from '../../kernel/handle-table.ts';
import type { WinapiCall } from '../call.ts';
import { readU64 } from '../layout.ts';
import type { MisuseRule } from './misuse.ts';

const HANDLES = new Set(['HANDLE', 'SOCKET', 'WSAEVENT']);
const HANDLE_ARRAYS = new Set(['const HANDLE *', 'const WSAEVENT *']);
const CLOSING = new Set(['CloseHandle', 'closesocket', 'WSACloseEvent']);

/** A handle that was closed and not given out again since: Windows may give its number to another object at any moment. */
export const closedHandle: MisuseRule = ({ name, parameters }) => {
  const places = parameters.flatMap(({ type }, index) => (HANDLES.has(type) || HANDLE_ARRAYS.has(type) ? [{ type, index }] : []));
  if (places.length === 0) return null;
  const code = CLOSING.has(name) ? 'handle-closed-twice' : 'handle-used-after-close';
  const before = (call: WinapiCall): void => {
    for (const place of places) {
      const handle = closedAt(call, place);
      if (handle === null) continue;
      call.finding(code, { api: name, handle });
      return;
    }
  };
  return { before };
};

/** A parameter that is a handle or leads to an array of them. */
interface HandlePlace {
  readonly type: string;
  readonly index: number;
}

const closedAt = (call: WinapiCall, { type, index }: HandlePlace): number | null => {
  // After WSACleanup no socket is there; that is another story.
  if (type === 'SOCKET' && call.process.startups === 0) return null;
  const value = call.arguments.pointer(index);
  const closed = (handle: bigint): number | null => (isClosed(call.process.handles, Number(handle)) ? Number(handle) : null);
  if (HANDLES.has(type)) return closed(value);
  if (value === 0n) return null;
  // The number of handles stands before the array, and Windows takes no more than 64.
  const count = Math.min(call.arguments.uint(index - 1), 64);
  for (let at = 0; at < count; at++) {
    const handle = closed(readU64(call.memory, value + BigInt(at * 8)));
    if (handle !== null) return handle;
  }
  return null;
};
