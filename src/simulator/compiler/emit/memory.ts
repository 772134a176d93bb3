/** Reading and writing places: addresses, loads, stores, bit-fields. */
import type { OpName } from '../bytecode.ts';
import { sizeOf } from '../layout.ts';
import type { FieldSymbol } from '../symbol.ts';
import { builtin, representation, type Type } from '../type.ts';
import type { Frame, Place } from './frame.ts';

export type Bits = FieldSymbol['bits'];

/** Classes and arrays live in memory and are built in place. */
export const isBuilt = (type: Type): boolean => type.kind === 'class' || type.kind === 'array';

export const offsetPlace = (place: Place, by: number): Place => {
  switch (place.kind) {
    case 'slot':
      return place;
    case 'memory':
      return { kind: 'memory', slot: place.slot, offset: place.offset + by };
    default:
      return { kind: place.kind, offset: place.offset + by };
  }
};

/** The address of a place in a slot: `target`, or any if null. */
export const address = (f: Frame, place: Place, target: number | null = null): number => {
  if (place.kind === 'slot') return place.slot;
  if (place.kind === 'memory' && place.offset === 0 && (target === null || target === place.slot)) return place.slot;
  const slot = target ?? f.slot();
  switch (place.kind) {
    case 'stack':
      f.code.op('LEAS', slot, 0, 0, place.offset);
      return slot;
    case 'image':
      f.code.op('LEAG', slot, 0, 0, place.offset);
      return slot;
    case 'thread':
      f.code.op('LEAT', slot, 0, 0, place.offset);
      return slot;
    case 'memory':
      if (place.offset === 0) f.code.op('MOV', slot, place.slot);
      else f.code.op('ADD64I', slot, place.slot, 0, place.offset);
      return slot;
  }
};

const loadOp = (type: Type): OpName => {
  if (type.kind === 'floating') return type.size === 4 ? 'LDF32' : 'LD64';
  if (type.kind === 'member-pointer') return sizeOf(type) === 4 ? 'LD32S' : 'LD64';
  const kept = representation(type);
  if (kept === null) return 'LD64';
  switch (kept.size) {
    case 1:
      return kept.signed ? 'LD8S' : 'LD8U';
    case 2:
      return kept.signed ? 'LD16S' : 'LD16U';
    case 4:
      return kept.signed ? 'LD32S' : 'LD32U';
    case 8:
      return 'LD64';
  }
};

const storeOp = (type: Type): OpName => {
  if (type.kind === 'floating') return type.size === 4 ? 'STF32' : 'ST64';
  switch (sizeOf(type)) {
    case 1:
      return 'ST8';
    case 2:
      return 'ST16';
    case 4:
      return 'ST32';
    default:
      return 'ST64';
  }
};

/** Base slot and displacement for a memory instruction. */
const operand = (f: Frame, place: Place): { readonly base: number; readonly offset: number } =>
  place.kind === 'memory' ? { base: place.slot, offset: place.offset } : { base: address(f, place), offset: 0 };

/** Loads a scalar; gives the slot it is in (the variable's own, for a place in a slot, unless a target is given). */
export const load = (f: Frame, place: Place, type: Type, bits: Bits, target: number | null): number => {
  if (place.kind === 'slot') {
    if (target === null || target === place.slot) return place.slot;
    f.code.op('MOV', target, place.slot);
    return target;
  }
  const mark = f.next;
  const { base, offset } = operand(f, place);
  f.release(mark);
  const slot = target ?? f.slot();
  if (bits === null) {
    f.code.op(loadOp(type), slot, base, 0, offset);
    return slot;
  }
  f.reserve(slot);
  f.code.op(unitLoad(sizeOf(type)), slot, base, 0, offset);
  extract(f, slot, bits, type);
  f.release(target === null ? slot + 1 : mark);
  return slot;
};

const unitLoad = (size: number): OpName => (size === 1 ? 'LD8U' : size === 2 ? 'LD16U' : size === 4 ? 'LD32U' : 'LD64');

/** Shifts the bits of a field in a slot into canonical form. */
const extract = (f: Frame, slot: number, bits: NonNullable<Bits>, type: Type): void => {
  const count = f.slot();
  f.code.op('LDI', count, 0, 0, 64 - bits.first - bits.width);
  f.code.op('SHL64', slot, slot, count);
  f.code.op('LDI', count, 0, 0, 64 - bits.width);
  f.code.op(representation(type)?.signed === true ? 'SHR64S' : 'SHR64U', slot, slot, count);
};

/** Stores a scalar that stands in `value`. */
export const store = (f: Frame, place: Place, type: Type, bits: Bits, value: number): void => {
  if (place.kind === 'slot') {
    if (place.slot !== value) f.code.op('MOV', place.slot, value);
    return;
  }
  const mark = f.next;
  const { base, offset } = operand(f, place);
  if (bits === null) f.code.op(storeOp(type), value, base, 0, offset);
  else {
    const size = sizeOf(type);
    const old = f.slot();
    const part = f.slot();
    const count = f.slot();
    const mask = ((1n << BigInt(bits.width)) - 1n) << BigInt(bits.first);
    f.code.op(unitLoad(size), old, base, 0, offset);
    f.code.op('ANDI', old, old, 0, BigInt.asIntN(64, ~mask));
    f.code.op('LDI', count, 0, 0, bits.first);
    f.code.op('SHL64', part, value, count);
    f.code.op('ANDI', part, part, 0, BigInt.asIntN(64, mask));
    f.code.op('OR', old, old, part);
    f.code.op(
      storeOp(size === 1 ? builtin.uchar : size === 2 ? builtin.ushort : size === 4 ? builtin.uint : builtin.ullong),
      old,
      base,
      0,
      offset,
    );
  }
  f.release(mark);
};

/** The value a bit-field holds after `value` was stored into it, in a slot. */
export const narrowToBits = (f: Frame, value: number, bits: NonNullable<Bits>, type: Type): number => {
  const slot = f.slot();
  f.code.op('MOV', slot, value);
  extract(f, slot, { first: 0, width: bits.width }, type);
  f.release(slot + 1);
  return slot;
};
