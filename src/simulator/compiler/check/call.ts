/** Calls: of functions, through pointers, of members, of objects. */
import type * as Ast from '../ast.ts';
import { lookup, lookupIn } from '../scope.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, spell, type FunctionType } from '../type.ts';
import { checkConstructed } from './cast.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertTo, materialise, rvalue, wrapCall } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { checkFormat } from './format.ts';
import { declareImplicitly } from './implicit-function.ts';
import { headerDeclaring, resolve, undeclared } from './name.ts';
import { overloadedOperator } from './operator.ts';
import { checkCount, resolveCall, variadicArgument } from './overload.ts';
import { copyOf, upcast } from './special.ts';
import { typeOfSymbol } from './typename.ts';
import { useFunction } from './use.ts';

type CallSyntax = Ast.Expression & { kind: 'call' };

export const checkCall = (c: Checker, e: CallSyntax): Expression => {
  const { callee } = e;
  if (callee.kind === 'name' && callee.name.path.length === 0) {
    const special = checkNamed(c, e, callee.name.name.text, callee);
    if (special !== null) return special;
  }
  const target = checkExpression(c, callee);
  const args = e.arguments.map((argument) => checkExpression(c, argument));
  return callWith(c, target, args, e);
};

/** Names that are not functions although they are called like one, and names that only their arguments can find. */
const checkNamed = (c: Checker, e: CallSyntax, name: string, callee: Ast.Expression & { kind: 'name' }): Expression | null => {
  if (name === '__builtin_va_start') return checkVaStart(c, e);
  const symbol = resolve(c, callee.name, false);
  if (symbol !== null) {
    const type = typeOfSymbol(symbol);
    return type === null ? null : checkConstructed(c, type, e.arguments, false, e.span);
  }
  const args = e.arguments.map((argument) => checkExpression(c, argument));
  for (const arg of args) {
    const scope = arg.type.kind === 'class' || arg.type.kind === 'enum' ? arg.type.symbol.scope.parent : null;
    const found = scope === null ? null : lookup(scope, name, false);
    if (found?.kind === 'functions') {
      const set: Expression = {
        kind: 'overloads',
        functions: found.functions,
        object: null,
        qualified: false,
        type: builtin.overloads,
        category: 'lvalue',
        span: callee.span,
      };
      return callWith(c, set, args, e);
    }
  }
  if (!c.cpp && headerDeclaring(c, name) === null) return callWith(c, declareImplicitly(c, callee.name), args, e);
  undeclared(c, callee.name, 'function');
  return c.errorExpression(e.span);
};

const checkVaStart = (c: Checker, e: CallSyntax): Expression => {
  const [list] = e.arguments.map((argument) => checkExpression(c, argument));
  if (list === undefined || list.category !== 'lvalue' || c.function === null || !c.function.symbol.type.variadic) {
    c.error('va-start-misused', e.span);
    return c.errorExpression(e.span);
  }
  const start: Expression = { kind: 'va-start', type: list.type.plain, category: 'prvalue', span: e.span };
  const assign: Expression = { kind: 'assign', left: list, right: start, type: list.type, category: 'lvalue', span: e.span };
  return { kind: 'convert', operand: assign, explicit: true, type: builtin.void, category: 'prvalue', span: e.span };
};

const callWith = (c: Checker, target: Expression, args: readonly Expression[], e: CallSyntax): Expression => {
  if (target.kind === 'overloads') return callOverloads(c, target, args, e);
  if (isError(target.type)) return c.errorExpression(e.span);
  if (target.type.kind === 'class') {
    const call = overloadedOperator(c, 'operator()', [target, ...args], e.span);
    if (call !== null) return call;
    const found = lookupIn(target.type.symbol.scope, 'operator()', false);
    if (found?.kind === 'functions') {
      resolveCall(c, found.functions, args, target.type, e.callee.span, e.close);
      return c.errorExpression(e.span);
    }
  }
  const pointer = rvalue(c, target);
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

const callPointer = (c: Checker, pointer: Expression, type: FunctionType, args: readonly Expression[], e: CallSyntax): Expression => {
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
    object: null,
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
  const chosen = resolveCall(c, target.functions, args, object?.type ?? null, e.callee.span, e.close);
  if (chosen === null) return c.errorExpression(e.span);
  const symbol = chosen.function;
  if (symbol.hasThis && object === null) {
    c.error('member-without-object', e.callee.span, { data: { name: symbol.name } });
    return c.errorExpression(e.span);
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

/** After wrong arguments the result's type is still known; but nothing must be said about it twice. */
const typedError = (c: Checker, symbol: FunctionSymbol, span: Span): Expression => {
  useFunction(c, symbol, span);
  return c.errorExpression(span);
};

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
  const virtual = symbol.virtualIndex >= 0 && !qualified && object !== null;
  if (virtual) noteVirtual(c, symbol, span);
  else useFunction(c, symbol, span);
  const callee = virtual ? ({ kind: 'virtual', function: symbol } as const) : ({ kind: 'direct', function: symbol } as const);
  if (symbol.type.returns.kind === 'auto') {
    c.error('auto-function-before-definition', span, { data: { name: symbol.name } });
    return c.errorExpression(span);
  }
  return wrapCall(c, {
    kind: 'call',
    callee,
    object: symbol.hasThis ? object : null,
    arguments: args,
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
