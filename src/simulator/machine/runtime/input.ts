/** Bytes coming in, one by one or line by line, with what was given back first: from the console, which may have to wait, or from a file. */
import type { RuntimeCall } from './state.ts';
import type { Stream } from './stream.ts';
import { BUFFER, flushStream } from './stream-output.ts';

export const END = -1;
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
/** Ctrl+Z: the end of a text file. */
const END_OF_TEXT = 26;

/** The next byte, END at the end of input, null when nothing has been typed yet. */
export const readByte = (call: RuntimeCall, stream: Stream): number | null => {
  const given = stream.pushedBack.pop();
  if (given !== undefined) return given;
  if (stream.target.kind === 'file') return fileByte(call, stream, stream.target.handle);
  const bytes = call.console.read(1);
  if (bytes === null) return null;
  stream.ended = bytes.length === 0;
  return bytes[0] ?? END;
};

/** In text mode \r\n is one line end, and Ctrl+Z ends the file. */
const fileByte = (call: RuntimeCall, stream: Stream, handle: number): number => {
  const byte = peek(call, stream, handle);
  if (byte === END || (byte === END_OF_TEXT && stream.mode !== 'binary')) {
    stream.ended = true;
    return END;
  }
  stream.taken += 1;
  return byte === CARRIAGE_RETURN && stream.mode !== 'binary' && peek(call, stream, handle) === NEWLINE
    ? (stream.ahead[stream.taken++] ?? END)
    : byte;
};

const peek = (call: RuntimeCall, stream: Stream, handle: number): number => {
  if (stream.taken >= stream.ahead.length) {
    flushStream(call, stream);
    const bytes = call.system.files.read(handle, BUFFER);
    if (typeof bytes === 'number') stream.failed = true;
    else [stream.ahead, stream.taken] = [bytes, 0];
  }
  return stream.ahead[stream.taken] ?? END;
};

/**
 * Reads up to and with the first line end, at most `limit` bytes; empty at the end of input, null when the line is not complete
 * yet: what has come of it waits in the call's state.
 */
export const readLine = (call: RuntimeCall, stream: Stream, limit: number): Uint8Array | null => {
  const line = takeUnfinished(call);
  while (line.length < limit && line.at(-1) !== NEWLINE) {
    const byte = readByte(call, stream);
    if (byte === null) {
      call.state.line = line;
      return null;
    }
    if (byte === END) break;
    line.push(byte);
  }
  return Uint8Array.from(line);
};

const takeUnfinished = ({ state }: RuntimeCall): number[] => {
  const line = Array.isArray(state.line) ? state.line.filter((byte) => typeof byte === 'number') : [];
  state.line = [];
  return line;
};

/**
 * Input for scanf, which looks ahead and may have to begin again once more has been typed. Running out of typed bytes looks like the
 * end of input, but is remembered: the caller then drops the result and waits.
 */
export class Typed {
  readonly #call: RuntimeCall;
  readonly #stream: Stream;
  readonly #bytes: number[];
  starved = false;

  constructor(call: RuntimeCall, stream: Stream) {
    this.#call = call;
    this.#stream = stream;
    this.#bytes = takeUnfinished(call);
  }

  at(index: number): number {
    while (index >= this.#bytes.length) {
      const byte = this.starved ? null : readByte(this.#call, this.#stream);
      if (byte === null) {
        this.starved = true;
        return END;
      }
      if (byte === END) return END;
      this.#bytes.push(byte);
    }
    return this.#bytes[index] ?? END;
  }

  /** Ends the reading: all from `consumed` on is there to be read again. */
  giveBack(consumed: number): void {
    this.#stream.pushedBack.push(...this.#bytes.slice(consumed).reverse());
  }

  /** Keeps everything for the next attempt of this call. */
  keep(): void {
    this.#call.state.line = this.#bytes;
  }
}
