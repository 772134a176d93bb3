/** Special member functions that nobody wrote: which of them a class gets (`declareImplicit`), and what they do (`synthesise`). */
import type { Span } from '../source.ts';
import {
  newFunctionSymbol,
  type ClassSymbol,
  type FieldSymbol,
  type FunctionRole,
  type FunctionSymbol,
  type VariableSymbol,
} from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isScalar, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, dereference, wrapCall } from './conversion.ts';
import { constant } from './expression.ts';
import { newContext } from './function.ts';
import { initialiseField } from './initialise.ts';
import { tryOverloads } from './overload.ts';
import {
  assignments,
  assignsPlainly,
  buildsPlainly,
  copiesFrom,
  copiesPlainly,
  copyConstructors,
  copyOf,
  copyValue,
  defaultConstruct,
  destroyParts,
  destructorOf,
  fieldStorage,
  hiddenVariable,
  isReferenceTo,
  loadVariable,
  setTable,
  thisOf,
  upcast,
} from './special.ts';
import { useFunction } from './use.ts';
import { addVirtual } from './virtual.ts';

// ── Which ───────────────────────────────────────────────────────────────────────────────────────────────────────

const declareMember = (
  c: Checker,
  symbol: ClassSymbol,
  name: string,
  role: FunctionRole,
  parameters: readonly Type[],
  returns: Type,
  inherited: FunctionSymbol | null = null,
): FunctionSymbol =>
  newFunctionSymbol({
    name,
    qualifiedName: symbol.scope.qualify(name),
    type: c.types.function(returns, parameters, false),
    span: symbol.span,
    parameters: parameters.map((type, index) => {
      const from = inherited?.parameters[index];
      return from ?? { name: 'other', type, alias: null, span: symbol.span, defaultValue: null, scope: symbol.scope };
    }),
    member: symbol,
    hasThis: true,
    role,
    internal: true,
    explicit: inherited?.explicit ?? false,
    access: inherited?.access ?? 'public',
    constexpr: true,
    noexcept: inherited === null,
    defaulted: true,
    inherited,
  });

/** Bases and fields, of arrays the elements. */
const partsOf = (symbol: ClassSymbol): Type[] => [
  ...symbol.bases.map((base): Type => base.symbol.type),
  ...symbol.fields.map((field) => elementOf(field.type)),
];

const elementOf = (type: Type): Type => (type.kind === 'array' ? elementOf(type.element) : type);

/** A stand-in for an object to copy or move from. */
const source = (c: Checker, type: Type, moving: boolean, symbol: ClassSymbol): Expression => ({
  kind: 'unwritten',
  type: moving ? type.plain : c.types.qualify(type, true, false),
  category: moving ? 'xvalue' : 'lvalue',
  span: symbol.span,
});

/** Whether a function answers the call silently and may be called. */
const usable = (c: Checker, candidates: readonly FunctionSymbol[], args: readonly Expression[], object: Expression | null): boolean => {
  const chosen = tryOverloads(c, candidates, args, object, false);
  return chosen !== null && !chosen.function.deleted && chosen.function.access !== 'private';
};

const canBuild = (c: Checker, type: Type): boolean =>
  type.kind !== 'class' || buildsPlainly(type) || usable(c, type.symbol.constructors, [], null);

const canCopy = (c: Checker, type: Type, moving: boolean, symbol: ClassSymbol): boolean =>
  type.kind !== 'class' || copiesPlainly(type) || usable(c, copyConstructors(type.symbol), [source(c, type, moving, symbol)], null);

const canAssign = (c: Checker, type: Type, moving: boolean, symbol: ClassSymbol): boolean =>
  type.kind !== 'class' ||
  assignsPlainly(type) ||
  usable(c, assignments(type.symbol), [source(c, type, moving, symbol)], { ...source(c, type, false, symbol), type: type.plain });

const canDestroy = (c: Checker, type: Type): boolean => {
  const destructor = destructorOf(c, type);
  return destructor === null || (!destructor.deleted && destructor.access !== 'private');
};

const isMove = (one: FunctionSymbol, symbol: ClassSymbol): boolean =>
  isReferenceTo(one.type.parameters[0], symbol) && one.type.parameters[0].rvalue;

/** Declares the special members that the class does not declare itself and that have something to do, and deletes what cannot be. */
export const declareImplicit = (c: Checker, symbol: ClassSymbol): void => {
  const own = partsOf(symbol);
  const fields = symbol.fields.filter((field) => field.name !== '' || field.anonymous);
  const declaredCopies = copyConstructors(symbol);
  const declaredAssignments = assignments(symbol);
  const writtenDestructor = symbol.destructor;
  const moveDeclared = declaredCopies.some((one) => isMove(one, symbol)) || declaredAssignments.some((one) => isMove(one, symbol));
  const mayMove = writtenDestructor === null && declaredCopies.length === 0 && declaredAssignments.length === 0;
  declareDestructor(c, symbol, own);
  const built = (): boolean =>
    own.every((type) => canDestroy(c, type)) &&
    symbol.bases.every((base) => canBuild(c, base.symbol.type)) &&
    fields.every((field) => field.initialiser !== null || canBuild(c, elementOf(field.type))) &&
    (symbol.key === 'union' || fields.every((field) => field.initialiser !== null || !needsInitialiser(field)));
  const copied = (moving: boolean): boolean =>
    own.every((type) => canCopy(c, type, moving, symbol) && canDestroy(c, type)) &&
    (moving || fields.every((field) => field.type.kind !== 'reference' || !field.type.rvalue));
  const assigned = (moving: boolean): boolean =>
    own.every((type) => canAssign(c, type, moving, symbol)) &&
    fields.every((field) => field.type.kind !== 'reference' && !(elementOf(field.type).constant && elementOf(field.type).kind !== 'class'));

  for (const one of [...symbol.constructors, ...declaredAssignments]) {
    if (!one.defaulted) continue;
    const moving = isMove(one, symbol);
    if (one.role === 'plain' ? !assigned(moving) : !copied(moving)) one.deleted = true;
  }
  const needsBuilding =
    symbol.polymorphic ||
    symbol.fields.some((field) => field.initialiser !== null || needsInitialiser(field)) ||
    !own.every((type) => buildsPlainly(type) && copiesPlainly(type));
  inheritConstructors(c, symbol);
  if (symbol.hasDeclaredConstructor ? symbol.hasDefaultedConstructor : needsBuilding || symbol.inheritsFrom.size > 0) {
    const build = declareMember(c, symbol, symbol.name, 'constructor', [], builtin.void);
    build.deleted = !built();
    symbol.constructors.push(build);
  }
  const constant_ = c.types.reference(c.types.qualify(symbol.type, true, false), false);
  const movable = c.types.reference(symbol.type, true);
  const result = c.types.reference(symbol.type, false);
  const unlikeBytes = symbol.polymorphic || !own.every(copiesPlainly);
  if (!declaredCopies.some((one) => !isMove(one, symbol)) && (moveDeclared || unlikeBytes || !copied(false))) {
    const copy = declareMember(c, symbol, symbol.name, 'constructor', [constant_], builtin.void);
    copy.deleted = moveDeclared || !copied(false);
    symbol.constructors.push(copy);
  }
  if (mayMove && unlikeBytes && copied(true))
    symbol.constructors.push(declareMember(c, symbol, symbol.name, 'constructor', [movable], builtin.void));
  const unlikeAssigned = symbol.polymorphic || !own.every(assignsPlainly);
  if (!declaredAssignments.some((one) => !isMove(one, symbol)) && (moveDeclared || unlikeAssigned || !assigned(false))) {
    const assign = declareMember(c, symbol, 'operator=', 'plain', [constant_], result);
    assign.deleted = moveDeclared || !assigned(false);
    enterAssignment(symbol, assign);
  }
  if (mayMove && unlikeAssigned && assigned(true))
    enterAssignment(symbol, declareMember(c, symbol, 'operator=', 'plain', [movable], result));
};

/** References and constants cannot stay without a value. */
export const needsInitialiser = (field: FieldSymbol): boolean =>
  field.type.kind === 'reference' || (elementOf(field.type).constant && isScalar(elementOf(field.type)));

const enterAssignment = (symbol: ClassSymbol, assign: FunctionSymbol): void => {
  const set = symbol.scope.names.get('operator=');
  if (set?.kind === 'functions') set.functions.push(assign);
  else symbol.scope.names.set('operator=', { kind: 'functions', name: 'operator=', functions: [assign] });
};

const declareDestructor = (c: Checker, symbol: ClassSymbol, own: readonly Type[]): void => {
  const virtual = symbol.bases.some((base) => base.symbol.destructor?.virtual === true);
  if (symbol.destructor !== null || !(virtual || own.some((type) => destructorOf(c, type) !== null))) return;
  const destructor = declareMember(c, symbol, `~${symbol.name}`, 'destructor', [], builtin.void);
  destructor.deleted = symbol.key === 'union' || !own.every((type) => canDestroy(c, type));
  if (virtual) addVirtual(symbol, destructor);
  symbol.destructor = destructor;
};

/** `using Base::Base`: for each constructor of the base one that passes its arguments on. */
const inheritConstructors = (c: Checker, symbol: ClassSymbol): void => {
  for (const base of symbol.inheritsFrom) {
    for (const one of base.constructors) {
      const { parameters } = one.type;
      const own = symbol.constructors.some(
        (other) =>
          other.type.parameters.length === parameters.length && other.type.parameters.every((type, index) => type === parameters[index]),
      );
      if (own || parameters.length === 0 || copiesFrom(one, base)) continue;
      const inherited = declareMember(c, symbol, symbol.name, 'constructor', parameters, builtin.void, one);
      inherited.deleted = one.deleted;
      symbol.constructors.push(inherited);
    }
  }
};

// ── What they do ────────────────────────────────────────────────────────────────────────────────────────────────

/** Writes the body of a defaulted special member. */
export const synthesise = (c: Checker, symbol: FunctionSymbol): void => {
  const owner = symbol.member;
  const self = thisOf(c, symbol);
  if (owner === null || self === null) return;
  const span = owner.span;
  const object = dereference(loadVariable(self, span));
  const parameters = symbol.parameters.map((parameter) => hiddenVariable('other', parameter.type, symbol, span));
  const first = symbol.inherited === null ? parameters[0] : undefined;
  const from = first === undefined ? null : sourceOf(first, span);
  const prologue: Statement[] = [];
  const statements: Statement[] = [];
  const outer = c.function;
  c.function = newContext(c, symbol, self, null);
  c.inScope(owner.scope, () => {
    if (symbol.role === 'constructor') buildParts(c, symbol, owner, object, from, parameters, prologue, span);
    else if (symbol.role === 'plain' && from !== null) assignParts(c, owner, object, from, statements, loadVariable(self, span), span);
  });
  const epilogue = symbol.role === 'destructor' ? destroyParts(c, owner, object, span) : [];
  if (symbol.role === 'destructor' && owner.polymorphic) prologue.push(setTable(c, owner, span));
  c.function = outer;
  symbol.body = {
    thisVariable: self,
    parameters,
    prologue,
    block: { kind: 'block', statements, close: span, span },
    epilogue,
    span,
    conditionalTemporaries: false,
  };
  c.functions.push(symbol);
};

/** What a reference parameter refers to; an xvalue for `&&`. */
const sourceOf = (parameter: VariableSymbol, span: Span): Expression => {
  const type = parameter.type;
  const load = loadVariable(parameter, span);
  if (type.kind !== 'reference') return load;
  const to = type.to;
  return { kind: 'dereference', pointer: load, type: to, category: type.rvalue ? 'xvalue' : 'lvalue', span };
};

const buildParts = (
  c: Checker,
  symbol: FunctionSymbol,
  owner: ClassSymbol,
  object: Expression,
  from: Expression | null,
  parameters: readonly VariableSymbol[],
  statements: Statement[],
  span: Span,
): void => {
  for (const base of owner.bases) {
    const place = upcast(c, object, base.symbol);
    const value =
      symbol.inherited?.member === base.symbol
        ? passOn(c, symbol.inherited, parameters, span)
        : from === null
          ? defaultConstruct(c, base.symbol.type, span, false)
          : copyOf(c, upcast(c, from, base.symbol), span);
    if (value !== null) statements.push({ kind: 'initialise', place, value, span });
  }
  if (owner.polymorphic) statements.push(setTable(c, owner, span));
  if (owner.key === 'union') {
    const chosen = from === null ? owner.fields.find((field) => field.initialiser !== null) : undefined;
    const value = chosen === undefined ? null : initialiseField(c, chosen);
    if (chosen !== undefined && value !== null)
      statements.push({ kind: 'initialise', place: fieldStorage(c, object, chosen, span), value, span });
    return;
  }
  for (const field of owner.fields) {
    const value = from === null ? initialiseField(c, field) : copyField(c, from, field, span);
    if (value !== null) statements.push({ kind: 'initialise', place: fieldStorage(c, object, field, span), value, span });
  }
};

/** The inherited constructor, called with the parameters as they came. */
const passOn = (c: Checker, constructor: FunctionSymbol, parameters: readonly VariableSymbol[], span: Span): Expression => {
  useFunction(c, constructor, span);
  const args = parameters.map((variable) =>
    variable.type.kind === 'class'
      ? addressOf(c, { kind: 'variable', variable, type: variable.type, category: 'lvalue', span })
      : loadVariable(variable, span),
  );
  const type = constructor.member?.type ?? builtin.error;
  return { kind: 'construct', constructor, arguments: args, zeroFirst: false, inBraces: false, type, category: 'prvalue', span };
};

const copyField = (c: Checker, from: Expression, field: FieldSymbol, span: Span): Expression => {
  const stored = fieldStorage(c, { ...from, category: 'lvalue' }, field, span);
  const place: Expression =
    from.category === 'xvalue'
      ? { ...stored, category: 'xvalue' }
      : { ...stored, type: c.types.qualify(stored.type, from.type.constant, false) };
  return copyValue(c, place, span);
};

const assignParts = (
  c: Checker,
  owner: ClassSymbol,
  object: Expression,
  from: Expression,
  statements: Statement[],
  self: Expression,
  span: Span,
): void => {
  const assign = (left: Expression, right: Expression): void => {
    for (const expression of assignObject(c, left, right, span)) statements.push({ kind: 'expression', expression, span });
  };
  for (const base of owner.bases) assign(upcast(c, object, base.symbol), upcast(c, from, base.symbol));
  if (owner.key !== 'union') {
    for (const field of owner.fields) {
      const right = fieldStorage(c, from, field, span);
      assign(fieldStorage(c, object, field, span), { ...right, category: from.category });
    }
  }
  statements.push({ kind: 'return', value: self, span });
};

/** `left = right` for objects of one type, by operator= where a class has one; arrays element by element. */
const assignObject = (c: Checker, left: Expression, right: Expression, span: Span): Expression[] => {
  if (left.type.kind === 'class' && !assignsPlainly(left.type)) {
    const chosen = tryOverloads(c, assignments(left.type.symbol), [right], left, false);
    if (chosen === null) return [c.errorExpression(span)];
    useFunction(c, chosen.function, span);
    return [
      wrapCall(c, {
        kind: 'call',
        callee: { kind: 'direct', function: chosen.function },
        object: addressOf(c, left),
        arguments: chosen.apply(),
        variadic: null,
        type: chosen.function.type.returns,
        category: 'prvalue',
        span,
      }),
    ];
  }
  if (left.type.kind === 'array' && !assignsPlainly(left.type)) {
    const count = left.type.count ?? 0;
    if (count > longestArray) {
      c.unsupported('array-member-assignment', span);
      return [c.errorExpression(span)];
    }
    return Array.from({ length: count }, (_, index) => assignObject(c, elementAt(c, left, index), elementAt(c, right, index), span)).flat();
  }
  const value: Expression = { kind: 'load', operand: right, type: right.type.plain, category: 'prvalue', span };
  return [{ kind: 'assign', left, right: value, type: left.type, category: 'lvalue', span }];
};

/** Of class objects in an array that is a member: each is assigned by a call of its own. */
const longestArray = 256;

const elementAt = (c: Checker, array: Expression, index: number): Expression => {
  if (array.type.kind !== 'array') return array;
  const { element, count } = array.type;
  const pointer = { ...addressOf(c, array), type: c.types.pointer(element) };
  const position = constant(builtin.llong, BigInt(index), array.span);
  return { kind: 'subscript', pointer, index: position, bound: count, type: element, category: array.category, span: array.span };
};
