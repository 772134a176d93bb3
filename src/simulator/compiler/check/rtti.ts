/** `typeid` and `dynamic_cast`. */
import type * as Ast from '../ast.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, referred, spell, type Type } from '../type.ts';
import { isComplete } from '../layout.ts';
import type { Checker } from './checker.ts';
import { completeClass, newClass } from './class.ts';
import { addressOf, dereference, implicitConversion, materialise, rvalue } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { basePath, defaultConstruct, useDestructor } from './special.ts';
import { requireComplete, typeOf } from './typename.ts';

const isTypeName = (operand: Ast.Expression | Ast.TypeName): operand is Ast.TypeName => 'declarator' in operand && 'specifiers' in operand;

/** `std::type_info` as <typeinfo> declares it; null (reported) without that header. */
const typeInfoClass = (c: Checker, e: Ast.Expression): Type | null => {
  const std = c.global.names.get('std');
  const found = std?.kind === 'namespace' ? std.scope.tags.get('type_info') : undefined;
  if (found?.kind === 'class' && isComplete(found.type)) return c.types.qualify(found.type, true, false);
  c.error('declared-in-header', e.span, { data: { name: 'typeid', header: 'typeinfo' } });
  return null;
};

export const checkTypeid = (c: Checker, e: Ast.Expression & { kind: 'typeid' }): Expression => {
  const type = typeInfoClass(c, e);
  const { operand } = e;
  if (isTypeName(operand)) {
    const described = referred(typeOf(c, operand));
    return type === null || isError(described) ? c.errorExpression(e.span) : ofType(described, type, e);
  }
  const quiet = c.unevaluatedly(() => checkExpression(c, operand));
  if (type === null || isError(quiet.type)) return c.errorExpression(e.span);
  const dynamic = quiet.category !== 'prvalue' && quiet.type.kind === 'class' && quiet.type.symbol.polymorphic;
  if (!dynamic) return ofType(quiet.type, type, e);
  const object = checkExpression(c, operand);
  return { kind: 'dynamic-type', pointer: addressOf(c, object), type, category: 'lvalue', span: e.span };
};

const ofType = (described: Type, type: Type, e: Ast.Expression): Expression => ({
  kind: 'type-info',
  described: described.plain,
  type,
  category: 'lvalue',
  span: e.span,
});

/** Throws `std::bad_cast`, or where no header declares that, an object of a class that nobody can name. */
const badCast = (c: Checker, span: Span): Expression => {
  const std = c.global.names.get('std');
  const known = std?.kind === 'namespace' ? std.scope.tags.get('bad_cast') : undefined;
  const nameless = (): ClassSymbol => {
    const symbol = newClass(c, 'bad_cast', 'class', span, c.global);
    completeClass(c, symbol, new Map(), null);
    return symbol;
  };
  const { type } = known?.kind === 'class' ? known : nameless();
  useDestructor(c, type, span);
  const object = defaultConstruct(c, type, span, true);
  return { kind: 'throw', object, type: builtin.void, category: 'prvalue', span };
};

/** `dynamic_cast<T>(e)`; upwards it is an implicit conversion, which the caller has tried. */
export const checkDynamicCast = (c: Checker, operand: Expression, type: Type, e: Ast.Expression & { kind: 'named-cast' }): Expression => {
  const fail = (code: string, shown: Type): Expression => {
    c.error(code, e.span, { data: { form: 'dynamic_cast', type: spell(shown), from: spell(operand.type), to: spell(type) } });
    return c.errorExpression(e.span);
  };
  const reference = type.kind === 'reference';
  if (type.kind !== 'pointer' && !reference) return fail('bad-cast', type);
  const pointer = reference ? null : rvalue(c, operand);
  const object = pointer === null ? materialise(c, operand) : pointer.type.kind === 'pointer' ? dereference(pointer) : null;
  if (object === null || object.type.kind !== 'class' || (reference && operand.category === 'prvalue'))
    return fail('bad-cast', operand.type);
  const whole = type.to.kind === 'void';
  if ((type.to.kind !== 'class' && !whole) || (object.type.constant && !type.to.constant)) return fail('bad-cast', type);
  if (type.to.kind === 'class') {
    if (!requireComplete(c, type.to, e.type.span)) return c.errorExpression(e.span);
    const up = basePath(object.type.symbol, type.to.symbol) !== null;
    if (up && implicitConversion(c, operand, type) === null) return fail('bad-cast', type);
  }
  if (!object.type.symbol.polymorphic) return fail('dynamic-cast-not-polymorphic', object.type);
  const cast: Expression = {
    kind: 'dynamic-cast',
    pointer: addressOf(c, object),
    target: type.to.kind === 'class' ? type.to.symbol : null,
    failure: reference ? badCast(c, e.span) : null,
    type: c.types.pointer(type.to),
    category: 'prvalue',
    span: e.span,
  };
  return type.kind === 'reference' ? dereference(cast, type.rvalue ? 'xvalue' : 'lvalue', e.span) : cast;
};
