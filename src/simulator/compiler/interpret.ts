/**
 * Constant expressions that need more than arithmetic: calls of constexpr functions, and objects of constant value. A little
 * interpreter over the typed tree; what it does not know (virtual calls, destructors, input and output) has no constant value.
 */
import { compute, computeBinary, convertConstant, evaluate, truth, type ConstantValue } from './constant.ts';
import { ConstantMemory, type Spot } from './constant-memory.ts';
import { sizeOf } from './layout.ts';
import type { FunctionSymbol, VariableSymbol } from './symbol.ts';
import { bitFieldOf, type Call, type Construct, type Expression, type Loop, type Statement, type Switch } from './tree.ts';
import { isScalar, isVoid, representation, wrap, type Type } from './type.ts';

/** Statements and calls that one constant expression may take: a program's own loop without end must not become ours. */
const stepLimit = 200_000;
const depthLimit = 200;

type Outcome =
  { readonly kind: 'next' | 'break' | 'continue' | 'unknown' } | { readonly kind: 'return'; readonly value: ConstantValue | null };
const next: Outcome = { kind: 'next' };
const unknown: Outcome = { kind: 'unknown' };

/** The value of a constant expression, calls of constexpr functions included; null when it has none. */
export const constantValue = (e: Expression): ConstantValue | null => {
  const value = evaluate(e);
  if (value !== null) return value;
  const interpreter = new Interpreter();
  const found = interpreter.evaluate(e);
  return found !== null && interpreter.isLasting(found) ? found : null;
};

export const constantIntegerValue = (e: Expression): bigint | null => {
  const value = constantValue(e);
  return value?.kind === 'integer' ? value.value : null;
};

const addressOf = ({ whole, offset }: Spot): ConstantValue => ({ kind: 'address', base: { kind: 'variable', variable: whole }, offset });

const isObject = (type: Type): boolean => type.kind === 'class' || type.kind === 'array';

/** What a call in progress knows. */
interface Frame {
  readonly variables: Map<VariableSymbol, Spot>;
  /** Where an object that it returns is built. */
  readonly result: Spot | null;
}

class Interpreter {
  readonly #memory = new ConstantMemory();
  /** Constexpr objects of the program that have been looked at; false: one without a constant value. */
  readonly #known = new Map<VariableSymbol, boolean>();
  #frame: Frame = { variables: new Map(), result: null };
  #steps = 0;
  #depth = 0;

  /** Whether a value means the same when the interpreter is gone. */
  isLasting(value: ConstantValue): boolean {
    return value.kind !== 'address' || value.base.kind !== 'variable' || value.base.variable.storage === 'static';
  }

  readonly evaluate = (e: Expression): ConstantValue | null => {
    switch (e.kind) {
      case 'constant':
        return evaluate(e);
      case 'load':
        return this.#read(e.operand, e.type);
      case 'assign':
      case 'compound':
      case 'increment':
        return this.#read(e, e.type);
      case 'comma':
        return this.#effect(e.left) ? this.evaluate(e.right) : null;
      case 'call':
        return this.#call(e, null)?.value ?? null;
      case 'address':
        return this.#address(e.operand);
      case 'binary':
        return this.#comparePointers(e) ?? compute(e, this.evaluate);
      case 'pointer-difference': {
        const [left, right] = [this.evaluate(e.left), this.evaluate(e.right)];
        if (left?.kind !== 'address' || right?.kind !== 'address' || !sameBase(left, right)) return null;
        return { kind: 'integer', value: BigInt((left.offset - right.offset) / e.size) };
      }
      default:
        return compute(e, this.evaluate);
    }
  };

  /** Evaluates for what it does; false when that is not known. */
  #effect(e: Expression): boolean {
    if (e.kind === 'convert' && isVoid(e.type)) return this.#effect(e.operand);
    if (e.kind === 'call') return this.#call(e, null) !== null;
    if (e.category !== 'prvalue' || isObject(e.type)) return this.#place(e) !== null;
    return this.evaluate(e) !== null;
  }

  #comparePointers(e: Expression & { kind: 'binary' }): ConstantValue | null {
    if (e.left.type.kind !== 'pointer') return null;
    const [left, right] = [this.evaluate(e.left), this.evaluate(e.right)];
    if (left?.kind === 'address' && right?.kind === 'address' && sameBase(left, right)) {
      const at = (value: { readonly offset: number }): ConstantValue => ({ kind: 'integer', value: BigInt(value.offset) });
      return computeBinary(e.operator, at(left), () => at(right), e.type);
    }
    const equality = e.operator === '==' || e.operator === '!=';
    if (left === null || right === null || !equality || (left.kind !== 'address' && right.kind !== 'address')) return null;
    return { kind: 'integer', value: e.operator === '!=' ? 1n : 0n };
  }

  // ── Objects ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** An object of the interpreter's own. */
  #make(like: VariableSymbol): Spot {
    const whole: VariableSymbol = { ...like, storage: 'local' };
    this.#memory.begin(whole);
    return { whole, offset: 0 };
  }

  #address(place: Expression): ConstantValue | null {
    if (place.kind === 'function') return { kind: 'address', base: { kind: 'function', function: place.function }, offset: 0 };
    return this.#place(place);
  }

  /** The address of a glvalue, or of what is made of a prvalue of class type. */
  #place(e: Expression): ConstantValue | null {
    switch (e.kind) {
      case 'variable':
        return addressOf(this.#frame.variables.get(e.variable) ?? { whole: e.variable, offset: 0 });
      case 'string':
        return { kind: 'address', base: { kind: 'literal', literal: e.literal }, offset: 0 };
      case 'field':
        return moved(this.#place(e.object), e.field.offset);
      case 'base':
        return moved(this.#place(e.object), e.offset);
      case 'dereference':
        return this.evaluate(e.pointer);
      case 'subscript': {
        const pointer = this.evaluate(e.pointer);
        const index = this.evaluate(e.index);
        return index?.kind === 'integer' ? moved(pointer, Number(index.value) * sizeOf(e.type)) : null;
      }
      case 'temporary':
        return e.destructor === null ? this.#temporary(e.value) : null;
      case 'assign': {
        const { left, right, type } = e;
        if (isObject(type)) {
          const from = this.#spot(right.kind === 'load' ? right.operand : right);
          const to = this.#spot(left);
          return from !== null && to !== null && this.#copy(from, to, sizeOf(type)) ? addressOf(to) : null;
        }
        return this.#store(left, this.evaluate(right));
      }
      case 'compound': {
        const before = this.#read(e.left, e.left.type);
        if (before === null) return null;
        if (e.computation.kind === 'pointer') {
          const index = this.evaluate(e.right);
          const by = index?.kind === 'integer' ? Number(index.value) * sizeOf(e.computation.to) : null;
          return by === null ? null : this.#store(e.left, moved(before, e.operator === '-' ? -by : by));
        }
        const left = convertConstant(before, e.left.type, e.computation);
        const result = computeBinary(e.operator, left, () => this.evaluate(e.right), e.computation);
        return result === null ? null : this.#store(e.left, convertConstant(result, e.computation, e.left.type));
      }
      case 'increment': {
        const { type } = e.operand;
        const before = this.#read(e.operand, type);
        if (type.kind === 'pointer') return this.#store(e.operand, moved(before, e.delta * sizeOf(type.to)));
        const one: ConstantValue = before?.kind === 'floating' ? { kind: 'floating', value: 1 } : { kind: 'integer', value: 1n };
        return this.#store(
          e.operand,
          computeBinary(e.delta > 0 ? '+' : '-', before, () => one, type),
        );
      }
      case 'comma':
        return this.#effect(e.left) ? this.#place(e.right) : null;
      case 'conditional': {
        const condition = truth(this.evaluate(e.condition));
        return condition === null ? null : this.#place(condition ? e.then : e.otherwise);
      }
      case 'load':
        return isObject(e.type) ? this.#place(e.operand) : null;
      default:
        return isObject(e.type) ? this.#temporary(e) : null;
    }
  }

  #spot(e: Expression): Spot | null {
    const at = this.#place(e);
    return at?.kind === 'address' && at.base.kind === 'variable' ? { whole: at.base.variable, offset: at.offset } : null;
  }

  #temporary(e: Expression): ConstantValue | null {
    const spot = this.#make(newTemporary(e));
    return this.#build(spot, e.type, e) ? addressOf(spot) : null;
  }

  /** The scalar at a place, after the changes that naming it makes. */
  #read(place: Expression, type: Type): ConstantValue | null {
    if (place.kind === 'increment' && !place.prefix) {
      const before = this.#read(place.operand, type);
      return this.#place(place) === null ? null : before;
    }
    const at = this.#place(place);
    if (at?.kind !== 'address') return null;
    const { base, offset } = at;
    if (base.kind === 'literal') {
      const { units, unitSize } = base.literal;
      const unit = offset === units.length * unitSize ? 0 : units[offset / unitSize];
      const kept = representation(type);
      return unit === undefined || kept?.size !== unitSize ? null : { kind: 'integer', value: wrap(BigInt(unit), kept) };
    }
    if (base.kind !== 'variable') return null;
    const spot = { whole: base.variable, offset };
    const scalar = offset === 0 ? base.variable.value : null;
    return this.#isKnown(spot) ? this.#memory.read(spot, type, bitFieldOf(place)?.bits ?? null) : scalar;
  }

  /** Whether an object is one of the interpreter's, or a constexpr one of the program's, which is then made. */
  #isKnown({ whole }: Spot): boolean {
    if (this.#memory.has(whole)) return this.#known.get(whole) ?? true;
    if (!whole.constexpr || whole.initialiser === null || isScalar(whole.type)) return false;
    this.#memory.begin(whole);
    const built = this.#build({ whole, offset: 0 }, whole.type, whole.initialiser);
    this.#known.set(whole, built);
    return built;
  }

  #copy(from: Spot, to: Spot, size: number): boolean {
    return this.#isKnown(from) && this.#memory.copy(from, to, size);
  }

  /** Writes a scalar; gives its address. Only the interpreter's own objects change. */
  #store(place: Expression, value: ConstantValue | null): ConstantValue | null {
    const spot = value === null ? null : this.#spot(place);
    if (spot === null || value === null || this.#known.get(spot.whole) === true) return null;
    return this.#memory.write(spot, place.type, value, bitFieldOf(place)?.bits ?? null) ? addressOf(spot) : null;
  }

  /** Builds an object of any type; false when its value is not known. */
  #build(at: Spot, type: Type, e: Expression): boolean {
    this.#steps += 1;
    if (this.#steps > stepLimit) return false;
    if (!isObject(type)) {
      const value = this.evaluate(e);
      return value !== null && this.#memory.write(at, type, value);
    }
    const part = (by: number): Spot => ({ whole: at.whole, offset: at.offset + by });
    switch (e.kind) {
      case 'unwritten':
        return true;
      case 'zero':
        return this.#memory.clear(at, type);
      case 'string-array': {
        if (!this.#memory.clear(at, type) || type.kind !== 'array') return false;
        const { units, unitSize } = e.literal;
        const { element, count } = type;
        const kept = representation(element);
        if (kept === null) return false;
        return units
          .slice(0, count ?? 0)
          .every((unit, index) =>
            this.#memory.write(part(index * unitSize), element, { kind: 'integer', value: wrap(BigInt(unit), kept) }),
          );
      }
      case 'aggregate':
        if (e.zero && !this.#memory.clear(at, type)) return false;
        for (const { variable, offset } of e.selves) this.#enter(variable, addressOf(part(offset)));
        return e.elements.every(({ offset, type: element, bits, value }) => {
          if (bits === null) return this.#build(part(offset), element, value);
          const known = this.evaluate(value);
          return known !== null && this.#memory.write(part(offset), element, known, bits);
        });
      case 'array-fill': {
        if (type.kind !== 'array') return false;
        const size = sizeOf(type.element);
        for (let index = e.from; index < (type.count ?? 0); index++)
          if (!this.#build(part(index * size), type.element, e.value)) return false;
        return true;
      }
      case 'construct':
        return (!e.zeroFirst || this.#memory.clear(at, type)) && this.#construct(e, at);
      case 'call':
        return this.#call(e, at) !== null;
      case 'conditional': {
        const condition = truth(this.evaluate(e.condition));
        return condition !== null && this.#build(at, type, condition ? e.then : e.otherwise);
      }
      case 'comma':
        return this.#effect(e.left) && this.#build(at, type, e.right);
      case 'load': {
        const from = this.#spot(e.operand);
        return from !== null && this.#copy(from, at, sizeOf(type));
      }
      default:
        return false;
    }
  }

  // ── Calls ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A scalar or pointer that only the present call knows. */
  #enter(variable: VariableSymbol, value: ConstantValue): void {
    const spot = this.#make(variable);
    this.#memory.write(spot, variable.type, value);
    this.#frame.variables.set(variable, spot);
  }

  #arguments(list: readonly Expression[]): ConstantValue[] | null {
    const values: ConstantValue[] = [];
    for (const argument of list) {
      const value = this.evaluate(argument);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  /** What a call returns; an object is built at `into`. null: not known. */
  #call(e: Call, into: Spot | null): { readonly value: ConstantValue | null } | null {
    const target = e.callee.kind === 'direct' ? e.callee.function : null;
    if (target === null || !(target.constexpr || target.member?.lambda === true) || e.variadic !== null) return null;
    const object = e.object === null ? null : this.evaluate(e.object);
    const args = this.#arguments(e.arguments);
    if (args === null || (e.object !== null && object === null)) return null;
    return this.#run(target, object, args, into);
  }

  #construct({ constructor: target, arguments: list }: Construct, at: Spot): boolean {
    const args = target.constexpr ? this.#arguments(list) : null;
    return args !== null && this.#run(target, addressOf(at), args, null) !== null;
  }

  #run(
    target: FunctionSymbol,
    object: ConstantValue | null,
    args: readonly ConstantValue[],
    into: Spot | null,
  ): { readonly value: ConstantValue | null } | null {
    const { body } = target;
    if (body === null || this.#depth >= depthLimit || args.length !== body.parameters.length) return null;
    const result =
      into ?? (isObject(target.type.returns) ? this.#make(newTemporary({ type: target.type.returns, span: target.span })) : null);
    const before = this.#frame;
    this.#frame = { variables: new Map(), result };
    if (body.thisVariable !== null && object !== null) this.#enter(body.thisVariable, object);
    for (const [index, parameter] of body.parameters.entries()) {
      const value = args[index];
      if (value === undefined) continue;
      if (!isObject(parameter.type)) this.#enter(parameter, value);
      else if (value.kind === 'address' && value.base.kind === 'variable')
        this.#frame.variables.set(parameter, { whole: value.base.variable, offset: value.offset });
    }
    this.#depth += 1;
    const begun = this.#sequence(body.prologue);
    const outcome = begun.kind === 'next' ? this.#statement(body.block) : begun;
    this.#depth -= 1;
    this.#frame = before;
    if (outcome.kind === 'return') return { value: result === null ? outcome.value : addressOf(result) };
    return outcome.kind === 'next' && isVoid(target.type.returns) ? { value: null } : null;
  }

  // ── Statements ────────────────────────────────────────────────────────────────────────────────────────────────

  #statement(statement: Statement): Outcome {
    this.#steps += 1;
    if (this.#steps > stepLimit) return unknown;
    switch (statement.kind) {
      case 'block':
        return this.#sequence(statement.statements);
      case 'empty':
        return next;
      case 'expression':
        return this.#effect(statement.expression) ? next : unknown;
      case 'initialise': {
        const { place, value } = statement;
        if (!isObject(place.type)) return this.#store(place, this.evaluate(value)) === null ? unknown : next;
        const spot = this.#spot(place);
        return spot !== null && this.#build(spot, place.type, value) ? next : unknown;
      }
      case 'declare':
        return this.#declare(statement);
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
        const { value } = statement;
        const { result } = this.#frame;
        if (value === null || isVoid(value.type)) return value === null || this.#effect(value) ? { kind: 'return', value: null } : unknown;
        if (result !== null) return this.#build(result, value.type, value) ? { kind: 'return', value: null } : unknown;
        const found = this.evaluate(value);
        return found === null ? unknown : { kind: 'return', value: found };
      }
      case 'break':
      case 'continue':
        return { kind: statement.kind };
      default:
        return unknown;
    }
  }

  #declare({ variable, initialiser, destructor }: Statement & { kind: 'declare' }): Outcome {
    if (destructor !== null) return unknown;
    if (variable.storage === 'static') return variable.constexpr ? next : unknown;
    const spot = this.#make(variable);
    this.#frame.variables.set(variable, spot);
    if (initialiser === null) return next;
    return this.#build(spot, variable.type, initialiser) ? next : unknown;
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
      if (loop.step !== null && !this.#effect(loop.step)) return unknown;
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

const moved = (address: ConstantValue | null, by: number): ConstantValue | null =>
  address?.kind === 'address' ? { ...address, offset: address.offset + by } : null;

type Address = ConstantValue & { kind: 'address' };

const sameBase = ({ base: a }: Address, { base: b }: Address): boolean => {
  if (a.kind === 'variable') return b.kind === 'variable' && a.variable === b.variable;
  if (a.kind === 'literal') return b.kind === 'literal' && a.literal === b.literal;
  return b.kind === 'function' && a.function === b.function;
};

/** What stands for an object without a name. */
const newTemporary = ({ type, span }: Pick<Expression, 'type' | 'span'>): VariableSymbol => ({
  kind: 'variable',
  name: '',
  type,
  alias: null,
  span,
  storage: 'local',
  owner: null,
  inMemory: true,
  value: null,
  constexpr: false,
  defined: true,
  initialiser: null,
  used: span,
  localStatic: false,
  perThread: false,
  align: 1,
  mayBeUnused: false,
});
