/**
 * What classes do without being asked: base parts, default construction, copying, destruction, and the functions that the
 * compiler declares (`declareImplicit`) and writes (`synthesise`) itself. Classes that need none of them are plain bytes.
 */
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isError, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, dereference } from './conversion.ts';
import { checkAccess } from './access.ts';
import { resolveCall, tryOverloads } from './overload.ts';
import { useFunction } from './use.ts';
import { pureFunction } from './virtual.ts';

/** Whether a virtual base class stands anywhere above. */
export const hasVirtualBase = (symbol: ClassSymbol): boolean => symbol.bases.some((base) => base.virtual || hasVirtualBase(base.symbol));

/** Where a base class's part stands in a derived class; null when it is none, or there is more than one. Depth 0: the same class. */
export const basePath = (derived: ClassSymbol, base: ClassSymbol): { readonly depth: number; readonly offset: number } | null => {
  if (derived === base) return { depth: 0, offset: 0 };
  let only: { readonly depth: number; readonly offset: number } | null = null;
  for (const own of derived.bases) {
    const path = basePath(own.symbol, base);
    if (path === null) continue;
    if (only !== null) return hasVirtualBase(derived) ? only : null;
    only = { depth: path.depth + 1, offset: path.offset + own.offset };
  }
  return only;
};

/** A glvalue's part that is `base`; the glvalue itself when it is of that class. */
export const upcast = (c: Checker, place: Expression, base: ClassSymbol): Expression => {
  if (place.type.kind !== 'class' || place.type.symbol === base) return place;
  const path = basePath(place.type.symbol, base);
  if (path === null) return place;
  const type = c.types.qualify(base.type, place.type.constant, place.type.volatile);
  return { kind: 'base', object: place, offset: path.offset, type, category: place.category, span: place.span };
};

export const isAggregate = (symbol: ClassSymbol): boolean =>
  !symbol.hasDeclaredConstructor &&
  symbol.inheritsFrom.size === 0 &&
  symbol.bases.every((base) => base.access === 'public') &&
  !symbol.polymorphic &&
  symbol.fields.every((field) => field.access === 'public');

/** The destructor to run for an object (or each element of an array); null if there is nothing to do. */
export const destructorOf = (c: Checker, type: Type): FunctionSymbol | null => {
  if (type.kind === 'array') return destructorOf(c, type.element);
  return type.kind === 'class' ? type.symbol.destructor : null;
};

/** The same, noting that the object's end uses it: reports one that may not be used here. */
export const useDestructor = (c: Checker, type: Type, span: Span): FunctionSymbol | null => {
  const destructor = destructorOf(c, type);
  if (destructor === null || destructor.member === null) return destructor;
  checkAccess(c, destructor.member, { owner: destructor.member, access: destructor.access, name: destructor.name }, span);
  useFunction(c, destructor, span);
  return destructor;
};

/** Reports that no object of just this class can be made, because a function of it has no body; then the answer is false. */
export const requireConcrete = (c: Checker, type: Type, span: Span): boolean => {
  const object = type.kind === 'array' ? innermost(type) : type;
  const pure = object.kind === 'class' ? pureFunction(object.symbol) : null;
  if (pure === null) return true;
  c.error('abstract-class', span, {
    data: { type: spell(object), function: pure.name },
    notes: [{ code: 'declared-here', data: { name: pure.name }, span: pure.span }],
  });
  return false;
};

export const isReferenceTo = (type: Type | undefined, symbol: ClassSymbol): type is Type & { kind: 'reference' } =>
  type?.kind === 'reference' && type.to.kind === 'class' && type.to.symbol === symbol;

/** A copy or move constructor. */
export const copiesFrom = (candidate: FunctionSymbol, symbol: ClassSymbol): boolean =>
  isReferenceTo(candidate.type.parameters[0], symbol) &&
  candidate.parameters.slice(1).every((parameter) => parameter.defaultValue !== null);

export const copyConstructors = (symbol: ClassSymbol): FunctionSymbol[] =>
  symbol.constructors.filter((candidate) => copiesFrom(candidate, symbol));

/** A copy or move assignment; its parameter may be taken by value. */
const assignsFrom = (candidate: FunctionSymbol, symbol: ClassSymbol): boolean => {
  const [from] = candidate.type.parameters;
  return isReferenceTo(from, symbol) || (from?.kind === 'class' && from.symbol === symbol);
};

export const assignments = (symbol: ClassSymbol): FunctionSymbol[] => {
  const found = symbol.scope.names.get('operator=');
  return found?.kind === 'functions' ? found.functions.filter((candidate) => assignsFrom(candidate, symbol)) : [];
};

/** Copying is copying bytes. */
export const copiesPlainly = (type: Type): boolean => {
  if (type.kind === 'array') return copiesPlainly(type.element);
  return type.kind !== 'class' || copyConstructors(type.symbol).length === 0;
};

export const assignsPlainly = (type: Type): boolean => {
  if (type.kind === 'array') return assignsPlainly(type.element);
  return type.kind !== 'class' || assignments(type.symbol).length === 0;
};

export const buildsPlainly = (type: Type): boolean => {
  if (type.kind === 'array') return buildsPlainly(type.element);
  return type.kind !== 'class' || type.symbol.constructors.length === 0;
};

const construct = (
  c: Checker,
  constructor: FunctionSymbol,
  args: readonly Expression[],
  type: Type,
  span: Span,
  zeroFirst = false,
  inBraces = false,
): Expression => {
  useFunction(c, constructor, span);
  return { kind: 'construct', constructor, arguments: args, zeroFirst, inBraces, type: type.plain, category: 'prvalue', span };
};

/** A copy of a class object (moved from if the place is an xvalue). */
export const copyOf = (c: Checker, place: Expression, span: Span): Expression => {
  const type = place.type;
  if (type.kind !== 'class') return place;
  const candidates = copyConstructors(type.symbol);
  if (candidates.length === 0) return { kind: 'load', operand: place, type: type.plain, category: 'prvalue', span };
  const chosen = tryOverloads(c, candidates, [place], null, false);
  if (chosen === null) {
    c.error('cannot-copy', span, { data: { type: spell(type) } });
    return c.errorExpression(span);
  }
  return construct(c, chosen.function, chosen.apply(), type, span);
};

/**
 * What builds an object without arguments; null: it stays unwritten.
 * @param value value initialisation (`T()`, `{}`): what no constructor writes becomes zero
 */
export const defaultConstruct = (c: Checker, type: Type, span: Span, value: boolean): Expression | null => {
  if (isError(type)) return c.errorExpression(span);
  if (buildsPlainly(type)) return value ? { kind: 'zero', type: type.plain, category: 'prvalue', span } : null;
  if (type.kind === 'array') {
    const element = defaultConstruct(c, type.element, span, value);
    return element === null ? null : { kind: 'array-fill', from: 0, value: element, type, category: 'prvalue', span };
  }
  if (type.kind !== 'class') return null;
  const chosen = tryOverloads(c, type.symbol.constructors, [], null);
  if (chosen === null) {
    c.error('no-default-constructor', span, {
      data: { type: spell(type.plain) },
      notes: [{ code: 'declared-here', data: { name: type.symbol.name }, span: type.symbol.span }],
    });
    return c.errorExpression(span);
  }
  checkAccess(c, type.symbol, { owner: type.symbol, access: chosen.function.access, name: type.symbol.name }, span);
  return construct(c, chosen.function, chosen.apply(), type, span, value && chosen.function.defaulted);
};

/** A constructor call with arguments as written. */
export const constructWith = (
  c: Checker,
  type: Type & { kind: 'class' },
  args: readonly Expression[],
  span: Span,
  inBraces: boolean,
): Expression => {
  const chosen = resolveCall(c, type.symbol.constructors, args, null, span, span);
  if (chosen === null) return c.errorExpression(span);
  checkAccess(c, type.symbol, { owner: type.symbol, access: chosen.function.access, name: type.symbol.name }, span);
  return construct(c, chosen.function, chosen.apply(), type, span, false, inBraces);
};

// ── Parts of objects ────────────────────────────────────────────────────────────────────────────────────────────

export const hiddenVariable = (name: string, type: Type, owner: FunctionSymbol, span: Span): VariableSymbol => ({
  kind: 'variable',
  name,
  type,
  alias: null,
  span,
  storage: 'parameter',
  owner,
  inMemory: false,
  value: null,
  constexpr: false,
  defined: true,
  initialiser: null,
  used: span,
  mayBeUnused: true,
  localStatic: false,
  perThread: false,
  align: 1,
});

/** The `this` of a member function. */
export const thisOf = (c: Checker, symbol: FunctionSymbol): VariableSymbol | null => {
  if (!symbol.hasThis || symbol.member === null) return null;
  const object = c.types.qualify(symbol.member.type, symbol.type.constantObject, false);
  return hiddenVariable('this', c.types.pointer(object), symbol, symbol.span);
};

export const loadVariable = (variable: VariableSymbol, span: Span): Expression => ({
  kind: 'load',
  operand: { kind: 'variable', variable, type: variable.type, category: 'lvalue', span },
  type: variable.type.plain,
  category: 'prvalue',
  span,
});

export const fieldOf = (c: Checker, object: Expression, field: FieldSymbol, span: Span): Expression => {
  const constant = object.type.constant && !field.mutable;
  const category = object.category === 'lvalue' ? 'lvalue' : 'xvalue';
  if (field.type.kind === 'reference') {
    const pointer = c.types.pointer(field.type.to);
    const place: Expression = { kind: 'field', object, field, type: pointer, category, span };
    return dereference({ kind: 'load', operand: place, type: pointer, category: 'prvalue', span }, 'lvalue', span);
  }
  return { kind: 'field', object, field, type: c.types.qualify(field.type, constant, object.type.volatile), category, span };
};

/** The place of a field as storage to be initialised: a reference is its pointer there. */
export const fieldStorage = (c: Checker, object: Expression, field: FieldSymbol, span: Span): Expression => {
  const type = field.type.kind === 'reference' ? c.types.pointer(field.type.to) : field.type;
  return { kind: 'field', object, field, type, category: 'lvalue', span };
};

/** Statements that destroy the fields and bases of an object, last first. */
export const destroyParts = (c: Checker, symbol: ClassSymbol, object: Expression, span: Span): Statement[] => {
  const statements: Statement[] = [];
  const destroy = (place: Expression): void => {
    const destructor = destructorOf(c, place.type);
    if (destructor === null) return;
    useFunction(c, destructor, span);
    const element = place.type.kind === 'array' ? innermost(place.type) : place.type;
    const count = place.type.kind === 'array' ? sizeOf(place.type) / sizeOf(element) : null;
    const pointer = addressOf(c, place);
    statements.push({
      kind: 'expression',
      expression: {
        kind: 'destroy',
        pointer,
        destructor,
        count,
        elementSize: sizeOf(element),
        type: builtin.void,
        category: 'prvalue',
        span,
      },
      span,
    });
  };
  if (symbol.key === 'union') return statements;
  // What an anonymous union holds, only the class around it knows.
  const own = symbol.fields.filter((field) => !(field.anonymous && field.type.kind === 'class' && field.type.symbol.key === 'union'));
  for (const field of own.reverse()) destroy(fieldStorage(c, object, field, span));
  for (const base of [...symbol.bases].reverse()) destroy(upcast(c, object, base.symbol));
  return statements;
};

export const innermost = (type: Type): Type => (type.kind === 'array' ? innermost(type.element) : type);

/** Gives an object its class's table of virtual functions, all of which are used by that. */
export const setTable = (c: Checker, owner: ClassSymbol, span: Span): Statement => {
  for (const table of owner.tables) for (const slot of table.slots) if (!slot.function.pure) useFunction(c, slot.function, span);
  return { kind: 'set-table', class: owner, span };
};

/** A copy of any object as a value to initialise another with; arrays element by element. */
export const copyValue = (c: Checker, place: Expression, span: Span): Expression => {
  if (place.type.kind === 'class') return copyOf(c, place, span);
  if (place.type.kind === 'array' && !copiesPlainly(place.type)) {
    const owner = c.function?.symbol;
    if (owner === undefined) return c.errorExpression(span);
    const source = hiddenVariable('element', c.types.pointer(place.type.element), owner, span);
    const element = { ...dereference(loadVariable(source, span)), category: place.category };
    return {
      kind: 'array-copy',
      operand: place,
      source,
      copy: copyValue(c, element, span),
      type: c.types.unqualified(place.type),
      category: 'prvalue',
      span,
    };
  }
  return { kind: 'load', operand: place, type: place.type.plain, category: 'prvalue', span };
};
