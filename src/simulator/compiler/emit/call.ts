/** Calls: arguments into consecutive slots, results out of them. */
import { sizeOf } from '../layout.ts';
import type { FunctionSymbol } from '../symbol.ts';
import { children, type Call, type Construct, type Expression } from '../tree.ts';
import { builtin, type Type } from '../type.ts';
import { value } from './expression.ts';
import type { Frame, Place } from './frame.ts';
import { address } from './memory.ts';

/** Writes one argument into the slot given. */
type Argument = (slot: number) => void;

/**
 * Puts arguments into slots from `base` on; afterwards exactly those are in use. C++ leaves the order of evaluation open; from
 * argument `backward` on it is from right to left, as g++ and MSVC have it, so that a recorded run can be told from ours.
 */
const passAll = (f: Frame, base: number, args: readonly Argument[], backward = args.length): void => {
  f.release(base);
  for (let index = 0; index < backward; index++) {
    args[index]?.(base + index);
    f.release(base + index);
    f.reserve(base + index);
  }
  if (args.length > backward) f.reserve(base + args.length - 1);
  const mark = f.next;
  for (let index = args.length - 1; index >= backward; index--) {
    args[index]?.(base + index);
    f.release(mark);
  }
};

/** Whether an argument does anything that another one could notice. */
const acts = (e: Expression): boolean => {
  switch (e.kind) {
    case 'call':
    case 'construct':
    case 'assign':
    case 'compound':
    case 'increment':
    case 'new':
    case 'va-arg':
      return true;
    default:
      return children(e).some(acts);
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
export const invoke = (
  f: Frame,
  symbol: FunctionSymbol,
  args: readonly Argument[],
  target: number | null = null,
  backward = args.length,
): number => {
  const base = target !== null && target >= f.next ? target : f.next;
  passAll(f, base, args, backward);
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
    const first = args.length;
    for (const one of e.arguments) args.push(argument(f, one));
    const { variadic } = e;
    const area = variadic === null ? null : f.borrowArea(variadic.length);
    if (variadic !== null && area !== null) args.push((slot) => passVariadic(f, variadic, area.offset, slot));
    const backward = fromRight(e) ? first : args.length;
    const slot =
      callee.kind === 'direct'
        ? invoke(f, callee.function, args, target, backward)
        : invokeIndirect(f, e, pointer, args, into, target, backward);
    area?.giveBack();
    return slot;
  });

/** Operators written as such keep their operands' order. */
const fromRight = (e: Call): boolean => {
  const ordered = e.callee.kind === 'direct' && e.callee.function.name.startsWith('operator') && e.object === null;
  return !ordered && [...e.arguments, ...(e.variadic ?? [])].some(acts);
};

/** Runs a constructor on a place. */
export const constructAt = (f: Frame, e: Construct, at: Place): void => {
  const self: Argument = (slot) => void address(f, at, slot);
  const backward = !e.inBraces && e.arguments.some(acts) ? 1 : e.arguments.length + 1;
  invoke(f, e.constructor, [self, ...e.arguments.map((one) => argument(f, one))], null, backward);
};

const passVariadic = (f: Frame, args: readonly Expression[], offset: number, slot: number): void => {
  if (args.length > 0) f.code.op('DECLARE', 0, 0, 0, (BigInt(args.length * 8) << 32n) | BigInt(offset));
  f.code.op('LEAS', slot, 0, 0, offset);
  f.reserve(slot);
  const backward = args.some(acts);
  for (let turn = 0; turn < args.length; turn++) {
    const index = backward ? args.length - 1 - turn : turn;
    const arg = args[index];
    const mark = f.next;
    if (arg !== undefined) f.code.op('ST64', value(f, arg), slot, 0, index * 8);
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
  backward: number,
): number => {
  const base = pointer === null && target !== null && target >= f.next ? target : f.next;
  passAll(f, base, args, backward);
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
