/** `new` and `delete`. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { isComplete, sizeOf } from '../layout.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, isIntegral, spell, type Type } from '../type.ts';
import { memoryFor, releaseOf } from './allocation.ts';
import type { Checker } from './checker.ts';
import { convertNode, rvalue } from './conversion.ts';
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
  const subject = { type, array, global: e.global, span: e.span };
  const memory = memoryFor(
    c,
    subject,
    e.placement.map((one) => checkExpression(c, one)),
  );
  const listed = list === null ? null : listedElements(c, type, told, list);
  const value = array ? restOf(c, type, e, told, listed) : initialise(c, type, e.initialiser, e.span).value;
  if (memory === null || (listed !== null && isError(listed.type)) || (value !== null && isError(value.type)))
    return c.errorExpression(e.span);
  const count = told ?? (listed === null ? null : constant(builtin.ullong, BigInt(lengthOf(listed)), e.span));
  const destructor = array ? useDestructor(c, type, e.span) : null;
  return {
    kind: 'new',
    allocated: type,
    count,
    memory,
    listed,
    value,
    cookie: array && destructor !== null && memory.kind === 'allocated',
    type: c.types.pointer(type),
    category: 'prvalue',
    span: e.span,
  };
};

const lengthOf = ({ type }: Expression): number => (type.kind === 'array' ? (type.count ?? 0) : 0);

/** What builds the elements after those that are listed; null: nothing, or there are none. */
const restOf = (c: Checker, type: Type, e: NewSyntax, told: Expression | null, listed: Expression | null): Expression | null => {
  if (listed !== null && (told === null || evaluateInteger(told) !== null)) return null;
  return defaultConstruct(c, type, e.span, e.initialiser !== null);
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

/** What stands in the braces or parentheses after `new T[n]`; null when that is nothing. */
const elementList = ({ initialiser }: NewSyntax): Ast.InitList | null => {
  if (initialiser?.kind === 'brace') return initialiser.list.items.length === 0 ? null : initialiser.list;
  if (initialiser?.kind !== 'paren' || initialiser.arguments.length === 0) return null;
  const items = initialiser.arguments.map((value) => ({ designators: [], value }));
  return { kind: 'init-list', items, span: initialiser.span };
};

/** The array that a list builds: of the length told if that is known here, else of the list's own. */
const listedElements = (c: Checker, element: Type, told: Expression | null, list: Ast.InitList): Expression => {
  const count = told === null ? null : evaluateInteger(told);
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
  const release = releaseOf(c, { type: object, array: e.array, global: e.global, span: e.span }, destructor);
  if (release === null) return c.errorExpression(e.span);
  return {
    kind: 'delete',
    pointer,
    release,
    array: e.array,
    destructor,
    elementSize: sizeOf(e.array ? innermost(object) : object),
    type: builtin.void,
    category: 'prvalue',
    span: e.span,
  };
};
