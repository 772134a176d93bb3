/** Bytes waiting in order. The pieces are never changed once they are in. */
export interface Stream {
  readonly pieces: Uint8Array[];
  length: number;
}

export const createStream = (): Stream => ({ pieces: [], length: 0 });

/** A stream of these bytes. */
export const streamOf = (bytes: Uint8Array): Stream => ({ pieces: [bytes], length: bytes.length });

export const append = (stream: Stream, bytes: Uint8Array): void => {
  if (bytes.length === 0) return;
  stream.pieces.push(bytes);
  stream.length += bytes.length;
};

/** A copy of the first bytes, at most `limit`. */
export const peek = (stream: { readonly pieces: readonly Uint8Array[]; readonly length: number }, limit: number): Uint8Array => {
  const result = new Uint8Array(Math.min(limit, stream.length));
  let at = 0;
  for (const piece of stream.pieces) {
    if (at === result.length) break;
    const part = piece.subarray(0, result.length - at);
    result.set(part, at);
    at += part.length;
  }
  return result;
};

const NOTHING = new Uint8Array(0);

/** Removes and returns the first bytes, at most `limit`. */
export const take = (stream: Stream, limit: number): Uint8Array => {
  const [first] = stream.pieces;
  if (!first) return NOTHING;
  if (first.length <= limit && (first.length === limit || stream.pieces.length === 1)) {
    stream.pieces.shift();
    stream.length -= first.length;
    return first;
  }
  const result = peek(stream, limit);
  drop(stream, result.length);
  return result;
};

/** Removes the first `count` bytes, or all there are. */
export const drop = (stream: Stream, count: number): void => {
  let left = Math.min(count, stream.length);
  stream.length -= left;
  while (left > 0) {
    const first = stream.pieces[0];
    if (!first) return;
    if (first.length <= left) {
      stream.pieces.shift();
      left -= first.length;
    } else {
      stream.pieces[0] = first.subarray(left);
      left = 0;
    }
  }
};

export const clear = (stream: Stream): void => drop(stream, stream.length);
