/** stdin: what was typed, byte by byte or line by line, with what was given back first. */
import type { RuntimeCall } from './state.ts';

export const END = -1;
const NEWLINE = 10;

/** The next byte, END at the end of input, null when nothing has been typed yet. */
export const readByte = ({ runtime, console }: RuntimeCall): number | null => {
  const given = runtime.pushedBack.pop();
  if (given !== undefined) return given;
  const bytes = console.read(1);
  if (bytes === null) return null;
  runtime.ended = bytes.length === 0;
  return bytes[0] ?? END;
};

/**
 * Reads up to and with the first line end, at most `limit` bytes; empty at the end of input, null when the line is not complete
 * yet: what has come of it waits in the call's state.
 */
export const readLine = (call: RuntimeCall, limit: number): Uint8Array | null => {
  const line = takeUnfinished(call);
  while (line.length < limit && line.at(-1) !== NEWLINE) {
    const given = call.runtime.pushedBack.pop();
    const bytes = given === undefined ? call.console.read(limit - line.length) : Uint8Array.of(given);
    if (bytes === null) {
      call.state.line = line;
      return null;
    }
    if (bytes.length === 0) {
      call.runtime.ended = true;
      break;
    }
    line.push(...bytes);
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
  readonly #bytes: number[];
  starved = false;

  constructor(call: RuntimeCall) {
    this.#call = call;
    this.#bytes = takeUnfinished(call);
  }

  at(index: number): number {
    while (index >= this.#bytes.length) {
      const byte = this.starved ? null : readByte(this.#call);
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
    this.#call.runtime.pushedBack.push(...this.#bytes.slice(consumed).reverse());
  }

  /** Keeps everything for the next attempt of this call. */
  keep(): void {
    this.#call.state.line = this.#bytes;
  }
}
