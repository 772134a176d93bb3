/** Classes, structs and unions. */
import type * as Ast from '../ast.ts';
import { isComplete, layOutClass } from '../layout.ts';
import { lookupIn, lookupTag, Scope } from '../scope.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol } from '../symbol.ts';
import { builtin, isError, representation, spell, type Alias, type FunctionType, type Type } from '../type.ts';
import { checkDerivedDelete } from './allocation.ts';
import { alignmentOf } from './alignment.ts';
import type { Checker } from './checker.ts';
import { declare, declareStaticMember } from './declaration.ts';
import { checkOrPostpone, declareFunction, findMember, sameParameters } from './function.ts';
import { declareImplicit } from './implicit.ts';
import { scopeOfPath } from './name.ts';
import { basePath } from './special.ts';
import { aliasOf, constantInteger, containsAuto, declaredType, namedType, requireComplete, specifiedType } from './typename.ts';
import { buildTables, declareVirtual } from './virtual.ts';

/** Makes the symbol of a class whose members are still to come. */
export const newClass = (c: Checker, name: string, key: ClassSymbol['key'], span: Span, parent: Scope, lambda = false): ClassSymbol => {
  const scope = new Scope('class', parent, parent.qualify(name === '' ? c.unnamed(key) : name));
  const symbol: Omit<ClassSymbol, 'type'> = {
    kind: 'class',
    name,
    qualifiedName: lambda ? '(lambda)' : name === '' ? `(unnamed ${key})` : parent.qualify(name),
    key,
    span,
    scope,
    state: 'declared',
    bases: [],
    fields: [],
    constructors: [],
    destructor: null,
    virtuals: [],
    tables: [],
    polymorphic: false,
    size: 0,
    align: 1,
    hasDeclaredConstructor: false,
    hasDefaultedConstructor: false,
    lambda,
    final: false,
    friends: new Set(),
    usingAccess: new Map(),
    inheritsFrom: new Set(),
  };
  const whole = symbol as ClassSymbol;
  whole.type = c.types.class(whole);
  scope.class = whole;
  return whole;
};

/** The nearest scope that can hold a class mentioned for the first time inside another declaration. */
const enclosingScope = (c: Checker): Scope => {
  let scope = c.scope;
  while ((scope.kind === 'class' || (scope.kind === 'function' && c.cpp)) && scope.parent !== null) scope = scope.parent;
  return scope;
};

/** `struct S`: the class of that tag, declared if need be. `alone` (`struct S;`) declares it in the present scope. */
export const mentionClass = (c: Checker, syntax: Ast.ClassSpecifier, alone: boolean): Type => {
  const name = syntax.name;
  if (name === null) return builtin.error;
  if (name.path.length > 0 || name.global) {
    const scope = scopeOfPath(c, name);
    const found = scope?.tags.get(name.name.text);
    if (found !== undefined) return found.type;
    if (scope !== null) c.error('undeclared-type', name.span, { data: { name: name.name.text } });
    return builtin.error;
  }
  const known = alone ? (c.scope.tags.get(name.name.text) ?? null) : lookupTag(c.scope, name.name.text);
  if (known !== null) {
    if (known.kind === 'enum') {
      c.error('wrong-tag', name.span, { data: { name: name.name.text } });
      return builtin.error;
    }
    return known.type;
  }
  const scope = alone ? c.scope : enclosingScope(c);
  const symbol = newClass(c, name.name.text, syntax.key, name.span, scope);
  scope.tags.set(name.name.text, symbol);
  return symbol.type;
};

/** `struct S { … }`. */
export const defineClass = (c: Checker, syntax: Ast.ClassSpecifier): Type => {
  const symbol = symbolToDefine(c, syntax);
  if (symbol.state !== 'declared') {
    c.error('redefinition', syntax.name?.span ?? syntax.span, {
      data: { name: symbol.name },
      notes: [{ code: 'previous-definition', data: { name: symbol.name }, span: symbol.span }],
    });
    return symbol.type;
  }
  symbol.state = 'being-defined';
  symbol.final = syntax.final;
  symbol.span = syntax.name?.span ?? syntax.span;
  if (c.cpp && symbol.name !== '') symbol.scope.tags.set(symbol.name, symbol);
  c.classDepth += 1;
  readBases(c, symbol, syntax);
  const widths = new Map<FieldSymbol, number>();
  c.inScope(symbol.scope, () => {
    for (const member of syntax.members ?? []) readMember(c, symbol, member, widths);
  });
  completeClass(c, symbol, widths, syntax.pack, alignmentOf(c, syntax.alignments));
  c.classDepth -= 1;
  if (c.classDepth === 0) for (const work of c.afterClass.splice(0)) work();
  return symbol.type;
};

/** Lays the class out and declares what it gets without asking. */
export const completeClass = (
  c: Checker,
  symbol: ClassSymbol,
  widths: ReadonlyMap<FieldSymbol, number>,
  pack: number | null,
  least = 1,
): void => {
  layOutClass(symbol, widths, pack, least);
  symbol.state = 'complete';
  if (!c.cpp) return;
  declareImplicit(c, symbol);
  buildTables(symbol);
  checkDerivedDelete(c, symbol);
};

const symbolToDefine = (c: Checker, syntax: Ast.ClassSpecifier): ClassSymbol => {
  const name = syntax.name;
  if (name === null) return newClass(c, '', syntax.key, syntax.span, c.scope);
  const scope = name.path.length > 0 ? (scopeOfPath(c, name) ?? c.scope) : c.cpp ? c.scope : enclosingScope(c);
  const known = scope.tags.get(name.name.text);
  if (known?.kind === 'class') return known;
  const symbol = newClass(c, name.name.text, syntax.key, name.span, scope);
  scope.tags.set(name.name.text, symbol);
  return symbol;
};

const readBases = (c: Checker, symbol: ClassSymbol, syntax: Ast.ClassSpecifier): void => {
  for (const base of syntax.bases) {
    const type = namedType(c, base.name);
    if (isError(type)) continue;
    if (type.kind !== 'class' || type.symbol.key === 'union') {
      c.error('base-not-class', base.span, { data: { type: spell(type) } });
      continue;
    }
    if (!requireComplete(c, type, base.span)) continue;
    if (base.virtual) c.unsupported('virtual-bases', base.span);
    const access = base.access ?? (symbol.key === 'class' ? 'private' : 'public');
    if (type.symbol.final) c.error('base-final', base.span, { data: { name: type.symbol.name } });
    if (symbol.bases.some((other) => other.symbol === type.symbol)) {
      c.error('duplicate-base', base.span, { data: { name: type.symbol.name } });
      continue;
    }
    symbol.polymorphic ||= type.symbol.polymorphic;
    symbol.bases.push({ symbol: type.symbol, virtual: base.virtual, access, span: base.span, offset: 0 });
  }
};

const readMember = (c: Checker, symbol: ClassSymbol, { access, declaration }: Ast.Member, widths: Map<FieldSymbol, number>): void => {
  if (declaration.kind === 'function') {
    if (declaration.specifiers.friend) {
      defineFriend(c, symbol, declaration);
      return;
    }
    const method = declareMethod(c, symbol, access, declaration.specifiers, declaration.declarator, null);
    if (method !== null) c.afterClass.push(() => c.inScope(symbol.scope, () => checkOrPostpone(c, method, declaration)));
    return;
  }
  if (declaration.kind === 'using') {
    useMember(c, symbol, access, declaration.name);
    return;
  }
  if (declaration.kind !== 'simple') {
    declare(c, declaration);
    return;
  }
  const { specifiers } = declaration;
  if (specifiers.friend) {
    readFriend(c, symbol, declaration);
    return;
  }
  if (specifiers.storage.includes('typedef')) {
    declare(c, declaration);
    return;
  }
  const alone = declaration.declarators.length === 0;
  const names = declaration.declarators;
  const base = names.every((one) => isSpecialName(one.declarator, symbol)) && !alone ? builtin.void : specifiedType(c, specifiers, alone);
  if (alone) {
    const anonymous = specifiers.type.kind === 'class' && specifiers.type.definition.name === null && base.kind === 'class';
    if (anonymous) addField(c, symbol, '', base, null, specifiers.span, access, null, true, false, 1, widths, null);
    return;
  }
  for (const one of names) readDeclarator(c, symbol, access, specifiers, base, one, widths);
};

const readFriend = (c: Checker, symbol: ClassSymbol, { specifiers, declarators }: Ast.SimpleDeclaration): void => {
  const base = specifiedType(c, specifiers);
  if (declarators.length === 0 && base.kind === 'class') symbol.friends.add(base.symbol);
  for (const { declarator } of declarators) {
    const type = declaredType(c, base, declarator.layers);
    if (type.kind !== 'function') continue;
    const friend = friendFunction(c, symbol, specifiers, declarator, type);
    if (friend !== null) symbol.friends.add(friend);
  }
};

/** A friend: a member of another class, or a function of the namespace around, which this may be the first to declare. */
const friendFunction = (
  c: Checker,
  symbol: ClassSymbol,
  specifiers: Ast.DeclarationSpecifiers,
  declarator: Ast.Declarator,
  type: FunctionType,
): FunctionSymbol | null => {
  const name = declarator.name;
  const qualified = name !== null && (name.path.length > 0 || name.global);
  const scope = qualified ? scopeOfPath(c, name) : outerScope(symbol);
  if (scope === null) return null;
  if (scope.class !== null) return findMember(c, scope.class, declarator, type);
  return declareFunction(c, { specifiers, declarator, type, scope, member: null, access: 'public', friendOf: symbol });
};

const defineFriend = (c: Checker, symbol: ClassSymbol, definition: Ast.FunctionDefinition): void => {
  const type = declaredType(c, specifiedType(c, definition.specifiers), definition.declarator.layers);
  if (type.kind !== 'function') return;
  const friend = friendFunction(c, symbol, definition.specifiers, definition.declarator, type);
  if (friend === null) return;
  symbol.friends.add(friend);
  c.afterClass.push(() => c.inScope(symbol.scope, () => checkOrPostpone(c, friend, definition)));
};

/** `using Base::f` and `using Base::Base`. */
const useMember = (c: Checker, symbol: ClassSymbol, access: Ast.Access, name: Ast.QualifiedName): void => {
  const scope = scopeOfPath(c, name);
  if (scope === null) return;
  const base = scope.class;
  if (base === null || base === symbol || basePath(symbol, base) === null) {
    c.error('using-no-base', name.span, { data: { class: symbol.name } });
    return;
  }
  const { text } = name.name;
  if (text === base.name || text === name.path[name.path.length - 1]?.text) {
    symbol.inheritsFrom.add(base);
    return;
  }
  const found = lookupIn(scope, text, false);
  if (found === null) {
    c.error('no-member', name.name.span, { data: { name: text, type: base.qualifiedName } });
    return;
  }
  symbol.usingAccess.set(text, access);
  const own = symbol.scope.names.get(text);
  if (found.kind !== 'functions') {
    symbol.scope.names.set(text, found);
    return;
  }
  const before = own?.kind === 'functions' ? own.functions : [];
  const added = found.functions.filter((one) => !before.some((other) => sameParameters(other.type, one.type)));
  symbol.scope.names.set(text, { kind: 'functions', name: text, functions: [...before, ...added] });
};

const outerScope = (symbol: ClassSymbol): Scope => {
  let scope = symbol.scope;
  while (scope.kind === 'class' && scope.parent !== null) scope = scope.parent;
  return scope;
};

/** Constructors, destructors and conversions have no type of their own in their specifiers. */
const isSpecialName = (declarator: Ast.Declarator, symbol: ClassSymbol): boolean => {
  const name = declarator.name?.name.text ?? '';
  return declarator.layers[0]?.kind === 'function' && (name === symbol.name || name.startsWith('~'));
};

const readDeclarator = (
  c: Checker,
  symbol: ClassSymbol,
  access: Ast.Access,
  specifiers: Ast.DeclarationSpecifiers,
  base: Type,
  one: Ast.InitDeclarator,
  widths: Map<FieldSymbol, number>,
): void => {
  const { declarator } = one;
  const name = declarator.name?.name.text ?? '';
  const span = declarator.name?.span ?? declarator.span;
  if (declarator.layers[0]?.kind === 'function') {
    declareMethod(c, symbol, access, specifiers, declarator, one.initialiser);
    return;
  }
  const type = declaredType(c, base, declarator.layers);
  if (specifiers.storage.includes('static')) {
    declareStaticMember(c, symbol, specifiers, type, one);
    return;
  }
  if (type.kind === 'function') {
    c.unsupported('functions-by-typedef', span);
    return;
  }
  if (containsAuto(type)) {
    c.error('auto-field', span, { data: { name } });
    return;
  }
  const width = one.bitWidth === null ? null : bitWidth(c, one.bitWidth, type, name);
  addField(
    c,
    symbol,
    name,
    type,
    aliasOf(c, specifiers),
    span,
    access,
    one.initialiser,
    false,
    specifiers.storage.includes('mutable'),
    alignmentOf(c, specifiers.alignments),
    widths,
    width,
  );
};

/** null: the type can have no bit-fields, which is reported. */
const bitWidth = (c: Checker, syntax: Ast.Expression, type: Type, name: string): number | null => {
  const width = constantInteger(c, syntax, null);
  const kept = representation(type);
  if (kept === null) {
    if (!isError(type)) c.error('bit-field-type', syntax.span, { data: { name, type: spell(type) } });
    return null;
  }
  if (width === null) return 1;
  if (width < 0n || width > BigInt(kept.size * 8) || (width === 0n && name !== '')) {
    c.error('bit-field-width', syntax.span, { data: { name, width: String(width) } });
    return 1;
  }
  return Number(width);
};

/** Adds a field; flexible arrays at the end take no room. */
export const addField = (
  c: Checker,
  symbol: ClassSymbol,
  name: string,
  type: Type,
  alias: Alias | null,
  span: Span,
  access: Ast.Access,
  initialiser: Ast.Initialiser | null,
  anonymous: boolean,
  mutable: boolean,
  align: number,
  widths: Map<FieldSymbol, number>,
  width: number | null,
): void => {
  const flexible = type.kind === 'array' && type.count === null;
  if (type.kind === 'void' || (!flexible && type.kind !== 'reference' && !isError(type) && !isComplete(type))) {
    c.error('incomplete-field', span, { data: { name, type: spell(type) } });
    return;
  }
  if (isError(type)) {
    symbol.scope.names.set(name, {
      kind: 'field',
      name,
      type,
      alias,
      span,
      access,
      owner: symbol,
      offset: 0,
      bits: null,
      initialiser: null,
      anonymous,
      mutable,
      align,
    });
    return;
  }
  if (flexible && c.cpp) c.warning('flexible-array', span);
  const kept = flexible ? c.types.array(type.element, 0) : type;
  const field: FieldSymbol = {
    kind: 'field',
    name,
    type: kept,
    alias,
    span,
    access,
    owner: symbol,
    offset: 0,
    bits: null,
    initialiser,
    anonymous,
    mutable,
    align,
  };
  if (name !== '') {
    const clash = symbol.scope.names.get(name);
    if (clash !== undefined) {
      c.error('redefinition', span, {
        data: { name },
        notes: clash.kind === 'functions' ? [] : [{ code: 'previous-definition', data: { name }, span: clash.span }],
      });
      return;
    }
    symbol.scope.names.set(name, field);
  }
  if (anonymous && type.kind === 'class') {
    for (const [inner, found] of type.symbol.scope.names) if (found.kind === 'field') symbol.scope.names.set(inner, found);
  }
  symbol.fields.push(field);
  if (width !== null) widths.set(field, width);
};

const declareMethod = (
  c: Checker,
  symbol: ClassSymbol,
  access: Ast.Access,
  specifiers: Ast.DeclarationSpecifiers,
  declarator: Ast.Declarator,
  initialiser: Ast.Initialiser | null,
): FunctionSymbol | null => {
  const base = isSpecialName(declarator, symbol) ? builtin.void : specifiedType(c, specifiers);
  const type = declaredType(c, base, declarator.layers);
  if (type.kind !== 'function') return null;
  const method = declareFunction(c, { specifiers, declarator, type, scope: symbol.scope, member: symbol, access });
  if (method === null) return null;
  const span = declarator.name?.name.span ?? declarator.span;
  const before =
    method.role === 'constructor'
      ? symbol.constructors.find((one) => sameParameters(one.type, type))
      : method.span === span
        ? undefined
        : method;
  const layer = declarator.layers[0];
  if (before !== undefined && layer?.kind === 'function' && layer.volatile !== before.volatile) {
    c.unsupported('volatile-overloads', span);
    return null;
  }
  if (before !== undefined) {
    c.error('redefinition', span, {
      data: { name: method.name },
      notes: [{ code: 'previous-definition', data: { name: method.name }, span: before.span }],
    });
    return null;
  }
  if (method.role === 'constructor' && type.parameters.length === 1 && type.parameters[0]?.plain === symbol.type.plain)
    c.error('copies-by-value', span, { data: { class: symbol.name } });
  if (initialiser?.kind === 'delete') method.deleted = true;
  else if (initialiser?.kind === 'default') {
    if (method.name.startsWith('operator') && method.name !== 'operator=') c.unsupported('defaulted-comparisons', span);
    method.defaulted = true;
  } else if (initialiser?.kind === 'pure') method.pure = true;
  if (method.role === 'constructor') {
    if (method.defaulted && type.parameters.length === 0) symbol.hasDefaultedConstructor = true;
    else {
      symbol.constructors.push(method);
      symbol.hasDeclaredConstructor = true;
    }
  } else if (method.role === 'destructor') {
    symbol.destructor = method;
  }
  declareVirtual(c, symbol, method, specifiers, declarator);
  return method;
};
