/** What a running program knows of its classes: `type_info` objects and `dynamic_cast`. */
import type { BaseClass, ClassSymbol } from '../symbol.ts';
import type { Expression, Literal } from '../tree.ts';
import { spell, type Type } from '../type.ts';
import { newLabel } from './code.ts';
import { effect, value } from './expression.ts';
import type { Frame, Place } from './frame.ts';

/** In front of a table of virtual functions: the way to the beginning of the whole object, then its class's `type_info`. */
export const tableHeader = 16;
const wholeAt = -16;
const typeAt = -8;

/** A `type_info`: the name, the number of public base classes (the class itself first), and for each its `type_info` and offset. */
export const typeInfo = { name: 0, count: 8, bases: 16, size: (bases: number): number => 16 + bases * 16 } as const;

/** The classes that a `dynamic_cast` of an object of this class can lead to, and where they stand; ambiguous ones left out. */
export const publicBases = (symbol: ClassSymbol): { readonly symbol: ClassSymbol; readonly offset: number }[] => {
  const found: { readonly symbol: ClassSymbol; readonly offset: number }[] = [];
  const every = new Map<ClassSymbol, number>();
  const walk = (one: ClassSymbol, offset: number, open: boolean): void => {
    every.set(one, (every.get(one) ?? 0) + 1);
    if (open) found.push({ symbol: one, offset });
    for (const base of one.bases) walk(base.symbol, offset + base.offset, open && isOpen(base));
  };
  walk(symbol, 0, true);
  return found.filter((one) => every.get(one.symbol) === 1);
};

const isOpen = (base: BaseClass): boolean => base.access === 'public';

/** What MSVC's `type_info::name()` says: with the class key, and pointers as wide as they are. */
export const typeName = (type: Type): string => {
  if (type.kind === 'class') return `${type.symbol.key} ${spell(type.plain)}`;
  if (type.kind === 'enum') return `enum ${spell(type.plain)}`;
  if (type.kind === 'pointer' && type.to.kind !== 'function') return `${typeName(type.to)}${type.to.constant ? ' const' : ''} * __ptr64`;
  if (type.plain.kind === 'integer' && type.plain.name === 'long long') return '__int64';
  if (type.plain.kind === 'integer' && type.plain.name === 'unsigned long long') return 'unsigned __int64';
  return spell(type.plain);
};

export const nameLiteral = (type: Type): Literal => ({ units: [...new TextEncoder().encode(typeName(type))], unitSize: 1 });

/** Loads the table pointer of the object whose address stands in a slot; gives a new slot. */
const tableOf = (f: Frame, object: number): number => {
  const table = f.slot();
  f.code.op('LD64', table, object, 0, 0);
  return table;
};

/** The `type_info` of what an object really is. */
export const dynamicType = (f: Frame, pointer: Expression): Place => {
  return { kind: 'memory', slot: typeOfObject(f, value(f, pointer)), offset: 0 };
};

/** Turns the address of an object's part, in a slot, into that of the whole object. */
export const wholeObject = (f: Frame, object: number): void => {
  const mark = f.next;
  const table = tableOf(f, object);
  f.code.op('LD64', table, table, 0, wholeAt);
  f.code.op('ADD64', object, object, table);
  f.release(mark);
};

export const dynamicCast = (f: Frame, e: Expression & { kind: 'dynamic-cast' }): number => {
  const result = f.slot();
  const end = newLabel();
  value(f, e.pointer, result);
  f.code.jump('JEQI', end, result, 0, 0);
  if (e.target === null) wholeObject(f, result);
  else findBase(f, e.target, result);
  if (e.failure !== null) {
    f.code.jump('JNEI', end, result, 0, 0);
    effect(f, e.failure);
  }
  f.code.place(end);
  return result;
};

/** Goes through the public bases of the object's class. Null when there is none. */
const findBase = (f: Frame, target: ClassSymbol, result: number): void => {
  const wanted = f.slot();
  const at = f.slot();
  const left = f.slot();
  const entry = f.slot();
  const next = newLabel();
  const found = newLabel();
  const done = newLabel();
  f.code.op('MOV', at, typeOfObject(f, result));
  wholeObject(f, result);
  f.code.op('LEAG', wanted, 0, 0, f.program.typeInfoOffset(target.type));
  f.code.op('LD64', left, at, 0, typeInfo.count);
  f.code.place(next, true);
  f.code.op('LD64', entry, at, 0, typeInfo.bases);
  f.code.jump('JEQ', found, entry, wanted);
  f.code.op('ADD64I', at, at, 0, 16);
  f.code.op('ADD64I', left, left, 0, -1);
  f.code.jump('JNEI', next, left, 0, 0);
  f.code.op('LDI', result, 0, 0, 0);
  f.code.jump('JMP', done);
  f.code.place(found);
  f.code.op('LD64', entry, at, 0, typeInfo.bases + 8);
  f.code.op('ADD64', result, result, entry);
  f.code.place(done);
};

const typeOfObject = (f: Frame, object: number): number => {
  const table = tableOf(f, object);
  f.code.op('LD64', table, table, 0, typeAt);
  return table;
};
