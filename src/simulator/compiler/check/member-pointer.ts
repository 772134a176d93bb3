/** Pointers to members: making them, converting them, `.*` and `->*`. */
import type * as Ast from '../ast.ts';
import { newFunctionSymbol, type FieldSymbol, type FunctionSymbol, type Symbol } from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isError, spell, type MemberPointerType, type Type } from '../type.ts';
import { makeCall } from './call.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertNode, dereference, materialise, rvalue } from './conversion.ts';
import { checkExpression, constant } from './expression.ts';
import { newVariable } from './function.ts';
import { fieldPath } from './initialise.ts';
import { overloadedOperator } from './operator.ts';
import { basePath, loadVariable, thisOf, upcast } from './special.ts';
import { useFunction } from './use.ts';

/** `&C::x` for a field. */
export const fieldPointer = (c: Checker, field: FieldSymbol, e: Ast.Expression): Expression => {
  const { owner } = field;
  if (field.bits !== null || field.type.kind === 'reference') {
    c.error('address-of-bit-field', e.span, { data: { name: field.name } });
    return c.errorExpression(e.span);
  }
  const path = fieldPath(owner, field.name) ?? [field];
  const offset = path.reduce((sum, step) => sum + step.offset, 0);
  return constant(c.types.memberPointer(owner, field.type), BigInt(offset + 1), e.span);
};

/** Whether a symbol named as `&C::name` gives a pointer to member. */
export const isMemberName = (symbol: Symbol | null): boolean =>
  symbol?.kind === 'field' || (symbol?.kind === 'functions' && symbol.functions.some((one) => one.hasThis));

/** `&C::f` for a member function; a virtual one is called through the table by a function that stands for it. */
export const functionPointer = (c: Checker, symbol: FunctionSymbol, span: Expression['span']): Expression => {
  const target = symbol.virtual ? forwarder(c, symbol, 0) : symbol;
  useFunction(c, target, span);
  const type = symbol.member === null ? builtin.error : c.types.memberPointer(symbol.member, symbol.type);
  return { kind: 'address', operand: functionNode(target, span), type, category: 'prvalue', span };
};

const functionNode = (symbol: FunctionSymbol, span: Expression['span']): Expression => ({
  kind: 'function',
  function: symbol,
  type: symbol.type,
  category: 'lvalue',
  span,
});

/** A member function that calls another one for the object `adjust` bytes behind its own. */
const forwarder = (c: Checker, symbol: FunctionSymbol, adjust: number): FunctionSymbol => {
  let known = c.forwarders.get(symbol);
  if (known === undefined) c.forwarders.set(symbol, (known = new Map<number, FunctionSymbol>()));
  let made = known.get(adjust);
  if (made === undefined) known.set(adjust, (made = makeForwarder(c, symbol, adjust)));
  return made;
};

const makeForwarder = (c: Checker, symbol: FunctionSymbol, adjust: number): FunctionSymbol => {
  const { span, name, qualifiedName, type, member } = symbol;
  const made = newFunctionSymbol({ name, qualifiedName, type, span, member, hasThis: true, internal: true });
  const self = thisOf(c, made);
  const parameters = type.parameters.map((parameter, index) => newVariable(`<${index}>`, parameter, span, 'parameter', made));
  const outer = c.function;
  c.function = null;
  const args = parameters.map((variable) =>
    variable.type.kind === 'class'
      ? addressOf(c, { kind: 'variable', variable, type: variable.type, category: 'lvalue', span })
      : loadVariable(variable, span),
  );
  const own = self === null ? c.errorExpression(span) : loadVariable(self, span);
  const object: Expression =
    adjust === 0 ? own : { kind: 'pointer-adjust', pointer: own, offset: adjust, type: own.type, category: 'prvalue', span };
  const call = makeCall(c, symbol, object, args, null, span, false);
  c.function = outer;
  const value = type.returns.kind === 'reference' && call.kind === 'dereference' ? call.pointer : call;
  const statement: Statement =
    type.returns.kind === 'void' ? { kind: 'expression', expression: call, span } : { kind: 'return', value, span };
  made.body = {
    thisVariable: self,
    parameters,
    prologue: [],
    block: { kind: 'block', statements: [statement], close: span, span },
    epilogue: [],
    span,
    conditionalTemporaries: false,
  };
  made.defined = true;
  c.functions.push(made);
  return made;
};

/** How far the class of one pointer to member stands in the class of another; null: they have nothing to do with each other. */
export const memberOffset = (from: MemberPointerType, to: MemberPointerType): number | null =>
  from.to === to.to || from.to.plain === to.to.plain ? (basePath(to.class, from.class)?.offset ?? null) : null;

/** A pointer to a base class's member as one of a derived class; `offset` is where the base stands. */
export const adjustMemberPointer = (c: Checker, e: Expression, to: MemberPointerType, offset: number): Expression => {
  if (offset === 0) return convertNode(e, to);
  if (to.to.kind !== 'function') return { kind: 'pointer-adjust', pointer: e, offset, type: to, category: 'prvalue', span: e.span };
  if (e.kind === 'address' && e.operand.kind === 'function') {
    const target = forwarder(c, e.operand.function, offset);
    return { ...e, operand: functionNode(target, e.span), type: to };
  }
  c.unsupported('member-pointer-conversion', e.span);
  return c.errorExpression(e.span);
};

/** `object.*pointer` and `object->*pointer`. */
export const checkMemberAccess = (c: Checker, e: Ast.Expression & { kind: 'binary' }): Expression => {
  const left = checkExpression(c, e.left);
  const right = rvalue(c, checkExpression(c, e.right));
  if (isError(left.type) || isError(right.type)) return c.errorExpression(e.span);
  if (e.operator === '->*') {
    const overloaded = overloadedOperator(c, 'operator->*', [left, right], e.span);
    if (overloaded !== null) return overloaded;
  }
  const pointer = e.operator === '->*' ? rvalue(c, left) : null;
  const object =
    pointer === null ? materialise(c, left) : pointer.type.kind === 'pointer' ? dereference(pointer, 'lvalue', left.span) : left;
  const type = right.type;
  if (object.type.kind !== 'class' || type.kind !== 'member-pointer' || basePath(object.type.symbol, type.class) === null) {
    c.error('invalid-operands', e.operatorSpan, { data: { operator: e.operator, left: spell(left.type), right: spell(type) } });
    return c.errorExpression(e.span);
  }
  const part = upcast(c, object, type.class);
  if (type.to.kind === 'function') {
    if (part.type.constant && !type.to.constantObject) {
      c.error('const-object', e.operatorSpan, { data: { name: spell(type) } });
      return c.errorExpression(e.span);
    }
    return { kind: 'bound-member', object: part, pointer: right, type: type.to, category: 'prvalue', span: e.span };
  }
  return fieldAt(c, part, right, type.to, e);
};

/** The field that lies where a pointer to member says. */
const fieldAt = (c: Checker, part: Expression, pointer: Expression, to: Type, e: Ast.Expression & { kind: 'binary' }): Expression => {
  const { span } = e;
  const start = convertNode(addressOf(c, part), c.types.pointer(builtin.char), true);
  const place = convertNode(pointer, builtin.llong, true);
  const one = constant(builtin.llong, 1n, span);
  const index: Expression = { kind: 'binary', operator: '-', left: place, right: one, type: builtin.llong, category: 'prvalue', span };
  const moved: Expression = { kind: 'pointer-offset', pointer: start, index, negative: false, type: start.type, category: 'prvalue', span };
  const type = c.types.qualify(to, part.type.constant, part.type.volatile);
  return dereference(convertNode(moved, c.types.pointer(type), true), part.category === 'lvalue' ? 'lvalue' : 'xvalue', span);
};
