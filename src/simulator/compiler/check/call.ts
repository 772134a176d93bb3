/** Calls: of functions, through pointers, of members, of objects. */
import type * as Ast from '../ast.ts';
import { lookupIn } from '../scope.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, spell, type FunctionType } from '../type.ts';
import { checkAccess } from './access.ts';
import { associatedFunctions } from './associated.ts';
import { checkConstructed } from './cast.ts';
import type { Checker } from './checker.ts';
import { addressOf, conversionFunctions, convertTo, isOpenArray, materialise, rvalue, wrapCall } from './conversion.ts';
import { checkExpression, constant } from './expression.ts';
import { checkFormat } from './format.ts';
import { explicitly } from './generic.ts';
import { declareImplicitly } from './implicit-function.ts';
import { resolve, undeclared } from './name.ts';
import { overloadedOperator } from './operator.ts';
import { checkCount, resolveCall } from './overload.ts';
import { copyOf, upcast } from './special.ts';
import { checkExceptionIntrinsic, isExceptionIntrinsic } from './structured.ts';
import { containsAuto, typeOf, typeOfSymbol } from './typename.ts';
import { useFunction } from './use.ts';
import { checkVaStart, variadicArgument } from './variadic.ts';

type CallSyntax = Ast.Expression & { kind: 'call' };

export const checkCall = (c: Checker, e: CallSyntax): Expression => {
  const { callee } = e;
  const named = unwrapped(callee);
  if (named.kind === 'name' && named.name.name.argument !== undefined) return callExplicitly(c, named, named.name.name.argument, e);
  if (callee.kind === 'name' && callee.name.path.length === 0 && !callee.name.global) {
    const special = checkNamed(c, e, callee.name.name.text, callee);
    if (special !== null) return special;
  }
  const target = checkExpression(c, callee);
  const args = e.arguments.map((argument) => checkExpression(c, argument));
  return callWith(c, target, args, e);
};

const unwrapped = (e: Ast.Expression): Ast.Expression => (e.kind === 'paren' ? unwrapped(e.inner) : e);

/** `std::min<DWORD>(a, b)`: the function is made for the type, whatever the arguments are. */
const callExplicitly = (c: Checker, callee: Ast.Expression & { kind: 'name' }, argument: Ast.TypeName, e: CallSyntax): Expression => {
  const symbol = resolve(c, callee.name, false);
  const args = e.arguments.map((one) => checkExpression(c, one));
  const functions = symbol?.kind === 'functions' ? explicitly(c, symbol.functions, typeOf(c, argument)) : [];
  if (functions.length > 0) return callWith(c, overloadSet(functions, callee.span), args, e);
  c.unsupported('templates', callee.span);
  return c.errorExpression(e.span);
};

/** Names that are not functions although they are called like one, and names that only their arguments can find. */
const checkNamed = (c: Checker, e: CallSyntax, name: string, callee: Ast.Expression & { kind: 'name' }): Expression | null => {
  if (name === '__builtin_va_start') return checkVaStart(c, e);
  if (isExceptionIntrinsic(name)) return checkExceptionIntrinsic(c, name, e.span);
  const symbol = resolve(c, callee.name, false);
  if (symbol !== null && typeOfSymbol(symbol) !== null)
    return checkConstructed(c, typeOfSymbol(symbol) ?? builtin.error, e.arguments, false, e.span);
  const plain = symbol === null || (symbol.kind === 'functions' && symbol.functions.every((one) => one.member === null));
  if (symbol !== null && (!plain || !c.cpp)) return null;
  const args = e.arguments.map((argument) => checkExpression(c, argument));
  const found = symbol?.kind === 'functions' ? symbol.functions : [];
  const functions = c.cpp ? [...new Set([...found, ...associatedFunctions(name, args)])] : [];
  if (functions.length > 0) return callWith(c, overloadSet(functions, callee.span), args, e);
  const implicit = c.cpp ? null : declareImplicitly(c, callee.name);
  if (implicit !== null) return callWith(c, implicit, args, e);
  undeclared(c, callee.name, 'function');
  return c.errorExpression(e.span);
};

/** Functions of one name outside classes. */
export const overloadSet = (functions: readonly FunctionSymbol[], span: Span): Expression => ({
  kind: 'overloads',
  functions,
  object: null,
  qualified: false,
  naming: null,
  type: builtin.overloads,
  category: 'lvalue',
  span,
});

const callWith = (c: Checker, target: Expression, args: readonly Expression[], e: CallSyntax): Expression => {
  if (target.kind === 'overloads') return callOverloads(c, target, args, e);
  if (target.kind === 'bound-member') return callBound(c, target, args, e);
  if (isError(target.type)) return c.errorExpression(e.span);
  if (target.type.kind === 'class') {
    const call = overloadedOperator(c, 'operator()', [target, ...args], e.span);
    if (call !== null) return call;
    const found = lookupIn(target.type.symbol.scope, 'operator()', false);
    if (found?.kind === 'functions') {
      resolveCall(c, found.functions, args, target, e.callee.span, e.close);
      return c.errorExpression(e.span);
    }
  }
  const converted = target.type.kind === 'class' ? (functionPointer(c, target) ?? target) : target;
  const pointer = rvalue(c, converted);
  const type = pointer.type.kind === 'pointer' && pointer.type.to.kind === 'function' ? pointer.type.to : null;
  if (type === null) {
    if (!isError(pointer.type)) c.error('not-callable', e.callee.span, { data: { type: spell(pointer.type) } });
    return c.errorExpression(e.span);
  }
  return callPointer(c, pointer, type, args, e);
};

/** An argument for a function whose parameters nobody has told: promoted, as for `...`. */
const untoldArgument = (c: Checker, arg: Expression): Expression =>
  arg.type.kind === 'class' ? addressOf(c, materialise(c, copyOf(c, arg, arg.span))) : variadicArgument(c, arg);

/** An object that converts to a function pointer can be called like one. */
const functionPointer = (c: Checker, object: Expression): Expression | null => {
  for (const one of conversionFunctions(object.type)) {
    const to = one.type.returns;
    if (to.kind === 'pointer' && to.to.kind === 'function') return convertTo(c, object, to, { purpose: 'operand' });
  }
  return null;
};

/** `(object.*pointer)(…)`; a pseudo destructor has no function to call. */
const callBound = (c: Checker, target: Expression & { kind: 'bound-member' }, args: readonly Expression[], e: CallSyntax): Expression => {
  const { object, pointer } = target;
  if (pointer.type.kind !== 'member-pointer' || pointer.type.to.kind !== 'function')
    return { kind: 'convert', operand: object, explicit: true, type: builtin.void, category: 'prvalue', span: e.span };
  const place = addressOf(c, upcast(c, materialise(c, object), pointer.type.class));
  return callPointer(c, pointer, pointer.type.to, args, e, place);
};

const callPointer = (
  c: Checker,
  pointer: Expression,
  type: FunctionType,
  args: readonly Expression[],
  e: CallSyntax,
  object: Expression | null = null,
): Expression => {
  const count = type.parameters.length;
  if (!type.open && !checkCount(c, count, count, type.variadic, args, e.close, '', [], [])) return c.errorExpression(e.span);
  const told = type.parameters.map((parameter, index) => {
    const arg = args[index];
    if (arg === undefined) return c.errorExpression(e.span);
    const value = convertTo(c, arg, parameter, { purpose: 'argument', parameter: '', index: index + 1, function: '' });
    return parameter.kind === 'class' && !isError(value.type) ? addressOf(c, materialise(c, value)) : value;
  });
  const fixed = type.open ? args.map((arg) => untoldArgument(c, arg)) : told;
  const variadic = type.variadic ? args.slice(count).map((arg) => variadicArgument(c, arg)) : null;
  if ([...fixed, ...(variadic ?? [])].some((arg) => isError(arg.type))) return c.errorExpression(e.span);
  return wrapCall(c, {
    kind: 'call',
    callee: { kind: 'pointer', pointer },
    object,
    arguments: fixed,
    variadic,
    type: type.returns,
    category: 'prvalue',
    span: e.span,
  });
};

const callOverloads = (c: Checker, target: Expression & { kind: 'overloads' }, args: readonly Expression[], e: CallSyntax): Expression => {
  const object = target.object;
  const only = target.functions[0];
  if (only?.type.open === true) {
    const untold = args.map((arg) => untoldArgument(c, arg));
    return untold.some((arg) => isError(arg.type)) ? typedError(c, only, e.span) : makeCall(c, only, null, untold, null, e.span, true);
  }
  const chosen = resolveCall(c, target.functions, args, object, e.callee.span, e.close);
  if (chosen === null) return c.errorExpression(e.span);
  const symbol = chosen.function;
  if (symbol.hasThis && object === null) {
    c.error('member-without-object', e.callee.span, { data: { name: symbol.name } });
    return c.errorExpression(e.span);
  }
  if (target.naming !== null && symbol.member !== null) {
    const member = { owner: symbol.member, access: symbol.access, name: symbol.name };
    const instance = symbol.hasThis && e.callee.kind === 'member' && e.callee.object.kind !== 'this';
    checkAccess(c, target.naming, member, nameSpan(e.callee), instance);
  }
  const fixed = chosen.apply();
  const count = symbol.type.parameters.length;
  const variadic = symbol.type.variadic ? args.slice(count).map((arg) => variadicArgument(c, arg)) : null;
  checkFormat(c, symbol, fixed, variadic ?? [], args);
  if ([...fixed, ...(variadic ?? [])].some((arg) => isError(arg.type))) return typedError(c, symbol, e.span);
  const place =
    object !== null && symbol.hasThis && symbol.member !== null ? addressOf(c, upcast(c, materialise(c, object), symbol.member)) : null;
  return makeCall(c, symbol, place, fixed, variadic, e.span, target.qualified);
};

const nameSpan = (callee: Ast.Expression): Span => (callee.kind === 'member' ? callee.name.name.span : callee.span);

/** After wrong arguments the result's type is still known; but nothing must be said about it twice. */
const typedError = (c: Checker, symbol: FunctionSymbol, span: Span): Expression => {
  useFunction(c, symbol, span);
  return c.errorExpression(span);
};

/** The arguments as they travel: a reference to an array of no told length takes the number of elements with it. */
const passed = (symbol: FunctionSymbol, args: readonly Expression[]): readonly Expression[] =>
  args.flatMap((arg, index) => {
    const parameter = symbol.type.parameters[index];
    const array = arg.type.kind === 'pointer' ? arg.type.to : arg.type;
    if (parameter?.kind !== 'reference' || !isOpenArray(parameter.to) || array.kind !== 'array') return [arg];
    return [arg, constant(builtin.ullong, BigInt(array.count ?? 0), arg.span)];
  });

/** A call node; virtual functions go through the table unless `qualified`. */
export const makeCall = (
  c: Checker,
  symbol: FunctionSymbol,
  object: Expression | null,
  args: readonly Expression[],
  variadic: readonly Expression[] | null,
  span: Span,
  qualified: boolean,
): Expression => {
  const virtual = symbol.virtual && !qualified && object !== null;
  if (virtual) noteVirtual(c, symbol, span);
  else useFunction(c, symbol, span);
  const callee = virtual ? ({ kind: 'virtual', function: symbol } as const) : ({ kind: 'direct', function: symbol } as const);
  if (containsAuto(symbol.type.returns)) {
    c.error('auto-function-before-definition', span, { data: { name: symbol.name } });
    return c.errorExpression(span);
  }
  return wrapCall(c, {
    kind: 'call',
    callee,
    object: symbol.hasThis ? object : null,
    arguments: passed(symbol, args),
    variadic,
    type: symbol.type.returns,
    category: 'prvalue',
    span,
  });
};

/** A pure function need not be defined to be called through the table. */
const noteVirtual = (c: Checker, symbol: FunctionSymbol, span: Span): void => {
  if (!symbol.pure) useFunction(c, symbol, span);
};
