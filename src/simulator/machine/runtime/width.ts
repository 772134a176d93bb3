import type { Memory } from '../memory.ts';
import { toUtf16, toUtf8 } from './unicode.ts';

export type Units = Uint8Array | Uint16Array;

/** The two kinds of strings: of char, and of wchar_t (16 bits on Windows). What string.h and wchar.h share is written over this. */
export interface Width<U extends Units = Units> {
  readonly kind: 'narrow' | 'wide';
  /** Bytes of one character. */
  readonly size: 1 | 2;
  /** How C names the type. */
  readonly type: 'char' | 'wchar_t';
  /** The string at an address without its terminator; with a limit, at most so many characters, terminated or not. */
  read(memory: Memory, address: bigint, limit?: number): U;
  unit(memory: Memory, address: bigint): number;
  write(memory: Memory, address: bigint, units: Units): void;
  /** Characters as they stand in memory. */
  bytes(units: Units): Uint8Array;
  writeUnit(memory: Memory, address: bigint, unit: number): void;
  from(units: readonly number[]): U;
  fromUtf8(bytes: Uint8Array): U;
  toUtf8(units: Units): Uint8Array;
}

export const narrow: Width<Uint8Array> = {
  kind: 'narrow',
  size: 1,
  type: 'char',
  read: (memory, address, limit) => memory.readCString(address, limit),
  unit: (memory, address) => memory.readU8(address),
  write: (memory, address, units) => memory.writeBytes(address, Uint8Array.from(units)),
  bytes: (units) => Uint8Array.from(units),
  writeUnit: (memory, address, unit) => memory.writeU8(address, unit),
  from: (units) => Uint8Array.from(units),
  fromUtf8: (bytes) => bytes,
  toUtf8: (units) => Uint8Array.from(units),
};

export const wide: Width<Uint16Array> = {
  kind: 'wide',
  size: 2,
  type: 'wchar_t',
  read: (memory, address, limit) => memory.readWideString(address, limit),
  unit: (memory, address) => memory.readU16(address),
  write: (memory, address, units) => memory.writeBytes(address, wide.bytes(units)),
  bytes: (units) => {
    const bytes = new Uint8Array(units.length * 2);
    units.forEach((unit, i) => {
      bytes[2 * i] = unit & 0xff;
      bytes[2 * i + 1] = unit >> 8;
    });
    return bytes;
  },
  writeUnit: (memory, address, unit) => memory.writeU16(address, unit),
  from: (units) => Uint16Array.from(units),
  fromUtf8: toUtf16,
  toUtf8: (units) => toUtf8(Uint16Array.from(units)),
};

/** `units` with the terminator after them. */
export const terminated = (units: Units): Units => {
  const longer = units instanceof Uint8Array ? new Uint8Array(units.length + 1) : new Uint16Array(units.length + 1);
  longer.set(units);
  return longer;
};
