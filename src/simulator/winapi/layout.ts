import type { CallMemory } from './call.ts';

/** Plain values in a program's memory: little-endian, unsigned. */
export const readU16 = (memory: CallMemory, address: bigint): number => unsigned(memory.readBytes(address, 2), 0, 2);
export const readU32 = (memory: CallMemory, address: bigint): number => unsigned(memory.readBytes(address, 4), 0, 4);
export const readU64 = (memory: CallMemory, address: bigint): bigint => {
  const bytes = memory.readBytes(address, 8);
  const high = unsigned(bytes, 4, 4);
  return high === 0 ? BigInt(unsigned(bytes, 0, 4)) : (BigInt(high) << 32n) | BigInt(unsigned(bytes, 0, 4));
};

export const writeU16 = (memory: CallMemory, address: bigint, value: number): void => memory.writeBytes(address, spread(value, 2));
export const writeU32 = (memory: CallMemory, address: bigint, value: number): void => memory.writeBytes(address, spread(value, 4));
export const writeU64 = (memory: CallMemory, address: bigint, value: bigint): void => memory.writeBytes(address, littleEndian(value, 8));

/** The low `size` bytes of a value, least significant first. */
export const littleEndian = (value: bigint, size: number): Uint8Array => {
  const bytes = spread(Number(BigInt.asUintN(32, value)), size);
  if (size > 4) bytes.set(spread(Number(BigInt.asUintN(32, value >> 32n)), size - 4), 4);
  return bytes;
};

/** The same for a value of 32 bits. */
const spread = (value: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < Math.min(size, 4); at++) bytes[at] = value >>> (8 * at);
  return bytes;
};

const unsigned = (bytes: Uint8Array, from: number, size: number): number => {
  let value = 0;
  for (let at = from + size - 1; at >= from; at--) value = value * 256 + (bytes[at] ?? 0);
  return value;
};

/** Bytes of a record, piece after piece. */
export const concat = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

/** Characters below 256, one byte each; with a terminator and, up to `size`, zeros. */
export const ansi = (text: string, size = text.length + 1): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < Math.min(text.length, size - 1); at++) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** UTF-16 with a terminator. */
export const wide = (text: string): Uint8Array => {
  const bytes = new Uint8Array((text.length + 1) * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2] = text.charCodeAt(at) & 255;
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};

/** A narrow string of the program. */
export const readText = (memory: CallMemory, address: bigint): string => String.fromCharCode(...memory.readCString(address));
