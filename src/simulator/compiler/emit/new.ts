/** `new` and `delete`: the runtime's allocation functions and what is built in their memory. */
import { sizeOf } from '../layout.ts';
import type { Expression } from '../tree.ts';
import { allocationSize, destroyOne, invokeNative } from './call.ts';
import { undoable } from './cleanup.ts';
import { newLabel } from './code.ts';
import { build, buildElements, destroyElements, innermost } from './construct.ts';
import { initialisePlace, value } from './expression.ts';
import type { Frame } from './frame.ts';
import { wholeObject } from './rtti.ts';

/** Bytes in front of an array whose elements have destructors: the number of objects in it, those of inner arrays counted. */
const cookieBytes = 8;

export const newObject = (f: Frame, e: Expression & { kind: 'new' }): number => {
  const pointer = f.slot();
  if (e.count !== null) return newArray(f, e, e.count, pointer);
  if (e.placement !== null) value(f, e.placement, pointer);
  else f.code.op('MOV', pointer, invokeNative(f, 'operator new', [(slot) => f.code.op('LDI', slot, 0, 0, allocationSize(e.allocated))]));
  const { value: object } = e;
  if (object !== null)
    orFree(f, e, pointer, () => initialisePlace(f, { kind: 'memory', slot: pointer, offset: 0 }, e.allocated, null, object));
  return pointer;
};

const newArray = (f: Frame, e: Expression & { kind: 'new' }, countOf: Expression, pointer: number): number => {
  const count = f.slot();
  value(f, countOf, count);
  if (e.placement !== null) value(f, e.placement, pointer);
  else {
    const size = (slot: number): void => {
      f.code.op('LDI', slot, 0, 0, e.cookie ? cookieBytes : 0);
      f.code.op('INDEX', slot, slot, count, sizeOf(e.allocated));
    };
    f.code.op('MOV', pointer, invokeNative(f, 'operator new[]', [size]));
  }
  if (e.cookie) {
    const objects = f.slot();
    f.code.op('LDI', objects, 0, 0, 0);
    f.code.op('INDEX', objects, objects, count, sizeOf(e.allocated) / sizeOf(innermost(e.allocated)));
    f.code.op('ST64', objects, pointer, 0, 0);
    f.code.op('ADD64I', pointer, pointer, 0, cookieBytes);
  }
  const { value: built } = e;
  if (built !== null)
    orFree(f, e, pointer, () => {
      if (e.whole) build(f, built, { kind: 'memory', slot: pointer, offset: 0 });
      else buildElements(f, pointer, count, e.allocated, built);
    });
  return pointer;
};

/** Builds what a new-expression has allocated memory for; an exception frees that again. */
const orFree = (f: Frame, e: Expression & { kind: 'new' }, pointer: number, work: () => void): void => {
  const release = (slot: number): void => f.code.op('ADD64I', slot, pointer, 0, e.cookie ? -cookieBytes : 0);
  if (e.placement !== null) {
    work();
    return;
  }
  undoable(f, () => invokeNative(f, e.count === null ? 'operator delete' : 'operator delete[]', [release]), work);
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
  invokeNative(f, e.array ? 'operator delete[]' : 'operator delete', [(slot) => f.code.op('MOV', slot, pointer)]);
  f.code.place(done);
};
