/** Declarations, at namespace scope and in blocks. */
import type * as Ast from '../ast.ts';
import { isStaticInitialiser } from '../constant.ts';
import { constantValue } from '../interpret.ts';
import { lookup, lookupIn, Scope } from '../scope.ts';
import { isSystemHeader, type Span } from '../source.ts';
import type { ClassSymbol, Symbol, VariableSymbol } from '../symbol.ts';
import { spanOf } from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isError, isScalar, spell, type Type } from '../type.ts';
import { alignmentOf } from './alignment.ts';
import { declareBinding } from './binding.ts';
import type { Checker } from './checker.ts';
import { decayedType } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { checkOrPostpone, declareFunction, findMember, newVariable } from './function.ts';
import { isGeneric } from './generic.ts';
import { fromValue, initialise } from './initialise.ts';
import { resolve, scopeOfPath, undeclared } from './name.ts';
import { requireConcrete, useDestructor } from './special.ts';
import {
  aliasOf,
  constantInteger,
  containsAuto,
  deduceAuto,
  declaredType,
  namedType,
  requireComplete,
  specifiedType,
  typeOf,
} from './typename.ts';

/** Checks a declaration where it stands. In a function the statements that carry it out come back. */
export const declare = (c: Checker, declaration: Ast.Declaration): Statement[] => {
  switch (declaration.kind) {
    case 'simple':
      return declareSimple(c, declaration, false);
    case 'function':
      defineFunction(c, declaration);
      return [];
    case 'namespace':
      declareNamespace(c, declaration);
      return [];
    case 'using-namespace': {
      const symbol = resolve(c, declaration.name, false);
      if (symbol?.kind === 'namespace') c.scope.visible.push(symbol.scope);
      else if (declaration.name.name.text !== 'std')
        c.error('not-a-namespace', declaration.name.span, { data: { name: declaration.name.name.text } });
      return [];
    }
    case 'namespace-alias': {
      const target = resolve(c, declaration.target, false);
      const { text, span } = declaration.name;
      if (target?.kind !== 'namespace')
        c.error('not-a-namespace', declaration.target.span, { data: { name: declaration.target.name.text } });
      else if ((c.scope.names.get(text) ?? target) === target) c.scope.names.set(text, target);
      else redefinition(c, text, span, c.scope.names.get(text) ?? target);
      return [];
    }
    case 'using':
      useName(c, declaration.name);
      return [];
    case 'using-enum': {
      const type = namedType(c, declaration.name);
      if (type.kind === 'enum') for (const one of type.symbol.enumerators) c.scope.names.set(one.name, one);
      else if (!isError(type)) c.error('not-an-enum', declaration.name.span, { data: { name: declaration.name.name.text } });
      return [];
    }
    case 'structured-binding':
      return declareBinding(c, declaration);
    case 'alias': {
      const type = typeOf(c, declaration.type);
      enterTypedef(c, declaration.name.text, type, declaration.name.span);
      return [];
    }
    case 'static-assert':
      checkStaticAssert(c, declaration);
      return [];
    case 'empty':
    case 'error':
      return [];
  }
};

const declareNamespace = (c: Checker, declaration: Ast.Declaration & { kind: 'namespace' }): void => {
  const name = declaration.name?.text ?? '<unnamed>';
  const known = c.scope.names.get(name);
  let scope: Scope;
  if (known?.kind === 'namespace') scope = known.scope;
  else {
    if (known !== undefined) redefinition(c, name, declaration.name?.span ?? declaration.span, known);
    scope = new Scope('namespace', c.scope, declaration.name === null ? c.scope.path : c.scope.qualify(name));
    c.scope.names.set(name, { kind: 'namespace', name, scope, span: declaration.name?.span ?? declaration.span });
    if (declaration.name === null || declaration.inline) c.scope.visible.push(scope);
  }
  c.inScope(scope, () => {
    for (const member of declaration.members) declare(c, member);
  });
};

const useName = (c: Checker, name: Ast.QualifiedName): void => {
  const scope = scopeOfPath(c, name);
  if (scope === null) return;
  const text = name.name.text;
  const found = lookupIn(scope, text, false);
  const tag = scope.tags.get(text);
  if (found === null && tag === undefined) {
    undeclared(c, name, 'value');
    return;
  }
  if (tag !== undefined) c.scope.tags.set(text, tag);
  if (found === null) return;
  const own = c.scope.names.get(text);
  if (own?.kind === 'functions' && found.kind === 'functions') {
    const added = found.functions.filter((symbol) => !own.functions.includes(symbol));
    c.scope.names.set(text, { ...own, functions: [...own.functions, ...added] });
  } else c.scope.names.set(text, found.kind === 'functions' && found !== own ? { ...found, functions: [...found.functions] } : found);
};

const checkStaticAssert = (c: Checker, declaration: Ast.Declaration & { kind: 'static-assert' }): void => {
  const value = constantInteger(c, declaration.condition, null);
  if (value === 0n) {
    c.error(declaration.message === null ? 'static-assert' : 'static-assert-message', declaration.condition.span, {
      data: { message: declaration.message ?? '' },
    });
  }
};

/** Reports a second definition of a name, pointing at the first. */
export const redefinition = (c: Checker, name: string, span: Span, before: Symbol): void => {
  const where = spanOf(before);
  c.error('redefinition', span, {
    data: { name },
    notes: where === null ? [] : [{ code: 'previous-definition', data: { name }, span: where }],
  });
};

const enterTypedef = (c: Checker, name: string, type: Type, span: Span): void => {
  const known = c.scope.names.get(name);
  if (known !== undefined && !(known.kind === 'typedef' && (known.type === type || isError(type) || isError(known.type))))
    redefinition(c, name, span, known);
  if ((type.kind === 'class' || type.kind === 'enum') && type.symbol.name === '' && type.plain === type) {
    type.symbol.name = name;
    type.symbol.qualifiedName = c.scope.qualify(name);
  }
  c.scope.names.set(name, { kind: 'typedef', name, type, span });
};

const inFunction = (c: Checker): boolean => c.function !== null && (c.scope.kind === 'block' || c.scope.kind === 'function');

/** @param quiet the declaration is part of another statement and no step of its own */
export const declareSimple = (c: Checker, declaration: Ast.SimpleDeclaration, quiet: boolean): Statement[] => {
  const { specifiers, declarators } = declaration;
  const alone = declarators.length === 0;
  const base =
    alone || !declarators.every((one) => isConstructorName(c, one.declarator)) ? specifiedType(c, specifiers, alone) : builtin.void;
  if (alone) {
    if (specifiers.type.kind === 'builtin') c.warning('declares-nothing', declaration.span);
    return [];
  }
  const statements: Statement[] = [];
  for (const one of declarators) {
    const span = declarators.length === 1 ? declaration.span : one.span;
    statements.push(...declareOne(c, specifiers, base, one, span, quiet));
  }
  return statements;
};

/** `Class::Class` and `Class::~Class` have no type in front. */
const isConstructorName = (c: Checker, declarator: Ast.Declarator): boolean => {
  const name = declarator.name;
  if (name === null || declarator.layers[0]?.kind !== 'function') return false;
  const owner = name.path[name.path.length - 1];
  return owner !== undefined && (name.name.text === owner.text || name.name.text.startsWith('~')) && c.cpp;
};

/** `constexpr` makes a variable constant, but not what it points to, and says nothing about what a function returns. */
const variableType = (c: Checker, specifiers: Ast.DeclarationSpecifiers, type: Type): Type =>
  specifiers.constexpr && type.kind !== 'function' ? c.types.qualify(type, true, false) : type;

const declareOne = (
  c: Checker,
  specifiers: Ast.DeclarationSpecifiers,
  base: Type,
  one: Ast.InitDeclarator,
  span: Span,
  quiet: boolean,
): Statement[] => {
  const name = one.declarator.name;
  const type = variableType(c, specifiers, declaredType(c, base, one.declarator.layers));
  if (name === null) return [];
  if (specifiers.storage.includes('typedef')) {
    enterTypedef(c, name.name.text, type, name.name.span);
    return [];
  }
  if (type.kind === 'function') {
    declarePrototype(c, specifiers, one, type);
    return [];
  }
  if (inFunction(c) && !specifiers.storage.includes('extern')) return declareLocal(c, specifiers, type, one, span, quiet);
  declareGlobal(c, specifiers, type, one);
  return [];
};

const namespaceScope = (c: Checker): Scope => {
  let scope = c.scope;
  while (scope.kind !== 'global' && scope.kind !== 'namespace' && scope.parent !== null) scope = scope.parent;
  return scope;
};

const declarePrototype = (
  c: Checker,
  specifiers: Ast.DeclarationSpecifiers,
  one: Ast.InitDeclarator,
  type: Type & { kind: 'function' },
): void => {
  const { declarator } = one;
  const name = declarator.name;
  if (name === null) return;
  if (name.path.length > 0 && one.initialiser?.kind === 'default') {
    defaultOutside(c, declarator, type);
    return;
  }
  if (one.initialiser !== null && inFunction(c)) c.error('initialiser-not-allowed', one.initialiser.span);
  const home = namespaceScope(c);
  const symbol = declareFunction(c, { specifiers, declarator, type, scope: home, member: null, access: 'public' });
  if (symbol !== null && inFunction(c)) c.scope.names.set(name.name.text, { kind: 'functions', name: name.name.text, functions: [symbol] });
  if (symbol !== null && one.initialiser?.kind === 'delete') symbol.deleted = true;
};

/** `C::C() = default;` */
const defaultOutside = (c: Checker, declarator: Ast.Declarator, type: Type & { kind: 'function' }): void => {
  const scope = declarator.name === null ? null : scopeOfPath(c, declarator.name);
  const symbol = scope?.class === undefined || scope.class === null ? null : findMember(c, scope.class, declarator, type);
  if (symbol === null) return;
  symbol.defaulted = true;
  if (symbol.used !== null && !symbol.defined) {
    symbol.defined = true;
    c.toSynthesise.push(symbol);
  }
};

const mains = new Set(['main', 'wmain', 'WinMain', 'wWinMain']);

const defineFunction = (c: Checker, definition: Ast.FunctionDefinition): void => {
  const { declarator, specifiers } = definition;
  const name = declarator.name;
  if (name === null) return;
  if (c.function !== null && inFunction(c)) {
    c.error('function-in-function', name.span, { data: { name: name.name.text } });
    return;
  }
  const base = isConstructorName(c, declarator) ? builtin.void : specifiedType(c, specifiers);
  if (name.path.length > 0 || name.global) {
    const scope = scopeOfPath(c, name);
    if (scope === null) return;
    c.inScope(scope, () => defineIn(c, scope, base, definition, name.name));
    return;
  }
  defineIn(c, c.scope, base, definition, name.name);
};

const defineIn = (c: Checker, scope: Scope, base: Type, definition: Ast.FunctionDefinition, name: Ast.Name): void => {
  const { declarator, specifiers } = definition;
  const type = declaredType(c, base, declarator.layers);
  if (type.kind !== 'function') return;
  const symbol =
    scope.class === null
      ? declareFunction(c, { specifiers, declarator, type: mainType(c, name, type), scope, member: null, access: 'public' })
      : findMember(c, scope.class, declarator, type);
  if (symbol === null) return;
  if (isGeneric(c, definition)) c.generics.set(symbol, { definition, scope, made: new Map() });
  else if (c.classDepth > 0) c.afterClass.push(() => c.inScope(scope, () => checkOrPostpone(c, symbol, definition)));
  else checkOrPostpone(c, symbol, definition);
};

/** `main` returns int; `void main` is let pass with a warning, as MSVC does. */
const mainType = (c: Checker, name: Ast.Name, type: Type & { kind: 'function' }): Type & { kind: 'function' } => {
  if (!mains.has(name.text) || c.scope !== c.global || type.returns.plain === builtin.int) return type;
  if (type.returns.kind === 'void') c.warning('void-main', name.span, { data: { name: name.text } });
  else if (!isError(type.returns)) c.error('main-returns-int', name.span, { data: { name: name.text } });
  return type;
};

// ── Variables ───────────────────────────────────────────────────────────────────────────────────────────────────

/** The type that `auto` stands for, and the initialiser's value, checked once; null when the type has no `auto`. */
const deduce = (c: Checker, type: Type, one: Ast.InitDeclarator): { readonly type: Type; readonly value: Expression } | null => {
  if (!containsAuto(type)) return null;
  const span = one.declarator.name?.span ?? one.span;
  const name = one.declarator.name?.name.text ?? '';
  const syntax = onlyValue(one.initialiser);
  if (syntax === undefined || syntax.kind === 'init-list') {
    c.error('auto-without-initialiser', span, { data: { name } });
    return { type: builtin.error, value: c.errorExpression(span) };
  }
  const value = checkExpression(c, syntax);
  const found = deducedType(c, type, value);
  if (found === null || found.kind === 'void') c.error('auto-mismatch', span, { data: { name, type: spell(value.type) } });
  return { type: found === null || found.kind === 'void' ? builtin.error : found, value };
};

const onlyValue = (initialiser: Ast.Initialiser | null): Ast.Expression | undefined => {
  switch (initialiser?.kind) {
    case 'assign':
      return initialiser.value;
    case 'paren':
      return initialiser.arguments.length === 1 ? initialiser.arguments[0] : undefined;
    case 'brace':
      return initialiser.list.items.length === 1 ? initialiser.list.items[0]?.value : undefined;
    default:
      return undefined;
  }
};

/** The declared type with `auto` replaced by what a value's type gives; null if they do not agree. */
export const deducedType = (c: Checker, type: Type, value: Expression): Type | null => {
  if (isError(value.type)) return builtin.error;
  if (type.kind === 'reference') {
    const inner = deduceAuto(c, type.to, value.type);
    if (inner === null) return null;
    return c.types.reference(inner, type.rvalue && !(type.to.kind === 'auto' && value.category === 'lvalue'));
  }
  const single = value.kind === 'overloads' ? value.functions[0] : undefined;
  return deduceAuto(c, type, single === undefined ? decayedType(c, value) : c.types.pointer(single.type));
};

/** Whether a constant's value may be used where a constant expression is wanted. */
const keepValue = (c: Checker, variable: VariableSymbol, constexpr: boolean, span: Span): void => {
  const type = variable.type;
  if (variable.initialiser === null || isError(type)) return;
  variable.constexpr = constexpr;
  const usable = c.cpp && type.constant && !type.volatile && isScalar(type);
  const value = usable ? constantValue(variable.initialiser) : null;
  if (value !== null && (constexpr || type.kind === 'integer' || type.kind === 'enum')) variable.value = value;
  if (constexpr && isScalar(type) && value === null && !isError(variable.initialiser.type)) c.error('not-constant', span);
};

const declareLocal = (
  c: Checker,
  specifiers: Ast.DeclarationSpecifiers,
  written: Type,
  one: Ast.InitDeclarator,
  span: Span,
  quiet: boolean,
): Statement[] => {
  const name = one.declarator.name;
  const context = c.function;
  if (name === null || context === null) return [];
  if (name.path.length > 0 || name.global) {
    c.error('qualified-local', name.span);
    return [];
  }
  const perThread = specifiers.storage.includes('thread_local');
  const isStatic = specifiers.storage.includes('static') || perThread;
  const deduced = deduce(c, written, one);
  const type = deduced?.type ?? written;
  const plain = newVariable(name.name.text, type, name.name.span, isStatic ? 'static' : 'local', context.symbol, aliasOf(c, specifiers));
  const align = alignmentOf(c, specifiers.alignments);
  const inMemory = plain.inMemory || isStatic || align > 8;
  const variable: VariableSymbol = {
    ...plain,
    localStatic: isStatic,
    perThread,
    align,
    defined: true,
    inMemory,
    mayBeUnused: one.declarator.marks?.has('unused') ?? false,
  };
  if (align > 16 && !isStatic) c.unsupported('stack-alignment', name.name.span);
  const before = c.scope.names.get(name.name.text) ?? parameterClash(c, name.name.text);
  if (before !== undefined) redefinition(c, name.name.text, name.name.span, before);
  c.scope.names.set(name.name.text, variable);
  context.locals.push(variable);
  const initialised = deduced === null ? initialise(c, type, one.initialiser, name.name.span) : fromValue(c, type, deduced.value, true);
  variable.type = initialised.type;
  if (!isError(type) && type.kind !== 'reference' && !requireVariableType(c, initialised.type, name.name.text, name.name.span)) {
    variable.type = builtin.error;
    return [];
  }
  variable.inMemory ||= variable.type.kind !== 'reference' && !isScalar(variable.type);
  variable.initialiser = initialised.value;
  if (one.initialiser === null && variable.type.constant && initialised.value === null)
    c.error('const-not-initialised', name.span, { data: { name: name.name.text } });
  keepValue(c, variable, specifiers.constexpr, one.initialiser?.span ?? one.span);
  const destructor = useDestructor(c, variable.type, name.span);
  if (perThread) checkPerThread(c, variable, destructor !== null);
  if (isStatic) c.variables.push(variable);
  return [{ kind: 'declare', variable, initialiser: initialised.value, destructor, quiet, span }];
};

/** A variable that the compiler initialises: a part of a structured binding, or the whole. */
export const bindVariable = (
  c: Checker,
  name: Ast.Name,
  type: Type,
  value: Expression | null,
  span: Span,
  quiet: boolean,
): Statement & { kind: 'declare' } => {
  const owner = c.function?.symbol ?? null;
  const variable = { ...newVariable(name.text, type, name.span, owner === null ? 'static' : 'local', owner), defined: true };
  variable.initialiser = value;
  const before = c.scope.names.get(name.text) ?? parameterClash(c, name.text);
  if (before !== undefined) redefinition(c, name.text, name.span, before);
  c.scope.names.set(name.text, variable);
  if (owner === null) {
    variable.inMemory = true;
    c.variables.push(variable);
  }
  const destructor = useDestructor(c, type, name.span);
  return { kind: 'declare', variable, initialiser: value, destructor, quiet, span };
};

/** The outermost block of a function shares its scope with the parameters. */
const parameterClash = (c: Checker, name: string): Symbol | undefined =>
  c.scope.kind === 'block' && c.scope.parent?.kind === 'function' ? c.scope.parent.names.get(name) : undefined;

const requireVariableType = (c: Checker, type: Type, name: string, span: Span): boolean => {
  if (isError(type)) return true;
  if (type.kind === 'void') {
    c.error('void-variable', span, { data: { name } });
    return false;
  }
  return requireComplete(c, type, span) && requireConcrete(c, type, span);
};

const declareGlobal = (c: Checker, specifiers: Ast.DeclarationSpecifiers, written: Type, one: Ast.InitDeclarator): void => {
  const name = one.declarator.name;
  if (name === null) return;
  const text = name.name.text;
  const scope = name.path.length > 0 || name.global ? scopeOfPath(c, name) : namespaceScope(c);
  if (scope === null) return;
  const known = scope.names.get(text) ?? (inFunction(c) ? (lookup(c.scope, text, false) ?? undefined) : undefined);
  if (name.path.length > 0 && known === undefined) {
    undeclared(c, name, 'value');
    return;
  }
  const deduced = deduce(c, written, one);
  const type = deduced?.type ?? written;
  if (known !== undefined && known.kind !== 'variable') {
    redefinition(c, text, name.name.span, known);
    return;
  }
  const perThread = specifiers.storage.includes('thread_local');
  const fresh = newVariable(text, type, name.name.span, 'static', null, aliasOf(c, specifiers));
  const variable = known ?? { ...fresh, perThread };
  variable.align = Math.max(variable.align, alignmentOf(c, specifiers.alignments));
  if (known === undefined) scope.names.set(text, variable);
  else if (!sameDeclared(known.type, type)) {
    c.error('conflicting-types', name.name.span, {
      data: { name: text, type: spell(type), before: spell(known.type) },
      notes: [{ code: 'previous-declaration', data: { name: text }, span: known.span }],
    });
    return;
  }
  if (inFunction(c)) c.scope.names.set(text, variable);
  const isExtern = specifiers.storage.includes('extern') || (scope.class !== null && name.path.length === 0);
  if (isExtern && one.initialiser === null) {
    if (type.kind === 'array' && type.count !== null) variable.type = type;
    return;
  }
  const tentative = !c.cpp && one.initialiser === null;
  if (tentative && type.kind === 'array' && type.count === null) {
    // If nothing else in the unit tells the length, it is 1 (C11, 6.9.2).
    const short = c.types.array(type.element, 1);
    c.due.push(() => {
      if (variable.defined) return;
      variable.type = short;
      c.inScope(scope, () => define(c, variable, short, null, specifiers, one));
    });
    return;
  }
  if (variable.defined && tentative) return;
  if (variable.defined && (c.cpp || variable.initialiser !== null)) {
    redefinition(c, text, name.name.span, variable);
    return;
  }
  const complete = (): void => c.inScope(scope, () => define(c, variable, type, deduced?.value ?? null, specifiers, one));
  if (specifiers.inline && deduced === null && isSystemHeader(c.sources, one.span)) {
    variable.defined = true;
    c.variables.push(variable);
    c.postponed.set(variable, complete);
  } else complete();
};

const sameDeclared = (a: Type, b: Type): boolean => {
  if (a === b || isError(a) || isError(b)) return true;
  if (a.kind === 'array' && b.kind === 'array') return a.element === b.element && (a.count === null || b.count === null);
  return false;
};

/** Defines a variable of static storage. */
const define = (
  c: Checker,
  variable: VariableSymbol,
  type: Type,
  value: Expression | null,
  specifiers: Ast.DeclarationSpecifiers,
  one: Ast.InitDeclarator,
): void => {
  const span = one.declarator.name?.name.span ?? one.span;
  const first = !variable.defined;
  variable.defined = true;
  const initialised = value === null ? initialise(c, type, one.initialiser, span) : fromValue(c, type, value, true);
  variable.type = initialised.type;
  if (type.kind !== 'reference' && !requireVariableType(c, initialised.type, variable.name, span)) {
    variable.type = builtin.error;
    return;
  }
  variable.inMemory = true;
  variable.initialiser = initialised.value;
  if (c.cpp && one.initialiser === null && variable.type.constant && initialised.value === null)
    c.error('const-not-initialised', span, { data: { name: variable.name } });
  keepValue(c, variable, specifiers.constexpr, one.initialiser?.span ?? one.span);
  const destructor = useDestructor(c, variable.type, span);
  if (variable.perThread) checkPerThread(c, variable, destructor !== null);
  if (first) c.variables.push(variable);
};

/** What each thread has of its own is copied when the thread begins: nothing is run then, nor when it ends. */
const checkPerThread = (c: Checker, variable: VariableSymbol, destroyed: boolean): void => {
  const { initialiser } = variable;
  if (destroyed || (initialiser !== null && !isError(initialiser.type) && !isStaticInitialiser(initialiser)))
    c.unsupported('thread-local-objects', variable.span);
};

/** `static` members are declared in the class and defined outside, unless inline or constant. */
export const declareStaticMember = (
  c: Checker,
  symbol: ClassSymbol,
  specifiers: Ast.DeclarationSpecifiers,
  written: Type,
  one: Ast.InitDeclarator,
): void => {
  const name = one.declarator.name?.name;
  if (name === undefined) return;
  const deduced = deduce(c, written, one);
  const type = variableType(c, specifiers, deduced?.type ?? written);
  const perThread = specifiers.storage.includes('thread_local');
  const variable = { ...newVariable(name.text, type, name.span, 'static', null, aliasOf(c, specifiers)), perThread };
  const before = symbol.scope.names.get(name.text);
  if (before !== undefined) redefinition(c, name.text, name.span, before);
  symbol.scope.names.set(name.text, variable);
  if (specifiers.inline || specifiers.constexpr) define(c, variable, type, deduced?.value ?? null, specifiers, one);
  else if (one.initialiser !== null) {
    if (!type.constant) c.error('static-member-initialiser', name.span, { data: { name: name.text } });
    define(c, variable, type, deduced?.value ?? null, specifiers, one);
  }
};
