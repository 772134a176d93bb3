/** Functions: declaring them, putting redeclarations together, checking their bodies. */
import type * as Ast from '../ast.ts';
import type { Scope } from '../scope.ts';
import { isSystemHeader, type Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol, FunctionBody, FunctionRole, FunctionSymbol, ParameterInfo, VariableSymbol } from '../symbol.ts';
import { newFunctionSymbol } from '../symbol.ts';
import { children, type Expression, type Statement } from '../tree.ts';
import { builtin, isError, isScalar, spell, type Alias, type FunctionType, type Type } from '../type.ts';
import type { Checker, FunctionContext, LambdaContext } from './checker.ts';
import { compatible, convertNode, dereference, promoted } from './conversion.ts';
import { checkFlow } from './flow.ts';
import { needsInitialiser } from './implicit.ts';
import { fieldPath, initialise, initialiseField } from './initialise.ts';
import { defaultConstruct, destroyParts, fieldOf, fieldStorage, loadVariable, setTable, thisOf, upcast } from './special.ts';
import { checkLabels } from './label.ts';
import { checkBlock } from './statement.ts';
import { warnInitialiserOrder } from './suspicious.ts';
import { containsAuto, parametersOf, requireComplete } from './typename.ts';

export interface FunctionDeclaration {
  readonly specifiers: Ast.DeclarationSpecifiers;
  readonly declarator: Ast.Declarator;
  readonly type: FunctionType;
  readonly scope: Scope;
  readonly member: ClassSymbol | null;
  readonly access: Ast.Access;
  /** The class that this declares a friend of. */
  readonly friendOf?: ClassSymbol;
}

const allocators = new Set(['operator new', 'operator delete', 'operator new[]', 'operator delete[]']);

const roleOf = (name: string, member: ClassSymbol | null): FunctionRole => {
  if (member === null) return 'plain';
  if (name === member.name) return 'constructor';
  if (name.startsWith('~')) return 'destructor';
  return /^operator\s+[A-Za-z_]/.test(name) && !allocators.has(name) ? 'conversion' : 'plain';
};

/** The name under which a scope keeps a function: all conversion functions share one. */
const keyOf = (symbol: FunctionSymbol): string => (symbol.role === 'conversion' ? '<conversion>' : symbol.name);

/** Whether two functions of one name are the same function. */
export const sameParameters = (a: FunctionType, b: FunctionType): boolean =>
  a.variadic === b.variadic &&
  a.constantObject === b.constantObject &&
  a.objects === b.objects &&
  a.parameters.length === b.parameters.length &&
  a.parameters.every((parameter, index) => parameter === b.parameters[index]);

/** Enters a declaration of a function into its scope; gives the symbol it shares with earlier ones, or null after an error. */
export const declareFunction = (c: Checker, declaration: FunctionDeclaration): FunctionSymbol | null => {
  const { specifiers, declarator, type, scope, member } = declaration;
  const name = declarator.name?.name;
  const layer = declarator.layers[0];
  if (name === undefined) return null;
  const role = roleOf(name.text, member);
  const fresh = newFunctionSymbol({
    name: name.text,
    qualifiedName: scope.qualify(name.text),
    type,
    span: name.span,
    parameters: layer?.kind === 'function' ? parametersOf(c, layer) : unnamedParameters(type, name.span, scope),
    member,
    hasThis: member !== null && !specifiers.storage.includes('static') && !allocators.has(name.text),
    role,
    linkage: c.cpp ? specifiers.linkage : 'C',
    internal: specifiers.storage.includes('static') && member === null,
    explicit: specifiers.explicit,
    volatile: layer?.kind === 'function' && layer.volatile,
    access: declaration.access,
    constexpr: specifiers.constexpr,
    noreturn: declarator.marks?.has('noreturn') ?? false,
    mayBeUnused: declarator.marks?.has('unused') ?? false,
    noexcept: (layer?.kind === 'function' ? layer.noexcept : null) ?? role === 'destructor',
    final: layer?.kind === 'function' && layer.virtuality.includes('final'),
    hiddenIn: declaration.friendOf === undefined ? null : new Set([declaration.friendOf]),
  });
  const key = keyOf(fresh);
  const known = role === 'constructor' ? undefined : scope.names.get(key);
  if (known === undefined) checkDefaults(c, fresh.parameters);
  if (c.cpp && role === 'plain') checkOperator(c, fresh);
  if (role === 'constructor') return fresh;
  if (known === undefined) {
    scope.names.set(key, { kind: 'functions', name: key, functions: [fresh] });
    return fresh;
  }
  if (known.kind !== 'functions') {
    c.error('redefinition', name.span, {
      data: { name: name.text },
      notes: [{ code: 'previous-definition', data: { name: name.text }, span: known.span }],
    });
    return null;
  }
  const same = known.functions.find(
    (other) =>
      other.member === member &&
      (!c.cpp ? compatible(other.type, type) : role === 'conversion' ? other.type === type : sameParameters(other.type, type)),
  );
  // A function of the class hides one with the same parameters that a using-declaration has brought.
  if (member !== null && same === undefined) {
    const hidden = known.functions.findIndex((other) => other.member !== member && sameParameters(other.type, type));
    if (hidden >= 0) known.functions.splice(hidden, 1);
  }
  if (same === undefined && c.cpp) {
    known.functions.push(fresh);
    checkDefaults(c, fresh.parameters);
    return fresh;
  }
  const before = same ?? known.functions[0];
  if (before === undefined) return null;
  if (same === undefined || (c.cpp && before.type !== type)) {
    const code = before.type.returns === type.returns ? 'conflicting-types' : 'conflicting-return-type';
    c.error(code, name.span, {
      data: { name: name.text, type: spell(type), before: spell(before.type) },
      notes: [{ code: 'previous-declaration', data: { name: name.text }, span: before.span }],
    });
    return null;
  }
  if (declaration.friendOf === undefined) before.hiddenIn = null;
  else before.hiddenIn?.add(declaration.friendOf);
  before.noreturn ||= fresh.noreturn;
  before.mayBeUnused ||= fresh.mayBeUnused;
  if (before.type.open) before.type = type;
  if (!type.open) mergeParameters(before, fresh.parameters);
  checkDefaults(c, before.parameters);
  return before;
};

/** Operators by how many operands they take, that of the object counted; those that take any number stand nowhere. */
const oneOperand = new Set(['!', '~', '->']);
const oneOrTwo = new Set(['+', '-', '*', '&', '++', '--']);
const twoOperands = /^operator\s*([-+*/%^&|~!=<>]+|,|\[\])$/;

/** An operator has as many operands as C++ lets it be written with, and outside a class one of them of a class or an enumeration. */
const checkOperator = (c: Checker, symbol: FunctionSymbol): void => {
  const word = twoOperands.exec(symbol.name)?.[1];
  if (word === undefined) return;
  const { parameters } = symbol.type;
  const given = parameters.length + (symbol.hasThis ? 1 : 0);
  const expected = oneOperand.has(word) ? '1' : oneOrTwo.has(word) ? '1-2' : '2';
  if (!expected.split('-').includes(String(given))) {
    const code = symbol.hasThis ? 'operator-parameters' : 'operator-operands';
    const wanted = expected.split('-').map((count) => Number(count) - (symbol.hasThis ? 1 : 0));
    c.error(code, symbol.span, { data: { name: symbol.name, expected: wanted.join('/'), given: parameters.length } });
    return;
  }
  const own = (type: Type): boolean =>
    type.kind === 'class' || type.kind === 'enum' || isError(type) || (type.kind === 'reference' && own(type.to));
  if (!symbol.hasThis && !parameters.some(own)) c.error('operator-of-built-in', symbol.span, { data: { name: symbol.name } });
};

/** Of a function declared through a typedef only the parameters' types are known. */
const unnamedParameters = (type: FunctionType, span: Span, scope: Scope): ParameterInfo[] =>
  type.parameters.map((parameter) => ({ name: '', type: parameter, alias: null, span, defaultValue: null, scope }));

/** Past the first default argument every parameter needs one. */
const checkDefaults = (c: Checker, parameters: readonly ParameterInfo[]): void => {
  const first = parameters.findIndex(({ defaultValue }) => defaultValue !== null);
  const bare = first < 0 ? undefined : parameters.slice(first).find(({ defaultValue }) => defaultValue === null);
  if (bare !== undefined) c.error('default-argument-missing', bare.span, { data: { name: bare.name } });
};

/** Later declarations may name parameters and add default arguments. */
const mergeParameters = (symbol: FunctionSymbol, later: readonly ParameterInfo[]): void => {
  symbol.parameters = later.map((parameter, index) => {
    const earlier = symbol.parameters[index];
    const inherit = parameter.defaultValue === null && earlier !== undefined;
    return inherit ? { ...parameter, defaultValue: earlier.defaultValue, scope: earlier.scope } : parameter;
  });
};

/** The member function (or constructor) that an out-of-class definition means. */
export const findMember = (c: Checker, member: ClassSymbol, declarator: Ast.Declarator, type: FunctionType): FunctionSymbol | null => {
  const name = declarator.name?.name;
  if (name === undefined) return null;
  const own = member.scope.names.get(name.text);
  const conversions = member.scope.names.get('<conversion>');
  const candidates =
    name.text === member.name
      ? member.constructors
      : own?.kind === 'functions'
        ? own.functions
        : name.text.startsWith('operator') && conversions?.kind === 'functions'
          ? conversions.functions
          : [];
  const found = candidates.find(
    (candidate) =>
      sameParameters(candidate.type, type) &&
      (candidate.role === 'constructor' || candidate.role === 'destructor' || candidate.type.returns === type.returns),
  );
  if (found !== undefined) return found;
  c.error('no-such-member-function', name.span, {
    data: { name: name.text, class: member.name, type: spell(type) },
    notes: candidates.map((candidate) => ({
      code: 'candidate',
      data: { name: candidate.qualifiedName, type: spell(candidate.type) },
      span: candidate.span,
    })),
  });
  return null;
};

export const newVariable = (
  name: string,
  type: Type,
  span: Span,
  storage: VariableSymbol['storage'],
  owner: FunctionSymbol | null,
  alias: Alias | null = null,
): VariableSymbol => ({
  kind: 'variable',
  name,
  type,
  alias,
  span,
  storage,
  owner,
  inMemory: type.kind !== 'reference' && !isScalar(type),
  value: null,
  constexpr: false,
  defined: storage !== 'static',
  initialiser: null,
  used: null,
  mayBeUnused: false,
  localStatic: false,
  perThread: false,
  align: 1,
});

export const newContext = (
  c: Checker,
  symbol: FunctionSymbol,
  thisVariable: VariableSymbol | null,
  lambda: LambdaContext | null,
): FunctionContext => ({
  symbol,
  returns: symbol.type.returns,
  thisVariable,
  labels: new Map(),
  locals: [],
  breakable: 0,
  continuable: 0,
  switch: null,
  parts: [],
  conditionalTemporaries: false,
  lambda,
  outer: c.function,
});

/** Without a prototype small types arrive as int and float as double: what stays in a slot takes its own type here. */
const narrowed = (parameters: readonly VariableSymbol[]): Statement[] =>
  parameters.flatMap((variable): Statement[] => {
    const type = variable.type.plain;
    const arrives = type === builtin.float ? builtin.double : type.kind === 'integer' ? promoted(type) : type;
    if (variable.inMemory || arrives === type) return [];
    const { span } = variable;
    const place = { kind: 'variable', variable, type, category: 'lvalue', span } as const;
    const whole: Expression = { kind: 'load', operand: { ...place, type: arrives }, type: arrives, category: 'prvalue', span };
    return [{ kind: 'initialise', place, value: convertNode(whole, type, true), span }];
  });

/** Declares the parameters as variables of the function's scope. */
const enterParameters = (c: Checker, symbol: FunctionSymbol, layer: Ast.DeclaratorLayer & { kind: 'function' }): VariableSymbol[] =>
  parametersOf(c, layer).map((parameter, index) => {
    const type = parameter.type;
    const shown = parameter.name === '' ? `<${index}>` : parameter.name;
    const variable = newVariable(shown, type, parameter.span, 'parameter', symbol, parameter.alias);
    if (type.kind !== 'error') requireComplete(c, type, parameter.span);
    if (c.scope.names.has(shown)) c.error('duplicate-parameter', parameter.span, { data: { name: parameter.name } });
    c.scope.names.set(shown, variable);
    return variable;
  });

/**
 * Checks a function's body in the present scope; a system header's when something uses the function. What allocates memory there, a
 * program may define instead.
 */
export const checkOrPostpone = (c: Checker, symbol: FunctionSymbol, definition: Ast.FunctionDefinition): void => {
  const { scope } = c;
  if (!isSystemHeader(c.sources, definition.span) || definition.specifiers.constexpr) checkBody(c, symbol, definition);
  else {
    c.postponed.set(symbol, () => {
      if (!(symbol.defined && allocators.has(symbol.name))) c.inScope(scope, () => checkBody(c, symbol, definition));
    });
  }
};

/** Checks a function's body in the present scope and completes its symbol. */
export const checkBody = (
  c: Checker,
  symbol: FunctionSymbol,
  definition: Ast.FunctionDefinition,
  lambda: LambdaContext | null = null,
): void => {
  const layer = definition.declarator.layers[0];
  if (layer?.kind !== 'function') return;
  if (symbol.defined) {
    c.error('redefinition', definition.declarator.name?.span ?? definition.span, {
      data: { name: symbol.name },
      notes: [{ code: 'previous-definition', data: { name: symbol.name }, span: symbol.span }],
    });
    return;
  }
  symbol.defined = true;
  symbol.defaulted = false;
  symbol.span = definition.declarator.name?.name.span ?? symbol.span;
  const self = thisOf(c, symbol);
  const context = newContext(c, symbol, self, lambda);
  const conditional = c.conditional;
  c.conditional = 0;
  c.function = context;
  c.contexts.set(symbol, context);
  const errorsBefore = c.errorCount;
  symbol.body = c.within('function', definition.span, (): FunctionBody => {
    const parameters = enterParameters(c, symbol, layer);
    if (!isError(symbol.type.returns) && !isAutoReturn(symbol.type)) requireCompleteResult(c, symbol, definition);
    const prologue = symbol.role === 'constructor' ? checkPrologue(c, symbol, definition, self) : [];
    if (symbol.role === 'destructor' && symbol.member?.polymorphic === true)
      prologue.push(setTable(c, symbol.member, definition.body.span));
    const block = checkBlock(c, definition.body);
    if (layer.prototype === 'names') prologue.push(...narrowed(parameters));
    const epilogue =
      symbol.role === 'destructor' && self !== null && symbol.member !== null
        ? destroyParts(c, symbol.member, dereference(loadVariable(self, definition.body.close)), definition.body.close)
        : [];
    return {
      thisVariable: self,
      parameters,
      prologue,
      block,
      epilogue,
      span: definition.span,
      elided: context.returned ?? null,
      conditionalTemporaries: context.conditionalTemporaries,
    };
  });
  checkLabels(c, context);
  if (context.returns.kind === 'auto') context.returns = builtin.void;
  if (isAutoReturn(symbol.type))
    symbol.type = c.types.function(
      context.returns,
      symbol.type.parameters,
      symbol.type.variadic,
      symbol.type.constantObject,
      symbol.type.objects,
    );
  if (c.errorCount === errorsBefore) {
    for (const local of context.locals) warnUnused(c, local);
    checkFlow(c, symbol, symbol.body, context.returns);
  }
  c.function = context.outer;
  c.conditional = conditional;
  c.functions.push(symbol);
};

const isAutoReturn = (type: FunctionType): boolean => containsAuto(type.returns);

const requireCompleteResult = (c: Checker, symbol: FunctionSymbol, definition: Ast.FunctionDefinition): void => {
  const { returns } = symbol.type;
  if (returns.kind !== 'void' && returns.kind !== 'reference') requireComplete(c, returns, definition.specifiers.type.span);
};

const warnUnused = (c: Checker, local: VariableSymbol): void => {
  if (local.used !== null || local.mayBeUnused || local.name.startsWith('<') || isError(local.type)) return;
  if (actsBeingThere(local.type) || (local.initialiser !== null && keepsObject(local.initialiser))) return;
  c.warning('unused-variable', local.span, { data: { name: local.name } });
};

/** Objects, alone or in arrays, whose beginning or end does something. */
const actsBeingThere = (type: Type): boolean =>
  type.kind === 'array'
    ? actsBeingThere(type.element)
    : type.kind === 'class' && (type.symbol.destructor !== null || type.symbol.constructors.length > 0);

/** Whether a reference is bound to a temporary object that does something when its scope ends. */
const keepsObject = (e: Expression): boolean =>
  e.kind === 'temporary' ? e.extended && e.destructor !== null : children(e).some(keepsObject);

/** What a constructor does before its body: bases, table, fields, in order of declaration. */
const checkPrologue = (
  c: Checker,
  symbol: FunctionSymbol,
  definition: Ast.FunctionDefinition,
  self: VariableSymbol | null,
): Statement[] => {
  const owner = symbol.member;
  if (owner === null || self === null) return [];
  const close = definition.body.span;
  const object = dereference(loadVariable(self, close));
  const written = new Map<string, (typeof definition.memberInitialisers)[number]>();
  for (const item of definition.memberInitialisers) {
    const name = item.name.name.text;
    if (written.has(name)) c.error('duplicate-initialiser', item.name.span, { data: { name } });
    written.set(name, item);
  }
  warnInitialiserOrder(c, owner, definition.memberInitialisers);
  const statements: Statement[] = [];
  const delegated = written.get(owner.name);
  if (delegated !== undefined) {
    const { value } = initialise(c, owner.type, delegated.initialiser, delegated.span);
    if (value !== null) statements.push({ kind: 'initialise', place: object, value, span: delegated.span });
    return statements;
  }
  for (const base of owner.bases) {
    const item = written.get(base.symbol.name);
    written.delete(base.symbol.name);
    const value =
      item === undefined
        ? defaultConstruct(c, base.symbol.type, close, false)
        : initialise(c, base.symbol.type, item.initialiser, item.span).value;
    if (value !== null) statements.push({ kind: 'initialise', place: upcast(c, object, base.symbol), value, span: item?.span ?? close });
  }
  if (owner.polymorphic) statements.push(setTable(c, owner, close));
  for (const field of owner.fields) {
    const inner = field.anonymous ? innerInitialisers(c, owner, field, written, object) : [];
    if (inner.length > 0) {
      statements.push(...inner);
      continue;
    }
    const item = written.get(field.name);
    if (field.name !== '') written.delete(field.name);
    if (item === undefined && owner.key === 'union' && field.initialiser === null) continue;
    if (item === undefined && needsInitialiser(field) && field.initialiser === null) {
      c.error('member-needs-initialiser', symbol.span, {
        data: { name: field.name, class: owner.name },
        notes: [{ code: 'declared-here', data: { name: field.name }, span: field.span }],
      });
      continue;
    }
    const value =
      item === undefined || field.name === '' ? initialiseField(c, field) : initialise(c, field.type, item.initialiser, item.span).value;
    if (value !== null)
      statements.push({ kind: 'initialise', place: fieldStorage(c, object, field, item?.span ?? close), value, span: item?.span ?? close });
  }
  for (const [name, item] of written) c.error('initialises-no-member', item.name.span, { data: { name, class: owner.name } });
  return statements;
};

/** What a constructor writes for members of an anonymous one; they are taken out of `written`. */
const innerInitialisers = (
  c: Checker,
  owner: ClassSymbol,
  anonymous: FieldSymbol,
  written: Map<string, Ast.FunctionDefinition['memberInitialisers'][number]>,
  object: Expression,
): Statement[] =>
  [...written].flatMap(([name, { initialiser, span }]): Statement[] => {
    const path = fieldPath(owner, name) ?? [];
    const last = path[path.length - 1];
    if (last === undefined || path[0] !== anonymous) return [];
    written.delete(name);
    const around = path.slice(0, -1).reduce((place, step) => fieldOf(c, place, step, span), object);
    const { value } = initialise(c, last.type, initialiser, span);
    return value === null ? [] : [{ kind: 'initialise', place: fieldStorage(c, around, last, span), value, span }];
  });
