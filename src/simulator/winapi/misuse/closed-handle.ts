import { isClosed } from '../../kernel/handle-table.ts';
import type { WinapiCall, WinapiEntry } from '../call.ts';
import { readU64 } from '../layout.ts';
import type { MisuseRule } from './misuse.ts';

const HANDLES = new Set(['HANDLE', 'SOCKET', 'WSAEVENT']);
const HANDLE_ARRAYS = new Set(['const HANDLE *', 'const WSAEVENT *']);
const CLOSING = new Set(['CloseHandle', 'closesocket', 'WSACloseEvent']);

/** A handle that was closed and not given out again since: Windows may give its number to another object at any moment. */
export const closedHandle: MisuseRule = {
  before: (call, entry) => {
    for (const handle of handlesOf(call, entry)) {
      if (!isClosed(call.process.handles, Number(handle))) continue;
      call.finding(CLOSING.has(entry.name) ? 'handle-closed-twice' : 'handle-used-after-close', {
        api: entry.name,
        handle: Number(handle),
      });
      return;
    }
  },
};

function* handlesOf(call: WinapiCall, { parameters }: WinapiEntry): Iterable<bigint> {
  for (const [index, { type }] of parameters.entries()) {
    // After WSACleanup no socket is there; that is another story.
    if (type === 'SOCKET' && call.process.startups === 0) continue;
    if (HANDLES.has(type)) yield call.arguments.pointer(index);
    // The number of handles stands before the array, and Windows takes no more than 64.
    if (!HANDLE_ARRAYS.has(type) || call.arguments.pointer(index) === 0n) continue;
    const count = Math.min(call.arguments.uint(index - 1), 64);
    for (let at = 0; at < count; at++) yield readU64(call.memory, call.arguments.pointer(index) + BigInt(at * 8));
  }
}
