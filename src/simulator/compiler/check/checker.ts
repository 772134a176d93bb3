/**
 * What every part of `check` shares: the types and symbols of one compilation, where we stand in it, and how to report.
 * One `Checker` lives for one translation unit.
 */
import type { CompileInput } from '../compile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Generic } from './generic.ts';
import { Reporter, type Details } from '../report.ts';
import { Scope } from '../scope.ts';
import type { SourceTable, Span } from '../source.ts';
import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Expression, Literal, Target } from '../tree.ts';
import { builtin, Types, type Type } from '../type.ts';

/** What is known while a function's body is being checked. */
export interface FunctionContext {
  readonly symbol: FunctionSymbol;
  /** `auto` until the first return statement. */
  returns: Type;
  readonly thisVariable: VariableSymbol | null;
  readonly labels: Map<string, LabelContext>;
  readonly locals: VariableSymbol[];
  /** The one local that every return statement so far returns; null once one returns something else. */
  returned?: VariableSymbol | null;
  breakable: number;
  continuable: number;
  switch: SwitchContext | null;
  /** Parts of try statements that stand around, outermost first. */
  parts: readonly TryPart[];
  conditionalTemporaries: boolean;
  /** Set in the body of a lambda. */
  readonly lambda: LambdaContext | null;
  readonly outer: FunctionContext | null;
}

export interface LabelContext {
  readonly target: Target;
  defined: Span | null;
  used: Span | null;
  /** The parts of try statements around the label, and around each goto. */
  parts: readonly TryPart[];
  /** Variables that have their initial values where the label stands, and where each goto does. */
  initialised: readonly VariableSymbol[];
  readonly jumps: { readonly span: Span; readonly parts: readonly TryPart[]; readonly initialised: readonly VariableSymbol[] }[];
}

/** A part of a try statement, and what the intrinsic functions of structured exceptions mean in it. */
export type TryPart =
  | { readonly kind: 'try' | 'structured-try' | 'catch' }
  | { readonly kind: 'filter'; readonly pointers: VariableSymbol }
  | { readonly kind: 'except'; readonly code: VariableSymbol }
  /** With the loops and switches around it. */
  | { readonly kind: 'finally'; readonly abnormal: VariableSymbol; readonly breakable: number; readonly continuable: number };

export interface SwitchContext {
  readonly parts: readonly TryPart[];
  readonly type: Type;
  readonly cases: { readonly first: bigint; readonly last: bigint; readonly target: Target; readonly span: Span }[];
  default: { readonly target: Target; readonly span: Span } | null;
  /** Scope around the switch statement. */
  readonly scope: Scope;
}

export interface LambdaContext {
  readonly class: ClassSymbol;
  /** What the body may capture without naming it. */
  readonly default: '=' | '&' | null;
  /** Fields of the closure by captured variable; `this` counts as the variable of that name. */
  readonly captures: Map<VariableSymbol, Capture>;
}

export interface Capture {
  readonly byReference: boolean;
  readonly fieldName: string;
  /** What initialises the field, in the scope of the lambda expression. */
  readonly initialiser: Expression;
}

/** A place that uses a function, from inside `by` (null: an initialiser of static storage). */
export interface FunctionUse {
  readonly by: FunctionSymbol | null;
  readonly function: FunctionSymbol;
  readonly span: Span;
}

export class Checker {
  readonly language: 'c' | 'c++';
  readonly input: CompileInput;
  readonly sources: SourceTable;
  readonly types = new Types();
  readonly global = new Scope('global', null, '');
  scope: Scope = this.global;
  function: FunctionContext | null = null;
  /** Functions with a body and variables of static storage, in order of definition. */
  readonly functions: FunctionSymbol[] = [];
  readonly variables: VariableSymbol[] = [];
  readonly uses: FunctionUse[] = [];
  /** Uses of variables that were only declared so far. */
  readonly variableUses = new Map<VariableSymbol, Span>();
  /** Work that waits until the outermost class being defined is complete (bodies of its members). */
  readonly afterClass: (() => void)[] = [];
  classDepth = 0;
  /** What is done with a function or variable of a system header once something uses it: most never are. */
  readonly postponed = new Map<FunctionSymbol | VariableSymbol, () => void>();
  /** Functions of system headers that are made for any type. */
  readonly generics = new Map<FunctionSymbol, Generic>();
  /** What is declared in headers that the program does not include but calls functions of. */
  readonly unincluded = new Scope('namespace', this.global, '');
  /** Names of the files that the program consists of. */
  readonly included: ReadonlySet<string>;
  /** Postponed work that has come due; done when the unit is complete. */
  readonly due: (() => void)[] = [];
  /** Implicit or defaulted functions whose bodies the end of the unit has to make. */
  readonly toSynthesise: FunctionSymbol[] = [];
  /** Above 0 inside an operand that may not be evaluated: a temporary there needs a flag. */
  conditional = 0;
  /** Above 0 inside an operand that is known never to be evaluated. */
  #never = 0;
  /** How deep in lists we stand whose conversions are being looked at. */
  listDepth = 0;
  /** Above 0 inside sizeof, decltype: nothing is used for real. */
  unevaluated = 0;
  /** For someone who looks at the program from outside: nothing is private to them. */
  looking = false;
  /** Member functions that stand for others: virtual ones, and those of base classes. */
  readonly forwarders = new Map<FunctionSymbol, Map<number, FunctionSymbol>>();
  /** What was known in each function's body: `this`, a lambda's captures. */
  readonly contexts = new Map<FunctionSymbol, FunctionContext>();
  /** The scopes of functions and blocks, each after those around it. */
  readonly extents: { readonly scope: Scope; readonly span: Span }[] = [];
  #reporter = new Reporter();
  readonly #readerFiles: ReadonlySet<string>;
  readonly #literals = new Map<string, Literal>();
  #unnamed = 0;

  constructor(language: 'c' | 'c++', input: CompileInput, sources: SourceTable) {
    this.language = language;
    this.input = input;
    this.sources = sources;
    this.included = new Set(sources.files.map((file) => file.name));
    this.#readerFiles = new Set(input.files.map((file) => file.name));
  }

  get cpp(): boolean {
    return this.language === 'c++';
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#reporter.diagnostics;
  }

  /** Errors reported so far. */
  errorCount = 0;

  /** Whether a place stands in a file of the reader's, not in a system header. */
  inReadersFile(span: Span): boolean {
    const file = this.sources.files[span.file];
    return file !== undefined && this.#readerFiles.has(file.name);
  }

  error(code: string, span: Span, details: Details = {}): void {
    this.errorCount += 1;
    this.#reporter.error(code, span, details);
  }

  /** A warning; in headers nobody wants to hear it. */
  warning(code: string, span: Span, details: Details = {}): void {
    if (this.inReadersFile(span)) this.#reporter.warning(code, span, details);
  }

  /** A warning of what happens when an expression is evaluated, which some are known never to be. */
  evaluationWarning(code: string, span: Span, details: Details = {}): void {
    if (this.#never === 0 && this.unevaluated === 0) this.warning(code, span, details);
  }

  /** Something that may have been postponed is used. */
  demand(symbol: FunctionSymbol | VariableSymbol): void {
    const work = this.postponed.get(symbol);
    if (work === undefined) return;
    this.postponed.delete(symbol);
    this.due.push(work);
  }

  unsupported(feature: string, span: Span): void {
    this.error('unsupported', span, { data: { feature } });
  }

  /** Runs `work` in a new scope inside the present one, that of the text at `span`. */
  within<T>(kind: 'function' | 'block', span: Span, work: (scope: Scope) => T): T {
    const scope = new Scope(kind, this.scope, '');
    this.extents.push({ scope, span });
    return this.inScope(scope, work);
  }

  /** Runs `work` as a question of its own: what it reports comes back and is no part of the unit's diagnostics. */
  asking<T>(work: () => T): { readonly result: T; readonly diagnostics: readonly Diagnostic[] } {
    const before = this.#reporter;
    const { errorCount } = this;
    this.#reporter = new Reporter();
    try {
      const result = work();
      return { result, diagnostics: this.#reporter.diagnostics };
    } finally {
      this.#reporter = before;
      this.errorCount = errorCount;
    }
  }

  inScope<T>(scope: Scope, work: (scope: Scope) => T): T {
    const before = this.scope;
    this.scope = scope;
    try {
      return work(scope);
    } finally {
      this.scope = before;
    }
  }

  /** Runs `work` where evaluation depends on a condition; `never`: on one that is known not to hold. */
  conditionally<T>(work: () => T, never = false): T {
    this.conditional += 1;
    this.#never += never ? 1 : 0;
    try {
      return work();
    } finally {
      this.conditional -= 1;
      this.#never -= never ? 1 : 0;
    }
  }

  unevaluatedly<T>(work: () => T): T {
    this.unevaluated += 1;
    try {
      return work();
    } finally {
      this.unevaluated -= 1;
    }
  }

  literal(units: readonly number[], unitSize: 1 | 2 | 4): Literal {
    const key = `${unitSize}:${units.join()}`;
    let literal = this.#literals.get(key);
    if (literal === undefined) this.#literals.set(key, (literal = { units, unitSize }));
    return literal;
  }

  /** A name for something that has none; never equal to a name that can be written. */
  unnamed(what: string): string {
    this.#unnamed += 1;
    return `<${what} ${this.#unnamed}>`;
  }

  errorExpression(span: Span): Expression {
    return { kind: 'error', type: builtin.error, category: 'lvalue', span };
  }
}
