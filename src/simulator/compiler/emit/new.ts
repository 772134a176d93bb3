/** `new` and `delete`: memory from the allocation functions, and what is built in their memory. */
import { sizeOf } from '../layout.ts';
import type { Expression, Release } from '../tree.ts';
import { allocationSize, destroyOne } from './call.ts';
import { undoable } from './cleanup.ts';
import { newLabel } from './code.ts';
import { build, buildElements, destroyElements, guardPart, innermost } from './construct.ts';
import { effect, initialisePlace, value } from './expression.ts';
import type { Frame, Place } from './frame.ts';
import { wholeObject } from './rtti.ts';

/** Bytes in front of an array whose elements have destructors: the number of objects in it, those of inner arrays counted. */
const cookieBytes = 8;

type New = Expression & { kind: 'new' };

export const newObject = (f: Frame, e: New): number => {
  const pointer = f.slot();
  if (e.count !== null) return newArray(f, e, e.count, pointer);
  const { value: object } = e;
  inMemory(
    f,
    e,
    pointer,
    (size) => f.code.op('LDI', size, 0, 0, allocationSize(e.allocated)),
    () => {
      if (object !== null)
        orRelease(f, e, pointer, () => initialisePlace(f, { kind: 'memory', slot: pointer, offset: 0 }, e.allocated, null, object));
    },
  );
  return pointer;
};

/** Gets the memory, its address into a slot, and builds in it unless there is none. */
const inMemory = (f: Frame, { memory }: New, pointer: number, bytes: (slot: number) => void, work: () => void): void => {
  if (memory.kind === 'placed') {
    value(f, memory.address, pointer);
    work();
    return;
  }
  const size = f.slot();
  bytes(size);
  f.homes.set(memory.size, { kind: 'slot', slot: size });
  for (const { variable, value: argument } of memory.arguments) {
    const slot = f.slot();
    value(f, argument, slot);
    f.homes.set(variable, { kind: 'slot', slot });
  }
  value(f, memory.call, pointer);
  const none = newLabel();
  if (memory.mayFail) f.code.jump('JEQI', none, pointer, 0, 0);
  work();
  f.code.place(none);
};

const newArray = (f: Frame, e: New, countOf: Expression, pointer: number): number => {
  const count = f.slot();
  value(f, countOf, count);
  const size = (slot: number): void => {
    f.code.op('LDI', slot, 0, 0, e.cookie ? cookieBytes : 0);
    f.code.op('INDEX', slot, slot, count, sizeOf(e.allocated));
    if (e.listed !== null && e.value !== null) requireRoom(f, slot, count, elementsOf(e.listed));
  };
  inMemory(f, e, pointer, size, () => {
    if (e.cookie) {
      const objects = f.slot();
      f.code.op('LDI', objects, 0, 0, 0);
      f.code.op('INDEX', objects, objects, count, sizeOf(e.allocated) / sizeOf(innermost(e.allocated)));
      f.code.op('ST64', objects, pointer, 0, 0);
      f.code.op('ADD64I', pointer, pointer, 0, cookieBytes);
    }
    if (e.listed !== null || e.value !== null) orRelease(f, e, pointer, () => buildArray(f, e, count, pointer));
  });
  return pointer;
};

const elementsOf = ({ type }: Expression): number => (type.kind === 'array' ? (type.count ?? 0) : 0);

/** An array too short for what is listed is asked for with a size that no memory has. */
const requireRoom = (f: Frame, size: number, count: number, least: number): void => {
  const enough = newLabel();
  const mark = f.next;
  const listed = f.slot();
  f.code.op('LDI', listed, 0, 0, least);
  f.code.jump('JLEU', enough, listed, count);
  f.code.op('LDI', size, 0, 0, -1);
  f.code.place(enough);
  f.release(mark);
};

const buildArray = (f: Frame, e: New, count: number, pointer: number): void => {
  const { listed, value: rest } = e;
  const { state } = f.guards;
  const begin: Place = { kind: 'memory', slot: pointer, offset: 0 };
  if (listed === null) {
    if (rest !== null) buildElements(f, pointer, count, e.allocated, rest);
    return;
  }
  build(f, listed, begin);
  if (rest === null) return;
  guardPart(f, () => begin, listed.type);
  const from = f.slot();
  const remaining = f.slot();
  f.code.op('ADD64I', from, pointer, 0, sizeOf(listed.type));
  f.code.op('ADD64I', remaining, count, 0, -elementsOf(listed));
  buildElements(f, from, remaining, e.allocated, rest);
  f.guards.enter(state);
};

/** Builds in what a new-expression has allocated; an exception gives that back. */
const orRelease = (f: Frame, e: New, pointer: number, work: () => void): void => {
  const release = e.memory.kind === 'allocated' ? e.memory.release : null;
  if (release === null) {
    work();
    return;
  }
  undoable(f, () => giveBack(f, release, pointer, e.cookie ? cookieBytes : 0), work);
};

const giveBack = (f: Frame, release: Release, pointer: number, before: number): void => {
  const slot = f.slot();
  f.code.op('ADD64I', slot, pointer, 0, -before);
  f.homes.set(release.pointer, { kind: 'slot', slot });
  effect(f, release.call);
};

export const deleteObject = (f: Frame, e: Expression & { kind: 'delete' }): void => {
  const pointer = f.slot();
  value(f, e.pointer, pointer);
  const done = newLabel();
  f.code.jump('JEQI', done, pointer, 0, 0);
  if (e.destructor !== null) {
    if (e.array) {
      const count = f.slot();
      f.code.op('LD64', count, pointer, 0, -cookieBytes);
      destroyElements(f, pointer, count, e.destructor, e.elementSize);
      f.code.op('ADD64I', pointer, pointer, 0, -cookieBytes);
    } else if (e.destructor.virtual) {
      const object = f.slot();
      f.code.op('MOV', object, pointer);
      wholeObject(f, pointer);
      destroyOne(f, { kind: 'memory', slot: object, offset: 0 }, e.destructor, true);
    } else destroyOne(f, { kind: 'memory', slot: pointer, offset: 0 }, e.destructor);
  }
  giveBack(f, e.release, pointer, 0);
  f.code.place(done);
};
