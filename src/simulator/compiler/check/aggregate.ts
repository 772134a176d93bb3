/** Aggregates: what each part starts with, from the items of a brace pair and the default member initialisers. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import { newFunctionSymbol, type ClassSymbol, type FieldSymbol, type VariableSymbol } from '../symbol.ts';
import { children, type Element, type Expression, type Self } from '../tree.ts';
import { builtin, isError, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { implicitConversion, rvalue } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { newContext } from './function.ts';
import { fieldPath, fromString, fromValue, initialiseField, listInitialise, narrows } from './initialise.ts';
import { defaultConstruct, hiddenVariable, isAggregate } from './special.ts';

/** What one item of a list may initialise: a base class's part or a field. */
interface Part {
  readonly field: FieldSymbol | null;
  readonly type: Type;
  readonly offset: number;
  readonly bits: FieldSymbol['bits'];
}

const mentions = (e: Expression, variable: VariableSymbol): boolean =>
  (e.kind === 'variable' && e.variable === variable) || children(e).some((child) => mentions(child, variable));

type Path = readonly Ast.Designator[];

/** Walks the items of one brace pair, handing them to the parts of an aggregate (with elided inner braces). */
export class Filling {
  readonly #c: Checker;
  readonly #list: Ast.InitList;
  readonly #checked: (Expression | undefined)[] = [];
  #at = 0;
  readonly #elements: Element[] = [];
  readonly #selves: Self[] = [];
  #complete = true;

  constructor(c: Checker, list: Ast.InitList) {
    this.#c = c;
    this.#list = list;
  }

  /** The whole aggregate that these braces stand for. */
  braced(type: Type): Expression {
    const { span } = this.#list;
    const count = this.#fill(type, 0, null);
    const excess = this.#list.items[this.#at];
    if (excess !== undefined) {
      this.#c[this.#c.cpp ? 'error' : 'warning']('excess-initialisers', excess.value.span, { data: { type: spell(type) } });
      if (this.#c.cpp) return this.#c.errorExpression(span);
    }
    const full = type.kind === 'array' && type.count === null ? this.#c.types.array(type.element, count) : type;
    return {
      kind: 'aggregate',
      elements: this.#elements,
      selves: this.#selves,
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

  /**
   * Fills the parts of an array or class from the items; returns the number of array elements seen. `path` is null for what the
   * braces themselves stand for; for a part of that it is the rest of the designators that led the first item here.
   */
  #fill(type: Type, offset: number, path: Path | null): number {
    if (type.kind === 'array') return this.#fillArray(type, offset, path);
    if (type.kind === 'class') this.#fillClass(type.symbol, offset, path);
    return 0;
  }

  /** The designators of the item in hand that count from here; null when it belongs to a part further out. */
  #leading(path: Path | null, first: boolean): Path | null {
    const item = this.#item();
    if (item === undefined) return null;
    if (path === null) return item.designators;
    if (first) return path;
    return item.designators.length === 0 ? [] : null;
  }

  #fillArray(type: Type & { kind: 'array' }, offset: number, path: Path | null): number {
    const size = sizeOf(type.element);
    let index = 0;
    let most = 0;
    let covered = 0;
    for (let first = true; ; first = false) {
      const designators = this.#leading(path, first);
      if (designators === null) break;
      const [designator] = designators;
      if (designator !== undefined) {
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
        this.#designate(type.element, offset + index * size, designators.slice(1), null);
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

  #fillClass(symbol: ClassSymbol, offset: number, path: Path | null): void {
    const parts: Part[] = [
      ...symbol.bases.map((base) => ({ field: null, type: base.symbol.type, offset: base.offset, bits: null })),
      ...symbol.fields
        .filter((field) => field.name !== '' || field.anonymous)
        .map((field) => ({ field, type: field.type, offset: field.offset, bits: field.bits })),
    ];
    const done = new Set<Part>();
    let index = 0;
    for (let first = true; ; first = false) {
      const designators = this.#leading(path, first);
      if (designators === null) break;
      const [designator] = designators;
      if (designator !== undefined) {
        const [outer, ...inside] = designator.kind === 'field' ? (fieldPath(symbol, designator.name.text) ?? []) : [];
        const part = parts.find(({ field }) => field !== null && field === outer);
        if (part === undefined) {
          this.#badDesignator(designator.kind === 'field' ? designator.name.span : designator.index.span, symbol.name);
          this.#at++;
          continue;
        }
        done.add(part);
        index = parts.indexOf(part) + 1;
        // A member of an unnamed one is looked for there again.
        this.#designate(part.type, offset + part.offset, inside.length > 0 ? designators : designators.slice(1), part.bits);
      } else {
        const part = parts[index];
        if (part === undefined || (symbol.key === 'union' && done.size > 0)) break;
        index++;
        done.add(part);
        this.#part(part.type, offset + part.offset, part.bits);
      }
    }
    if (symbol.key === 'union') {
      if (done.size === 0 || [...done].some((part) => sizeOf(part.type) < symbol.size)) this.#complete = false;
      return;
    }
    if (parts.length < symbol.fields.length + symbol.bases.length) this.#complete = false;
    for (const part of parts) if (!done.has(part)) this.#missing(symbol, part, offset);
  }

  #missing(symbol: ClassSymbol, part: Part, offset: number): void {
    const c = this.#c;
    const { field, type } = part;
    const value =
      field !== null && (field.initialiser !== null || type.kind === 'reference')
        ? this.#asMember(symbol, offset, () => initialiseField(c, field))
        : defaultConstruct(c, type, this.#list.span, true);
    this.#complete = false;
    if (value !== null && value.kind !== 'zero') this.#elements.push({ offset: offset + part.offset, type, bits: part.bits, value });
  }

  /** Checks a default member initialiser: `this` is the object at `offset`, whatever function the list stands in. */
  #asMember(symbol: ClassSymbol, offset: number, work: () => Expression | null): Expression | null {
    const c = this.#c;
    const { span } = this.#list;
    const around = c.function;
    const owner =
      around?.symbol ??
      newFunctionSymbol({
        name: '',
        qualifiedName: '',
        type: c.types.function(builtin.void, [], false),
        member: null,
        hasThis: false,
        span,
      });
    const self = hiddenVariable('this', c.types.pointer(symbol.type), owner, span);
    const inner = { ...newContext(c, owner, self, null), conditionalTemporaries: around?.conditionalTemporaries ?? false };
    c.function = inner;
    const value = work();
    c.function = around;
    if (around !== null) around.conditionalTemporaries = inner.conditionalTemporaries;
    if (value !== null && mentions(value, self)) this.#selves.push({ variable: self, offset });
    return value;
  }

  #badDesignator(span: Span, type: string): void {
    this.#c.error('bad-designator', span, { data: { type } });
  }

  /** Follows the rest of a designator path and initialises what it leads to, and then what follows that in the same part. */
  #designate(type: Type, offset: number, rest: Path, bits: FieldSymbol['bits']): void {
    if (rest.length === 0) this.#part(type, offset, bits);
    else if (type.kind === 'array' || type.kind === 'class') {
      this.#complete = false;
      this.#fill(type, offset, rest);
    } else {
      this.#badDesignator(this.#list.span, spell(type));
      this.#at++;
    }
  }

  /** Initialises one part from the current item: a nested list, a fitting value, or (for aggregates) the items that follow. */
  #part(type: Type, offset: number, bits: FieldSymbol['bits']): void {
    const c = this.#c;
    const item = this.#item();
    if (item === undefined) return;
    if (type.kind === 'array' && type.count === 0) {
      c.unsupported('flexible-array-initialisers', item.value.span);
      this.#at++;
      return;
    }
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
      this.#fill(type, offset, []);
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
