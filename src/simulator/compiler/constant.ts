/**
 * Constant expressions: the value of a typed expression that is known before the program runs. Evaluation is lazy and never
 * reports anything: what has no constant value (also division by zero, overflow, a bad shift) simply gives null.
 */
import { sizeOf } from './layout.ts';
import type { FunctionSymbol, VariableSymbol } from './symbol.ts';
import type { Expression, Literal, Operator } from './tree.ts';
import { integerRange, isBool, representation, wrap, type Type } from './type.ts';

/** `address` with base null is a pointer made from a number. */
export type ConstantValue =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'floating'; readonly value: number }
  | { readonly kind: 'address'; readonly base: AddressBase; readonly offset: number };

export type AddressBase =
  | { readonly kind: 'variable'; readonly variable: VariableSymbol }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'function'; readonly function: FunctionSymbol };

const integer = (value: bigint): ConstantValue => ({ kind: 'integer', value });
const floating = (value: number): ConstantValue => ({ kind: 'floating', value });

const known = new WeakMap<Expression, ConstantValue | null>();

/** The value of a prvalue; null if it is not constant. Pointers that are numbers (null) come as integers. */
export const evaluate = (expression: Expression): ConstantValue | null => {
  if (expression.kind === 'constant') {
    return typeof expression.value === 'bigint' ? integer(expression.value) : floating(expression.value);
  }
  const before = known.get(expression);
  if (before !== undefined) return before;
  const value = compute(expression, evaluate);
  known.set(expression, value);
  return value;
};

/** The value as an integer, or null. */
export const evaluateInteger = (expression: Expression): bigint | null => {
  const value = evaluate(expression);
  return value?.kind === 'integer' ? value.value : null;
};

type Evaluate = (e: Expression) => ConstantValue | null;

/** What an expression makes of its operands' values, which `evaluate` gives. */
export const compute = (expression: Expression, evaluate: Evaluate): ConstantValue | null => {
  const evaluateInteger = (e: Expression): bigint | null => {
    const value = evaluate(e);
    return value?.kind === 'integer' ? value.value : null;
  };
  switch (expression.kind) {
    case 'load':
      return expression.operand.kind === 'variable' ? expression.operand.variable.value : null;
    case 'address':
      return evaluateAddress(expression.operand, evaluate);
    case 'pointer-adjust': {
      const pointer = evaluate(expression.pointer);
      if (pointer?.kind === 'address') return { ...pointer, offset: pointer.offset + expression.offset };
      return pointer?.kind === 'integer' && pointer.value === 0n ? pointer : null;
    }
    case 'convert': {
      const operand = evaluate(expression.operand);
      return operand === null ? null : convertConstant(operand, expression.operand.type, expression.type);
    }
    case 'negate': {
      const operand = evaluate(expression.operand);
      if (operand?.kind === 'floating') return floating(-operand.value);
      return operand?.kind === 'integer' ? fit(-operand.value, expression.type) : null;
    }
    case 'complement': {
      const operand = evaluateInteger(expression.operand);
      return operand === null ? null : fit(~operand, expression.type);
    }
    case 'not': {
      const operand = truth(evaluate(expression.operand));
      return operand === null ? null : integer(operand ? 0n : 1n);
    }
    case 'binary':
      return computeBinary(expression.operator, evaluate(expression.left), () => evaluate(expression.right), expression.type);
    case 'pointer-offset': {
      const pointer = evaluate(expression.pointer);
      const index = evaluateInteger(expression.index);
      if (pointer === null || index === null || expression.type.kind !== 'pointer') return null;
      const distance = index * BigInt(sizeOf(expression.type.to)) * (expression.negative ? -1n : 1n);
      if (pointer.kind === 'address') return { ...pointer, offset: pointer.offset + Number(distance) };
      return pointer.kind === 'integer' ? integer(BigInt.asUintN(64, pointer.value + distance)) : null;
    }
    case 'logical': {
      const left = truth(evaluate(expression.left));
      if (left === null) return null;
      if (left === (expression.operator === '||')) return integer(left ? 1n : 0n);
      const right = truth(evaluate(expression.right));
      return right === null ? null : integer(right ? 1n : 0n);
    }
    case 'conditional': {
      const condition = truth(evaluate(expression.condition));
      return condition === null ? null : evaluate(condition ? expression.then : expression.otherwise);
    }
    case 'zero':
      return expression.type.kind === 'floating' ? floating(0) : integer(0n);
    default:
      return null;
  }
};

/** Where a glvalue of static storage stands; null if that is not known before the program runs. */
const evaluateAddress = (place: Expression, evaluate: Evaluate): ConstantValue | null => {
  switch (place.kind) {
    case 'variable':
      return place.variable.storage === 'static' && !place.variable.perThread
        ? { kind: 'address', base: { kind: 'variable', variable: place.variable }, offset: 0 }
        : null;
    case 'string':
      return { kind: 'address', base: { kind: 'literal', literal: place.literal }, offset: 0 };
    case 'function':
      return { kind: 'address', base: { kind: 'function', function: place.function }, offset: 0 };
    case 'field':
      return moved(evaluateAddress(place.object, evaluate), place.field.offset);
    case 'base':
      return moved(evaluateAddress(place.object, evaluate), place.offset);
    case 'dereference':
      return evaluate(place.pointer);
    case 'subscript': {
      const index = evaluate(place.index);
      return index?.kind !== 'integer' ? null : moved(evaluate(place.pointer), Number(index.value) * sizeOf(place.type));
    }
    default:
      return null;
  }
};

/** Whether an initialiser consists of constants only, so that its bytes are known before the program runs. */
export const isStaticInitialiser = (e: Expression): boolean => {
  switch (e.kind) {
    case 'zero':
    case 'string-array':
    case 'unwritten':
      return true;
    case 'aggregate':
      return e.elements.every((element) => isStaticInitialiser(element.value));
    default:
      return e.type.kind !== 'class' && e.type.kind !== 'array' && evaluate(e) !== null;
  }
};

const moved = (address: ConstantValue | null, by: number): ConstantValue | null => {
  if (address?.kind === 'address') return { ...address, offset: address.offset + by };
  return address?.kind === 'integer' ? integer(BigInt.asUintN(64, address.value + BigInt(by))) : null;
};

/** null when not known. The address of an object is never null. */
export const truth = (value: ConstantValue | null): boolean | null => {
  if (value === null) return null;
  if (value.kind === 'address') return true;
  return value.kind === 'integer' ? value.value !== 0n : value.value !== 0;
};

/** Result of an operation in `type`; null where signed arithmetic overflows. */
const fit = (value: bigint, type: Type): ConstantValue | null => {
  const kept = representation(type);
  if (kept === null) return null;
  if (!kept.signed) return integer(wrap(value, kept));
  const [low, high] = integerRange(kept);
  return value < low || value > high ? null : integer(value);
};

/** A scalar conversion of a constant; null if the result is not known (address to anything but a pointer-sized type). */
export const convertConstant = (value: ConstantValue, from: Type, to: Type): ConstantValue | null => {
  if (value.kind === 'address') {
    if (to.kind === 'pointer') return value;
    if (isBool(to)) return integer(1n);
    const kept = representation(to);
    return kept !== null && kept.size === 8 ? value : null;
  }
  const kept = representation(to);
  if (kept !== null) {
    if (isBool(to)) return integer(truth(value) === true ? 1n : 0n);
    if (value.kind === 'integer') return integer(wrap(value.value, kept));
    if (!Number.isFinite(value.value)) return null;
    const whole = BigInt(Math.trunc(value.value));
    const [low, high] = integerRange(kept);
    return whole < low || whole > high ? null : integer(whole);
  }
  if (to.kind === 'floating') {
    const number = Number(value.value);
    return floating(to.size === 4 ? Math.fround(number) : number);
  }
  if (to.kind === 'pointer' || to.kind === 'nullptr') {
    if (value.kind !== 'integer') return null;
    const source = representation(from);
    return integer(BigInt.asUintN(64, source === null ? value.value : wrap(value.value, source)));
  }
  return null;
};

const compare = <T extends bigint | number>(operator: Operator, left: T, right: T): boolean | null => {
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    default:
      return null;
  }
};

/** A binary operation on values; null where it has no constant one. */
export const computeBinary = (
  operator: Operator,
  left: ConstantValue | null,
  rightSide: () => ConstantValue | null,
  type: Type,
): ConstantValue | null => {
  const right = left === null ? null : rightSide();
  if (left === null || right === null) return null;
  if (left.kind === 'floating' && right.kind === 'floating') {
    const compared = compare(operator, left.value, right.value);
    if (compared !== null) return integer(compared ? 1n : 0n);
    const result = computeFloating(operator, left.value, right.value);
    return result === null ? null : floating(type.kind === 'floating' && type.size === 4 ? Math.fround(result) : result);
  }
  if (left.kind !== 'integer' || right.kind !== 'integer') return null;
  const compared = compare(operator, left.value, right.value);
  if (compared !== null) return integer(compared ? 1n : 0n);
  return computeInteger(operator, left.value, right.value, type);
};

const computeFloating = (operator: Operator, left: number, right: number): number | null => {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
    default:
      return null;
  }
};

const computeInteger = (operator: Operator, left: bigint, right: bigint, type: Type): ConstantValue | null => {
  switch (operator) {
    case '+':
      return fit(left + right, type);
    case '-':
      return fit(left - right, type);
    case '*':
      return fit(left * right, type);
    case '/':
      return right === 0n ? null : fit(left / right, type);
    case '%':
      return right === 0n ? null : fit(left % right, type);
    case '&':
      return integer(left & right);
    case '|':
      return integer(left | right);
    case '^':
      return integer(left ^ right);
    case '<<':
    case '>>': {
      const kept = representation(type);
      if (kept === null || right < 0n || right >= BigInt(kept.size * 8)) return null;
      return integer(wrap(operator === '<<' ? left << right : left >> right, kept));
    }
    default:
      return null;
  }
};
