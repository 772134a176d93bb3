/**
 * Questions about the order of execution of a checked body: can control reach its end, and is some local certainly read
 * before anything was written to it? Only certain answers are reported.
 */
import { evaluate, truth } from '../constant.ts';
import type { FunctionBody, FunctionSymbol, VariableSymbol } from '../symbol.ts';
import { children, type Block, type Expression, type Statement, type Target } from '../tree.ts';
import { isError, type Type } from '../type.ts';
import type { Checker } from './checker.ts';

export const checkFlow = (c: Checker, symbol: FunctionSymbol, body: FunctionBody, returns: Type): void => {
  const needsValue =
    returns.kind !== 'void' && !isError(returns) && !(symbol.name === 'main' && symbol.member === null) && symbol.role === 'plain';
  if ((needsValue || symbol.noreturn) && completes(body.block).normally)
    c.warning(symbol.noreturn ? 'noreturn-returns' : 'missing-return', body.block.close, { data: { name: symbol.name } });
  new Writes(c).statement(body.block);
};

// ── Reaching the end ────────────────────────────────────────────────────────────────────────────────────────────

interface Completion {
  readonly normally: boolean;
  /** A `break` leaves the statement. */
  readonly breaks: boolean;
}
const through: Completion = { normally: true, breaks: false };

const always = (condition: Expression | null): boolean => condition === null || truth(evaluate(condition)) === true;
const never = (condition: Expression | null): boolean => condition !== null && truth(evaluate(condition)) === false;

/** Functions of C and of Windows that do not return. */
const endings = new Set(['exit', '_exit', 'abort', 'ExitProcess', 'ExitThread', '_endthreadex', '_endthread', 'quick_exit', 'terminate']);

const leaves = (e: Expression): boolean =>
  e.kind === 'throw' ||
  // Reported: what it would have done is not known.
  e.kind === 'error' ||
  (e.kind === 'call' && e.callee.kind === 'direct' && (e.callee.function.noreturn || endings.has(e.callee.function.name))) ||
  (e.kind === 'convert' && leaves(e.operand));

/** How a statement may complete. Marks (labels, cases) make what follows reachable. */
const completes = (statement: Statement): Completion => {
  switch (statement.kind) {
    case 'block': {
      let normally = true;
      let breaks = false;
      for (const one of statement.statements) {
        if (!normally && !hasMark(one)) continue;
        const inner = completes(one);
        normally = inner.normally;
        breaks ||= inner.breaks;
      }
      return { normally, breaks };
    }
    case 'expression':
      return { normally: !leaves(statement.expression), breaks: false };
    case 'return':
    case 'goto':
    case 'continue':
      return { normally: false, breaks: false };
    case 'break':
      return { normally: false, breaks: true };
    case 'mark':
      return completes(statement.statement);
    case 'leave':
      return { normally: false, breaks: false };
    case 'try': {
      const parts = [statement.body, ...statement.handlers.map((handler) => handler.body)].map(completes);
      return { normally: parts.some((part) => part.normally), breaks: parts.some((part) => part.breaks) };
    }
    case 'structured-try': {
      const body = completes(statement.body);
      const handler = completes(statement.handler.block);
      const normally = body.normally || anywhere(statement.body, (one) => one.kind === 'leave');
      const either = statement.handler.kind === 'except' ? normally || handler.normally : normally && handler.normally;
      return { normally: either, breaks: body.breaks || handler.breaks };
    }
    case 'if': {
      const then = completes(statement.then);
      const otherwise = statement.otherwise === null ? through : completes(statement.otherwise);
      if (always(statement.condition)) return { normally: then.normally, breaks: then.breaks || otherwise.breaks };
      return { normally: then.normally || otherwise.normally, breaks: then.breaks || otherwise.breaks };
    }
    case 'loop': {
      const body = completes(statement.loop.body);
      const endless = always(statement.loop.condition);
      if (endless) return { normally: body.breaks, breaks: false };
      if (statement.loop.testLast && never(statement.loop.condition))
        return { normally: body.normally || body.breaks || hasContinue(statement.loop.body), breaks: false };
      return through;
    }
    case 'switch': {
      const body = completes(statement.switch.body);
      return { normally: body.normally || body.breaks || statement.switch.default === null, breaks: false };
    }
    case 'declare':
    case 'initialise':
    case 'set-table':
    case 'empty':
      return through;
  }
};

const anywhere = (statement: Statement, test: (one: Statement) => boolean): boolean => {
  if (test(statement)) return true;
  switch (statement.kind) {
    case 'block':
      return statement.statements.some((one) => anywhere(one, test));
    case 'if':
      return anywhere(statement.then, test) || (statement.otherwise !== null && anywhere(statement.otherwise, test));
    case 'loop':
      return anywhere(statement.loop.body, test);
    case 'switch':
      return anywhere(statement.switch.body, test);
    case 'mark':
      return anywhere(statement.statement, test);
    case 'try':
      return [statement.body, ...statement.handlers.map((handler) => handler.body)].some((one) => anywhere(one, test));
    case 'structured-try':
      return anywhere(statement.body, test) || anywhere(statement.handler.block, test);
    default:
      return false;
  }
};
const hasMark = (statement: Statement): boolean => anywhere(statement, (one) => one.kind === 'mark');
const hasContinue = (statement: Statement): boolean => anywhere(statement, (one) => one.kind === 'continue');

// ── Reading before writing ──────────────────────────────────────────────────────────────────────────────────────

/** The locals that a loop writes anywhere. */
const writtenIn = (loop: Extract<Statement, { kind: 'loop' }>['loop']): Set<VariableSymbol> => {
  const written = new Set<VariableSymbol>();
  const expression = (e: Expression): void => {
    const target = e.kind === 'assign' || e.kind === 'compound' ? e.left : e.kind === 'increment' ? e.operand : null;
    if (target?.kind === 'variable') written.add(target.variable);
    for (const child of children(e)) expression(child);
  };
  anywhere(loop.body, (one) => {
    for (const e of expressionsOf(one)) expression(e);
    return false;
  });
  if (loop.step !== null) expression(loop.step);
  if (loop.condition !== null) expression(loop.condition);
  return written;
};

/** The expressions of a statement itself, not of those inside it. */
const expressionsOf = (statement: Statement): readonly Expression[] => {
  switch (statement.kind) {
    case 'expression':
      return [statement.expression];
    case 'declare':
      return statement.initialiser === null ? [] : [statement.initialiser];
    case 'if':
      return [statement.condition];
    case 'loop':
      return [statement.loop.condition, statement.loop.step].filter((e) => e !== null);
    case 'switch':
      return [statement.switch.condition];
    case 'return':
      return statement.value === null ? [] : [statement.value];
    default:
      return [];
  }
};

/** Follows execution with the set of locals that certainly hold nothing yet. */
class Writes {
  readonly #c: Checker;
  #unwritten = new Set<VariableSymbol>();
  readonly #reported = new Set<VariableSymbol>();
  /** The sets at the entry of each enclosing switch, for its cases. */
  readonly #entries = new Map<Target, Set<VariableSymbol>>();

  constructor(c: Checker) {
    this.#c = c;
  }

  statement(statement: Statement): void {
    switch (statement.kind) {
      case 'block':
        for (const one of statement.statements) this.statement(one);
        return;
      case 'declare': {
        const { variable, initialiser } = statement;
        if (initialiser !== null) this.#expression(initialiser);
        else if (variable.storage === 'local' && !variable.inMemory) this.#unwritten.add(variable);
        return;
      }
      case 'initialise':
        this.#expression(statement.value);
        return;
      case 'expression':
        this.#expression(statement.expression);
        return;
      case 'return':
        if (statement.value !== null) this.#expression(statement.value);
        return;
      case 'if': {
        this.#expression(statement.condition);
        const before = new Set(this.#unwritten);
        this.statement(statement.then);
        const after = this.#unwritten;
        this.#unwritten = before;
        if (statement.otherwise !== null) this.statement(statement.otherwise);
        this.#keepCommon(after);
        return;
      }
      case 'loop':
        this.#loop(statement.loop);
        return;
      case 'switch': {
        const { condition, cases, default: otherwise, body, declaration } = statement.switch;
        if (declaration !== null) this.statement(declaration);
        this.#expression(condition);
        const before = new Set(this.#unwritten);
        for (const one of cases) this.#entries.set(one.target, before);
        if (otherwise !== null) this.#entries.set(otherwise, before);
        this.statement(body);
        this.#keepCommon(before);
        return;
      }
      case 'mark': {
        const entry = this.#entries.get(statement.target);
        if (entry === undefined) this.#unwritten.clear();
        else this.#keepCommon(entry);
        this.statement(statement.statement);
        return;
      }
      case 'try':
        this.#protected(
          statement.body,
          statement.handlers.map((handler) => handler.body),
        );
        return;
      case 'structured-try':
        this.#protected(statement.body, [statement.handler.block]);
        return;
      case 'goto':
      case 'leave':
      case 'break':
      case 'continue':
      case 'set-table':
      case 'empty':
        return;
    }
  }

  /** An exception comes from anywhere in the body: what that writes anywhere may be written. */
  #protected(body: Block, handlers: readonly Block[]): void {
    const before = new Set(this.#unwritten);
    this.statement(body);
    const after = this.#unwritten;
    const common = new Set([...before].filter((variable) => after.has(variable)));
    for (const handler of handlers) {
      this.#unwritten = new Set(common);
      this.statement(handler);
    }
    this.#unwritten = common;
  }

  #loop(loop: Extract<Statement, { kind: 'loop' }>['loop']): void {
    for (const one of loop.before) this.statement(one);
    if (loop.declaration !== null) this.statement(loop.declaration);
    if (!loop.testLast && loop.condition !== null) this.#expression(loop.condition);
    const before = new Set(this.#unwritten);
    // What one round writes, the next may read.
    for (const variable of writtenIn(loop)) this.#unwritten.delete(variable);
    this.statement(loop.body);
    if (loop.testLast && loop.condition !== null) this.#expression(loop.condition);
    if (loop.step !== null) this.#expression(loop.step);
    this.#keepCommon(before);
  }

  #keepCommon(other: ReadonlySet<VariableSymbol>): void {
    this.#unwritten = new Set([...this.#unwritten].filter((variable) => other.has(variable)));
  }

  #write(place: Expression): void {
    if (place.kind === 'variable') this.#unwritten.delete(place.variable);
    else this.#expression(place);
  }

  /** Evaluates a branch that may not run: what it writes does not count as written for sure, nor as unwritten. */
  #branch(e: Expression): void {
    const before = new Set(this.#unwritten);
    this.#expression(e);
    this.#keepCommon(before);
  }

  #expression(e: Expression): void {
    switch (e.kind) {
      case 'load':
        if (e.operand.kind === 'variable') this.#read(e.operand.variable, e);
        else this.#expression(e.operand);
        return;
      case 'assign':
        this.#expression(e.right);
        this.#write(e.left);
        return;
      case 'compound':
        if (e.left.kind === 'variable') this.#read(e.left.variable, e.left);
        this.#expression(e.right);
        this.#write(e.left);
        return;
      case 'increment':
        if (e.operand.kind === 'variable') this.#read(e.operand.variable, e.operand);
        this.#write(e.operand);
        return;
      case 'logical':
        this.#expression(e.left);
        this.#branch(e.right);
        return;
      case 'conditional':
        this.#expression(e.condition);
        this.#branch(e.then);
        this.#branch(e.otherwise);
        return;
      case 'call':
        if (e.callee.kind === 'pointer') this.#expression(e.callee.pointer);
        if (e.object !== null) this.#expression(e.object);
        for (const argument of [...e.arguments, ...(e.variadic ?? [])]) this.#expression(argument);
        return;
      default:
        for (const child of children(e)) this.#expression(child);
    }
  }

  #read(variable: VariableSymbol, at: Expression): void {
    if (!this.#unwritten.has(variable) || this.#reported.has(variable)) return;
    this.#reported.add(variable);
    this.#c.warning('uninitialised', at.span, {
      data: { name: variable.name },
      notes: [{ code: 'declared-here', data: { name: variable.name }, span: variable.span }],
    });
  }
}
