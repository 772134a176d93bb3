/** Glvalues: where objects are. */
import { evaluateInteger } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import { bitFieldOf, type Expression } from '../tree.ts';
import { fitsImmediate } from './arithmetic.ts';
import { branch } from './condition.ts';
import { owe } from './cleanup.ts';
import { newLabel } from './code.ts';
import { build } from './construct.ts';
import { assign, compound, effect, increment, stableValue, value } from './expression.ts';
import { dynamicType } from './rtti.ts';
import { redZone, type Frame, type Place } from './frame.ts';
import { address, offsetPlace, type Bits } from './memory.ts';

export const bitsOf = (e: Expression): Bits => bitFieldOf(e)?.bits ?? null;

/**
 * Evaluates a glvalue: where the object is. Class prvalues that only load from somewhere count as glvalues here.
 * @param addressOnly the object is not going to be accessed, so one past the end of an array is in order
 */
export const place = (f: Frame, e: Expression, addressOnly = false): Place => {
  switch (e.kind) {
    case 'variable': {
      const home = f.homes.get(e.variable);
      return home ?? f.program.staticPlace(e.variable);
    }
    case 'string':
      return { kind: 'image', offset: f.program.literalOffset(e.literal) };
    case 'field':
      return offsetPlace(place(f, e.object), e.field.offset);
    case 'base':
      return offsetPlace(place(f, e.object), e.offset);
    case 'dereference':
      return pointed(f, e.pointer);
    case 'subscript':
      return f.code.from(e.span, () => element(f, e, addressOnly));
    case 'load':
      return place(f, e.operand);
    case 'type-info':
      return { kind: 'image', offset: f.program.typeInfoOffset(e.described) };
    case 'dynamic-type':
      return dynamicType(f, e.pointer);
    case 'temporary':
      return temporary(f, e);
    case 'assign':
      return assign(f, e);
    case 'compound':
      return compound(f, e).place;
    case 'increment':
      return increment(f, e, false).place;
    case 'comma':
      effect(f, e.left);
      return place(f, e.right);
    case 'conditional':
      return choose(f, e);
    default:
      return inMemory(f, e);
  }
};

/** A class prvalue that nobody gave an object: it gets one on the stack. */
const inMemory = (f: Frame, e: Expression): Place => {
  const offset = f.object(e.type);
  const home: Place = { kind: 'stack', offset };
  const size = sizeOf(e.type);
  f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
  owe(f, f.temporaries, { kind: 'kill', offset, size });
  build(f, e, home);
  return home;
};

/** The object a pointer points to; constant offsets go into the place. */
const pointed = (f: Frame, pointer: Expression): Place => {
  switch (pointer.kind) {
    case 'address':
      return place(f, pointer.operand);
    case 'pointer-offset': {
      const index = evaluateInteger(pointer.index);
      if (index === null || pointer.type.kind !== 'pointer') break;
      const distance = Number(index) * sizeOf(pointer.type.to) * (pointer.negative ? -1 : 1);
      if (!Number.isSafeInteger(distance) || !fitsImmediate(BigInt(distance))) break;
      return offsetPlace(pointed(f, pointer.pointer), distance);
    }
    default:
  }
  return { kind: 'memory', slot: value(f, pointer), offset: 0 };
};

/** The array; a pointer variable that the index changes is read before. */
const stableBase = (f: Frame, e: Expression & { kind: 'subscript' }): Place =>
  e.pointer.kind === 'load' ? { kind: 'memory', slot: stableValue(f, e.pointer, e.index), offset: 0 } : pointed(f, e.pointer);

/** Elements that fit into the red zones around a variable: there the access itself is caught, and told with the variable's name. */
const slack = (e: Expression & { kind: 'subscript' }, addressOnly: boolean): number =>
  !addressOnly && e.pointer.kind === 'address' && e.pointer.operand.kind === 'variable' ? Math.floor(redZone / sizeOf(e.type)) : 0;

const element = (f: Frame, e: Expression & { kind: 'subscript' }, addressOnly: boolean): Place => {
  const size = sizeOf(e.type);
  const base = stableBase(f, e);
  const known = evaluateInteger(e.index);
  if (known !== null && fitsImmediate(known * BigInt(size))) {
    const { bound } = e;
    const inside = bound === null || (known >= 0n && known < BigInt(bound)) || (addressOnly && known === BigInt(bound));
    if (!inside) {
      const slot = f.slot();
      f.code.op('LDI', slot, 0, 0, known);
      f.code.op('BOUND', slot, addressOnly ? 1 : 0, slack(e, addressOnly), bound);
    }
    return offsetPlace(base, Number(known) * size);
  }
  const target = base.kind === 'memory' ? null : f.slot();
  const index = value(f, e.index);
  if (e.bound !== null) f.code.op('BOUND', index, addressOnly ? 1 : 0, slack(e, addressOnly), e.bound);
  if (base.kind === 'memory') {
    const slot = f.slot();
    f.code.op('INDEX', slot, base.slot, index, size);
    return { kind: 'memory', slot, offset: base.offset };
  }
  const start = address(f, base, target);
  f.code.op('INDEX', start, start, index, size);
  return { kind: 'memory', slot: start, offset: 0 };
};

const temporary = (f: Frame, e: Expression & { kind: 'temporary' }): Place => {
  const { type } = e.value;
  const size = sizeOf(type);
  if (e.extended && f.staticExtension) {
    const home = { kind: 'image', offset: f.program.hiddenObject(type) } as const;
    build(f, e.value, home);
    if (e.destructor !== null) f.program.destroyAtExit(f, home.offset, type, e.destructor, e.span);
    return home;
  }
  const offset = f.object(type);
  const home: Place = { kind: 'stack', offset };
  f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
  const cleanups = e.extended ? f.scope.cleanups : f.temporaries;
  owe(f, cleanups, { kind: 'kill', offset, size });
  build(f, e.value, home);
  if (e.destructor !== null) {
    const flag = e.extended ? null : (f.program.flags.get(e) ?? null);
    if (flag !== null) f.code.op('LDI', flag, 0, 0, 1);
    const array = e.type.kind === 'array' ? e.type : null;
    const elementSize = array === null ? size : sizeOf(array.element);
    owe(f, cleanups, {
      kind: 'destroy',
      place: home,
      destructor: e.destructor,
      count: array === null ? null : size / elementSize,
      elementSize,
      flag,
    });
  }
  return home;
};

const choose = (f: Frame, e: Expression & { kind: 'conditional' }): Place => {
  if (e.category === 'prvalue') return inMemory(f, e);
  const slot = f.slot();
  const otherwise = newLabel();
  const end = newLabel();
  branch(f, e.condition, false, otherwise);
  const mark = f.next;
  address(f, place(f, e.then), slot);
  f.code.jump('JMP', end);
  f.release(mark);
  f.code.place(otherwise);
  address(f, place(f, e.otherwise), slot);
  f.release(mark);
  f.code.place(end);
  return { kind: 'memory', slot, offset: 0 };
};
