/** Virtual functions: what overrides what, and the tables that say so to the running program. */
import type * as Ast from '../ast.ts';
import type { BaseClass, ClassSymbol, FunctionSymbol, VirtualSlot, VirtualTable } from '../symbol.ts';
import { spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { basePath } from './special.ts';

const overrides = (method: FunctionSymbol, other: FunctionSymbol): boolean => {
  if (method.role === 'destructor' || other.role === 'destructor') return method.role === other.role;
  return (
    method.hasThis &&
    method.name === other.name &&
    (method.role !== 'conversion' || method.type.returns === other.type.returns) &&
    method.type.constantObject === other.type.constantObject &&
    method.type.objects === other.type.objects &&
    method.type.parameters.length === other.type.parameters.length &&
    method.type.parameters.every((parameter, index) => parameter === other.type.parameters[index])
  );
};

/** The virtual functions of base classes that a member function overrides. */
const overriddenBy = (symbol: ClassSymbol, method: FunctionSymbol): FunctionSymbol[] =>
  symbol.bases.flatMap((base) => {
    const own = base.symbol.virtuals.filter((other) => overrides(method, other));
    return own.length > 0 ? own : overriddenBy(base.symbol, method);
  });

/** Where the class that `promised` points to stands in the one that `returned` points to; null: the types do not agree. */
const resultOffset = (promised: Type, returned: Type): number | null => {
  if (promised === returned) return 0;
  const pointers =
    (promised.kind === 'pointer' && returned.kind === 'pointer') ||
    (promised.kind === 'reference' && returned.kind === 'reference' && promised.rvalue === returned.rvalue);
  if (!pointers || promised.to.kind !== 'class' || returned.to.kind !== 'class') return null;
  if (returned.to.constant && !promised.to.constant) return null;
  return basePath(returned.to.symbol, promised.to.symbol)?.offset ?? null;
};

/** Finds out whether a member function just declared is virtual, and whether it may override what it does. */
export const declareVirtual = (
  c: Checker,
  symbol: ClassSymbol,
  method: FunctionSymbol,
  specifiers: Ast.DeclarationSpecifiers,
  declarator: Ast.Declarator,
): void => {
  const layer = declarator.layers[0];
  const words = layer?.kind === 'function' ? layer.virtuality : [];
  const overridden = method.hasThis && method.role !== 'constructor' ? overriddenBy(symbol, method) : [];
  if (overridden.length === 0 && words.includes('override')) c.error('override-nothing', method.span, { data: { name: method.name } });
  for (const other of overridden) {
    const notes = [{ code: 'declared-here', data: { name: method.name }, span: other.span }];
    if (other.final) c.error('override-final', method.span, { data: { name: method.name }, notes });
    if (method.role === 'plain' && resultOffset(other.type.returns, method.type.returns) === null) {
      c.error('override-return-type', method.span, {
        data: { name: method.name, type: spell(other.type.returns) },
        notes,
      });
    }
  }
  if (overridden.length === 0 && !specifiers.virtual) {
    if (method.pure) c.error('pure-not-virtual', method.span, { data: { name: method.name } });
    if (words.includes('final')) c.error('final-not-virtual', method.span, { data: { name: method.name } });
    return;
  }
  addVirtual(symbol, method);
};

export const addVirtual = (symbol: ClassSymbol, method: FunctionSymbol): void => {
  method.virtual = true;
  symbol.polymorphic = true;
  symbol.virtuals.push(method);
};

const primaryBase = (symbol: ClassSymbol): BaseClass | undefined => symbol.bases.find((base) => base.symbol.polymorphic);

const overridden = (symbol: ClassSymbol, slot: VirtualSlot, adjust: number): VirtualSlot => {
  const method = symbol.virtuals.find((own) => overrides(own, slot.promise));
  if (method === undefined) return slot;
  const adjustResult = resultOffset(slot.promise.type.returns, method.type.returns) ?? 0;
  return { function: method, adjust, adjustResult, promise: slot.promise };
};

/** Makes the tables of a class that has been laid out, and gives its virtual functions their places in the first. */
export const buildTables = (symbol: ClassSymbol): void => {
  if (!symbol.polymorphic) return;
  const primary = primaryBase(symbol);
  const first = (primary?.symbol.tables[0]?.slots ?? []).map((slot) => overridden(symbol, slot, 0));
  for (const method of symbol.virtuals) {
    const known = first.findIndex((slot) => slot.function === method && slot.adjustResult === 0);
    method.virtualIndex = known >= 0 ? known : first.push({ function: method, adjust: 0, adjustResult: 0, promise: method }) - 1;
  }
  const tables: VirtualTable[] = [{ offset: 0, slots: first }];
  for (const base of symbol.bases) {
    for (const table of base === primary ? base.symbol.tables.slice(1) : base.symbol.tables) {
      const offset = base.offset + table.offset;
      tables.push({ offset, slots: table.slots.map((slot) => overridden(symbol, slot, -offset)) });
    }
  }
  symbol.tables = tables;
};

/** A function that a class leaves without a body; then no object can be of just that class. */
export const pureFunction = (symbol: ClassSymbol): FunctionSymbol | null => {
  for (const table of symbol.tables) for (const slot of table.slots) if (slot.function.pure) return slot.function;
  return null;
};
