/** Expressions: values in slots, and effects. Class objects and arrays are built in place by construct.ts. */
import { TRAPS } from '../bytecode.ts';
import { evaluate, evaluateInteger } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { VariableSymbol } from '../symbol.ts';
import { children, type Expression } from '../tree.ts';
import { builtin, isVoid, type Type } from '../type.ts';
import { complement, compute, computeImmediate, conversionOps, convertInPlace, fitsImmediate, isNarrow, negate } from './arithmetic.ts';
import { call } from './call.ts';
import { newLabel } from './code.ts';
import { branch, compareInto, isComparison } from './condition.ts';
import { build, destroyObjects } from './construct.ts';
import { evaluated } from './evaluation.ts';
import type { Frame, Place } from './frame.ts';
import { address, isBuilt, load, narrowToBits, store, type Bits } from './memory.ts';
import { throwObject } from './exception.ts';
import { deleteObject, newObject } from './new.ts';
import { bitsOf, place } from './place.ts';
import { dynamicCast } from './rtti.ts';

/**
 * Evaluates a scalar prvalue (or the address of what is built in memory) into a slot: `target` if given. Without a target the
 * result may be a variable's own slot, so it must be consumed before that variable changes. `target` is written last.
 */
export const value = (f: Frame, e: Expression, target: number | null = null): number => {
  const known = evaluate(e);
  if (known !== null && !isBuilt(e.type)) return f.code.from(e.span, () => constant(f, known, target));
  const from = f.code.length;
  const slot = f.code.from(e.span, () => evaluateInto(f, e, target));
  evaluated(f, e, from, slot);
  return slot;
};

const floatBits = (number: number): bigint => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigInt64(0);
};

const constant = (f: Frame, known: NonNullable<ReturnType<typeof evaluate>>, target: number | null): number => {
  const slot = target ?? f.slot();
  switch (known.kind) {
    case 'integer':
      f.code.op('LDI', slot, 0, 0, BigInt.asIntN(64, known.value));
      return slot;
    case 'floating':
      f.code.op('LDI', slot, 0, 0, floatBits(known.value));
      return slot;
    case 'address': {
      const { base } = known;
      if (base.kind === 'function') f.code.op('LEAF', slot, 0, 0, f.program.functionIndex(base.function));
      else {
        const start = base.kind === 'variable' ? f.program.variableOffset(base.variable) : f.program.literalOffset(base.literal);
        f.code.op('LEAG', slot, 0, 0, start + known.offset);
      }
      return slot;
    }
  }
};

/** Moves a value to where it is wanted. */
const settle = (f: Frame, slot: number, target: number | null): number => {
  if (target === null || target === slot) return slot;
  f.code.op('MOV', target, slot);
  return target;
};

/** A slot to compute into, below the temporaries of the operands. */
const resultSlot = (f: Frame, target: number | null): number => {
  if (target === null) return f.slot();
  f.reserve(target);
  return target;
};

const evaluateInto = (f: Frame, e: Expression, target: number | null): number => {
  const mark = f.next;
  /** Frees the operands' slots again; keeps the result when it is a new one. */
  const done = (slot: number): number => {
    f.release(target === null && slot >= mark ? slot + 1 : mark);
    return slot;
  };
  switch (e.kind) {
    case 'load':
      return done(loadValue(f, e, target));
    case 'address':
      return done(addressValue(f, e, target));
    case 'dereference':
    case 'field':
    case 'base':
    case 'variable':
    case 'string':
    case 'subscript':
    case 'temporary':
    case 'function':
    case 'type-info':
    case 'dynamic-type':
      return done(settle(f, address(f, place(f, e)), target));
    case 'dynamic-cast':
      return done(settle(f, dynamicCast(f, e), target));
    case 'pointer-adjust':
      return done(adjust(f, e, target));
    case 'convert':
      return done(convert(f, e, target));
    case 'negate': {
      const slot = resultSlot(f, target);
      negate(f, e.type, slot, value(f, e.operand));
      return done(slot);
    }
    case 'complement': {
      const slot = resultSlot(f, target);
      complement(f, e.type, slot, value(f, e.operand));
      return done(slot);
    }
    case 'not':
    case 'logical':
      return done(truthValue(f, e, target));
    case 'binary':
      return done(binary(f, e, resultSlot(f, target)));
    case 'pointer-offset':
      return done(pointerOffset(f, e, resultSlot(f, target)));
    case 'pointer-difference': {
      const slot = resultSlot(f, target);
      const left = stableValue(f, e.left, e.right);
      f.code.op('SUB64', slot, left, value(f, e.right));
      if (e.size > 1) {
        const size = f.slot();
        f.code.op('LDI', size, 0, 0, e.size);
        f.code.op('DIV64S', slot, slot, size);
      }
      return done(slot);
    }
    case 'conditional':
      return done(conditional(f, e, target));
    case 'comma':
      effect(f, e.left);
      f.release(mark);
      return done(value(f, e.right, target));
    case 'assign':
      return done(settle(f, assignValue(f, e), target));
    case 'compound':
      return done(settle(f, compound(f, e).value, target));
    case 'increment':
      return done(settle(f, increment(f, e, true).value, target));
    case 'call':
      return done(call(f, e, target, null));
    case 'new':
      return done(settle(f, newObject(f, e), target));
    case 'va-start':
      return done(settle(f, f.variadicSlot, target));
    case 'va-arg':
      return done(nextArgument(f, e, resultSlot(f, target)));
    case 'unwritten': {
      const slot = resultSlot(f, target);
      f.code.op('UNDEF', slot);
      return done(slot);
    }
    case 'constant':
    case 'zero': {
      const slot = resultSlot(f, target);
      f.code.op('LDI', slot, 0, 0, 0);
      return done(slot);
    }
    case 'throw':
    case 'delete':
    case 'destroy':
      effect(f, e);
      return done(resultSlot(f, target));
    case 'construct':
    case 'aggregate':
    case 'string-array':
    case 'array-fill':
    case 'array-copy':
      return done(settle(f, address(f, place(f, e)), target));
    case 'bound-member':
    case 'overloads':
    case 'braces':
    case 'error':
      // Never without a diagnostic, and then nothing is emitted.
      f.code.op('TRAP', 0, 0, 0, TRAPS.indexOf('unreachable'));
      return done(resultSlot(f, target));
  }
};

/** Evaluates the left of two operands; a variable that the right one changes is copied first. */
export const stableValue = (f: Frame, left: Expression, right: Expression): number => {
  const slot = value(f, left);
  if (left.kind !== 'load' || left.operand.kind !== 'variable' || !writes(right, left.operand.variable)) return slot;
  return copyOf(f, slot);
};

/** Whether evaluating an expression changes a variable that lives in a slot. */
const writes = (e: Expression, variable: VariableSymbol): boolean => {
  const target =
    e.kind === 'assign' || e.kind === 'compound' ? e.left : e.kind === 'increment' ? e.operand : e.kind === 'va-arg' ? e.list : null;
  return (target?.kind === 'variable' && target.variable === variable) || children(e).some((child) => writes(child, variable));
};

const loadValue = (f: Frame, e: Expression & { kind: 'load' }, target: number | null): number => {
  const { operand } = e;
  if (isBuilt(e.type)) return settle(f, address(f, place(f, operand)), target);
  switch (operand.kind) {
    case 'assign':
      return settle(f, assignValue(f, operand), target);
    case 'compound':
      return settle(f, compound(f, operand).value, target);
    case 'increment':
      return settle(f, increment(f, operand, false).value, target);
    default:
      return load(f, place(f, operand), e.type, bitsOf(operand), target);
  }
};

const addressValue = (f: Frame, e: Expression & { kind: 'address' }, target: number | null): number => {
  if (e.operand.kind === 'function') {
    const slot = resultSlot(f, target);
    f.code.op('LEAF', slot, 0, 0, f.program.functionIndex(e.operand.function));
    return slot;
  }
  return address(f, place(f, e.operand, true), target);
};

const adjust = (f: Frame, e: Expression & { kind: 'pointer-adjust' }, target: number | null): number => {
  const pointer = value(f, e.pointer, e.offset === 0 ? target : null);
  if (e.offset === 0) return pointer;
  const slot = f.slot();
  const end = newLabel();
  f.code.op('MOV', slot, pointer);
  f.code.jump('JEQI', end, slot, 0, 0);
  f.code.op('ADD64I', slot, slot, 0, e.offset);
  f.code.place(end);
  return settle(f, slot, target);
};

const convert = (f: Frame, e: Expression & { kind: 'convert' }, target: number | null): number => {
  if (isVoid(e.type)) {
    effect(f, e.operand);
    return resultSlot(f, target);
  }
  const ops = conversionOps(e.operand.type, e.type);
  if (ops.length === 0) return value(f, e.operand, target);
  const slot = resultSlot(f, target);
  let source = value(f, e.operand);
  for (const op of ops) {
    f.code.op(op, slot, source);
    source = slot;
  }
  return slot;
};

const truthValue = (f: Frame, e: Expression, target: number | null): number => {
  const no = newLabel();
  const end = newLabel();
  branch(f, e, false, no);
  const slot = resultSlot(f, target);
  f.code.op('LDI', slot, 0, 0, 1);
  f.code.jump('JMP', end);
  f.code.place(no);
  f.code.op('LDI', slot, 0, 0, 0);
  f.code.place(end);
  return slot;
};

const commutes = new Set(['+', '*', '&', '|', '^']);

const binary = (f: Frame, e: Expression & { kind: 'binary' }, slot: number): number => {
  const { operator, left, right } = e;
  if (isComparison(operator)) {
    compareInto(f, e, operator, slot);
    return slot;
  }
  const constantRight = e.type.kind === 'floating' ? null : evaluateInteger(right);
  if (constantRight !== null) {
    const a = value(f, left);
    if (!computeImmediate(f, operator, e.type, slot, a, constantRight)) compute(f, operator, e.type, slot, a, value(f, right));
    return slot;
  }
  const constantLeft = e.type.kind === 'floating' || !commutes.has(operator) ? null : evaluateInteger(left);
  if (constantLeft !== null) {
    const b = value(f, right);
    if (!computeImmediate(f, operator, e.type, slot, b, constantLeft)) compute(f, operator, e.type, slot, value(f, left), b);
    return slot;
  }
  const a = stableValue(f, left, right);
  compute(f, operator, e.type, slot, a, value(f, right));
  return slot;
};

const pointerOffset = (f: Frame, e: Expression & { kind: 'pointer-offset' }, slot: number): number => {
  const size = e.type.kind === 'pointer' ? sizeOf(e.type.to) : 1;
  const pointer = stableValue(f, e.pointer, e.index);
  movePointer(f, slot, pointer, e.index, size, e.negative);
  return slot;
};

/** slot = pointer ± index × size. */
const movePointer = (f: Frame, slot: number, pointer: number, index: Expression, size: number, negative: boolean): void => {
  const known = evaluateInteger(index);
  const distance = known === null ? null : known * BigInt(size) * (negative ? -1n : 1n);
  if (distance !== null && fitsImmediate(distance)) f.code.op('ADD64I', slot, pointer, 0, distance);
  else f.code.op('INDEX', slot, pointer, value(f, index), negative ? -size : size);
};

const conditional = (f: Frame, e: Expression & { kind: 'conditional' }, target: number | null): number => {
  const otherwise = newLabel();
  const end = newLabel();
  branch(f, e.condition, false, otherwise);
  const slot = resultSlot(f, target);
  const mark = f.next;
  value(f, e.then, slot);
  f.release(mark);
  f.code.jump('JMP', end);
  f.code.place(otherwise);
  value(f, e.otherwise, slot);
  f.release(mark);
  f.code.place(end);
  return slot;
};

const nextArgument = (f: Frame, e: Expression & { kind: 'va-arg' }, slot: number): number => {
  const list = place(f, e.list);
  const at = load(f, list, e.list.type, null, null);
  const cursor = f.slot();
  const found = f.slot();
  f.code.op('MOV', cursor, at);
  f.code.op('LD64', found, cursor, 0, 0);
  f.code.op('ADD64I', cursor, cursor, 0, 8);
  store(f, list, e.list.type, null, cursor);
  f.code.op('MOV', slot, found);
  return slot;
};

// ── Assignment ──────────────────────────────────────────────────────────────────────────────────────────────────

interface Assigned {
  readonly place: Place;
  readonly value: number;
}

/** Assigns and tells where; the right side is evaluated first (C++17). */
export const assign = (f: Frame, e: Expression & { kind: 'assign' }): Place => assigned(f, e).place;

const assignValue = (f: Frame, e: Expression & { kind: 'assign' }): number => {
  const { place: where, value: stored } = assigned(f, e);
  if (isBuilt(e.type)) return address(f, where);
  const bits = bitsOf(e.left);
  return bits === null ? stored : narrowToBits(f, stored, bits, e.type);
};

const assigned = (f: Frame, e: Expression & { kind: 'assign' }): Assigned => {
  if (isBuilt(e.type)) return assignObject(f, e);
  if (e.left.kind === 'variable') {
    const home = place(f, e.left);
    if (home.kind === 'slot') return { place: home, value: value(f, e.right, home.slot) };
  }
  const right = stableValue(f, e.right, e.left);
  const where = place(f, e.left);
  store(f, where, e.left.type, bitsOf(e.left), right);
  return { place: where, value: right };
};

const assignObject = (f: Frame, e: Expression & { kind: 'assign' }): Assigned => {
  const size = sizeOf(e.type);
  const source = e.right.kind === 'load' ? address(f, place(f, e.right.operand)) : address(f, place(f, e.right));
  const where = place(f, e.left);
  const mark = f.next;
  const to = address(f, where);
  f.code.op('COPY', to, source, 0, size);
  f.release(mark);
  return { place: where, value: to };
};

export const compound = (f: Frame, e: Expression & { kind: 'compound' }): Assigned => {
  const { operator, left, right, computation } = e;
  const leftHome = left.kind === 'variable' ? place(f, left) : null;
  const inSlot = leftHome?.kind === 'slot' ? leftHome.slot : null;
  const known = computation.kind === 'floating' || computation.kind === 'pointer' ? null : evaluateInteger(right);
  const operand = known !== null || computation.kind === 'pointer' ? null : stableValue(f, right, left);
  const where = leftHome ?? place(f, left);
  const bits = bitsOf(left);
  const before = load(f, where, left.type, bits, null);
  const direct = inSlot !== null && conversionOps(left.type, computation).length === 0;
  const slot = direct && conversionOps(computation, left.type).length === 0 ? inSlot : f.slot();
  let source = before;
  for (const op of conversionOps(left.type, computation)) {
    f.code.op(op, slot, source);
    source = slot;
  }
  if (computation.kind === 'pointer') movePointer(f, slot, source, right, sizeOf(computation.to), operator === '-');
  else if (known === null || !computeImmediate(f, operator, computation, slot, source, known)) {
    compute(f, operator, computation, slot, source, operand ?? value(f, right));
  }
  convertInPlace(f, slot, computation, left.type);
  store(f, where, left.type, bits, slot);
  return { place: where, value: bits === null ? (inSlot ?? slot) : narrowToBits(f, slot, bits, left.type) };
};

const copyOf = (f: Frame, slot: number): number => {
  const copy = f.slot();
  f.code.op('MOV', copy, slot);
  return copy;
};

/** @param wanted somebody looks at the value: a postfix form keeps the one before */
export const increment = (f: Frame, e: Expression & { kind: 'increment' }, wanted: boolean): Assigned => {
  const { type } = e.operand;
  const where = place(f, e.operand);
  const bits = bitsOf(e.operand);
  const before = load(f, where, type, bits, null);
  const old = wanted && !e.prefix ? (where.kind === 'slot' ? copyOf(f, before) : before) : before;
  const slot = where.kind === 'slot' ? where.slot : f.slot();
  step(f, slot, before, type, e.delta);
  store(f, where, type, bits, slot);
  const after = bits === null || !e.prefix ? slot : narrowToBits(f, slot, bits, type);
  return { place: where, value: wanted && !e.prefix ? old : after };
};

const step = (f: Frame, slot: number, from: number, type: Type, delta: 1 | -1): void => {
  if (type.kind === 'pointer') {
    f.code.op('ADD64I', slot, from, 0, delta * sizeOf(type.to));
    return;
  }
  if (type.kind !== 'floating') {
    if (computeImmediate(f, '+', type, slot, from, BigInt(delta))) {
      if (isNarrow(type)) convertInPlace(f, slot, builtin.int, type);
      return;
    }
  }
  const one = f.slot();
  f.code.op('LDI', one, 0, 0, type.kind === 'floating' ? floatBits(delta) : delta);
  compute(f, '+', type, slot, from, one);
};

// ── Effects ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Evaluates an expression whose value nobody wants. */
export const effect = (f: Frame, e: Expression): void => {
  const mark = f.next;
  const from = f.code.length;
  const slot = f.code.from(e.span, () => effectOf(f, e));
  if (slot !== null) evaluated(f, e, from, slot);
  f.release(mark);
};

/** Returns the slot with the value if there is one all the same. */
const effectOf = (f: Frame, e: Expression): number | null => {
  switch (e.kind) {
    case 'constant':
    case 'variable':
    case 'string':
    case 'function':
    case 'unwritten':
    case 'zero':
      return null;
    case 'assign':
      return assigned(f, e).value;
    case 'compound':
      return compound(f, e).value;
    case 'increment':
      return increment(f, e, false).value;
    case 'call':
      return call(f, e, null, null);
    case 'throw':
      throwObject(f, e);
      return null;
    case 'load':
      if (isBuilt(e.type) || e.operand.kind === 'assign' || e.operand.kind === 'compound' || e.operand.kind === 'increment')
        effect(f, e.operand);
      else value(f, e);
      return null;
    case 'convert':
      effect(f, e.operand);
      return null;
    case 'comma':
      effect(f, e.left);
      effect(f, e.right);
      return null;
    case 'logical': {
      const end = newLabel();
      branch(f, e.left, e.operator === '||', end);
      effect(f, e.right);
      f.code.place(end);
      return null;
    }
    case 'conditional': {
      const otherwise = newLabel();
      const end = newLabel();
      branch(f, e.condition, false, otherwise);
      effect(f, e.then);
      f.code.jump('JMP', end);
      f.code.place(otherwise);
      effect(f, e.otherwise);
      f.code.place(end);
      return null;
    }
    case 'dereference':
      effect(f, e.pointer);
      return null;
    case 'delete':
      deleteObject(f, e);
      return null;
    case 'destroy': {
      const object = value(f, e.pointer);
      destroyObjects(f, { kind: 'memory', slot: object, offset: 0 }, e.destructor, e.count, e.elementSize);
      return null;
    }
    case 'temporary':
    case 'field':
    case 'base':
    case 'subscript':
      place(f, e);
      return null;
    default:
      if (isBuilt(e.type)) place(f, e);
      else value(f, e);
      return null;
  }
};

/** Initialises the object at a place, whatever its type. */
export const initialisePlace = (f: Frame, where: Place, type: Type, bits: Bits, e: Expression): void => {
  const mark = f.next;
  if (isBuilt(type)) build(f, e, where);
  else if (where.kind === 'slot') value(f, e, where.slot);
  else if (e.kind !== 'unwritten') store(f, where, type, bits, value(f, e));
  f.release(mark);
};
