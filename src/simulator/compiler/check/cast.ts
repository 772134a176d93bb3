/** Explicit conversions: `(T)e`, the named casts, `T(e)` and `T{e}`. */
import type * as Ast from '../ast.ts';
import type { Span } from '../source.ts';
import type { Expression } from '../tree.ts';
import {
  builtin,
  isArithmetic,
  isBool,
  isError,
  isScalar,
  representation,
  spell,
  type MemberPointerType,
  type ReferenceType,
  type Type,
} from '../type.ts';
import type { Checker } from './checker.ts';
import {
  addressOf,
  conversionFunctions,
  convertNode,
  promoteBitField,
  convertTo,
  dereference,
  implicitConversion,
  materialise,
  rvalue,
} from './conversion.ts';
import { checkExpression } from './expression.ts';
import { initialise, listInitialise } from './initialise.ts';
import { adjustMemberPointer, memberOffset } from './member-pointer.ts';
import { discarded } from './operator.ts';
import { checkDynamicCast } from './rtti.ts';
import { basePath, defaultConstruct, requireConcrete, upcast } from './special.ts';
import { deduceAuto, requireComplete, typeOf } from './typename.ts';

/** What a form of cast may do beyond implicit conversions. */
interface Power {
  readonly form: string;
  /** Related pointers downwards, numbers to enumerations, void* to anything. */
  readonly static: boolean;
  /** Unrelated pointers, pointers and integers. */
  readonly reinterpret: boolean;
  readonly dropsConst: boolean;
}

const powers = {
  c: { form: 'cast', static: true, reinterpret: true, dropsConst: true },
  static_cast: { form: 'static_cast', static: true, reinterpret: false, dropsConst: false },
  reinterpret_cast: { form: 'reinterpret_cast', static: false, reinterpret: true, dropsConst: false },
  const_cast: { form: 'const_cast', static: false, reinterpret: false, dropsConst: true },
  dynamic_cast: { form: 'dynamic_cast', static: false, reinterpret: false, dropsConst: false },
} as const satisfies Record<string, Power>;

export const checkCast = (c: Checker, e: Ast.Expression & { kind: 'cast' }): Expression => {
  const type = typeOf(c, e.type);
  if (e.operand.kind === 'init-list') return listInitialise(c, type, e.operand, true).value ?? c.errorExpression(e.span);
  return castTo(c, checkExpression(c, e.operand), type, powers.c, e.span);
};

export const checkNamedCast = (c: Checker, e: Ast.Expression & { kind: 'named-cast' }): Expression => {
  const type = typeOf(c, e.type);
  const operand = checkExpression(c, e.operand);
  if (
    e.word === 'dynamic_cast' &&
    !isError(operand.type) &&
    !isError(type) &&
    (toWhole(type) || implicitConversion(c, operand, type) === null)
  )
    return checkDynamicCast(c, operand, type, e);
  return castTo(c, operand, type, powers[e.word], e.span);
};

/** `dynamic_cast<void *>` looks for the whole object. */
const toWhole = (type: Type): boolean => type.kind === 'pointer' && type.to.kind === 'void';

export const checkConstruct = (c: Checker, e: Ast.Expression & { kind: 'construct' }): Expression => {
  const type = typeOf(c, e.type);
  return checkConstructed(c, type, e.arguments, e.braced, e.span);
};

/** `T(a, b)` and `T{a, b}`. */
export const checkConstructed = (c: Checker, type: Type, args: readonly Ast.Expression[], braced: boolean, span: Span): Expression => {
  const only = args[0];
  if (type.kind === 'auto' && only !== undefined && args.length === 1) {
    const value = rvalue(c, checkExpression(c, only));
    return deduceAuto(c, type, value.type) === null ? c.errorExpression(span) : value;
  }
  if (isError(type)) {
    for (const arg of args) checkExpression(c, arg);
    return c.errorExpression(span);
  }
  if (type.kind === 'void' && args.length === 0) return { kind: 'zero', type: builtin.void, category: 'prvalue', span };
  if (type.kind !== 'void' && type.kind !== 'reference' && !requireComplete(c, type, span)) return c.errorExpression(span);
  if (!requireConcrete(c, type, span)) return c.errorExpression(span);
  if (braced && only?.kind === 'init-list') {
    const list = { ...only, span };
    return listInitialise(c, type, list, true).value ?? defaultConstruct(c, type, span, true) ?? c.errorExpression(span);
  }
  if (type.kind === 'class') {
    return (
      initialise(c, type, { kind: 'paren', arguments: args, span }, span).value ?? {
        kind: 'zero',
        type: type.plain,
        category: 'prvalue',
        span,
      }
    );
  }
  if (only === undefined) return { kind: 'zero', type: type.plain, category: 'prvalue', span };
  if (args.length > 1) {
    c.error('excess-initialisers', args[1]?.span ?? span, { data: { type: spell(type) } });
    return c.errorExpression(span);
  }
  return castTo(c, checkExpression(c, only), type, powers.c, span);
};

const castTo = (c: Checker, e: Expression, type: Type, power: Power, span: Span): Expression => {
  if (isError(type) || isError(e.type)) return c.errorExpression(span);
  if (type.kind === 'void')
    return { kind: 'convert', operand: discarded(c, e), explicit: true, type: builtin.void, category: 'prvalue', span };
  if (type.kind === 'reference') return castToReference(c, e, type, power, span);
  if (type.kind === 'class' || e.type.kind === 'class' || e.kind === 'overloads') {
    const conversion = implicitConversion(c, e, type, true, true);
    if (conversion !== null) return { ...conversion.apply(), span };
    const converted = viaConversion(c, e, type, span);
    if (converted !== null) return converted;
    if (e.kind !== 'overloads' || e.functions.length !== 1 || !isScalar(type)) return impossible(c, e, type, power, span);
  }
  const value = rvalue(c, e);
  if (isError(value.type)) return value;
  return castScalar(c, value, type, power, span) ?? impossible(c, value, type, power, span);
};

/** `(T)object` where the object converts to some other scalar first. */
const viaConversion = (c: Checker, e: Expression, type: Type, span: Span): Expression | null => {
  if (e.type.kind !== 'class' || !isScalar(type)) return null;
  const conversions = conversionFunctions(e.type);
  const only = conversions.length === 1 ? conversions[0] : undefined;
  if (only === undefined || !isScalar(only.type.returns)) return null;
  return convertNode(convertTo(c, e, only.type.returns, { purpose: 'operand' }, true), type, true, span);
};

const impossible = (c: Checker, e: Expression, type: Type, power: Power, span: Span): Expression => {
  if (e.type.kind === 'void') c.error('void-value-used', e.span);
  else c.error('bad-cast', span, { data: { form: power.form, from: spell(e.type), to: spell(type) } });
  return c.errorExpression(span);
};

const isNumber = (type: Type): boolean => isArithmetic(type) || type.kind === 'enum';

const castScalar = (c: Checker, value: Expression, type: Type, power: Power, span: Span): Expression | null => {
  const from = value.type;
  if (power.static || from === type.plain) {
    if (isNumber(from) && isNumber(type)) return castNumber(value, type, span);
    if (from.kind === 'pointer' && isBool(type)) return convertNode(value, type, true, span);
  }
  if (from.kind === 'pointer' && type.kind === 'pointer') return castPointer(c, value, from, type, power, span);
  if (from.kind === 'member-pointer' && type.kind === 'member-pointer') return castMemberPointer(c, value, from, type, power, span);
  const plainNumber = !c.cpp && isNumber(from);
  if ((type.kind === 'pointer' || type.kind === 'member-pointer') && !plainNumber && implicitConversion(c, value, type) !== null)
    return { ...convertTo(c, value, type, { purpose: 'initialise' }), span };
  if (!power.reinterpret) return null;
  const kept = representation(type);
  if (from.kind === 'pointer' && kept !== null) {
    if (kept.size < 8) c.warning('pointer-truncated', span, { data: { from: spell(from), to: spell(type) } });
    return convertNode(value, type, true, span);
  }
  if (type.kind === 'pointer' && (from.kind === 'integer' || from.kind === 'enum')) return convertNode(value, type, true, span);
  if (from.kind === 'nullptr' && kept !== null && kept.size === 8) return convertNode(value, type, true, span);
  return null;
};

/** A bit-field's value is no bit-field's any more, even if the type is the same. */
const castNumber = (value: Expression, type: Type, span: Span): Expression =>
  promoteBitField(value) === value
    ? convertNode(value, type, true, span)
    : { kind: 'convert', operand: value, explicit: true, type: type.plain, category: 'prvalue', span };

/** Up and down between the classes of pointers to members of one type. */
const castMemberPointer = (
  c: Checker,
  value: Expression,
  from: MemberPointerType,
  to: MemberPointerType,
  power: Power,
  span: Span,
): Expression | null => {
  const down = memberOffset(from, to);
  if (down !== null) return { ...adjustMemberPointer(c, value, to, down), span };
  const up = memberOffset(to, from);
  if (power.static && up !== null) return { ...adjustMemberPointer(c, value, to, -up), span };
  return power.reinterpret && (from.to.kind === 'function') === (to.to.kind === 'function') ? convertNode(value, to, true, span) : null;
};

const losesConst = (from: Type, to: Type): boolean => (from.constant && !to.constant) || (from.volatile && !to.volatile);

const castPointer = (
  c: Checker,
  value: Expression,
  from: Type & { kind: 'pointer' },
  to: Type & { kind: 'pointer' },
  power: Power,
  span: Span,
): Expression | null => {
  if (!c.cpp) return convertNode(value, to, true, span);
  const same = c.types.unqualified(from.to) === c.types.unqualified(to.to);
  if (!power.dropsConst && losesConst(from.to, to.to)) return null;
  const silent = power.dropsConst && (same || to.to.kind === 'void');
  if (silent || (same && (power.static || power.reinterpret))) return convertNode(value, to, true, span);
  if (implicitConversion(c, value, to) !== null && power.form !== 'const_cast') {
    if (power.form !== 'reinterpret_cast') return { ...convertTo(c, value, to, { purpose: 'initialise' }), span };
  }
  if (power.static && from.to.kind === 'class' && to.to.kind === 'class') {
    const up = basePath(from.to.symbol, to.to.symbol);
    const down = basePath(to.to.symbol, from.to.symbol);
    const offset = up !== null ? up.offset : down !== null ? -down.offset : null;
    if (offset !== null) return { kind: 'pointer-adjust', pointer: value, offset, type: to.plain, category: 'prvalue', span };
  }
  if (power.static && (from.to.kind === 'void' || to.to.kind === 'void')) return convertNode(value, to, true, span);
  return power.reinterpret ? convertNode(value, to, true, span) : null;
};

const castToReference = (c: Checker, e: Expression, type: ReferenceType, power: Power, span: Span): Expression => {
  const category = type.rvalue ? 'xvalue' : 'lvalue';
  if (e.kind === 'overloads' || e.kind === 'braces') return impossible(c, e, type, power, span);
  const sameObject = e.type.plain === type.to.plain && (power.dropsConst || !losesConst(e.type, type.to));
  if (e.category !== 'prvalue' && sameObject) return dereference({ ...addressOf(c, e), type: c.types.pointer(type.to) }, category, span);
  if (power.form !== 'reinterpret_cast') {
    const conversion = implicitConversion(c, e, type);
    if (conversion !== null) return dereference(conversion.apply(), category, span);
  }
  if (e.category === 'prvalue' && power.reinterpret) return impossible(c, e, type, power, span);
  const place = materialise(c, e);
  if (power.static && place.type.kind === 'class' && type.to.kind === 'class') {
    const down = basePath(type.to.symbol, place.type.symbol);
    if (down !== null) {
      const pointer: Expression = {
        kind: 'pointer-adjust',
        pointer: addressOf(c, upcast(c, place, place.type.symbol)),
        offset: -down.offset,
        type: c.types.pointer(type.to),
        category: 'prvalue',
        span,
      };
      return dereference(pointer, category, span);
    }
  }
  if (!power.reinterpret) return impossible(c, e, type, power, span);
  return dereference(
    { kind: 'convert', operand: addressOf(c, place), explicit: true, type: c.types.pointer(type.to), category: 'prvalue', span },
    category,
    span,
  );
};
