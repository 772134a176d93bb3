/**
 * Three ways to mark where a message ends in a stream of bytes, each as an encoder and a decoder that is fed pieces cut anywhere.
 * A decoder is a value; `feed` returns the next one. Its messages never depend on where the stream was cut.
 */

export type Framing = 'marker' | 'fixed' | 'length';

/** `;` stands for whatever byte ends a record. */
export const MARKER = 0x3b;
/** Bytes of every message of fixed length. */
export const FIXED_LENGTH = 3;
/** Fills a message shorter than {@link FIXED_LENGTH}. */
export const FILLER = 0x2e;
/** Bytes of the header that carries a length, most significant first. */
export const HEADER_LENGTH = 2;
/** Longest body that a receiver accepts: the room it has. */
export const BODY_LIMIT = 16;

export type Bytes = readonly number[];

/** One byte per character; the figure accepts ASCII only. */
export function bytesOf(text: string): Bytes {
  return [...text].map((character) => character.charCodeAt(0));
}

export function textOfBytes(bytes: Bytes): string {
  return String.fromCharCode(...bytes);
}

/** What a sender writes for one message. Nothing stops a message that the framing cannot carry: that is what the reader is to see. */
export function encode(framing: Framing, message: string): Bytes {
  const body = bytesOf(message);
  switch (framing) {
    case 'marker':
      return [...body, MARKER];
    case 'fixed':
      return [...body, ...Array.from({ length: (FIXED_LENGTH - (body.length % FIXED_LENGTH)) % FIXED_LENGTH }, () => FILLER)];
    case 'length':
      return [body.length >> 8, body.length & 0xff, ...body];
  }
}

export interface Decoder {
  readonly framing: Framing;
  /** Bytes received and not yet part of a message. */
  readonly pending: Bytes;
  readonly messages: readonly string[];
  /** Length in a header beyond {@link BODY_LIMIT}: the stream cannot be followed any further. */
  readonly refused: number | null;
}

export function openDecoder(framing: Framing): Decoder {
  return { framing, pending: [], messages: [], refused: null };
}

/** Takes one piece of the stream, as one recv would deliver it. After a refusal nothing more is taken. */
export function feed(decoder: Decoder, piece: Bytes): Decoder {
  let next: Decoder = { ...decoder, pending: [...decoder.pending, ...piece] };
  while (next.refused === null) {
    const taken = takeOne(next);
    if (taken === null) break;
    next = taken;
  }
  return next;
}

/** Bytes still missing before the message begun can be complete; null when nobody can say (a marker has to turn up). */
export function missing(decoder: Decoder): number | null {
  const have = decoder.pending.length;
  switch (decoder.framing) {
    case 'marker':
      return null;
    case 'fixed':
      return FIXED_LENGTH - have;
    case 'length':
      return have < HEADER_LENGTH ? HEADER_LENGTH - have : HEADER_LENGTH + bodyLength(decoder.pending) - have;
  }
}

function takeOne(decoder: Decoder): Decoder | null {
  const { pending, messages } = decoder;
  const take = (from: number, to: number, end: number): Decoder => ({
    ...decoder,
    messages: [...messages, textOfBytes(pending.slice(from, to))],
    pending: pending.slice(end),
  });
  switch (decoder.framing) {
    case 'marker': {
      const end = pending.indexOf(MARKER);
      return end < 0 ? null : take(0, end, end + 1);
    }
    case 'fixed':
      return pending.length < FIXED_LENGTH ? null : take(0, FIXED_LENGTH, FIXED_LENGTH);
    case 'length': {
      if (pending.length < HEADER_LENGTH) return null;
      const length = bodyLength(pending);
      if (length > BODY_LIMIT) return { ...decoder, refused: length };
      const end = HEADER_LENGTH + length;
      return pending.length < end ? null : take(HEADER_LENGTH, end, end);
    }
  }
}

function bodyLength(header: Bytes): number {
  return ((header[0] ?? 0) << 8) | (header[1] ?? 0);
}

/** Cuts a stream before each of `cuts` (ascending positions strictly inside it). */
export function cutBytes(stream: Bytes, cuts: readonly number[]): readonly Bytes[] {
  const edges = [0, ...cuts, stream.length];
  return edges.slice(1).map((end, index) => stream.slice(edges[index], end));
}

/** What is wrong with the second message, in the example or on its way: one way to break each framing and more. */
export type Fault = 'none' | 'marker-inside' | 'too-long' | 'swapped' | 'huge' | 'lying';

export const FAULTS: Readonly<Record<Framing, readonly Fault[]>> = {
  marker: ['none', 'marker-inside'],
  fixed: ['none', 'too-long'],
  length: ['none', 'swapped', 'huge', 'lying'],
};

/** The bytes of `messages` one after another, the second of them with a fault. */
export function streamOf(framing: Framing, messages: readonly string[], fault: Fault): Bytes {
  return messages.flatMap((message, index) => (index === 1 ? encodeWith(framing, message, fault) : encode(framing, message)));
}

function encodeWith(framing: Framing, message: string, fault: Fault): Bytes {
  const [high = 0, low = 0, ...body] = encode(framing, message);
  switch (fault) {
    case 'none':
      return encode(framing, message);
    case 'marker-inside':
      return encode(framing, `${message.slice(0, 1)};${message.slice(1)}`);
    case 'too-long':
      return encode(framing, `${message}!`.padEnd(FIXED_LENGTH + 1, '!'));
    case 'swapped':
      return [low, high, ...body];
    case 'huge':
      return [0xff, 0xff, ...body];
    case 'lying':
      return [high, low + 2, ...body];
  }
}
