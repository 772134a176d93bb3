/**
 * What classes do without being asked: base parts, default construction, copying, destruction, and the functions that the
 * compiler declares (`declareImplicit`) and writes (`synthesise`) itself. Classes that need none of them are plain bytes.
 */
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol, FunctionRole, FunctionSymbol, ParameterInfo, VariableSymbol } from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isError, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, dereference, wrapCall } from './conversion.ts';
import { initialiseField } from './initialise.ts';
import { checkAccess } from './member.ts';
import { resolveCall, tryOverloads } from './overload.ts';
import { useFunction } from './use.ts';

/** Where a base class's part stands in a derived class; null when it is none. Depth 0: the same class. */
export const basePath = (derived: ClassSymbol, base: ClassSymbol): { readonly depth: number; readonly offset: number } | null => {
  if (derived === base) return { depth: 0, offset: 0 };
  for (const own of derived.bases) {
    const path = basePath(own.symbol, base);
    if (path !== null) return { depth: path.depth + 1, offset: path.offset + own.offset };
  }
  return null;
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
  symbol.bases.length === 0 &&
  !symbol.polymorphic &&
  symbol.fields.every((field) => field.access === 'public');

/** The destructor to run for an object (or each element of an array); null if there is nothing to do. */
export const destructorOf = (c: Checker, type: Type): FunctionSymbol | null => {
  if (type.kind === 'array') return destructorOf(c, type.element);
  return type.kind === 'class' ? type.symbol.destructor : null;
};

const isReferenceTo = (type: Type | undefined, symbol: ClassSymbol): type is Type & { kind: 'reference' } =>
  type?.kind === 'reference' && type.to.kind === 'class' && type.to.symbol === symbol;

/** A copy or move constructor. */
const copiesFrom = (candidate: FunctionSymbol, symbol: ClassSymbol): boolean =>
  isReferenceTo(candidate.type.parameters[0], symbol) &&
  candidate.parameters.slice(1).every((parameter) => parameter.defaultValue !== null);

const copyConstructors = (symbol: ClassSymbol): FunctionSymbol[] =>
  symbol.constructors.filter((candidate) => copiesFrom(candidate, symbol));

const assignments = (symbol: ClassSymbol): FunctionSymbol[] => {
  const found = symbol.scope.names.get('operator=');
  return found?.kind === 'functions' ? found.functions.filter((candidate) => isReferenceTo(candidate.type.parameters[0], symbol)) : [];
};

/** Copying is copying bytes. */
const copiesPlainly = (type: Type): boolean => {
  if (type.kind === 'array') return copiesPlainly(type.element);
  return type.kind !== 'class' || copyConstructors(type.symbol).length === 0;
};

export const assignsPlainly = (type: Type): boolean => {
  if (type.kind === 'array') return assignsPlainly(type.element);
  return type.kind !== 'class' || assignments(type.symbol).length === 0;
};

const buildsPlainly = (type: Type): boolean => {
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
  checkAccess(c, type.symbol, chosen.function.access, type.symbol.name, span);
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
  checkAccess(c, type.symbol, chosen.function.access, type.symbol.name, span);
  return construct(c, chosen.function, chosen.apply(), type, span, false, inBraces);
};

// ── Functions nobody wrote ──────────────────────────────────────────────────────────────────────────────────────

const declareMember = (
  c: Checker,
  symbol: ClassSymbol,
  name: string,
  role: FunctionRole,
  from: Type | null,
  returns: Type,
): FunctionSymbol => {
  const parameters: ParameterInfo[] =
    from === null ? [] : [{ name: 'other', type: from, alias: null, span: symbol.span, defaultValue: null, scope: symbol.scope }];
  return {
    kind: 'function',
    name,
    qualifiedName: symbol.scope.qualify(name),
    type: c.types.function(returns, from === null ? [] : [from], false),
    span: symbol.span,
    parameters,
    member: symbol,
    hasThis: true,
    role,
    linkage: 'C++',
    internal: true,
    explicit: false,
    access: 'public',
    virtualIndex: -1,
    pure: false,
    deleted: false,
    defaulted: true,
    body: null,
    defined: false,
    used: null,
  };
};

const parts = (symbol: ClassSymbol): Type[] => [
  ...symbol.bases.map((base): Type => base.symbol.type),
  ...symbol.fields.map((field) => field.type),
];

const isDeletedOrMissing = (list: readonly FunctionSymbol[]): boolean => list.length > 0 && list.every((one) => one.deleted);

/** Declares the special members that the class does not declare itself and that have something to do. */
export const declareImplicit = (c: Checker, symbol: ClassSymbol): void => {
  const own = parts(symbol);
  const constant = c.types.reference(c.types.qualify(symbol.type, true, false), false);
  const declaredCopies = copyConstructors(symbol);
  const moves =
    declaredCopies.some((one) => isReferenceTo(one.type.parameters[0], symbol) && one.type.parameters[0].rvalue) ||
    assignments(symbol).some((one) => isReferenceTo(one.type.parameters[0], symbol) && one.type.parameters[0].rvalue);
  if (symbol.destructor === null && own.some((type) => destructorOf(c, type) !== null)) {
    const destructor = declareMember(c, symbol, `~${symbol.name}`, 'destructor', null, builtin.void);
    destructor.virtualIndex = symbol.virtuals.findIndex((other) => other.role === 'destructor');
    if (destructor.virtualIndex >= 0) symbol.virtuals[destructor.virtualIndex] = destructor;
    symbol.destructor = destructor;
  }
  const needsBuilding =
    symbol.polymorphic ||
    symbol.fields.some((field) => field.initialiser !== null || field.type.kind === 'reference') ||
    !own.every((type) => buildsPlainly(type) && copiesPlainly(type));
  if (symbol.hasDeclaredConstructor ? symbol.hasDefaultedConstructor : needsBuilding) {
    symbol.constructors.push(declareMember(c, symbol, symbol.name, 'constructor', null, builtin.void));
  }
  if (!declaredCopies.some((one) => isReferenceTo(one.type.parameters[0], symbol) && !one.type.parameters[0].rvalue)) {
    const blocked = moves || own.some((type) => type.kind === 'class' && isDeletedOrMissing(copyConstructors(type.symbol)));
    if (blocked || symbol.polymorphic || !own.every(copiesPlainly)) {
      const copy = declareMember(c, symbol, symbol.name, 'constructor', constant, builtin.void);
      copy.deleted = blocked;
      symbol.constructors.push(copy);
    }
  }
  if (!assignments(symbol).some((one) => isReferenceTo(one.type.parameters[0], symbol) && !one.type.parameters[0].rvalue)) {
    const fixed = symbol.fields.some((field) => field.type.kind === 'reference' || field.type.constant);
    const blocked = moves || fixed || own.some((type) => type.kind === 'class' && isDeletedOrMissing(assignments(type.symbol)));
    if (blocked || symbol.polymorphic || !own.every(assignsPlainly)) {
      const assign = declareMember(c, symbol, 'operator=', 'plain', constant, c.types.reference(symbol.type, false));
      assign.deleted = blocked;
      const set = symbol.scope.names.get('operator=');
      if (set?.kind === 'functions') set.functions.push(assign);
      else symbol.scope.names.set('operator=', { kind: 'functions', name: 'operator=', functions: [assign] });
    }
  }
};

const hiddenVariable = (name: string, type: Type, owner: FunctionSymbol, span: Span): VariableSymbol => ({
  kind: 'variable',
  name,
  type,
  alias: null,
  span,
  storage: 'parameter',
  owner,
  inMemory: false,
  value: null,
  defined: true,
  initialiser: null,
  used: span,
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
  for (const field of [...symbol.fields].reverse()) destroy(fieldStorage(c, object, field, span));
  for (const base of [...symbol.bases].reverse()) destroy(upcast(c, object, base.symbol));
  return statements;
};

const innermost = (type: Type): Type => (type.kind === 'array' ? innermost(type.element) : type);

/** Writes the body of a defaulted special member. */
export const synthesise = (c: Checker, symbol: FunctionSymbol): void => {
  const owner = symbol.member;
  const self = thisOf(c, symbol);
  if (owner === null || self === null) return;
  const span = owner.span;
  const object = dereference(loadVariable(self, span));
  const parameters = symbol.parameters.map((parameter) => hiddenVariable('other', parameter.type, symbol, span));
  const source = parameters[0];
  const prologue: Statement[] = [];
  const statements: Statement[] = [];
  c.function = {
    symbol,
    returns: symbol.type.returns,
    thisVariable: self,
    labels: new Map(),
    locals: [],
    breakable: 0,
    continuable: 0,
    switch: null,
    conditionalTemporaries: false,
    lambda: null,
    outer: null,
  };
  c.inScope(owner.scope, () => {
    if (symbol.role === 'constructor') buildParts(c, owner, object, source === undefined ? null : sourceOf(source, span), prologue, span);
    else if (symbol.role === 'plain' && source !== undefined)
      assignParts(c, owner, object, sourceOf(source, span), statements, loadVariable(self, span), span);
  });
  c.function = null;
  const epilogue = symbol.role === 'destructor' ? destroyParts(c, owner, object, span) : [];
  if (symbol.role === 'destructor' && owner.polymorphic) prologue.push(setTable(c, owner, span));
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

/** Gives an object its class's table of virtual functions, all of which are used by that. */
export const setTable = (c: Checker, owner: ClassSymbol, span: Span): Statement => {
  for (const one of owner.virtuals) if (!one.pure) useFunction(c, one, span);
  return { kind: 'set-table', class: owner, span };
};

const buildParts = (
  c: Checker,
  owner: ClassSymbol,
  object: Expression,
  source: Expression | null,
  statements: Statement[],
  span: Span,
): void => {
  for (const base of owner.bases) {
    const place = upcast(c, object, base.symbol);
    const value = source === null ? defaultConstruct(c, base.symbol.type, span, false) : copyOf(c, upcast(c, source, base.symbol), span);
    if (value !== null) statements.push({ kind: 'initialise', place, value, span });
  }
  if (owner.polymorphic) statements.push(setTable(c, owner, span));
  if (owner.key === 'union' && source !== null) return;
  for (const field of owner.fields) {
    const value = source === null ? initialiseField(c, field) : copyField(c, source, field, span);
    if (value !== null) statements.push({ kind: 'initialise', place: fieldStorage(c, object, field, span), value, span });
  }
};

const copyField = (c: Checker, source: Expression, field: FieldSymbol, span: Span): Expression => {
  const from = fieldStorage(c, { ...source, category: 'lvalue' }, field, span);
  const place: Expression =
    source.category === 'xvalue'
      ? { ...from, category: 'xvalue' }
      : { ...from, type: c.types.qualify(from.type, source.type.constant, false) };
  return copyValue(c, place, span);
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

const assignParts = (
  c: Checker,
  owner: ClassSymbol,
  object: Expression,
  source: Expression,
  statements: Statement[],
  self: Expression,
  span: Span,
): void => {
  const assign = (left: Expression, right: Expression): void => {
    const expression = assignObject(c, left, right, span);
    statements.push({ kind: 'expression', expression, span });
  };
  for (const base of owner.bases) assign(upcast(c, object, base.symbol), upcast(c, source, base.symbol));
  if (owner.key !== 'union')
    for (const field of owner.fields) assign(fieldStorage(c, object, field, span), fieldStorage(c, source, field, span));
  statements.push({ kind: 'return', value: self, span });
};

/** `left = right` for objects of one type, by operator= where a class has one. */
const assignObject = (c: Checker, left: Expression, right: Expression, span: Span): Expression => {
  if (left.type.kind === 'class' && !assignsPlainly(left.type)) {
    const chosen = tryOverloads(c, assignments(left.type.symbol), [right], left.type, false);
    if (chosen === null) return c.errorExpression(span);
    useFunction(c, chosen.function, span);
    const type = chosen.function.type.returns;
    return wrapCall(c, {
      kind: 'call',
      callee: { kind: 'direct', function: chosen.function },
      object: addressOf(c, left),
      arguments: chosen.apply(),
      variadic: null,
      type,
      category: 'prvalue',
      span,
    });
  }
  if (left.type.kind === 'array' && !assignsPlainly(left.type)) {
    c.unsupported('array-member-assignment', span);
    return c.errorExpression(span);
  }
  const value: Expression = { kind: 'load', operand: right, type: right.type.plain, category: 'prvalue', span };
  return { kind: 'assign', left, right: value, type: left.type, category: 'lvalue', span };
};
