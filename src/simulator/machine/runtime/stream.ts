/** FILE pointers. The program sees them only as addresses; what a stream is stands in the runtime's state. */
import { invalidParameter, type Answer, type Behaviour } from './entry.ts';
import type { RuntimeCall, RuntimeState } from './state.ts';

/** A stream, and the file descriptor of the same number. Plain data. */
export interface Stream {
  /** A file is known by its Windows handle. */
  readonly target: { readonly kind: 'console' } | { readonly kind: 'file'; readonly handle: number };
  readonly readable: boolean;
  readonly writable: boolean;
  /** `text`: a line ends with \r\n in the file. `wide`: as text, and wide characters go out as they are, whatever the locale. */
  mode: 'text' | 'binary' | 'wide';
  buffered: boolean;
  /** Given back by ungetc or by scanf's look-ahead; the last one is read first. */
  readonly pushedBack: number[];
  /** Read from the file and not yet asked for: from index `taken` on. */
  ahead: Uint8Array;
  taken: number;
  /** Written and not yet in the file. */
  readonly unwritten: number[];
  ended: boolean;
  failed: boolean;
}

const nothing = new Uint8Array(0);

export const createStream = (
  target: Stream['target'],
  can: { readonly readable: boolean; readonly writable: boolean },
  mode: Stream['mode'],
): Stream => ({
  target,
  readable: can.readable,
  writable: can.writable,
  mode,
  buffered: target.kind === 'file',
  pushedBack: [],
  ahead: nothing,
  taken: 0,
  unwritten: [],
  ended: false,
  failed: false,
});

export const STDIN = 0;
export const STDOUT = 1;
export const STDERR = 2;

const onConsole = (readable: boolean): Stream => createStream({ kind: 'console' }, { readable, writable: !readable }, 'text');

/** stdin, stdout and stderr. */
export const standardStreams = (): Stream[] => [onConsole(true), onConsole(false), onConsole(false)];

/** Most streams open at a time. */
const MOST = 512;

/** Gives a stream the lowest free number; null when too many are open. */
export const addStream = ({ streams }: RuntimeState, stream: Stream): number | null => {
  const free = streams.indexOf(null);
  const index = free < 0 ? streams.length : free;
  if (index >= MOST) return null;
  streams[index] = stream;
  return index;
};

/** Where the streams pretend to be: in the image of ucrtbase.dll, spaced as Microsoft's `__crt_stdio_stream_data`. */
const FIRST = 0x00007ff8_2c1d_5a90n;
const SPACING = 0x58n;

export const streamAddress = (index: number): bigint => FIRST + BigInt(index) * SPACING;

/** The number of the stream at an address that can be one; null for any other address. */
const indexAt = (address: bigint): number | null => {
  const offset = address - FIRST;
  return offset >= 0n && offset % SPACING === 0n && offset / SPACING < BigInt(MOST) ? Number(offset / SPACING) : null;
};

/** A standard stream, opened or closed or redirected. */
export const streamOf = (call: Pick<RuntimeCall, 'runtime'>, index: number): Stream | null => call.runtime.streams[index] ?? null;

const FAILED = -1;

/**
 * A function whose argument `index` is a stream. NULL, and a stream that has been closed, is an invalid parameter; an address that is no
 * stream is used as one would use it, by reading there.
 */
export const onStream =
  (name: string, index: number, behave: (call: RuntimeCall, stream: Stream, number: number) => Answer): Behaviour =>
  (call) => {
    const address = call.arguments.pointer(index);
    if (address === 0n) return invalidParameter(call, name);
    const number = indexAt(address);
    if (number === null) {
      call.memory.readU64(address);
      return FAILED;
    }
    const stream = streamOf(call, number);
    return stream === null ? invalidParameter(call, name) : behave(call, stream, number);
  };

/** The same for a function that writes: a stream that cannot be written fails. */
export const outputStream = (name: string, index: number, behave: (call: RuntimeCall, stream: Stream) => Answer): Behaviour =>
  onStream(name, index, (call, stream) => {
    if (stream.writable) return behave(call, stream);
    stream.failed = true;
    return FAILED;
  });

/** The same for one that reads: a stream that cannot be read fails with `failure`. */
export const inputStream = (
  name: string,
  index: number,
  failure: number,
  behave: (call: RuntimeCall, stream: Stream) => Answer,
): Behaviour =>
  onStream(name, index, (call, stream) => {
    if (stream.readable) return behave(call, stream);
    stream.failed = true;
    return failure;
  });

/** A function on a standard stream; one that has been closed fails. */
export const onStandard =
  (index: number, behave: (call: RuntimeCall, stream: Stream) => Answer): Behaviour =>
  (call) => {
    const stream = streamOf(call, index);
    return stream === null || (index === STDIN ? !stream.readable : !stream.writable) ? FAILED : behave(call, stream);
  };
