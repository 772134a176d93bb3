/** `new` and `delete`. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { isComplete, sizeOf } from '../layout.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, isIntegral, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { convertNode, convertTo, rvalue } from './conversion.ts';
import { checkExpression, constant } from './expression.ts';
import { initialise, listInitialise } from './initialise.ts';
import { defaultConstruct, requireConcrete, useDestructor, innermost } from './special.ts';
import { declaredType, requireComplete, specifiedType } from './typename.ts';

type NewSyntax = Ast.Expression & { kind: 'new' };

export const checkNew = (c: Checker, e: NewSyntax): Expression => {
  const base = specifiedType(c, e.type.specifiers);
  const [first, ...rest] = e.type.declarator.layers;
  const array = first?.kind === 'array';
  const type = declaredType(c, base, array ? rest : e.type.declarator.layers);
  const list = array ? elementList(e) : null;
  const told = array && first.size !== null ? arrayCount(c, checkExpression(c, first.size)) : null;
  if (isError(type) || (told !== null && isError(told.type))) return c.errorExpression(e.span);
  if (type.kind === 'auto' || type.kind === 'reference' || type.kind === 'function' || (array && told === null && list === null)) {
    c.error('bad-new-type', e.type.span, { data: { type: spell(type) } });
    return c.errorExpression(e.span);
  }
  if (!requireComplete(c, type, e.type.span) || !requireConcrete(c, type, e.type.span)) return c.errorExpression(e.span);
  const placement = e.placement.length === 0 ? null : placementOf(c, e);
  const whole = list === null ? null : wholeArray(c, type, told, list);
  const value =
    whole ?? (array ? defaultConstruct(c, type, e.span, e.initialiser !== null) : initialise(c, type, e.initialiser, e.span).value);
  if (value !== null && isError(value.type)) return value;
  const length = whole?.type.kind === 'array' ? (whole.type.count ?? 0) : 0;
  const count = whole === null ? told : constant(builtin.ullong, BigInt(length), e.span);
  const destructor = useDestructor(c, type, e.span);
  return {
    kind: 'new',
    allocated: type,
    count,
    placement,
    value,
    whole: whole !== null,
    cookie: array && destructor !== null && placement === null,
    type: c.types.pointer(type),
    category: 'prvalue',
    span: e.span,
  };
};

const arrayCount = (c: Checker, size: Expression): Expression => {
  const value = rvalue(c, size);
  if (isError(value.type)) return value;
  if (!isIntegral(value.type)) {
    c.error('array-size-not-integer', size.span, { data: { type: spell(value.type) } });
    return c.errorExpression(size.span);
  }
  return convertNode(value, builtin.ullong);
};

const placementOf = (c: Checker, e: NewSyntax): Expression | null => {
  const [only, more] = e.placement;
  if (only === undefined || more !== undefined) {
    c.unsupported('placement-arguments', e.span);
    return null;
  }
  return convertTo(c, checkExpression(c, only), c.types.pointer(builtin.void), { purpose: 'operand' });
};

/** What stands in the braces or parentheses after `new T[n]`; null when that is nothing. */
const elementList = ({ initialiser }: NewSyntax): Ast.InitList | null => {
  if (initialiser?.kind === 'brace') return initialiser.list.items.length === 0 ? null : initialiser.list;
  if (initialiser?.kind !== 'paren' || initialiser.arguments.length === 0) return null;
  const items = initialiser.arguments.map((value) => ({ designators: [], value }));
  return { kind: 'init-list', items, span: initialiser.span };
};

/** The array that a list builds; its length has to be known here, or else be the list's. */
const wholeArray = (c: Checker, element: Type, told: Expression | null, list: Ast.InitList): Expression => {
  const count = told === null ? null : evaluateInteger(told);
  if (told !== null && count === null) {
    c.unsupported('new-array-initialisers', list.span);
    return c.errorExpression(list.span);
  }
  const type = c.types.array(element, count === null ? null : Number(count));
  return listInitialise(c, type, list, true).value ?? c.errorExpression(list.span);
};

export const checkDelete = (c: Checker, e: Ast.Expression & { kind: 'delete' }): Expression => {
  const pointer = rvalue(c, checkExpression(c, e.operand));
  if (isError(pointer.type)) return c.errorExpression(e.span);
  if (pointer.type.kind !== 'pointer' || pointer.type.to.kind === 'function') {
    c.error('delete-non-pointer', e.operand.span, { data: { type: spell(pointer.type) } });
    return c.errorExpression(e.span);
  }
  const object = pointer.type.to;
  if (object.kind === 'void') c.warning('delete-void', e.operand.span);
  else if (!isComplete(object) && !requireComplete(c, object, e.operand.span)) return c.errorExpression(e.span);
  const destructor = useDestructor(c, object, e.span);
  return {
    kind: 'delete',
    pointer,
    array: e.array,
    destructor,
    elementSize: sizeOf(e.array ? innermost(object) : object),
    type: builtin.void,
    category: 'prvalue',
    span: e.span,
  };
};
