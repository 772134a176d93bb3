import type { CallMemory } from './call.ts';

/** Plain values in a program's memory: little-endian, unsigned. */
export const readU16 = (memory: CallMemory, address: bigint): number => Number(readUnsigned(memory, address, 2));
export const readU32 = (memory: CallMemory, address: bigint): number => Number(readUnsigned(memory, address, 4));
export const readU64 = (memory: CallMemory, address: bigint): bigint => readUnsigned(memory, address, 8);

export const writeU16 = (memory: CallMemory, address: bigint, value: number): void =>
  memory.writeBytes(address, littleEndian(BigInt(value), 2));
export const writeU32 = (memory: CallMemory, address: bigint, value: number): void =>
  memory.writeBytes(address, littleEndian(BigInt(value), 4));
export const writeU64 = (memory: CallMemory, address: bigint, value: bigint): void => memory.writeBytes(address, littleEndian(value, 8));

/** The low `size` bytes of a value, least significant first. */
export const littleEndian = (value: bigint, size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let at = 0, rest = BigInt.asUintN(size * 8, value); at < size; at++, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
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

const readUnsigned = (memory: CallMemory, address: bigint, size: number): bigint => {
  const bytes = memory.readBytes(address, size);
  let value = 0n;
  for (let at = size - 1; at >= 0; at--) value = (value << 8n) | BigInt(bytes[at] ?? 0);
  return value;
};
