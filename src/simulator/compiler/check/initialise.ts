/** Initialisers: what an object of a type starts with, from every form C and C++ have of saying it. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol, FieldSymbol } from '../symbol.ts';
import type { Element, Expression } from '../tree.ts';
import { builtin, isArithmetic, isError, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertNode, convertTo, COST, implicitConversion, materialise, rvalue, type Conversion } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { constructWith, defaultConstruct, isAggregate } from './special.ts';

/** What a declared object starts with. Null: nothing is written. `type` is the declared type with its array bound known. */
export interface Initialised {
  readonly type: Type;
  readonly value: Expression | null;
}

const isCharacter = (type: Type): boolean => type.kind === 'integer' && (type.rank === 1 || type.plain === builtin.char32);

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
};

/** A character array from a string literal; null when it is not one. */
const fromString = (c: Checker, type: Type & { kind: 'array' }, value: Expression): Initialised | null => {
  if (value.kind !== 'string' || !isCharacter(type.element) || sizeOf(type.element) !== value.literal.unitSize) return null;
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
  if (list.items.length === 0) {
    if (type.kind === 'reference') return { type, value: missingReference(c, span) };
    return { type, value: { kind: 'zero', type: type.plain, category: 'prvalue', span } };
  }
  if (undesignated === null) {
    c.error(only === undefined ? 'excess-initialisers' : 'designator-without-aggregate', list.items[1]?.value.span ?? span, {
      data: { type: spell(type) },
    });
    return { type, value: c.errorExpression(span) };
  }
  if (undesignated.kind === 'init-list') return listInitialise(c, type, undesignated, direct);
  const value = checkExpression(c, undesignated);
  return narrows(c, value, type) ? { type, value: c.errorExpression(value.span) } : fromValue(c, type, value, direct);
};

/** List initialisation must not lose information (C++): true when it certainly would, which has been reported. */
const narrows = (c: Checker, value: Expression, to: Type): boolean => {
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

/** Walks the items of one brace pair, handing them to the parts of an aggregate (with elided inner braces). */
class Filling {
  readonly #c: Checker;
  readonly #list: Ast.InitList;
  readonly #checked: (Expression | undefined)[] = [];
  #at = 0;
  readonly #elements: Element[] = [];
  #complete = true;

  constructor(c: Checker, list: Ast.InitList) {
    this.#c = c;
    this.#list = list;
  }

  /** The whole aggregate that these braces stand for. */
  braced(type: Type): Expression {
    const { span } = this.#list;
    const count = this.#fill(type, 0, true);
    const excess = this.#list.items[this.#at];
    if (excess !== undefined) {
      this.#c[this.#c.cpp ? 'error' : 'warning']('excess-initialisers', excess.value.span, { data: { type: spell(type) } });
      if (this.#c.cpp) return this.#c.errorExpression(span);
    }
    const full = type.kind === 'array' && type.count === null ? this.#c.types.array(type.element, count) : type;
    return {
      kind: 'aggregate',
      elements: this.#elements,
      zero: !this.#complete,
      type: full.kind === 'array' ? full : full.plain,
      category: 'prvalue',
      span,
    };
  }

  #item(): { readonly designators: readonly Ast.Designator[]; readonly value: Ast.Expression } | undefined {
    return this.#list.items[this.#at];
  }

  #value(): Expression | null {
    const item = this.#item();
    if (item === undefined) return null;
    return (this.#checked[this.#at] ??= checkExpression(this.#c, item.value));
  }

  /** Fills the parts of an array or class from the items; returns the number of array elements seen. */
  #fill(type: Type, offset: number, designatable: boolean): number {
    if (type.kind === 'array') return this.#fillArray(type, offset, designatable);
    if (type.kind === 'class') this.#fillClass(type.symbol, offset, designatable);
    return 0;
  }

  #fillArray(type: Type & { kind: 'array' }, offset: number, designatable: boolean): number {
    const size = sizeOf(type.element);
    let index = 0;
    let most = 0;
    let covered = 0;
    for (;;) {
      const item = this.#item();
      if (item === undefined) break;
      const designator = item.designators[0];
      if (designator !== undefined) {
        if (!designatable) break;
        if (designator.kind !== 'index') {
          this.#badDesignator(designator.name.span, spell(type));
          this.#at++;
          continue;
        }
        const wanted = this.#designated(designator.index, type.count);
        if (wanted === null) {
          this.#at++;
          continue;
        }
        index = wanted;
        this.#complete = false;
        this.#designate(type.element, offset + index * size, item.designators.slice(1));
      } else {
        if (type.count !== null && index >= type.count) break;
        this.#part(type.element, offset + index * size, null);
      }
      index++;
      covered++;
      most = Math.max(most, index);
    }
    if (type.count !== null && covered < type.count) this.#rest(type, offset, covered);
    return most;
  }

  #designated(syntax: Ast.Expression, count: number | null): number | null {
    const index = evaluateInteger(rvalue(this.#c, checkExpression(this.#c, syntax)));
    if (index === null || index < 0n || (count !== null && index >= BigInt(count)) || index > 0x1000_0000n) {
      this.#c.error(index === null ? 'not-constant' : 'designator-out-of-bounds', syntax.span);
      return null;
    }
    return Number(index);
  }

  /** Elements without an initialiser: zero, or built by their default constructor. */
  #rest(type: Type & { kind: 'array' }, offset: number, from: number): void {
    const value = defaultConstruct(this.#c, type.element, this.#list.span, true);
    this.#complete = false;
    if (value !== null && value.kind !== 'zero' && type.count !== null) {
      const fill: Expression = { kind: 'array-fill', from, value, type, category: 'prvalue', span: this.#list.span };
      this.#elements.push({ offset, type, bits: null, value: fill });
    }
  }

  #fillClass(symbol: ClassSymbol, offset: number, designatable: boolean): void {
    const fields = symbol.fields.filter((field) => field.name !== '' || field.anonymous);
    const done = new Set<FieldSymbol>();
    let index = 0;
    for (;;) {
      const item = this.#item();
      if (item === undefined) break;
      const designator = item.designators[0];
      if (designator !== undefined) {
        if (!designatable) break;
        const path = designator.kind === 'field' ? (fieldPath(symbol, designator.name.text) ?? []) : [];
        const first = path[0];
        const last = path[path.length - 1];
        if (first === undefined || last === undefined) {
          this.#badDesignator(designator.kind === 'field' ? designator.name.span : designator.index.span, symbol.name);
          this.#at++;
          continue;
        }
        const place = path.reduce((sum, field) => sum + field.offset, offset);
        if (path.length > 1) this.#complete = false;
        done.add(first);
        index = fields.indexOf(first) + 1;
        this.#designate(last.type, place, item.designators.slice(1), last.bits);
      } else {
        const field = fields[index];
        if (field === undefined || (symbol.key === 'union' && done.size > 0)) break;
        index++;
        done.add(field);
        this.#part(field.type, offset + field.offset, field.bits);
      }
    }
    if (symbol.key === 'union') {
      if (done.size === 0 || [...done].some((field) => sizeOf(field.type) < symbol.size)) this.#complete = false;
      return;
    }
    if (fields.length < symbol.fields.length) this.#complete = false;
    for (const field of fields) if (!done.has(field)) this.#missing(field, offset);
  }

  #missing(field: FieldSymbol, offset: number): void {
    const c = this.#c;
    const value =
      field.initialiser !== null || field.type.kind === 'reference'
        ? initialiseField(c, field)
        : defaultConstruct(c, field.type, this.#list.span, true);
    this.#complete = false;
    if (value !== null && value.kind !== 'zero')
      this.#elements.push({ offset: offset + field.offset, type: field.type, bits: field.bits, value });
  }

  #badDesignator(span: Span, type: string): void {
    this.#c.error('bad-designator', span, { data: { type } });
  }

  /** Follows the rest of a designator path and initialises what it leads to. */
  #designate(type: Type, offset: number, rest: readonly Ast.Designator[], bits: FieldSymbol['bits'] = null): void {
    const designator = rest[0];
    if (designator === undefined) {
      this.#part(type, offset, bits);
      return;
    }
    this.#complete = false;
    if (designator.kind === 'index' && type.kind === 'array') {
      const index = this.#designated(designator.index, type.count);
      if (index !== null) {
        this.#designate(type.element, offset + index * sizeOf(type.element), rest.slice(1));
        return;
      }
    } else if (designator.kind === 'field' && type.kind === 'class') {
      const path = fieldPath(type.symbol, designator.name.text) ?? [];
      const last = path[path.length - 1];
      if (last !== undefined) {
        this.#designate(
          last.type,
          path.reduce((sum, field) => sum + field.offset, offset),
          rest.slice(1),
          last.bits,
        );
        return;
      }
      this.#badDesignator(designator.name.span, type.symbol.name);
    } else {
      this.#badDesignator(this.#list.span, spell(type));
    }
    this.#at++;
  }

  /** Initialises one part from the current item: a nested list, a fitting value, or (for aggregates) the items that follow. */
  #part(type: Type, offset: number, bits: FieldSymbol['bits']): void {
    const c = this.#c;
    const item = this.#item();
    if (item === undefined) return;
    if (item.value.kind === 'init-list') {
      this.#at++;
      this.#push(type, offset, bits, listInitialise(c, type, item.value, false).value);
      return;
    }
    const value = this.#value();
    if (value === null) return;
    if (type.kind === 'array') {
      const filled = fromString(c, type, value);
      if (filled !== null) {
        this.#at++;
        this.#push(type, offset, null, filled.value);
        return;
      }
    }
    const elides =
      type.kind === 'array' || (type.kind === 'class' && isAggregate(type.symbol) && implicitConversion(c, value, type) === null);
    if (elides && !isError(value.type)) {
      const before = this.#at;
      this.#fill(type, offset, false);
      if (this.#at === before) {
        c.error('array-initialiser', value.span, { data: { type: spell(type) } });
        this.#at++;
      }
      return;
    }
    this.#at++;
    if (bits === null && narrows(c, value, type)) return;
    this.#push(type, offset, bits, fromValue(c, type, value, false).value);
  }

  #push(type: Type, offset: number, bits: FieldSymbol['bits'], value: Expression | null): void {
    if (value !== null) this.#elements.push({ offset, type, bits, value });
    else this.#complete = false;
    if (bits !== null) this.#complete = false;
  }
}

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
  if (to.kind === 'class') {
    if (isAggregate(to.symbol) && items.length > to.symbol.fields.length) return null;
    return { cost: COST.user, warning: null, apply: () => apply(to) };
  }
  if (to.kind === 'array' || to.kind === 'void' || to.kind === 'function' || items.length > 1) return null;
  const only = items[0];
  if (only === undefined) return { cost: COST.exact, warning: null, apply: () => convertNode(apply(to), to) };
  const cost = implicitConversion(
    c,
    c.unevaluatedly(() => checkExpression(c, only.value)),
    to,
  )?.cost;
  return cost === undefined ? null : { cost, warning: null, apply: () => apply(to) };
};
