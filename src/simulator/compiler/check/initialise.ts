/** Initialisers: what an object of a type starts with, from every form C and C++ have of saying it. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, isArithmetic, isError, isIntegral, spell, type ReferenceType, type Type } from '../type.ts';
import { Filling } from './aggregate.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertNode, convertTo, COST, implicitConversion, materialise, rvalue, type Conversion } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { constructWith, defaultConstruct, isAggregate } from './special.ts';

/** What a declared object starts with. Null: nothing is written. `type` is the declared type with its array bound known. */
export interface Initialised {
  readonly type: Type;
  readonly value: Expression | null;
}

/** Whether characters of a literal can be kept in elements of a type of the same size; in C wide characters are plain integers. */
const isCharacter = (type: Type, literal: Type): boolean =>
  type.kind === 'integer' &&
  (type.rank === 1 || type.plain === builtin.char32 || (literal.kind === 'array' && type.plain === literal.element.plain));

/** Checks the initialiser of an object of `type`; for a reference the value is the address to keep. */
export const initialise = (c: Checker, type: Type, syntax: Ast.Initialiser | null, span: Span): Initialised => {
  if (isError(type)) {
    if (syntax !== null) checkAnyway(c, syntax);
    return { type, value: c.errorExpression(span) };
  }
  if (syntax === null)
    return { type, value: type.kind === 'reference' ? missingReference(c, span) : defaultConstruct(c, type, span, false) };
  switch (syntax.kind) {
    case 'assign':
      return syntax.value.kind === 'init-list'
        ? listInitialise(c, type, syntax.value, false)
        : fromValue(c, type, checkExpression(c, syntax.value), false);
    case 'paren':
      return fromArguments(c, type, syntax.arguments, syntax.span);
    case 'brace':
      return listInitialise(c, type, syntax.list, true);
    default:
      c.error('initialiser-not-allowed', syntax.span);
      return { type, value: c.errorExpression(syntax.span) };
  }
};

const checkAnyway = (c: Checker, syntax: Ast.Initialiser): void => {
  if (syntax.kind === 'assign' && syntax.value.kind !== 'init-list') checkExpression(c, syntax.value);
  if (syntax.kind === 'paren') for (const argument of syntax.arguments) checkExpression(c, argument);
};

const missingReference = (c: Checker, span: Span): Expression => {
  c.error('reference-not-initialised', span);
  return c.errorExpression(span);
};

/** `T x = e` or, with `direct`, `T x(e)`. */
export const fromValue = (c: Checker, type: Type, value: Expression, direct: boolean): Initialised => {
  if (type.kind === 'array') {
    const filled = fromString(c, type, value);
    if (filled !== null) return filled;
    if (!isError(value.type)) c.error('array-initialiser', value.span, { data: { type: spell(type) } });
    return { type, value: c.errorExpression(value.span) };
  }
  const converted = convertTo(c, value, type, { purpose: 'initialise' }, direct);
  if (type.kind === 'reference') extend(converted);
  return { type, value: converted };
};

/** A temporary bound to a reference variable lives as long as the variable. */
const extend = (address: Expression): void => {
  if (address.kind === 'address') extendPlace(address.operand);
  else if (address.kind === 'pointer-adjust') extend(address.pointer);
};
const extendPlace = (place: Expression): void => {
  if (place.kind === 'temporary') place.extended = true;
  else if (place.kind === 'field' || place.kind === 'base') extendPlace(place.object);
  else if (place.kind === 'subscript') extend(place.pointer);
  else if (place.kind === 'comma') extendPlace(place.right);
};

/** A character array from a string literal; null when it is not one. */
export const fromString = (c: Checker, type: Type & { kind: 'array' }, value: Expression): Initialised | null => {
  if (value.kind !== 'string' || !isCharacter(type.element, value.type) || sizeOf(type.element) !== value.literal.unitSize) return null;
  const needed = value.literal.units.length + 1;
  const count = type.count ?? needed;
  if (count < (c.cpp ? needed : needed - 1)) c.error('string-too-long', value.span, { data: { needed, count } });
  const full = c.types.array(type.element, count);
  return { type: full, value: { kind: 'string-array', literal: value.literal, type: full, category: 'prvalue', span: value.span } };
};

const fromArguments = (c: Checker, type: Type, syntax: readonly Ast.Expression[], span: Span): Initialised => {
  const args = syntax.map((argument) => checkExpression(c, argument));
  const first = args[0];
  if (type.kind === 'class' && !(args.length === 1 && first?.type.plain === type.plain)) {
    if (
      args.length > 0 &&
      isAggregate(type.symbol) &&
      !(args.length === 1 && first !== undefined && implicitConversion(c, first, type) !== null)
    ) {
      return fromParts(c, type, syntax, span);
    }
    if (args.length === 0) return { type, value: defaultConstruct(c, type, span, true) };
    if (type.symbol.constructors.length > 0) return { type, value: constructWith(c, type, args, span, false) };
  }
  if (first === undefined) return { type, value: defaultConstruct(c, type, span, true) };
  if (args.length > 1) {
    c.error('excess-initialisers', args[1]?.span ?? span, { data: { type: spell(type) } });
    return { type, value: c.errorExpression(span) };
  }
  return fromValue(c, type, first, true);
};

/** C++20: `Aggregate(a, b)`. */
const fromParts = (c: Checker, type: Type, syntax: readonly Ast.Expression[], span: Span): Initialised =>
  listInitialise(c, type, { kind: 'init-list', items: syntax.map((value) => ({ designators: [], value })), span }, true);

/** `{…}` for an object of any type. */
export const listInitialise = (c: Checker, type: Type, list: Ast.InitList, direct: boolean): Initialised => {
  const { span } = list;
  const only = list.items.length === 1 ? list.items[0] : undefined;
  const undesignated = only !== undefined && only.designators.length === 0 ? only.value : null;
  if (type.kind === 'array') return fillArray(c, type, list);
  if (type.kind === 'reference') return { type, value: referenceFromList(c, type, list, undesignated, direct) };
  if (type.kind === 'class') {
    if (list.items.length === 0 && !(isAggregate(type.symbol) && type.symbol.fields.some((field) => field.initialiser !== null))) {
      return { type, value: defaultConstruct(c, type, span, true) };
    }
    if (!isAggregate(type.symbol)) {
      const args = list.items.map((item) => checkExpression(c, item.value));
      const first = args[0];
      if (args.length === 1 && first !== undefined && first.type.plain === type.plain) return fromValue(c, type, first, direct);
      return { type, value: constructWith(c, type, args, span, true) };
    }
    return { type, value: new Filling(c, list).braced(type) };
  }
  if (list.items.length === 0) return { type, value: { kind: 'zero', type: type.plain, category: 'prvalue', span } };
  if (undesignated === null) {
    c.error(only === undefined ? 'excess-initialisers' : 'designator-without-aggregate', list.items[1]?.value.span ?? span, {
      data: { type: spell(type) },
    });
    return { type, value: c.errorExpression(span) };
  }
  if (undesignated.kind === 'init-list') return listInitialise(c, type, undesignated, direct);
  const value = checkExpression(c, undesignated);
  if (direct && type.kind === 'enum' && type.symbol.fixed && isIntegral(value.type)) {
    const wrong = narrows(c, value, type.symbol.underlying);
    return { type, value: wrong ? c.errorExpression(value.span) : convertNode(rvalue(c, value), type) };
  }
  return narrows(c, value, type) ? { type, value: c.errorExpression(value.span) } : fromValue(c, type, value, direct);
};

/** What a reference is bound to that is initialised by `{…}`: the one object in there, or a temporary that the list builds. */
const referenceFromList = (
  c: Checker,
  type: ReferenceType,
  list: Ast.InitList,
  only: Ast.Expression | null,
  direct: boolean,
): Expression | null => {
  const target = type.to;
  const built = target.kind === 'array' || (target.kind === 'class' && isAggregate(target.symbol));
  if (only !== null && only.kind !== 'init-list') {
    const asked = (): Expression => c.unevaluatedly(() => checkExpression(c, only));
    if (!built || implicitConversion(c, asked(), type) !== null) return fromValue(c, type, checkExpression(c, only), direct).value;
  }
  if (!type.rvalue && !target.constant) {
    c.error('reference-to-temporary', list.span, { data: { from: spell(builtin.braces), to: spell(type) } });
    return c.errorExpression(list.span);
  }
  const value = listInitialise(c, c.types.unqualified(target), list, false).value;
  if (value === null || isError(value.type)) return c.errorExpression(list.span);
  const address = { ...addressOf(c, materialise(c, value)), type: c.types.pointer(target) };
  extend(address);
  return address;
};

/** List initialisation must not lose information (C++): true when it certainly would, which has been reported. */
export const narrows = (c: Checker, value: Expression, to: Type): boolean => {
  if (!c.cpp || !isArithmetic(value.type) || !isArithmetic(to)) return false;
  const constant = evaluateInteger(rvalue(c, value));
  if (constant !== null && to.kind === 'integer') {
    const kept = to.signed ? BigInt.asIntN(to.size * 8, constant) : BigInt.asUintN(to.size * 8, constant);
    const fits = to.plain === builtin.bool ? constant === 0n || constant === 1n : kept === constant;
    if (!fits) c.error('narrowing', value.span, { data: { from: spell(value.type), to: spell(to) } });
    return !fits;
  }
  const toSmaller =
    (value.type.kind === 'floating' && to.kind === 'integer') ||
    (value.type.kind === 'integer' &&
      to.kind === 'integer' &&
      (to.size < value.type.size || (to.size === value.type.size && to.signed !== value.type.signed)));
  if (toSmaller) c.warning('narrowing', value.span, { data: { from: spell(value.type), to: spell(to) } });
  return false;
};

const fillArray = (c: Checker, type: Type & { kind: 'array' }, list: Ast.InitList): Initialised => {
  const only = list.items.length === 1 && list.items[0]?.designators.length === 0 ? list.items[0].value : undefined;
  if (only !== undefined && only.kind === 'string') {
    const filled = fromString(c, type, checkExpression(c, only));
    if (filled !== null) return filled;
  }
  const value = new Filling(c, list).braced(type);
  return { type: value.type, value };
};

/** The initialiser of a field when its constructor does not name it. */
export const initialiseField = (c: Checker, field: FieldSymbol): Expression | null => {
  const { initialiser } = field;
  if (initialiser === null) {
    if (field.type.kind === 'reference') return missingReference(c, field.span);
    return defaultConstruct(c, field.type, field.span, false);
  }
  return c.inScope(field.owner.scope, () => initialise(c, field.type, initialiser, field.span).value);
};

/** The path from a class to a named field, through anonymous members. */
export const fieldPath = (symbol: ClassSymbol, name: string): readonly FieldSymbol[] | null => {
  for (const field of symbol.fields) {
    if (field.name === name) return [field];
    if (field.anonymous && field.type.kind === 'class') {
      const rest = fieldPath(field.type.symbol, name);
      if (rest !== null) return [field, ...rest];
    }
  }
  return null;
};

/** Lists within lists whose every conversion is looked at to choose a function; what lies deeper is taken to fit. */
const deepest = 4;

/** The conversion of `{…}` as an argument, operand or returned value. */
export const bracesConversion = (c: Checker, e: Expression & { kind: 'braces' }, to: Type): Conversion | null => {
  const { items } = e.list;
  const apply = (target: Type): Expression =>
    listInitialise(c, target, e.list, false).value ?? { kind: 'zero', type: target, category: 'prvalue', span: e.span };
  if (to.kind === 'reference') {
    if (!to.rvalue && !to.to.constant) return null;
    const inner = bracesConversion(c, e, c.types.unqualified(to.to));
    if (inner === null) return null;
    return {
      ...inner,
      apply: () => ({ ...addressOf(c, materialise(c, inner.apply())), type: c.types.pointer(to.to) }),
    };
  }
  if (to.kind === 'class') return builds(c, to, e.list) ? { cost: COST.user, warning: null, apply: () => apply(to) } : null;
  if (to.kind === 'array') return builds(c, to, e.list) ? { cost: COST.conversion, warning: null, apply: () => apply(to) } : null;
  if (to.kind === 'void' || to.kind === 'function' || items.length > 1) return null;
  const only = items[0];
  if (only === undefined) return { cost: COST.exact, warning: null, apply: () => convertNode(apply(to), to) };
  const cost = implicitConversion(
    c,
    c.unevaluatedly(() => checkExpression(c, only.value)),
    to,
  )?.cost;
  return cost === undefined ? null : { cost, warning: null, apply: () => apply(to) };
};

/** Whether a list can build an object of a type. What only cannot be asked without doing it counts as that it can. */
const builds = (c: Checker, type: Type, list: Ast.InitList): boolean => {
  if (c.listDepth >= deepest) return true;
  c.listDepth += 1;
  const { diagnostics } = c.asking(() => c.unevaluatedly(() => listInitialise(c, type, list, false)));
  c.listDepth -= 1;
  return diagnostics.every(({ severity, code }) => severity !== 'error' || code === 'unsupported');
};
