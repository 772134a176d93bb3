/** Expressions: from syntax to typed tree. Operators, calls, casts and members have files of their own. */
import type * as Ast from '../ast.ts';
import { alignOf, sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, Symbol, VariableSymbol } from '../symbol.ts';
import { bitFieldOf, children, type Expression } from '../tree.ts';
import { builtin, integerRange, isError, referred, spell, type IntegerType, type Type } from '../type.ts';
import { checkAccess } from './access.ts';
import { checkCall } from './call.ts';
import { checkCast, checkConstruct, checkNamedCast } from './cast.ts';
import type { Checker } from './checker.ts';
import { compatible, convertTo, decayedType, dereference, rvalue } from './conversion.ts';
import { checkThrow } from './exception.ts';
import { newVariable } from './function.ts';
import { fieldPath, listInitialise } from './initialise.ts';
import { captureVariable, checkLambda } from './lambda.ts';
import { checkMember, fieldThrough } from './member.ts';
import { resolve, scopeOfPath, undeclared } from './name.ts';
import { checkDelete, checkNew } from './new.ts';
import { checkAssign, checkBinary, checkConditional, checkPostfix, checkSubscript, checkUnary } from './operator.ts';
import { checkTypeid } from './rtti.ts';
import { basePath, loadVariable, upcast } from './special.ts';
import { requireComplete, typeOf, typeOfSymbol } from './typename.ts';
import { checkVaArg } from './variadic.ts';

/** Checks an expression. Never fails: what is wrong is reported and becomes an `error` node, which silences its surroundings. */
export const checkExpression = (c: Checker, e: Ast.Expression): Expression => {
  switch (e.kind) {
    case 'integer':
      return checkInteger(c, e);
    case 'float':
      return {
        kind: 'constant',
        value: e.suffix === 'f' ? Math.fround(e.value) : e.value,
        type: e.suffix === 'f' ? builtin.float : e.suffix === 'l' ? builtin.ldouble : builtin.double,
        category: 'prvalue',
        span: e.span,
      };
    case 'character':
      return checkCharacter(c, e);
    case 'string':
      return checkString(c, e);
    case 'boolean':
      return constant(c.cpp ? builtin.bool : builtin.int, e.value ? 1n : 0n, e.span);
    case 'nullptr':
      return constant(builtin.nullptr, 0n, e.span);
    case 'this':
      return checkThis(c, e.span);
    case 'name':
      return checkName(c, e);
    case 'paren': {
      const inner = checkExpression(c, e.inner);
      return inner.kind === 'overloads' || inner.kind === 'braces' ? inner : { ...inner, span: e.span };
    }
    case 'unary':
      return checkUnary(c, e);
    case 'postfix':
      return checkPostfix(c, e);
    case 'binary':
      return checkBinary(c, e);
    case 'assign':
      return checkAssign(c, e);
    case 'conditional':
      return checkConditional(c, e);
    case 'call':
      return checkCall(c, e);
    case 'subscript':
      return checkSubscript(c, e);
    case 'member':
      return checkMember(c, e);
    case 'cast':
      return checkCast(c, e);
    case 'named-cast':
      return checkNamedCast(c, e);
    case 'construct':
      return checkConstruct(c, e);
    case 'compound-literal': {
      const type = typeOf(c, e.type);
      if (isError(type)) return c.errorExpression(e.span);
      const initialised = listInitialise(c, type, e.list, true);
      const value = initialised.value ?? { kind: 'unwritten', type: initialised.type, category: 'prvalue', span: e.span };
      return c.cpp ? value : literalObject(c, value);
    }
    case 'sizeof':
    case 'alignof':
      return checkSize(c, e);
    case 'typeid':
      return checkTypeid(c, e);
    case 'noexcept': {
      const operand = c.unevaluatedly(() => checkExpression(c, e.operand));
      return constant(builtin.bool, mayThrow(operand) ? 0n : 1n, e.span);
    }
    case 'offsetof':
      return checkOffset(c, e);
    case 'new':
      return checkNew(c, e);
    case 'delete':
      return checkDelete(c, e);
    case 'throw':
      return checkThrow(c, e);
    case 'lambda':
      return checkLambda(c, e);
    case 'va-arg':
      return checkVaArg(c, e);
    case 'generic':
      return checkGeneric(c, e);
    case 'init-list':
      return { kind: 'braces', list: e, type: builtin.braces, category: 'prvalue', span: e.span };
    case 'error':
      return c.errorExpression(e.span);
  }
};

/** In C a compound literal is an object without a name that lives as long as the block around it, or for ever outside of functions. */
const literalObject = (c: Checker, value: Expression): Expression => {
  const { type, span } = value;
  if (c.function === null) {
    const variable = newVariable('', type, span, 'static', null);
    variable.defined = true;
    variable.initialiser = value;
    c.variables.push(variable);
    return { kind: 'variable', variable, type, category: 'lvalue', span };
  }
  return { kind: 'temporary', value, destructor: null, extended: true, conditional: false, type, category: 'lvalue', span };
};

/** Whether evaluating an expression may throw an exception, as the `noexcept` operator sees it. */
const mayThrow = (e: Expression): boolean => {
  const target =
    e.kind === 'call' ? (e.callee.kind === 'pointer' ? null : e.callee.function) : e.kind === 'construct' ? e.constructor : undefined;
  if (target !== undefined && target?.noexcept !== true) return true;
  return e.kind === 'throw' || e.kind === 'new' || children(e).some(mayThrow);
};

export const constant = (type: Type, value: bigint | number, span: Span): Expression => ({
  kind: 'constant',
  value,
  type: type.plain,
  category: 'prvalue',
  span,
});

// ── Literals ────────────────────────────────────────────────────────────────────────────────────────────────────

const checkInteger = (c: Checker, e: Ast.Expression & { kind: 'integer' }): Expression => {
  const unsigned = e.suffix.startsWith('u');
  const long = e.suffix === 'l' || e.suffix === 'ul' || e.suffix === 'lu';
  const wide = e.suffix.includes('ll') || e.suffix.includes('i64');
  const every: readonly IntegerType[] = [builtin.int, builtin.uint, builtin.long, builtin.ulong, builtin.llong, builtin.ullong];
  const fits = every.find((type) => {
    if (unsigned && type.signed) return false;
    if (!unsigned && !type.signed && e.base === 10) return false;
    if (wide && type.size < 8) return false;
    if (long && type.rank < builtin.long.rank) return false;
    return e.value <= integerRange(type)[1];
  });
  if (fits === undefined) {
    const decimalTooBig = e.value <= integerRange(builtin.ullong)[1];
    if (decimalTooBig) return constant(builtin.ullong, e.value, e.span);
    c.error('integer-too-large', e.span, { data: { value: String(e.value) } });
    return c.errorExpression(e.span);
  }
  return constant(fits, e.value, e.span);
};

/** What the characters of an encoding are: types of their own in C++, plain integers in C. */
const characterType = (c: Checker, encoding: 'L' | 'u' | 'U' | 'u8'): Type => {
  switch (encoding) {
    case 'L':
      return c.cpp ? builtin.wchar : builtin.ushort;
    case 'u':
      return c.cpp ? builtin.char16 : builtin.ushort;
    case 'U':
      return c.cpp ? builtin.char32 : builtin.uint;
    case 'u8':
      return c.cpp ? builtin.char8 : builtin.char;
  }
};

const checkCharacter = (c: Checker, e: Ast.Expression & { kind: 'character' }): Expression => {
  const value = BigInt(e.value);
  switch (e.encoding) {
    case 'L':
    case 'u':
    case 'U':
    case 'u8':
      return constant(characterType(c, e.encoding), value, e.span);
    case '': {
      if (value > 255n) return constant(builtin.int, value, e.span);
      return constant(c.cpp ? builtin.char : builtin.int, BigInt.asIntN(8, value), e.span);
    }
  }
};

const checkString = (c: Checker, e: Ast.Expression & { kind: 'string' }): Expression => {
  const element = e.encoding === '' ? builtin.char : characterType(c, e.encoding);
  const size = sizeOf(element);
  const unitSize = size === 4 ? 4 : size === 2 ? 2 : 1;
  const type = c.types.array(c.cpp ? c.types.qualify(element, true, false) : element, e.units.length + 1);
  return { kind: 'string', literal: c.literal(e.units, unitSize), type, category: 'lvalue', span: e.span };
};

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────

const checkThis = (c: Checker, span: Span): Expression => {
  const self = c.function === null ? null : c.function.lambda !== null ? lambdaThis(c) : c.function.thisVariable;
  if (inLambda(c) && self !== null) return captureVariable(c, self, span);
  if (self === null) {
    c.error('this-outside-member', span);
    return c.errorExpression(span);
  }
  return loadVariable(self, span);
};

const inLambda = (c: Checker): boolean => c.function !== null && c.function.lambda !== null;

/** `this` of the member function around a lambda. */
const lambdaThis = (c: Checker): VariableSymbol | null => {
  let context = c.function;
  while (context !== null && context.lambda !== null) context = context.outer;
  return context?.thisVariable ?? null;
};

const checkName = (c: Checker, e: Ast.Expression & { kind: 'name' }): Expression => {
  const text = e.name.name.text;
  if (text === '__func__' || text === '__FUNCTION__' || text === '__PRETTY_FUNCTION__' || text === '__FUNCSIG__') {
    if (c.function !== null && e.name.path.length === 0) return functionName(c, e.span);
  }
  if (e.name.name.argument !== undefined) {
    c.unsupported('templates', e.span);
    return c.errorExpression(e.span);
  }
  const symbol = resolve(c, e.name, false);
  if (symbol === null) {
    undeclared(c, e.name, 'value');
    return c.errorExpression(e.span);
  }
  return symbolExpression(c, symbol, e);
};

const functionName = (c: Checker, span: Span): Expression => {
  const name = c.function?.symbol.name ?? '';
  return checkString(c, { kind: 'string', encoding: '', units: [...new TextEncoder().encode(name)], span });
};

const symbolExpression = (c: Checker, symbol: Symbol, e: Ast.Expression & { kind: 'name' }): Expression => {
  switch (symbol.kind) {
    case 'variable':
      return useVariable(c, symbol, e.span);
    case 'enumerator':
      return constant(symbol.type, symbol.value, e.span);
    case 'functions': {
      const member = symbol.functions.some((one) => one.hasThis);
      const object = member && hasThis(c) ? dereference(checkThis(c, e.span)) : null;
      const first = symbol.functions[0];
      return {
        kind: 'overloads',
        functions: symbol.functions,
        object,
        qualified: e.name.path.length > 0,
        naming: namingClass(c, e.name, first?.member ?? null),
        type: builtin.overloads,
        category: 'lvalue',
        span: e.span,
      };
    }
    case 'field': {
      if (!hasThis(c)) {
        if (c.unevaluated > 0) return { kind: 'unwritten', type: referred(symbol.type), category: 'lvalue', span: e.span };
        c.error('field-without-object', e.span, { data: { name: symbol.name } });
        return c.errorExpression(e.span);
      }
      const naming = namingClass(c, e.name, symbol.owner) ?? symbol.owner;
      checkAccess(c, naming, symbol, e.span);
      return fieldThrough(c, upcast(c, dereference(checkThis(c, e.span)), naming), symbol, e.span);
    }
    case 'class':
    case 'enum':
    case 'typedef':
    case 'namespace':
      c.error(typeOfSymbol(symbol) === null ? 'namespace-as-value' : 'type-as-value', e.span, { data: { name: symbol.name } });
      return c.errorExpression(e.span);
  }
};

/** The class in which a member named without an object was looked up: before `::`, or the one around. */
const namingClass = (c: Checker, name: Ast.QualifiedName, owner: ClassSymbol | null): ClassSymbol | null => {
  if (owner === null) return null;
  if (name.path.length > 0) return scopeOfPath(c, name)?.class ?? owner;
  for (let scope: typeof c.scope | null = c.scope; scope !== null; scope = scope.parent)
    if (scope.class !== null && basePath(scope.class, owner) !== null) return scope.class;
  return owner;
};

const hasThis = (c: Checker): boolean =>
  c.function !== null && (c.function.lambda !== null ? lambdaThis(c) !== null : c.function.thisVariable !== null);

/** A variable as an expression; a reference is the object it refers to. */
export const useVariable = (c: Checker, variable: VariableSymbol, span: Span): Expression => {
  variable.used ??= span;
  c.demand(variable);
  if (isError(variable.type)) return c.errorExpression(span);
  if (!variable.defined && c.unevaluated === 0 && !c.variableUses.has(variable)) c.variableUses.set(variable, span);
  const foreign = variable.storage !== 'static' && variable.owner !== null && c.function !== null && variable.owner !== c.function.symbol;
  if (foreign && c.unevaluated === 0) {
    if (variable.value !== null) return valueOf(variable, span);
    return captureVariable(c, variable, span);
  }
  return plainVariable(c, variable, span);
};

const valueOf = (variable: VariableSymbol, span: Span): Expression => {
  const { value } = variable;
  return constant(variable.type, value === null || value.kind === 'address' ? 0n : value.value, span);
};

export const plainVariable = (c: Checker, variable: VariableSymbol, span: Span): Expression => {
  const type = variable.type;
  if (type.kind !== 'reference') return { kind: 'variable', variable, type, category: 'lvalue', span };
  const pointer = c.types.pointer(type.to);
  const place: Expression = { kind: 'variable', variable, type: pointer, category: 'lvalue', span };
  return dereference({ kind: 'load', operand: place, type: pointer, category: 'prvalue', span }, 'lvalue', span);
};

// ── Sizes and places ────────────────────────────────────────────────────────────────────────────────────────────

export const isTypeName = (operand: Ast.Expression | Ast.TypeName): operand is Ast.TypeName =>
  'declarator' in operand && 'specifiers' in operand;

const checkSize = (c: Checker, e: Ast.Expression & { kind: 'sizeof' | 'alignof' }): Expression => {
  const { operand } = e;
  let type: Type;
  if (isTypeName(operand)) type = referred(typeOf(c, operand));
  else {
    const value = c.unevaluatedly(() => checkExpression(c, operand));
    const field = bitFieldOf(value);
    if (field !== null) c.error('sizeof-bit-field', e.span, { data: { name: field.name } });
    type = value.type;
  }
  if (isError(type)) return c.errorExpression(e.span);
  if (type.kind === 'function' || type.kind === 'overloads' || type.kind === 'braces' || !requireComplete(c, type, operand.span)) {
    if (type.kind === 'function' || type.kind === 'overloads') c.error('sizeof-function', operand.span);
    return c.errorExpression(e.span);
  }
  return constant(builtin.ullong, BigInt(e.kind === 'sizeof' ? sizeOf(type) : alignOf(type)), e.span);
};

const checkOffset = (c: Checker, e: Ast.Expression & { kind: 'offsetof' }): Expression => {
  const type = typeOf(c, e.type);
  if (isError(type) || !requireComplete(c, type, e.type.span)) return c.errorExpression(e.span);
  const object: Expression = dereference({ ...constant(builtin.nullptr, 0n, e.span), type: c.types.pointer(type) });
  const place = offsetPlace(c, object, e.path);
  if (isError(place.type)) return place;
  const pointer: Expression = { kind: 'address', operand: place, type: c.types.pointer(place.type), category: 'prvalue', span: e.span };
  return { kind: 'convert', operand: pointer, explicit: true, type: builtin.ullong, category: 'prvalue', span: e.span };
};

const offsetPlace = (c: Checker, object: Expression, path: Ast.Expression): Expression => {
  switch (path.kind) {
    case 'name':
      return namedField(c, object, path.name.name);
    case 'member': {
      const inner = offsetPlace(c, object, path.object);
      return isError(inner.type) ? inner : namedField(c, inner, path.name.name);
    }
    case 'subscript': {
      const inner = offsetPlace(c, object, path.object);
      const index = convertTo(c, checkExpression(c, path.index), builtin.llong, { purpose: 'subscript' });
      if (inner.type.kind !== 'array' || isError(index.type)) return c.errorExpression(path.span);
      const pointer: Expression = {
        kind: 'address',
        operand: inner,
        type: c.types.pointer(inner.type.element),
        category: 'prvalue',
        span: path.span,
      };
      return { kind: 'subscript', pointer, index, bound: null, type: inner.type.element, category: 'lvalue', span: path.span };
    }
    default:
      return c.errorExpression(path.span);
  }
};

const namedField = (c: Checker, object: Expression, name: Ast.Name): Expression => {
  const path = object.type.kind === 'class' ? fieldPath(object.type.symbol, name.text) : null;
  if (path === null) {
    c.error('no-member', name.span, { data: { name: name.text, type: spell(object.type) } });
    return c.errorExpression(name.span);
  }
  return path.reduce<Expression>(
    (place, field) => ({ kind: 'field', object: place, field, type: field.type, category: 'lvalue', span: name.span }),
    object,
  );
};

/** `_Generic`: the value whose type is that of the first operand, which is not evaluated. */
const checkGeneric = (c: Checker, e: Ast.Expression & { kind: 'generic' }): Expression => {
  const asked = c.unevaluatedly(() => checkExpression(c, e.operand));
  const wanted = asked.kind === 'overloads' ? rvalue(c, asked).type : decayedType(c, asked);
  if (isError(wanted)) return c.errorExpression(e.span);
  const chosen =
    e.choices.find((choice) => choice.type !== null && compatible(typeOf(c, choice.type), wanted)) ??
    e.choices.find((choice) => choice.type === null);
  if (chosen !== undefined) return checkExpression(c, chosen.value);
  c.error('generic-without-match', e.operand.span, { data: { type: spell(wanted) } });
  return c.errorExpression(e.span);
};
