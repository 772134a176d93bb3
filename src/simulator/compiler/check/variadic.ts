/** Arguments that no parameter tells the type of: how they pass, and how `va_arg` finds them again. */
import type * as Ast from '../ast.ts';
import { sizeOf } from '../layout.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, isIntegral, spell, type IntegerType, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertNode, dereference, materialise, promote, rvalue } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { copiesPlainly, copyOf } from './special.ts';
import { requireComplete, typeOf } from './typename.ts';

/**
 * The number that a class object passes as: on 64-bit Windows one of 1, 2, 4 or 8 bytes takes the place of a number, and of any other
 * a copy is made whose address passes (learn.microsoft.com, "x64 calling convention").
 */
const numberFor = (type: Type): IntegerType | null => {
  switch (sizeOf(type)) {
    case 1:
      return builtin.uchar;
    case 2:
      return builtin.ushort;
    case 4:
      return builtin.uint;
    case 8:
      return builtin.ullong;
    default:
      return null;
  }
};

/** The bytes of `place` as an object of another type. */
const read = (c: Checker, place: Expression, type: Type): Expression =>
  dereference(convertNode(addressOf(c, place), c.types.pointer(type), true));

/** An argument that matches `...`: promoted. */
export const variadicArgument = (c: Checker, arg: Expression): Expression => {
  const value = rvalue(c, arg);
  if (isError(value.type)) return value;
  if (value.type.kind === 'class') {
    if (!copiesPlainly(value.type) || value.type.symbol.destructor !== null) {
      c.error('class-through-ellipsis', arg.span, { data: { type: spell(value.type) } });
      return c.errorExpression(arg.span);
    }
    const copy = materialise(c, value.category === 'prvalue' ? value : copyOf(c, value, value.span));
    const number = numberFor(value.type);
    return number === null ? addressOf(c, copy) : rvalue(c, read(c, copy, number));
  }
  if (value.type.kind === 'void') {
    c.error('void-value-used', arg.span);
    return c.errorExpression(arg.span);
  }
  if (value.type.kind === 'floating') return convertNode(value, value.type.size === 4 ? builtin.double : value.type);
  if (value.type.kind === 'nullptr') return convertNode(value, c.types.pointer(builtin.void));
  return isIntegral(value.type) ? promote(value) : value;
};

/** `va_start(list, last)` */
export const checkVaStart = (c: Checker, e: Ast.Expression & { kind: 'call' }): Expression => {
  const [list] = e.arguments.map((argument) => checkExpression(c, argument));
  if (list === undefined || list.category !== 'lvalue' || c.function === null || !c.function.symbol.type.variadic) {
    c.error('va-start-misused', e.span);
    return c.errorExpression(e.span);
  }
  const start: Expression = { kind: 'va-start', type: list.type.plain, category: 'prvalue', span: e.span };
  const assign: Expression = { kind: 'assign', left: list, right: start, type: list.type, category: 'lvalue', span: e.span };
  return { kind: 'convert', operand: assign, explicit: true, type: builtin.void, category: 'prvalue', span: e.span };
};

/** `va_arg(list, type)` */
export const checkVaArg = (c: Checker, e: Ast.Expression & { kind: 'va-arg' }): Expression => {
  const list = checkExpression(c, e.list);
  const type = typeOf(c, e.type);
  if (isError(type) || isError(list.type)) return c.errorExpression(e.span);
  if (list.category !== 'lvalue' || list.type.kind !== 'pointer') {
    c.error('va-list-expected', e.list.span, { data: { type: spell(list.type) } });
    return c.errorExpression(e.span);
  }
  const next = (as: Type): Expression => ({ kind: 'va-arg', list, type: as.plain, category: 'prvalue', span: e.span });
  if (type.kind === 'class' && !requireComplete(c, type, e.type.span)) return c.errorExpression(e.span);
  if (type.kind === 'class' && copiesPlainly(type) && type.symbol.destructor === null) {
    const number = numberFor(type);
    const object = number === null ? dereference(next(c.types.pointer(type))) : read(c, materialise(c, next(number)), type);
    return copyOf(c, object, e.span);
  }
  const promotable = (isIntegral(type) && sizeOf(type) < 4) || type.plain === builtin.float;
  if (type.kind === 'class' || type.kind === 'array' || type.kind === 'void' || promotable) {
    c.error('va-arg-type', e.type.span, { data: { type: spell(type) } });
    return c.errorExpression(e.span);
  }
  return next(type);
};
