/** Calls: arguments into consecutive slots, results out of them. */
import { sizeOf } from '../layout.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Call, Expression } from '../tree.ts';
import { builtin, type Type } from '../type.ts';
import { value } from './expression.ts';
import type { Frame, Place } from './frame.ts';
import { address } from './memory.ts';

/** Writes one argument into the slot given. */
type Argument = (slot: number) => void;

/** Puts arguments into slots from `base` on; afterwards exactly those are in use. */
const passAll = (f: Frame, base: number, args: readonly Argument[]): void => {
  f.release(base);
  for (const [index, arg] of args.entries()) {
    arg(base + index);
    f.release(base + index);
    f.reserve(base + index);
  }
};

const result = (f: Frame, base: number, target: number | null): number => {
  f.release(base);
  f.reserve(base);
  if (target === null || target === base) return base;
  f.code.op('MOV', target, base);
  return target;
};

/** Whether calls of a function are NATIVE instructions. */
export const isNative = (symbol: FunctionSymbol): boolean => !symbol.defined && symbol.member === null;

/** Calls a function with arguments that know how to write themselves. */
export const invoke = (f: Frame, symbol: FunctionSymbol, args: readonly Argument[], target: number | null = null): number => {
  const base = target !== null && target >= f.next ? target : f.next;
  passAll(f, base, args);
  if (isNative(symbol)) f.code.op('NATIVE', base, args.length, 0, f.program.nativeIndex(symbol.name));
  else f.code.op('CALL', base, 0, 0, f.program.functionIndex(symbol));
  return result(f, base, target);
};

export const invokeNative = (f: Frame, name: string, args: readonly Argument[]): number => {
  const base = f.next;
  passAll(f, base, args);
  f.code.op('NATIVE', base, args.length, 0, f.program.nativeIndex(name));
  return result(f, base, null);
};

export const returnsObject = (type: Type): boolean => type.kind === 'class';

/** An argument that is a value. */
export const argument =
  (f: Frame, e: Expression): Argument =>
  (slot) => {
    value(f, e, slot);
  };

/** Evaluates a call. @param into where a class result is to be built */
export const call = (f: Frame, e: Call, target: number | null, into: Place | null): number =>
  f.code.from(e.span, () => {
    const { callee } = e;
    const pointer = callee.kind === 'pointer' ? value(f, callee.pointer) : null;
    const args: Argument[] = [];
    if (into !== null) args.push((slot) => void address(f, into, slot));
    const { object } = e;
    if (object !== null) args.push(argument(f, object));
    for (const one of e.arguments) args.push(argument(f, one));
    const { variadic } = e;
    const area = variadic === null ? null : f.borrowArea(variadic.length);
    if (variadic !== null && area !== null) args.push((slot) => passVariadic(f, variadic, area.offset, slot));
    const slot = callee.kind === 'direct' ? invoke(f, callee.function, args, target) : invokeIndirect(f, e, pointer, args, into, target);
    area?.giveBack();
    return slot;
  });

const passVariadic = (f: Frame, args: readonly Expression[], offset: number, slot: number): void => {
  if (args.length > 0) f.code.op('DECLARE', 0, 0, 0, (BigInt(args.length * 8) << 32n) | BigInt(offset));
  f.code.op('LEAS', slot, 0, 0, offset);
  f.reserve(slot);
  for (const [index, arg] of args.entries()) {
    const mark = f.next;
    f.code.op('ST64', value(f, arg), slot, 0, index * 8);
    f.release(mark);
  }
};

const invokeIndirect = (
  f: Frame,
  e: Call,
  pointer: number | null,
  args: readonly Argument[],
  into: Place | null,
  target: number | null,
): number => {
  const base = pointer === null && target !== null && target >= f.next ? target : f.next;
  passAll(f, base, args);
  if (pointer !== null) f.code.op('CALLI', base, pointer);
  else if (e.callee.kind === 'virtual') {
    const entry = f.slot();
    f.code.op('LD64', entry, base + (into === null ? 0 : 1), 0, 0);
    f.code.op('LD64', entry, entry, 0, e.callee.function.virtualIndex * 8);
    f.code.op('CALLI', base, entry);
  }
  return result(f, base, target);
};

/** Runs a destructor on one object; through the table when `virtual`. */
export const destroyOne = (f: Frame, object: Place, destructor: FunctionSymbol, virtual = false): void => {
  const mark = f.next;
  const self: Argument = (slot) => void address(f, object, slot);
  if (virtual && destructor.virtualIndex >= 0) {
    const base = f.next;
    passAll(f, base, [self]);
    const entry = f.slot();
    f.code.op('LD64', entry, base, 0, 0);
    f.code.op('LD64', entry, entry, 0, destructor.virtualIndex * 8);
    f.code.op('CALLI', base, entry);
  } else invoke(f, destructor, [self]);
  f.release(mark);
};

/** How many slots a function's arguments take, hidden ones included. */
export const argumentSlots = (symbol: FunctionSymbol): number =>
  (returnsObject(symbol.type.returns) ? 1 : 0) + (symbol.hasThis ? 1 : 0) + symbol.type.parameters.length + (symbol.type.variadic ? 1 : 0);

/** The size of an object for `new`; never 0. */
export const allocationSize = (type: Type): number => Math.max(1, sizeOf(type === builtin.void ? builtin.char : type));
