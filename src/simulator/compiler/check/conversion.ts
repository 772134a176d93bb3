/** Implicit conversions: which there are, what they cost in overload resolution, and the nodes that carry them out. */
import { evaluateInteger } from '../constant.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import { bitFieldOf, type Expression } from '../tree.ts';
import { builtin, isArithmetic, isBool, isError, isIntegral, representation, spell, type ReferenceType, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { chooseFunction, tryOverloads } from './overload.ts';
import { useFunction } from './use.ts';
import { invokerOf, isInvokable } from './lambda.ts';
import { bracesConversion } from './initialise.ts';
import { adjustMemberPointer, functionPointer, memberOffset } from './member-pointer.ts';
import { basePath, copyOf, useDestructor, upcast } from './special.ts';

/**
 * Cost of a conversion for one argument: 0 identity, below 1 exact match with qualifiers adjusted, 1 promotion, from 2
 * conversion, 3 user-defined, 4 ellipsis. Fractions order what C++ orders within one rank.
 */
export interface Conversion {
  readonly cost: number;
  /** Of a user-defined conversion, the function and what its result costs: compared when two go by the same function. */
  readonly via?: { readonly function: FunctionSymbol; readonly cost: number };
  /** Code of a warning that goes with it. */
  readonly warning: string | null;
  readonly apply: () => Expression;
}

export const COST = {
  exact: 0,
  qualification: 0.1,
  promotion: 1,
  conversion: 2,
  /** An rvalue bound to an lvalue reference, where an rvalue reference would do too. */
  temporary: 0.05,
  base: 2.1,
  toVoid: 2.5,
  toBool: 2.7,
  user: 3,
  ellipsis: 4,
} as const;

/** Why a conversion is wanted: chooses the wording when there is none. */
export type Purpose =
  | { readonly purpose: 'initialise' | 'assign' | 'return' | 'condition' | 'case' | 'operand' | 'subscript' }
  | { readonly purpose: 'argument'; readonly parameter: string; readonly index: number; readonly function: string };

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Marks the object that a glvalue stands in as needing an address. */
const keepInMemory = (place: Expression): void => {
  switch (place.kind) {
    case 'variable':
      place.variable.inMemory = true;
      return;
    case 'field':
    case 'base':
      keepInMemory(place.object);
      return;
    case 'conditional':
      keepInMemory(place.then);
      keepInMemory(place.otherwise);
      return;
    case 'comma':
      keepInMemory(place.right);
      return;
    case 'assign':
    case 'compound':
      keepInMemory(place.left);
      return;
    case 'increment':
      keepInMemory(place.operand);
      return;
    default:
  }
};

/** The address of a glvalue as a pointer. */
export const addressOf = (c: Checker, place: Expression, span: Span = place.span): Expression => {
  if (place.kind === 'dereference' && place.type.kind !== 'array') return { ...place.pointer, span };
  keepInMemory(place);
  return { kind: 'address', operand: place, type: c.types.pointer(place.type), category: 'prvalue', span };
};

/** The object that a pointer points to. */
export const dereference = (pointer: Expression, category: 'lvalue' | 'xvalue' = 'lvalue', span: Span = pointer.span): Expression => ({
  kind: 'dereference',
  pointer,
  type: pointer.type.kind === 'pointer' ? pointer.type.to : builtin.error,
  category,
  span,
});

/** Gives a class prvalue (or a value to which a reference is bound) an object to live in. */
export const materialise = (c: Checker, value: Expression): Expression => {
  if (value.category !== 'prvalue' || isError(value.type)) return value;
  const destructor = useDestructor(c, value.type, value.span);
  const conditional = destructor !== null && c.conditional > 0;
  if (conditional && c.function !== null) c.function.conditionalTemporaries = true;
  return { kind: 'temporary', value, destructor, extended: false, conditional, type: value.type, category: 'xvalue', span: value.span };
};

/** Lvalue-to-rvalue conversion and decay. Class objects stay as they are: copying them is the business of their target. */
export const rvalue = (c: Checker, e: Expression): Expression => {
  if (e.kind === 'overloads') {
    const only = e.functions[0];
    if (only !== undefined && e.functions.length === 1 && !only.hasThis) {
      useFunction(c, only, e.span);
      return addressOfFunction(c, only, e.span);
    }
    c.error(only?.hasThis === true ? 'member-function-not-called' : 'overload-not-chosen', e.span, { data: { name: only?.name ?? '' } });
    return c.errorExpression(e.span);
  }
  if (e.kind === 'braces') {
    c.error('braces-unexpected', e.span);
    return c.errorExpression(e.span);
  }
  if (isError(e.type)) return e;
  if (e.type.kind === 'function') return { kind: 'address', operand: e, type: c.types.pointer(e.type), category: 'prvalue', span: e.span };
  if (e.type.kind === 'array') {
    const place = materialise(c, e);
    keepInMemory(place);
    return { kind: 'address', operand: place, type: c.types.pointer(e.type.element), category: 'prvalue', span: e.span };
  }
  if (e.category === 'prvalue' || e.type.kind === 'class' || e.type.kind === 'void') return e;
  // Each branch is loaded for itself: variables chosen between may live in slots.
  if (e.kind === 'conditional')
    return { ...e, then: rvalue(c, e.then), otherwise: rvalue(c, e.otherwise), type: e.type.plain, category: 'prvalue' };
  return { kind: 'load', operand: e, type: e.type.plain, category: 'prvalue', span: e.span };
};

/** `(a ? b : c) = …`: what is chosen between needs addresses. */
export const keepChosen = (place: Expression): void => {
  if (place.kind === 'conditional') keepInMemory(place);
  else if (place.kind === 'comma') keepChosen(place.right);
};

const addressOfFunction = (c: Checker, symbol: FunctionSymbol, span: Span): Expression => ({
  kind: 'address',
  operand: { kind: 'function', function: symbol, type: symbol.type, category: 'lvalue', span },
  type: c.types.pointer(symbol.type),
  category: 'prvalue',
  span,
});

/** The type an expression has after {@link rvalue}. */
export const decayedType = (c: Checker, e: Expression): Type => {
  if (e.type.kind === 'array') return c.types.pointer(e.type.element);
  if (e.type.kind === 'function') return c.types.pointer(e.type);
  return e.type.plain;
};

export const convertNode = (e: Expression, type: Type, explicit = false, span: Span = e.span): Expression =>
  e.type === type.plain ? e : { kind: 'convert', operand: e, explicit, type: type.plain, category: 'prvalue', span };

// ── Standard conversions ────────────────────────────────────────────────────────────────────────────────────────

/** The type after integer promotion. */
export const promoted = (type: Type): Type => {
  const kept = representation(type);
  if (kept === null) return type.plain;
  return kept.rank < builtin.int.rank
    ? kept.plain === builtin.char32
      ? builtin.uint
      : builtin.int
    : kept.plain === builtin.char32
      ? builtin.uint
      : kept.plain;
};

/** The type to which a bit-field promotes by its width, whatever it was declared as; null: by its type alone. */
export const bitFieldType = (place: Expression): Type | null => {
  const bits = bitFieldOf(place)?.bits ?? null;
  if (bits === null) return null;
  const { width } = bits;
  const signed = representation(place.type)?.signed === true;
  if (width < 32 || (signed && width === 32)) return builtin.int;
  return width === 32 ? builtin.uint : null;
};

/** A value read from a bit-field, promoted; any other as it is. */
export const promoteBitField = (e: Expression): Expression => {
  const place = e.type.kind === 'integer' ? placeRead(e) : null;
  const type = place === null ? null : bitFieldType(place);
  return type === null ? e : convertNode(e, type);
};

/** What a value is read from, by its own name or in C as what `(a, s.bits)` leaves. */
const placeRead = (e: Expression): Expression | null =>
  e.kind === 'load' ? e.operand : e.kind === 'comma' && e.category === 'prvalue' ? placeRead(e.right) : null;

/** Promotes an arithmetic or unscoped enumeration value. */
export const promote = (e: Expression): Expression => {
  const value = promoteBitField(e);
  return convertNode(value, isIntegral(value.type) ? promoted(value.type) : value.type);
};

/** A null pointer constant: an integer constant 0. */
export const isNullConstant = (e: Expression): boolean =>
  e.type.kind === 'nullptr' || (e.type.kind === 'integer' && evaluateInteger(e) === 0n);

/**
 * Whether `from` becomes `to` by adding qualifiers at some levels: -1 if not, else 0 for none added, 1 for some.
 * Below the first level that changes, every level of `to` must be const.
 */
const qualificationChange = (from: Type, to: Type): -1 | 0 | 1 => {
  let change: 0 | 1 = 0;
  let constantSoFar = true;
  let first = true;
  let a = from;
  let b = to;
  for (;;) {
    while (a.kind === 'array' && b.kind === 'array' && a.count === b.count) {
      a = a.element;
      b = b.element;
    }
    if (!first) {
      if ((a.constant && !b.constant) || (a.volatile && !b.volatile)) return -1;
      if (a.constant !== b.constant || a.volatile !== b.volatile) {
        if (!constantSoFar) return -1;
        change = 1;
      }
      constantSoFar &&= b.constant;
    }
    if (a.kind !== 'pointer' || b.kind !== 'pointer') return a.plain === b.plain ? change : -1;
    a = a.to;
    b = b.to;
    first = false;
  }
};

/** C's compatible types: the same, but that a function whose parameters are not told agrees with any of the same result. */
export const compatible = (a: Type, b: Type): boolean => {
  if (a === b) return true;
  if (a.constant !== b.constant || a.volatile !== b.volatile) return false;
  if (a.kind === 'pointer' && b.kind === 'pointer') return compatible(a.to, b.to);
  if (a.kind === 'array' && b.kind === 'array') return (a.count ?? b.count) === (b.count ?? a.count) && compatible(a.element, b.element);
  if (a.kind !== 'function' || b.kind !== 'function' || !compatible(a.returns, b.returns)) return false;
  if (a.open || b.open) return true;
  return (
    a.variadic === b.variadic &&
    a.parameters.length === b.parameters.length &&
    a.parameters.every((parameter, index) => compatible(parameter, b.parameters[index] ?? parameter))
  );
};

/** Same pointed-to type, only that qualifiers get lost on the way. */
const losesQualifiers = (c: Checker, from: Type, to: Type): boolean =>
  from.kind === 'pointer' &&
  to.kind === 'pointer' &&
  (c.types.unqualified(from.to) === c.types.unqualified(to.to) || to.to.kind === 'void');

interface Standard {
  readonly cost: number;
  readonly warning: string | null;
}
const standard = (cost: number, warning: string | null = null): Standard => ({ cost, warning });

/** The standard conversion from a decayed value `e` to scalar type `to`. */
const standardConversion = (c: Checker, e: Expression, from: Type, to: Type): Standard | null => {
  if (from === to) return standard(COST.exact);
  if (isArithmetic(to) || (to.kind === 'enum' && !c.cpp)) {
    if (isArithmetic(from) || (from.kind === 'enum' && (!c.cpp || !from.symbol.scoped))) {
      const promotes = (isIntegral(from) && promoted(from) === to) || (from === builtin.float && to === builtin.double);
      return standard(promotes ? COST.promotion : COST.conversion);
    }
    if (isBool(to) && (from.kind === 'pointer' || from.kind === 'member-pointer')) return standard(COST.toBool);
    if (!c.cpp && from.kind === 'pointer' && to.kind === 'integer') return standard(COST.toBool, 'pointer-to-integer');
    return null;
  }
  if (to.kind === 'nullptr') return isNullConstant(e) ? standard(COST.conversion) : null;
  if (to.kind === 'member-pointer') {
    if (isNullConstant(e)) return standard(COST.conversion);
    const offset = from.kind === 'member-pointer' ? memberOffset(from, to) : null;
    return offset === null ? null : standard(COST.base);
  }
  if (to.kind !== 'pointer') return null;
  if (isNullConstant(e)) return standard(COST.conversion);
  if (from.kind === 'pointer') return pointerConversion(c, e, from, to);
  return !c.cpp && from.kind === 'integer' ? standard(COST.toBool, 'integer-to-pointer') : null;
};

/** A string literal as a pointer, or a choice between some. */
const isLiteral = (e: Expression): boolean =>
  e.kind === 'conditional'
    ? isLiteral(e.then) && isLiteral(e.otherwise)
    : (e.kind === 'address' && e.operand.kind === 'string') || e.kind === 'string';

const pointerConversion = (
  c: Checker,
  e: Expression,
  from: Type & { kind: 'pointer' },
  to: Type & { kind: 'pointer' },
): Standard | null => {
  const change = qualificationChange(from, to);
  if (change >= 0) return standard(change === 0 ? COST.exact : COST.qualification);
  const keeps = (!from.to.constant || to.to.constant) && (!from.to.volatile || to.to.volatile);
  if (keeps && to.to.kind === 'void' && from.to.kind !== 'function') return standard(COST.toVoid);
  if (keeps && from.to.kind === 'class' && to.to.kind === 'class') {
    const path = basePath(from.to.symbol, to.to.symbol);
    if (path !== null) return standard(COST.base + path.depth / 100);
  }
  const literal = isLiteral(e);
  if (literal && losesQualifiers(c, from, to)) return standard(COST.toVoid, 'string-literal-to-pointer');
  if (c.cpp) return null;
  if (keeps && compatible(c.types.unqualified(from.to), c.types.unqualified(to.to))) return standard(COST.qualification);
  if (from.to.kind === 'void' || to.to.kind === 'void') return standard(COST.conversion, keeps ? null : 'discards-qualifiers');
  return standard(COST.toBool, losesQualifiers(c, from, to) ? 'discards-qualifiers' : 'incompatible-pointers');
};

const applyStandard = (c: Checker, e: Expression, to: Type): Expression => {
  const value = rvalue(c, e);
  if (value.type.kind === 'pointer' && to.kind === 'pointer' && value.type.to.kind === 'class' && to.to.kind === 'class') {
    const path = basePath(value.type.to.symbol, to.to.symbol);
    if (path !== null && path.depth > 0)
      return { kind: 'pointer-adjust', pointer: value, offset: path.offset, type: to.plain, category: 'prvalue', span: e.span };
  }
  if (value.type.kind === 'member-pointer' && to.kind === 'member-pointer')
    return adjustMemberPointer(c, value, to, memberOffset(value.type, to) ?? 0);
  return convertNode(value, to);
};

// ── Classes and references ──────────────────────────────────────────────────────────────────────────────────────

/** Conversion functions of a class and its bases; those of a base are hidden by one to the same type. */
export const conversionFunctions = (type: Type): FunctionSymbol[] => {
  if (type.kind !== 'class') return [];
  const own = type.symbol.scope.names.get('<conversion>');
  const list = own?.kind === 'functions' ? [...own.functions] : [];
  for (const base of type.symbol.bases) {
    for (const one of conversionFunctions(base.symbol.type))
      if (!list.some((other) => other.type.returns === one.type.returns && other.member !== one.member)) list.push(one);
  }
  return list;
};

const conversionFromClass = (c: Checker, e: Expression, to: Type, explicit: boolean): Conversion | null => {
  if (e.type.kind !== 'class') return null;
  let best: { cost: number; function: FunctionSymbol } | null = null;
  for (const candidate of conversionFunctions(e.type)) {
    if ((candidate.explicit && !explicit) || (e.type.constant && !candidate.type.constantObject)) continue;
    const result = callResult(c, candidate.type.returns, e.span);
    const second =
      result.type.kind === 'class'
        ? result.type.plain === to.plain
          ? standard(0)
          : null
        : standardConversion(c, result, decayedType(c, result), to.plain);
    if (second !== null && (best === null || second.cost < best.cost)) best = { cost: second.cost, function: candidate };
  }
  const chosen = best?.function;
  if (chosen === undefined) return null;
  return {
    cost: COST.user,
    via: { function: chosen, cost: best?.cost ?? 0 },
    warning: null,
    apply: () => {
      useFunction(c, chosen, e.span);
      const object = addressOf(c, materialise(c, e));
      const call = wrapCall(c, {
        kind: 'call',
        callee: { kind: 'direct', function: chosen },
        object,
        arguments: [],
        variadic: null,
        type: chosen.type.returns,
        category: 'prvalue',
        span: e.span,
      });
      return convertTo(c, call, to, { purpose: 'initialise' });
    },
  };
};

/** A stand-in for the result of a function, to ask about its conversions. */
const callResult = (c: Checker, returns: Type, span: Span): Expression =>
  returns.kind === 'reference'
    ? { kind: 'unwritten', type: returns.to, category: 'lvalue', span }
    : { kind: 'unwritten', type: c.types.unqualified(returns), category: 'prvalue', span };

/** A call returning a reference is the object referred to; any other is a prvalue. */
export const wrapCall = (c: Checker, call: Extract<Expression, { kind: 'call' }>): Expression => {
  const returns = call.type;
  if (returns.kind === 'reference') {
    const pointer: Expression = { ...call, type: c.types.pointer(returns.to) };
    return dereference(pointer, returns.rvalue ? 'xvalue' : 'lvalue', call.span);
  }
  return { ...call, type: returns.kind === 'class' ? returns : returns.plain };
};

const classConversion = (c: Checker, e: Expression, to: Type & { kind: 'class' }, user: boolean, explicit: boolean): Conversion | null => {
  if (e.type.kind === 'class') {
    const path = basePath(e.type.symbol, to.symbol);
    if (path !== null) {
      const apply = (): Expression =>
        path.depth === 0 && e.category === 'prvalue' ? e : copyOf(c, upcast(c, materialise(c, e), to.symbol), e.span);
      return { cost: path.depth === 0 ? COST.exact : COST.base + path.depth / 100, warning: null, apply };
    }
  }
  if (!user) return null;
  const constructors = to.symbol.constructors.filter((candidate) => explicit || !candidate.explicit);
  const chosen = tryOverloads(c, constructors, [e], null, false);
  if (chosen !== null) {
    return {
      cost: COST.user,
      warning: null,
      apply: () => {
        useFunction(c, chosen.function, e.span);
        return {
          kind: 'construct',
          constructor: chosen.function,
          arguments: chosen.apply(),
          zeroFirst: false,
          inBraces: false,
          type: to.plain,
          category: 'prvalue',
          span: e.span,
        };
      },
    };
  }
  return conversionFromClass(c, e, to, explicit);
};

/** How far a reference to `to` fits a glvalue of type `from`; null if not directly. */
const referenceFit = (c: Checker, from: Type, to: Type): number | null => {
  const loses = (from.constant && !to.constant) || (from.volatile && !to.volatile);
  if (from.kind === 'array' && to.kind === 'array') {
    const same = c.types.unqualified(from) === c.types.unqualified(to);
    const lost = from.element.constant && !to.element.constant;
    if (to.count === null && c.types.unqualified(from.element) === c.types.unqualified(to.element)) return lost ? null : COST.qualification;
    return same && !lost ? (from === to ? COST.exact : COST.qualification) : null;
  }
  if (loses) return null;
  const adds = from.constant !== to.constant || from.volatile !== to.volatile;
  if (from.plain === to.plain) return adds ? COST.qualification : COST.exact;
  if (from.kind === 'class' && to.kind === 'class') {
    const path = basePath(from.symbol, to.symbol);
    return path === null ? null : COST.base + path.depth / 100 + (adds ? COST.qualification : 0);
  }
  if (from.kind === 'pointer' && to.kind === 'pointer' && to.constant)
    return qualificationChange(from.plain, to.plain) >= 0 ? COST.qualification : null;
  return null;
};

/** The same type but for qualifiers, or a base class of it: then a reference binds directly or not at all. */
const isRelated = (c: Checker, from: Type, to: Type): boolean =>
  c.types.unqualified(from) === c.types.unqualified(to) ||
  (from.kind === 'class' && to.kind === 'class' && basePath(from.symbol, to.symbol) !== null);

/** An array of no told length: a reference to one passes the length besides the address, see `passed` in call.ts. */
export const isOpenArray = (type: Type): boolean => type.kind === 'array' && type.count === null;

const bindReference = (c: Checker, e: Expression, to: ReferenceType, user: boolean): Conversion | null => {
  const target = to.to;
  const fit = e.type.kind === 'void' ? null : referenceFit(c, e.type, target);
  const bitField = bitFieldOf(e) !== null;
  const bind = (place: Expression): Expression => {
    const object = target.kind === 'class' ? upcast(c, place, target.symbol) : place;
    return { ...addressOf(c, object), type: c.types.pointer(isOpenArray(target) ? place.type : target) };
  };
  if (!to.rvalue && !target.constant) {
    if (fit === null || e.category !== 'lvalue' || bitField) return user ? referenceFromClass(c, e, to) : null;
    return { cost: fit, warning: null, apply: () => bind(e) };
  }
  const penalty = to.rvalue ? 0 : e.category === 'lvalue' ? 0 : COST.temporary;
  if (fit !== null && !bitField) {
    if (to.rvalue && e.category === 'lvalue' && target.kind !== 'function') return null;
    return { cost: fit + penalty, warning: null, apply: () => bind(materialise(c, e)) };
  }
  if ((target.volatile && !to.rvalue) || (fit === null && isRelated(c, e.type, target))) return null;
  if (to.rvalue && givesLvalue(c, e.type, target)) return null;
  const inner = implicitConversion(c, e, c.types.unqualified(target), user);
  if (inner === null) return user ? referenceFromClass(c, e, to) : null;
  return { ...inner, cost: inner.cost + penalty, apply: () => bind(materialise(c, inner.apply())) };
};

/** Whether a class converts to an lvalue of the type: an rvalue reference does not bind to that, nor to a copy of it. */
const givesLvalue = (c: Checker, from: Type, target: Type): boolean =>
  from.kind === 'class' &&
  conversionFunctions(from).some(
    ({ type: { returns } }) => returns.kind === 'reference' && !returns.rvalue && isRelated(c, returns.to, target),
  );

const referenceFromClass = (c: Checker, e: Expression, to: ReferenceType): Conversion | null => {
  if (e.type.kind !== 'class') return null;
  const chosen = conversionFunctions(e.type).find(
    (candidate) =>
      candidate.type.returns.kind === 'reference' &&
      (!to.rvalue || candidate.type.returns.rvalue) &&
      referenceFit(c, candidate.type.returns.to, to.to) !== null &&
      (!e.type.constant || candidate.type.constantObject),
  );
  if (chosen === undefined) return null;
  return {
    cost: COST.user,
    warning: null,
    apply: () => {
      useFunction(c, chosen, e.span);
      const object = addressOf(c, materialise(c, e));
      const call = wrapCall(c, {
        kind: 'call',
        callee: { kind: 'direct', function: chosen },
        object,
        arguments: [],
        variadic: null,
        type: chosen.type.returns,
        category: 'prvalue',
        span: e.span,
      });
      return convertTo(c, call, to, { purpose: 'initialise' });
    },
  };
};

// ── The door ────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The implicit conversion of an expression to a type, or null. Has no effect until applied. For a reference type the applied
 * result is the address of what it is bound to.
 * @param user whether user-defined conversions may take part
 * @param explicit whether explicit constructors may (direct initialisation, casts)
 */
export const implicitConversion = (c: Checker, e: Expression, to: Type, user = true, explicit = false): Conversion | null => {
  if (isError(e.type) || isError(to)) return { cost: 0, warning: null, apply: () => c.errorExpression(e.span) };
  if (e.kind === 'braces') return bracesConversion(c, e, to);
  if (e.kind === 'overloads' && !c.cpp) return functionConversion(c, e, to);
  if (e.kind === 'overloads') {
    const member = to.kind === 'member-pointer' ? e.functions.find((one) => one.hasThis && one.type === to.to) : undefined;
    if (to.kind === 'member-pointer' && member !== undefined)
      return { cost: COST.exact, warning: null, apply: () => applyStandard(c, functionPointer(c, member, e.span), to) };
    const chosen = chooseFunction(e.functions, to);
    if (chosen === null) return null;
    return {
      cost: COST.exact,
      warning: null,
      apply: () => {
        useFunction(c, chosen, e.span);
        return addressOfFunction(c, chosen, e.span);
      },
    };
  }
  if (to.kind === 'reference') return bindReference(c, e, to, user);
  if (to.kind === 'class') return classConversion(c, e, to, user, explicit);
  if (to.kind === 'void' || to.kind === 'array' || to.kind === 'function' || e.type.kind === 'void') return null;
  if (e.type.kind === 'class') {
    if (isInvokable(e.type, to)) {
      return {
        cost: COST.conversion,
        warning: null,
        apply: () => {
          const invoker = invokerOf(c, e.type, to, e.span);
          return invoker === null ? c.errorExpression(e.span) : addressOfFunction(c, invoker, e.span);
        },
      };
    }
    return user ? conversionFromClass(c, e, to, explicit) : null;
  }
  const found = standardConversion(
    c,
    e.type.kind === 'function' || e.type.kind === 'array' ? rvalueQuietly(c, e) : e,
    decayedType(c, e),
    to.plain,
  );
  return found === null ? null : { ...found, apply: () => applyStandard(c, e, to) };
};

/** C has one function of a name: it converts as the pointer that it decays to. */
const functionConversion = (c: Checker, e: Expression & { kind: 'overloads' }, to: Type): Conversion | null => {
  const only = e.functions[0];
  if (only === undefined) return null;
  const place: Expression = { kind: 'function', function: only, type: only.type, category: 'lvalue', span: e.span };
  const found = implicitConversion(c, place, to);
  if (found === null) return null;
  return {
    ...found,
    apply: () => {
      useFunction(c, only, e.span);
      return found.apply();
    },
  };
};

/** Decay without marking variables: only to look at. */
const rvalueQuietly = (c: Checker, e: Expression): Expression => ({
  kind: 'address',
  operand: e,
  type: decayedType(c, e),
  category: 'prvalue',
  span: e.span,
});

/** Converts, or reports why not and gives an error expression. */
export const convertTo = (c: Checker, e: Expression, to: Type, why: Purpose, explicit = false): Expression => {
  const conversion = implicitConversion(c, e, to, true, explicit);
  if (conversion === null) {
    reportMismatch(c, e, to, why);
    return c.errorExpression(e.span);
  }
  const shortened = conversion.warning === 'incompatible-pointers' && reportShortPointer(c, e, to, why, 'warning');
  if (conversion.warning !== null && !shortened) c.warning(conversion.warning, e.span, { data: { from: spellSource(e), to: spell(to) } });
  const result = conversion.apply();
  warnNarrowing(c, e, to);
  return result;
};

/** A constant that does not fit the type it is converted to, as g++ -Woverflow. */
const warnNarrowing = (c: Checker, e: Expression, to: Type): void => {
  if (to.kind !== 'integer' || e.type.kind !== 'integer' || isBool(to) || e.type.size <= to.size) return;
  const value = evaluateInteger(e);
  if (value === null) return;
  const bits = to.size * 8;
  if (BigInt.asIntN(bits, value) !== value && BigInt.asUintN(bits, value) !== value) {
    const kept = to.signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
    c.warning('constant-does-not-fit', e.span, { data: { from: String(value), to: spell(to), kept: String(kept) } });
  }
};

/**
 * A pointer to 32 bits where the function writes 64: a `DWORD` for a completion key, as programs for 32-bit Windows have it.
 * True when that is what is wrong, and it has been said, with the variable's declaration to mend.
 */
const reportShortPointer = (c: Checker, e: Expression, to: Type, why: Purpose, severity: 'error' | 'warning'): boolean => {
  const from = decayedType(c, e);
  if (why.purpose !== 'argument' || from.kind !== 'pointer' || to.kind !== 'pointer') return false;
  if (from.to.kind !== 'integer' || to.to.kind !== 'integer' || from.to.size !== 4 || to.to.size !== 8) return false;
  const variable = e.kind === 'address' && e.operand.kind === 'variable' ? e.operand.variable : null;
  const before = variable === null ? '' : (c.sources.files[variable.span.file]?.text.slice(0, variable.span.start) ?? '');
  const word = /\b(?:DWORD|ULONG|UINT|LONG|unsigned long|unsigned int|unsigned|long|int)(?=\s+$)/.exec(before.slice(-40));
  const mended = to.to.signed ? 'LONG_PTR' : 'ULONG_PTR';
  const start = before.length - Math.min(40, before.length) + (word?.index ?? 0);
  const fixes =
    variable === null || word === null ? [] : [{ span: { file: variable.span.file, start, end: start + word[0].length }, text: mended }];
  const data = { from: spell(from), to: spell(to), function: why.function, parameter: why.parameter, index: why.index, mended };
  const notes = variable === null ? [] : [{ code: 'declared-here', data: { name: variable.name }, span: variable.span }];
  c[severity]('short-pointer', e.span, { data, notes, fixes });
  return true;
};

/** The type of what is converted; of a function's name, the function's. */
const spellSource = (e: Expression): string => spell(e.kind === 'overloads' ? (e.functions[0]?.type ?? e.type) : e.type);

const reportMismatch = (c: Checker, e: Expression, to: Type, why: Purpose): void => {
  const data = { from: spellSource(e), to: spell(to) };
  if (e.type.kind === 'void') {
    c.error('void-value-used', e.span);
    return;
  }
  if (e.kind === 'overloads' && e.object !== null) {
    c.error('member-function-not-called', e.span, { data: { name: e.functions[0]?.name ?? '' } });
    return;
  }
  if (to.kind === 'reference' && !to.rvalue && !to.to.constant && e.category !== 'lvalue') {
    c.error('reference-to-temporary', e.span, { data });
    return;
  }
  if (losesQualifiers(c, decayedType(c, e), to) && why.purpose !== 'operand') {
    c.error('discards-qualifiers', e.span, { data });
    return;
  }
  if (reportShortPointer(c, e, to, why, 'error')) return;
  if (why.purpose === 'argument') {
    c.error(why.parameter === '' ? 'argument-type-unnamed' : 'argument-type', e.span, {
      data: { ...data, parameter: why.parameter, index: why.index, function: why.function },
    });
    return;
  }
  c.error(`cannot-${why.purpose}`, e.span, { data });
};

/** A condition: anything that converts to bool, in a way that lets `emit` test it without making a bool. */
export const toCondition = (c: Checker, e: Expression): Expression => {
  const value = e.type.kind === 'class' ? e : rvalue(c, e);
  if (isError(value.type)) return value;
  return convertTo(c, value, builtin.bool, { purpose: 'condition' }, true);
};
