/** Structured exception handling: `__try`, its handlers, and the intrinsic functions that have a meaning only there. */
import type * as Ast from '../ast.ts';
import type { Span } from '../source.ts';
import type { VariableSymbol } from '../symbol.ts';
import { children, type Except, type Expression, type Finally, type Statement } from '../tree.ts';
import { builtin, type Type } from '../type.ts';
import type { Checker, FunctionContext, TryPart } from './checker.ts';
import { convertNode, convertTo, dereference } from './conversion.ts';
import { checkExpression, constant } from './expression.ts';
import { newVariable } from './function.ts';
import { loadVariable } from './special.ts';
import { checkBlock } from './statement.ts';

/** Runs `work` in a part of a try statement. */
export const within = <T>(context: FunctionContext, part: TryPart, work: () => T): T => {
  const before = context.parts;
  context.parts = [...before, part];
  const result = work();
  context.parts = before;
  return result;
};

export const hiddenLocal = (context: FunctionContext, name: string, type: Type, span: Span): VariableSymbol => ({
  ...newVariable(name, type, span, 'local', context.symbol),
  used: span,
});

export const checkStructuredTry = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'try' }): Statement[] => {
  const body = within(context, { kind: 'structured-try' }, () => checkBlock(c, statement.body));
  const [written] = statement.handlers;
  if (written === undefined) return [body];
  const handler = written.filter === null ? checkFinally(c, context, written.body) : checkExcept(c, context, written.filter, written.body);
  return [{ kind: 'structured-try', body, handler, span: statement.span }];
};

const checkFinally = (c: Checker, context: FunctionContext, body: Ast.Block): Finally => {
  const abnormal = hiddenLocal(context, '<abnormal>', builtin.llong, body.span);
  const { breakable, continuable } = context;
  const block = within(context, { kind: 'finally', abnormal, breakable, continuable }, () => checkBlock(c, body));
  return { kind: 'finally', abnormal, block, span: body.span };
};

const checkExcept = (c: Checker, context: FunctionContext, written: Ast.Expression, body: Ast.Block): Except => {
  const pointers = hiddenLocal(context, '<pointers>', c.types.pointer(builtin.void), written.span);
  const code = hiddenLocal(context, '<code>', builtin.ulong, written.span);
  const filter = within(context, { kind: 'filter', pointers }, () =>
    convertTo(c, checkExpression(c, written), builtin.int, { purpose: 'operand' }),
  );
  const shared = variablesOf(filter).filter((variable) => variable !== pointers);
  // The filter is a function of its own and finds the variables in the frame; what never changes it is given.
  for (const variable of shared) if (variable.type.kind !== 'reference' && variable.name !== 'this') variable.inMemory = true;
  const block = within(context, { kind: 'except', code }, () => checkBlock(c, body));
  return { kind: 'except', filter, pointers, code, shared, block, span: written.span };
};

/** The locals and parameters that an expression uses. */
const variablesOf = (e: Expression): VariableSymbol[] => {
  const found = new Set<VariableSymbol>();
  const visit = (one: Expression): void => {
    if (one.kind === 'variable' && one.variable.storage !== 'static') found.add(one.variable);
    for (const child of children(one)) visit(child);
  };
  visit(e);
  return [...found];
};

export const checkLeave = (c: Checker, context: FunctionContext, span: Span): Statement[] => {
  if (!context.parts.some((part) => part.kind === 'structured-try')) {
    c.error('leave-outside', span);
    return [];
  }
  return [{ kind: 'leave', span }];
};

// ── Jumps ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A jump may leave parts of try statements, but enter none; a __finally block may not be left. */
export const checkJump = (c: Checker, from: readonly TryPart[], to: readonly TryPart[], span: Span): void => {
  if (to.some((part, index) => from[index] !== part)) c.error('jump-into-try', span);
  else if (from.slice(to.length).some((part) => part.kind === 'finally')) c.unsupported('jumps-out-of-finally', span);
};

/** The same for `break` and `continue`. */
export const refuseLeavingFinally = (c: Checker, context: FunctionContext, counter: 'breakable' | 'continuable', span: Span): void => {
  const inside = context.parts.findLast((part) => part.kind === 'finally');
  if (inside !== undefined && context[counter] === inside[counter]) c.unsupported('jumps-out-of-finally', span);
};

// ── Intrinsic functions ─────────────────────────────────────────────────────────────────────────────────────────

const intrinsics = new Map([
  ['_exception_code', 'GetExceptionCode'],
  ['_exception_info', 'GetExceptionInformation'],
  ['_abnormal_termination', 'AbnormalTermination'],
]);

export const isExceptionIntrinsic = (name: string): boolean => intrinsics.has(name);

/** GetExceptionCode, GetExceptionInformation and AbnormalTermination, under the names that excpt.h gives them. */
export const checkExceptionIntrinsic = (c: Checker, name: string, span: Span): Expression => {
  const parts = c.function?.parts ?? [];
  const inside = parts.findLast((part) => part.kind !== 'try' && part.kind !== 'structured-try' && part.kind !== 'catch');
  switch (name) {
    case '_exception_code':
      if (inside?.kind === 'except') return loadVariable(inside.code, span);
      if (inside?.kind === 'filter') return codeAt(c, inside.pointers, span);
      break;
    case '_exception_info':
      if (inside?.kind === 'filter') return loadVariable(inside.pointers, span);
      break;
    default:
      if (inside?.kind === 'finally') return isAbnormal(inside.abnormal, span);
  }
  c.error('exception-intrinsic-outside', span, { data: { name: intrinsics.get(name) ?? name, where: whereOf(name) } });
  return c.errorExpression(span);
};

const whereOf = (name: string): string =>
  name === '_exception_code' ? '__except' : name === '_exception_info' ? '__except(…)' : '__finally';

/** The code is the first member of the record, and the record's address the first of EXCEPTION_POINTERS. */
const codeAt = (c: Checker, pointers: VariableSymbol, span: Span): Expression => {
  const record = c.types.pointer(builtin.ulong);
  const start = convertNode(loadVariable(pointers, span), c.types.pointer(record), true, span);
  const load = (from: Expression, type: Type): Expression => ({
    kind: 'load',
    operand: dereference(from, 'lvalue', span),
    type,
    category: 'prvalue',
    span,
  });
  return load(load(start, record), builtin.ulong);
};

const isAbnormal = (abnormal: VariableSymbol, span: Span): Expression => {
  const truth: Expression = {
    kind: 'binary',
    operator: '!=',
    left: loadVariable(abnormal, span),
    right: constant(builtin.llong, 0n, span),
    type: builtin.bool,
    category: 'prvalue',
    span,
  };
  return convertNode(truth, builtin.int, false, span);
};
