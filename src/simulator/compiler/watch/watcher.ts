/**
 * Watch expressions: C++ written by someone who looks at a stopped program, read and checked by the same parser and checker as
 * the program, with the names that are visible where it stands. What would change anything is refused.
 */
import type { FunctionContext } from '../check/checker.ts';
import { checkExpression } from '../check/expression.ts';
import type { CheckedUnit } from '../check/unit.ts';
import type { CompileInput } from '../compile.ts';
import type { DiagnosticData } from '../diagnostic.ts';
import type { DebugTypes } from '../emit/debug.ts';
import type { Symbols } from '../emit/unit.ts';
import { lex } from '../lex.ts';
import { parseExpression } from '../parse/expression.ts';
import { Parser } from '../parse/parser.ts';
import { MacroExpander, TokenSupply, type Macro } from '../preprocess/macro.ts';
import type { TypeId, VariableInfo } from '../program.ts';
import { Reporter } from '../report.ts';
import { Scope } from '../scope.ts';
import { SourceTable, type Span } from '../source.ts';
import type { FunctionSymbol, Symbol } from '../symbol.ts';
import type { Token } from '../token.ts';
import { children, type Expression } from '../tree.ts';
import type { Alias } from '../type.ts';
import { CheckedNames } from './names.ts';

/** Where a watch expression is read: between two statements of a call in progress. */
export interface WatchPlace {
  /** Index into the program's functions. */
  readonly function: number;
  /** The statement that comes next. */
  readonly statement: Span;
  /** Variables of the function that are alive. */
  readonly variables: readonly VariableInfo[];
}

export type Watched =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly type: TypeId }
  /** Not understood, or refused: a diagnostic's code. */
  | { readonly kind: 'rejected'; readonly code: string; readonly data: DiagnosticData };

const rejected = (code: string, data: DiagnosticData = {}): Watched => ({ kind: 'rejected', code, data });

/** Keeps what is known of one compiled program's names. */
export class Watcher {
  readonly symbols: Symbols;
  readonly #unit: CheckedUnit;
  readonly #input: CompileInput;
  readonly #macros: ReadonlyMap<string, Macro>;
  readonly #types: DebugTypes;
  readonly #functions = new Map<number, FunctionSymbol>();

  constructor(unit: CheckedUnit, input: CompileInput, macros: ReadonlyMap<string, Macro>, symbols: Symbols, types: DebugTypes) {
    this.#unit = unit;
    this.#input = input;
    this.#macros = macros;
    this.symbols = symbols;
    this.#types = types;
    for (const [symbol, index] of symbols.functions) this.#functions.set(index, symbol);
  }

  /** Names of the macros that stand for a value, of those that are not the compiler's or a header's own business. */
  get constants(): string[] {
    return [...this.#macros.values()].flatMap(({ name, parameters, body, definition }) =>
      parameters === null && definition !== null && body.length > 0 && !name.startsWith('_') && body.every(isOfConstant) ? [name] : [],
    );
  }

  /** Reads an expression as if it stood at a place; null: at the end of the file. Its type joins the program's types if it is new there. */
  read(text: string, place: WatchPlace | null): Watched {
    const c = this.#unit.checker;
    const symbol = place === null ? null : (this.#functions.get(place.function) ?? null);
    const context = symbol === null ? null : (c.contexts.get(symbol) ?? null);
    const scope = place === null ? c.global : this.#scopeAt(place, symbol);
    const { result, diagnostics } = c.asking((): Watched => {
      const parsed = this.#parse(text, scope);
      if ('code' in parsed) return parsed;
      const before = c.function;
      c.looking = true;
      c.function = context === null ? null : asSeen(context);
      const expression = c.inScope(scope, () => checkExpression(c, parsed.syntax));
      c.function = before;
      c.looking = false;
      const [only, ...others] = expression.kind === 'overloads' ? expression.functions : [];
      if (only !== undefined && others.length === 0) return this.#functionItself(only, expression.span);
      return refusal(expression) ?? { kind: 'expression', expression, type: this.#types.id(expression.type, aliasOf(expression)) };
    });
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error === undefined) return result;
    // No header can be included where one only looks.
    return rejected(error.code === 'declared-in-header' ? 'undeclared-identifier' : error.code, error.data);
  }

  #functionItself(symbol: FunctionSymbol, span: Span): Watched {
    const type = this.#unit.checker.types.pointer(symbol.type);
    const operand: Expression = { kind: 'function', function: symbol, type: symbol.type, category: 'lvalue', span };
    return { kind: 'expression', expression: { kind: 'address', operand, type, category: 'prvalue', span }, type: this.#types.id(type) };
  }

  #parse(text: string, scope: Scope): { readonly syntax: Parameters<typeof checkExpression>[1] } | Extract<Watched, { kind: 'rejected' }> {
    const { cpp, language } = this.#unit.checker;
    const reporter = new Reporter();
    const sources = new SourceTable();
    const file = sources.add({ name: '', text });
    const expander = new MacroExpander(reporter, () => null);
    for (const [name, macro] of this.#macros) expander.macros.set(name, macro);
    const written = lex(file, text);
    const end = written.at(-1);
    const flawed = written.find(({ flaw }) => flaw !== null);
    if (flawed?.flaw) return { kind: 'rejected', code: flawed.flaw, data: { character: flawed.text, code: '', plain: '' } };
    if (end === undefined) return { kind: 'rejected', code: 'expected-expression', data: { found: '' } };
    let at = 0;
    const supply = new TokenSupply(() => written[at++] ?? end);
    const tokens = [];
    for (let token = expander.next(supply); token.kind !== 'end'; token = expander.next(supply)) tokens.push(token);
    const parser = new Parser(this.#input, language, [...tokens, end], [], false, sources, reporter);
    parser.scope = new CheckedNames(scope, cpp);
    parser.functionDepth = 1;
    const syntax = parseExpression(parser);
    const error = reporter.diagnostics.find(({ severity }) => severity === 'error');
    if (error?.code === 'unexpected-end') return { kind: 'rejected', code: 'watch-incomplete', data: {} };
    if (error !== undefined) return { kind: 'rejected', code: error.code, data: error.data };
    if (parser.token.kind !== 'end') return { kind: 'rejected', code: 'watch-more-than-expression', data: { found: parser.token.text } };
    return { syntax };
  }

  /** The scopes around a place, holding only what has been declared there. */
  #scopeAt(place: WatchPlace, symbol: FunctionSymbol | null): Scope {
    const { statement } = place;
    const { extents, global } = this.#unit.checker;
    const innermost = extents.findLast(
      ({ span }) => span.file === statement.file && span.start <= statement.start && statement.end <= span.end,
    );
    const alive = new Set(place.variables.map((info) => this.symbols.variables.get(info)));
    const visible = (one: Symbol): boolean => {
      if (one.kind === 'variable' && one.storage !== 'static' && one.owner === symbol) return alive.has(one);
      if (one.kind === 'functions') return true;
      return one.span.file !== statement.file || one.span.start < statement.start;
    };
    const narrowed = (scope: Scope): Scope => {
      if (scope.parent === null || (scope.kind !== 'block' && scope.kind !== 'function' && scope.class?.lambda !== true)) return scope;
      const copy = new Scope(scope.kind, narrowed(scope.parent), scope.path);
      copy.class = scope.class;
      copy.visible.push(...scope.visible);
      for (const [name, one] of scope.names) if (visible(one)) copy.names.set(name, one);
      for (const [name, one] of scope.tags) if (visible(one)) copy.tags.set(name, one);
      return copy;
    };
    return innermost === undefined ? global : narrowed(innermost.scope);
  }
}

/** A function's context for looking on: a lambda captures nothing more. */
const asSeen = (context: FunctionContext): FunctionContext => ({
  ...context,
  lambda: context.lambda === null ? null : { ...context.lambda, default: null },
});

const isOfConstant = ({ kind, text }: Token): boolean => kind === 'number' || kind === 'identifier' || /^[()|&~+\-*/<>]+$/.test(text);

/** The typedef name under which an object was declared. */
const aliasOf = (e: Expression): Alias | null => {
  switch (e.kind) {
    case 'variable':
      return e.variable.alias;
    case 'field':
      return e.field.alias;
    case 'dereference':
    case 'subscript':
      return aliasOf(e.pointer);
    case 'load':
    case 'address':
      return aliasOf(e.operand);
    default:
      return null;
  }
};

/** Why an expression may not be watched, if something in it acts. */
const refusal = (e: Expression): Watched | null => {
  switch (e.kind) {
    case 'call':
    case 'construct':
      return rejected('watch-call');
    case 'assign':
    case 'compound':
    case 'increment':
    case 'new':
    case 'delete':
    case 'destroy':
      return rejected('watch-change');
    case 'overloads':
    case 'braces':
    case 'error':
    case 'aggregate':
    case 'temporary':
    case 'va-arg':
    case 'va-start':
    case 'string-array':
    case 'array-fill':
    case 'array-copy':
    case 'throw':
    case 'dynamic-cast':
    case 'dynamic-type':
      return rejected('watch-no-value');
    default:
      for (const child of children(e)) {
        const found = refusal(child);
        if (found !== null) return found;
      }
      return null;
  }
};
