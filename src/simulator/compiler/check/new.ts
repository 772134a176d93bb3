/** `new` and `delete`. */
import type * as Ast from '../ast.ts';
import { isComplete, sizeOf } from '../layout.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, isIntegral, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { convertNode, convertTo, rvalue } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { initialise } from './initialise.ts';
import { defaultConstruct, destructorOf } from './special.ts';
import { declaredType, requireComplete, specifiedType } from './typename.ts';
import { useFunction } from './use.ts';

type NewSyntax = Ast.Expression & { kind: 'new' };

export const checkNew = (c: Checker, e: NewSyntax): Expression => {
  const base = specifiedType(c, e.type.specifiers);
  const [first, ...rest] = e.type.declarator.layers;
  const array = first?.kind === 'array';
  const type = declaredType(c, base, array ? rest : e.type.declarator.layers);
  const count = array && first.size !== null ? arrayCount(c, checkExpression(c, first.size)) : null;
  if (isError(type) || (count !== null && isError(count.type))) return c.errorExpression(e.span);
  if (type.kind === 'auto' || type.kind === 'reference' || type.kind === 'function' || (array && count === null)) {
    c.error('bad-new-type', e.type.span, { data: { type: spell(type) } });
    return c.errorExpression(e.span);
  }
  if (!requireComplete(c, type, e.type.span) || isAbstract(c, type, e)) return c.errorExpression(e.span);
  const placement = e.placement.length === 0 ? null : placementOf(c, e);
  const value = array ? elementValue(c, type, e) : initialise(c, type, e.initialiser, e.span).value;
  if (value !== null && isError(value.type)) return value;
  const destructor = destructorOf(c, type);
  if (destructor !== null) useFunction(c, destructor, e.span);
  return {
    kind: 'new',
    allocated: type,
    count,
    placement,
    value,
    cookie: array && destructor !== null && placement === null,
    type: c.types.pointer(type),
    category: 'prvalue',
    span: e.span,
  };
};

const isAbstract = (c: Checker, type: Type, e: NewSyntax): boolean => {
  const pure = type.kind === 'class' ? type.symbol.virtuals.find((one) => one.pure) : undefined;
  if (pure === undefined) return false;
  c.error('abstract-class', e.type.span, {
    data: { type: spell(type), function: pure.name },
    notes: [{ code: 'declared-here', data: { name: pure.name }, span: pure.span }],
  });
  return true;
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

const elementValue = (c: Checker, type: Type, e: NewSyntax): Expression | null => {
  const { initialiser } = e;
  if (initialiser === null) return defaultConstruct(c, type, e.span, false);
  const empty =
    initialiser.kind === 'paren' ? initialiser.arguments.length === 0 : initialiser.kind === 'brace' && initialiser.list.items.length === 0;
  if (!empty) {
    c.unsupported('new-array-initialisers', initialiser.span);
    return null;
  }
  return defaultConstruct(c, type, e.span, true);
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
  const destructor = destructorOf(c, object);
  if (destructor !== null) useFunction(c, destructor, e.span);
  return {
    kind: 'delete',
    pointer,
    array: e.array,
    destructor,
    elementSize: sizeOf(object),
    type: builtin.void,
    category: 'prvalue',
    span: e.span,
  };
};
