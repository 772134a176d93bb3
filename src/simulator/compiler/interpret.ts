/**
 * Calls of constexpr functions in constant expressions: a little interpreter over the typed tree. It knows scalars in variables and
 * parameters; whatever else a function does (objects, pointers to locals, input and output) has no constant value here.
 */
import { compute, computeBinary, convertConstant, evaluate, truth, type ConstantValue } from './constant.ts';
import type { FunctionSymbol, VariableSymbol } from './symbol.ts';
import type { Call, Expression, Loop, Statement, Switch } from './tree.ts';
import { isVoid } from './type.ts';

/** Statements and calls that one constant expression may take: a program's own loop without end must not become ours. */
const stepLimit = 200_000;
const depthLimit = 200;

type Outcome =
  { readonly kind: 'next' | 'break' | 'continue' | 'unknown' } | { readonly kind: 'return'; readonly value: ConstantValue | null };
const next: Outcome = { kind: 'next' };
const unknown: Outcome = { kind: 'unknown' };

/** The value of a constant expression, calls of constexpr functions included; null when it has none. */
export const constantValue = (e: Expression): ConstantValue | null => evaluate(e) ?? new Interpreter().evaluate(e);

export const constantIntegerValue = (e: Expression): bigint | null => {
  const value = constantValue(e);
  return value?.kind === 'integer' ? value.value : null;
};

class Interpreter {
  #variables = new Map<VariableSymbol, ConstantValue>();
  #steps = 0;
  #depth = 0;

  readonly evaluate = (e: Expression): ConstantValue | null => {
    switch (e.kind) {
      case 'constant':
        return evaluate(e);
      case 'load':
        return this.#load(e.operand);
      case 'assign':
      case 'compound':
      case 'increment':
        return this.#load(e);
      case 'comma':
        this.evaluate(e.left);
        return this.evaluate(e.right);
      case 'call':
        return this.#call(e);
      default:
        return compute(e, this.evaluate);
    }
  };

  /** The value of a place, after the changes that naming it makes. */
  #load(place: Expression): ConstantValue | null {
    switch (place.kind) {
      case 'variable':
        return this.#variables.get(place.variable) ?? place.variable.value;
      case 'assign':
        return this.#store(place.left, this.evaluate(place.right));
      case 'compound': {
        const before = this.#load(place.left);
        if (before === null || place.computation.kind === 'pointer') return null;
        const left = convertConstant(before, place.left.type, place.computation);
        const result = computeBinary(place.operator, left, () => this.evaluate(place.right), place.computation);
        return result === null ? null : this.#store(place.left, convertConstant(result, place.computation, place.left.type));
      }
      case 'increment': {
        const before = this.#load(place.operand);
        const one: ConstantValue = before?.kind === 'floating' ? { kind: 'floating', value: 1 } : { kind: 'integer', value: 1n };
        const after = computeBinary(place.delta > 0 ? '+' : '-', before, () => one, place.operand.type);
        this.#store(place.operand, after);
        return place.prefix ? after : before;
      }
      default:
        return null;
    }
  }

  #store(place: Expression, value: ConstantValue | null): ConstantValue | null {
    if (place.kind === 'variable' && value !== null && this.#variables.has(place.variable)) {
      this.#variables.set(place.variable, value);
      return value;
    }
    if (place.kind === 'variable') this.#variables.delete(place.variable);
    return null;
  }

  #call(e: Call): ConstantValue | null {
    const target = e.callee.kind === 'direct' ? e.callee.function : null;
    if (target === null || !target.constexpr || target.body === null || e.object !== null || e.variadic !== null) return null;
    const args: ConstantValue[] = [];
    for (const argument of e.arguments) {
      const value = this.evaluate(argument);
      if (value === null) return null;
      args.push(value);
    }
    return this.#run(target, args);
  }

  #run(target: FunctionSymbol, args: readonly ConstantValue[]): ConstantValue | null {
    const { body } = target;
    if (body === null || this.#depth >= depthLimit) return null;
    const before = this.#variables;
    this.#variables = new Map();
    for (const [index, parameter] of body.parameters.entries()) {
      const value = args[index];
      if (value !== undefined && parameter.type.kind !== 'class' && parameter.type.kind !== 'reference')
        this.#variables.set(parameter, value);
    }
    this.#depth += 1;
    const outcome = this.#statement(body.block);
    this.#depth -= 1;
    this.#variables = before;
    return outcome.kind === 'return' ? outcome.value : null;
  }

  #statement(statement: Statement): Outcome {
    this.#steps += 1;
    if (this.#steps > stepLimit) return unknown;
    switch (statement.kind) {
      case 'block':
        return this.#sequence(statement.statements);
      case 'empty':
        return next;
      case 'expression':
        return this.evaluate(statement.expression) !== null || isVoid(statement.expression.type) ? next : unknown;
      case 'declare': {
        if (statement.variable.storage === 'static') return statement.variable.value === null ? unknown : next;
        const value = statement.initialiser === null ? null : this.evaluate(statement.initialiser);
        if (value === null) return unknown;
        this.#variables.set(statement.variable, value);
        return next;
      }
      case 'if': {
        const condition = truth(this.evaluate(statement.condition));
        if (condition === null) return unknown;
        return condition ? this.#statement(statement.then) : statement.otherwise === null ? next : this.#statement(statement.otherwise);
      }
      case 'loop':
        return this.#loop(statement.loop);
      case 'switch':
        return this.#switch(statement.switch);
      case 'mark':
        return this.#statement(statement.statement);
      case 'return': {
        const value = statement.value === null ? null : this.evaluate(statement.value);
        return value === null ? unknown : { kind: 'return', value };
      }
      case 'break':
      case 'continue':
        return { kind: statement.kind };
      default:
        return unknown;
    }
  }

  #sequence(statements: readonly Statement[]): Outcome {
    for (const one of statements) {
      const outcome = this.#statement(one);
      if (outcome.kind !== 'next') return outcome;
    }
    return next;
  }

  #loop(loop: Loop): Outcome {
    const begun = this.#sequence(loop.before);
    if (begun.kind !== 'next') return begun;
    for (let first = true; ; first = false) {
      this.#steps += 1;
      if (this.#steps > stepLimit) return unknown;
      if (!(first && loop.testLast)) {
        const declared = loop.declaration === null ? next : this.#statement(loop.declaration);
        if (declared.kind !== 'next') return declared;
        const holds = loop.condition === null ? true : truth(this.evaluate(loop.condition));
        if (holds === null) return unknown;
        if (!holds) return next;
      }
      const outcome = this.#statement(loop.body);
      if (outcome.kind === 'break') return next;
      if (outcome.kind === 'return' || outcome.kind === 'unknown') return outcome;
      if (loop.step !== null && this.evaluate(loop.step) === null) return unknown;
    }
  }

  /** Runs from the chosen mark on, which has to stand directly in the body's block. */
  #switch(node: Switch): Outcome {
    const value = this.evaluate(node.condition);
    if (value?.kind !== 'integer' || node.body.kind !== 'block' || node.declaration !== null) return unknown;
    const chosen = node.cases.find((one) => value.value >= one.first && value.value <= one.last)?.target ?? node.default;
    if (chosen === null) return next;
    const { statements } = node.body;
    const leads = (one: Statement): boolean => one.kind === 'mark' && (one.target === chosen || leads(one.statement));
    const from = statements.findIndex(leads);
    if (from < 0) return unknown;
    const outcome = this.#sequence(statements.slice(from));
    return outcome.kind === 'break' ? next : outcome;
  }
}
