/** FILE pointers. The program sees them only as addresses; there are no files, so that the three standard streams are all. */
import { invalidParameter, type Answer, type Behaviour } from './entry.ts';
import type { RuntimeCall } from './state.ts';

/** Where the streams pretend to be: in the image of ucrtbase.dll, spaced as Microsoft's `__crt_stdio_stream_data`. */
const FIRST = 0x00007ff8_2c1d_5a90n;
const SPACING = 0x58n;

export type Stream = 'stdin' | 'stdout' | 'stderr';

const STREAMS: readonly Stream[] = ['stdin', 'stdout', 'stderr'];

export const streamAddress = (index: number): bigint => FIRST + BigInt(index) * SPACING;

const streamArgument = (call: RuntimeCall, index: number): Stream | null => {
  const offset = call.arguments.pointer(index) - FIRST;
  return offset >= 0n && offset % SPACING === 0n ? (STREAMS[Number(offset / SPACING)] ?? null) : null;
};

const FAILED = -1;

/**
 * A function whose argument `index` is a stream. NULL is an invalid parameter; an address that is no stream is used as one would use
 * it, by reading there.
 */
export const onStream =
  (name: string, index: number, behave: (call: RuntimeCall, stream: Stream) => Answer): Behaviour =>
  (call) => {
    const address = call.arguments.pointer(index);
    if (address === 0n) return invalidParameter(call, name);
    const stream = streamArgument(call, index);
    if (stream !== null) return behave(call, stream);
    call.memory.readU64(address);
    return FAILED;
  };

/** Writing to stdin fails. */
export const outputStream = (name: string, index: number, behave: Behaviour): Behaviour =>
  onStream(name, index, (call, stream) => (stream === 'stdin' ? FAILED : behave(call)));

/** Reading from an output stream fails with `failure`. */
export const inputStream = (name: string, index: number, failure: number, behave: Behaviour): Behaviour =>
  onStream(name, index, (call, stream) => (stream === 'stdin' ? behave(call) : failure));
