/** Building class objects and arrays in place, and taking them apart. */
import { sizeOf } from '../layout.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import type { Type } from '../type.ts';
import { call, constructAt, destroyOne } from './call.ts';
import { newLabel } from './code.ts';
import { branch } from './condition.ts';
import { guard, oweAgain, runCleanups } from './cleanup.ts';
import { effect, initialisePlace, value } from './expression.ts';
import type { Frame, Place } from './frame.ts';
import { address, isBuilt, offsetPlace } from './memory.ts';
import { place } from './place.ts';

/** Builds the object that a class or array expression stands for at a place. */
export const build = (f: Frame, e: Expression, at: Place): void => {
  if (e.kind === 'throw') {
    effect(f, e);
    return;
  }
  if (!isBuilt(e.type)) {
    initialisePlace(f, at, e.type, null, e);
    return;
  }
  const mark = f.next;
  f.code.from(e.span, () => buildObject(f, e, at));
  f.release(mark);
};

const zero = (f: Frame, at: Place, size: number): void => {
  if (size === 0) return;
  const mark = f.next;
  f.code.op('ZERO', address(f, at), 0, 0, size);
  f.release(mark);
};

const copy = (f: Frame, at: Place, from: Place, size: number): void => {
  const source = address(f, from);
  f.code.op('COPY', address(f, at), source, 0, size);
};

const buildObject = (f: Frame, e: Expression, at: Place): void => {
  const size = sizeOf(e.type);
  switch (e.kind) {
    case 'zero':
      zero(f, at, size);
      return;
    case 'unwritten':
      return;
    case 'call':
      call(f, e, null, at);
      return;
    case 'construct':
      if (e.zeroFirst) zero(f, at, size);
      constructAt(f, e, at);
      return;
    case 'aggregate':
      if (e.zero) zero(f, at, size);
      buildParts(f, e, at);
      return;
    case 'string-array': {
      const bytes = Math.min(size, (e.literal.units.length + 1) * e.literal.unitSize);
      copy(f, at, { kind: 'image', offset: f.program.literalOffset(e.literal) }, bytes);
      zero(f, offsetPlace(at, bytes), size - bytes);
      return;
    }
    case 'array-fill':
      fill(f, e, at);
      return;
    case 'array-copy':
      copyElements(f, e, at);
      return;
    case 'conditional': {
      const otherwise = newLabel();
      const end = newLabel();
      branch(f, e.condition, false, otherwise);
      build(f, e.then, at);
      f.code.jump('JMP', end);
      f.code.place(otherwise);
      build(f, e.otherwise, at);
      f.code.place(end);
      return;
    }
    case 'comma':
      effect(f, e.left);
      build(f, e.right, at);
      return;
    default:
      copy(f, at, place(f, e), size);
  }
};

/** Builds the parts of an aggregate; if one throws, those before it are destroyed. */
const buildParts = (f: Frame, e: Expression & { kind: 'aggregate' }, at: Place): void => {
  const { state } = f.guards;
  for (const { variable, offset } of e.selves) {
    const slot = f.slot();
    address(f, offsetPlace(at, offset), slot);
    f.homes.set(variable, { kind: 'slot', slot });
  }
  for (const element of e.elements) {
    if (e.zero && element.value.kind === 'zero') continue;
    const part = offsetPlace(at, element.offset);
    initialisePlace(f, part, element.type, element.bits, element.value);
    guardPart(f, () => part, element.type);
  }
  f.guards.enter(state);
};

/** From here on an exception destroys an object, or the objects of an array, which is part of one not yet complete. */
export const guardPart = (f: Frame, part: () => Place, type: Type): void => {
  const element = innermost(type);
  const destructor = element.kind === 'class' ? element.symbol.destructor : null;
  if (destructor === null || destructor.body === null) return;
  const count = type.kind === 'array' ? sizeOf(type) / sizeOf(element) : null;
  guard(f, () => destroyObjects(f, part(), destructor, count, sizeOf(element)));
};

/** What an array, or an array of arrays, consists of. */
export const innermost = (type: Type): Type => (type.kind === 'array' ? innermost(type.element) : type);

/** Runs `body` for each address from `start` to `end`; the slots are the loop's own. */
const forEach = (f: Frame, first: Place, start: number, end: number, type: Type, body: () => void): void => {
  const size = sizeOf(type);
  const top = newLabel();
  const done = newLabel();
  const { state } = f.guards;
  f.code.jump('JEQ', done, start, end);
  guardElements(f, first, start, type);
  f.code.place(top, true);
  body();
  f.code.op('ADD64I', start, start, 0, size);
  f.code.jump('JNE', top, start, end);
  f.code.place(done);
  f.guards.enter(state);
};

/** From here on an exception destroys the elements from `first` up to the address in a slot. */
const guardElements = (f: Frame, first: Place, end: number, type: Type): void => {
  const element = innermost(type);
  const destructor = element.kind === 'class' ? element.symbol.destructor : null;
  if (destructor === null || destructor.body === null) return;
  guard(f, () => {
    const start = address(f, first, f.slot());
    destroyDown(f, start, end, destructor, sizeOf(element));
  });
};

/** Builds `count` elements (a slot) from the address in `first` on. */
export const buildElements = (f: Frame, first: number, count: number, type: Type, e: Expression): void => {
  const at = f.slot();
  const end = f.slot();
  f.code.op('MOV', at, first);
  f.code.op('INDEX', end, first, count, sizeOf(type));
  forEach(f, { kind: 'memory', slot: first, offset: 0 }, at, end, type, () =>
    initialisePlace(f, { kind: 'memory', slot: at, offset: 0 }, type, null, e),
  );
};

const fill = (f: Frame, e: Expression & { kind: 'array-fill' }, at: Place): void => {
  if (e.type.kind !== 'array') return;
  const { element, count } = e.type;
  const start = f.slot();
  const end = f.slot();
  const first = offsetPlace(at, e.from * sizeOf(element));
  address(f, first, start);
  f.code.op('ADD64I', end, start, 0, ((count ?? 0) - e.from) * sizeOf(element));
  forEach(f, first, start, end, element, () => initialisePlace(f, { kind: 'memory', slot: start, offset: 0 }, element, null, e.value));
};

const copyElements = (f: Frame, e: Expression & { kind: 'array-copy' }, at: Place): void => {
  if (e.type.kind !== 'array') return;
  const { element, count } = e.type;
  const start = f.slot();
  const end = f.slot();
  const source = f.slot();
  address(f, place(f, e.operand), source);
  address(f, at, start);
  f.code.op('ADD64I', end, start, 0, (count ?? 0) * sizeOf(element));
  f.homes.set(e.source, { kind: 'slot', slot: source });
  forEach(f, at, start, end, element, () => {
    initialisePlace(f, { kind: 'memory', slot: start, offset: 0 }, element, null, e.copy);
    f.code.op('ADD64I', source, source, 0, sizeOf(element));
  });
};

// ── Ends ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Runs the destructor on an object, or on each of `count` elements, last first. */
export const destroyObjects = (f: Frame, object: Place, destructor: FunctionSymbol, count: number | null, elementSize: number): void => {
  if (count === null) {
    destroyOne(f, object, destructor);
    return;
  }
  const mark = f.next;
  const length = f.slot();
  f.code.op('LDI', length, 0, 0, count);
  destroyElements(f, address(f, object), length, destructor, elementSize);
  f.release(mark);
};

/** The same for a number of elements known only in a slot. */
export const destroyElements = (f: Frame, first: number, count: number, destructor: FunctionSymbol, elementSize: number): void => {
  const start = f.slot();
  const end = f.slot();
  f.code.op('MOV', start, first);
  f.code.op('INDEX', end, start, count, elementSize);
  destroyDown(f, start, end, destructor, elementSize);
};

/** Destroys the objects between two addresses, last first; the second slot changes. */
const destroyDown = (f: Frame, start: number, at: number, destructor: FunctionSymbol, elementSize: number): void => {
  const top = newLabel();
  const done = newLabel();
  f.code.jump('JEQ', done, at, start);
  f.code.place(top, true);
  f.code.op('ADD64I', at, at, 0, -elementSize);
  destroyOne(f, { kind: 'memory', slot: at, offset: 0 }, destructor);
  f.code.jump('JNE', top, at, start);
  f.code.place(done);
};

/** Evaluates a whole full expression: temporaries die at its end. */
export const full = <T>(f: Frame, e: Expression | null, work: () => T): T => {
  const before = f.temporaries;
  const { cleanups } = f.scope;
  const noted = cleanups.length;
  f.temporaries = [];
  if (e !== null) f.program.prepareFlags(f, e);
  const result = work();
  if (f.temporaries.length > 0) {
    runCleanups(f, f.temporaries);
    // Temporaries bound to references live on.
    oweAgain(f, cleanups.slice(noted));
  }
  f.temporaries = before;
  return result;
};

/** A condition as a full expression of its own. */
export const testFull = (f: Frame, e: Expression, when: boolean, target: Parameters<typeof branch>[3]): void => {
  if (!f.program.makesTemporaries(e)) {
    branch(f, e, when, target);
    return;
  }
  const mark = f.next;
  const slot = f.slot();
  full(f, e, () => value(f, e, slot));
  f.code.jump(when ? 'JNZ' : 'JZ', target, slot);
  f.release(mark);
};
