/** Conditions as jumps: no truth value is made unless one is wanted. */
import type { OpName } from '../bytecode.ts';
import { evaluate, evaluateInteger, truth } from '../constant.ts';
import type { Comparison, Expression, Operator } from '../tree.ts';
import { isBool, type Type } from '../type.ts';
import { fitsImmediate, isWideUnsigned } from './arithmetic.ts';
import { newLabel, type Label } from './code.ts';
import { decided, type Truth } from './evaluation.ts';
import { effect, stableValue, value } from './expression.ts';
import type { Frame } from './frame.ts';

const negated: Readonly<Record<Comparison, Comparison>> = { '<': '>=', '>': '<=', '<=': '>', '>=': '<', '==': '!=', '!=': '==' };
const mirrored: Readonly<Record<Comparison, Comparison>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '==': '==', '!=': '!=' };

export const isComparison = (operator: Operator): operator is Comparison => operator in negated;

const immediateJumps: Readonly<Record<Comparison, OpName>> = {
  '<': 'JLTSI',
  '<=': 'JLESI',
  '>': 'JGTSI',
  '>=': 'JGESI',
  '==': 'JEQI',
  '!=': 'JNEI',
};
const immediateTests: Readonly<Record<Comparison, OpName>> = {
  '<': 'LTSI',
  '<=': 'LESI',
  '>': 'GTSI',
  '>=': 'GESI',
  '==': 'EQI',
  '!=': 'NEI',
};

/** Whether a comparison with a constant can use an immediate form. */
const immediateOf = (comparison: Comparison, e: Expression, type: Type): bigint | null => {
  const known = evaluateInteger(e);
  if (known === null) return null;
  const equality = comparison === '==' || comparison === '!=';
  if (isWideUnsigned(type) && !equality) return null;
  const bits = BigInt.asIntN(64, known);
  return fitsImmediate(bits) ? bits : null;
};

/** Jumps to `target` when the truth of `e` is `when`; otherwise goes on. */
export const branch = (f: Frame, e: Expression, when: boolean, target: Label): void => branchTelling(f, e, when, target, []);

/** @param outer expressions around `e` whose value its truth settles, inner ones first */
const branchTelling = (f: Frame, e: Expression, when: boolean, target: Label, outer: readonly Truth[]): void => {
  const known = truth(evaluate(e));
  if (known !== null) {
    if (known === when) f.code.jump('JMP', target);
    return;
  }
  const mark = f.next;
  const told: readonly Truth[] = [{ expression: e, whenFalse: false, whenTrue: true }, ...outer];
  switch (e.kind) {
    case 'not':
      branchTelling(f, e.operand, !when, target, told.map(opposite));
      break;
    case 'logical':
      branchLogical(f, e, when, target, told);
      break;
    case 'binary':
      if (isComparison(e.operator) && e.left.type.kind !== 'floating') compareAndJump(f, e, e.operator, when, target, told);
      else test(f, e, when, target, outer);
      break;
    case 'convert':
      if (isBool(e.type) && e.operand.type.kind !== 'floating') branchTelling(f, e.operand, when, target, outer);
      else test(f, e, when, target, outer);
      break;
    case 'comma':
      effect(f, e.left);
      branchTelling(f, e.right, when, target, outer);
      break;
    default:
      test(f, e, when, target, outer);
  }
  f.release(mark);
};

const opposite = ({ expression, whenFalse, whenTrue }: Truth): Truth => ({ expression, whenFalse: whenTrue, whenTrue: whenFalse });

/** @param outer not `e` itself, whose value is seen in its slot */
const test = (f: Frame, e: Expression, when: boolean, target: Label, outer: readonly Truth[]): void => {
  const slot = value(f, e);
  f.code.from(e.span, () => f.code.jump(when ? 'JNZ' : 'JZ', target, slot));
  decided(f, outer, when);
};

const branchLogical = (f: Frame, e: Expression & { kind: 'logical' }, when: boolean, target: Label, told: readonly Truth[]): void => {
  // `a && b` is false as soon as a is; `a || b` is true as soon as a is.
  const decides = e.operator === '||';
  const byLeft = told.map((one) => (decides ? { ...one, whenFalse: null } : { ...one, whenTrue: null }));
  if (when === decides) {
    branchTelling(f, e.left, when, target, byLeft);
    branchTelling(f, e.right, when, target, told);
    return;
  }
  const skip = newLabel();
  branchTelling(f, e.left, decides, skip, byLeft);
  branchTelling(f, e.right, when, target, told);
  f.code.place(skip);
};

const compareAndJump = (
  f: Frame,
  e: Expression & { kind: 'binary' },
  comparison: Comparison,
  when: boolean,
  target: Label,
  told: readonly Truth[],
): void => {
  f.code.from(e.span, () => jumpComparing(f, e, when ? comparison : negated[comparison], target));
  decided(f, told, when);
};

const jumpComparing = (f: Frame, e: Expression & { kind: 'binary' }, comparison: Comparison, target: Label): void => {
  const type = e.left.type;
  const right = immediateOf(comparison, e.right, type);
  if (right !== null) {
    f.code.jump(immediateJumps[comparison], target, value(f, e.left), 0, Number(right));
    return;
  }
  const left = immediateOf(comparison, e.left, type);
  if (left !== null) {
    f.code.jump(immediateJumps[mirrored[comparison]], target, value(f, e.right), 0, Number(left));
    return;
  }
  const a = stableValue(f, e.left, e.right);
  const b = value(f, e.right);
  const wide = isWideUnsigned(type);
  switch (comparison) {
    case '==':
      f.code.jump('JEQ', target, a, b);
      return;
    case '!=':
      f.code.jump('JNE', target, a, b);
      return;
    case '<':
      f.code.jump(wide ? 'JLTU' : 'JLTS', target, a, b);
      return;
    case '<=':
      f.code.jump(wide ? 'JLEU' : 'JLES', target, a, b);
      return;
    case '>':
      f.code.jump(wide ? 'JLTU' : 'JLTS', target, b, a);
      return;
    case '>=':
      f.code.jump(wide ? 'JLEU' : 'JLES', target, b, a);
  }
};

/** The truth of a comparison as 0 or 1 in `target`. */
export const compareInto = (f: Frame, e: Expression & { kind: 'binary' }, comparison: Comparison, target: number): void => {
  const type = e.left.type;
  if (type.kind === 'floating') {
    const a = stableValue(f, e.left, e.right);
    const b = value(f, e.right);
    const ops = { '<': 'FLT', '<=': 'FLE', '>': 'FLT', '>=': 'FLE', '==': 'FEQ', '!=': 'FNE' } as const;
    const swapped = comparison === '>' || comparison === '>=';
    f.code.op(ops[comparison], target, swapped ? b : a, swapped ? a : b);
    return;
  }
  const right = immediateOf(comparison, e.right, type);
  if (right !== null) {
    f.code.op(immediateTests[comparison], target, value(f, e.left), 0, right);
    return;
  }
  const left = immediateOf(comparison, e.left, type);
  if (left !== null) {
    f.code.op(immediateTests[mirrored[comparison]], target, value(f, e.right), 0, left);
    return;
  }
  const a = stableValue(f, e.left, e.right);
  const b = value(f, e.right);
  const wide = isWideUnsigned(type);
  const ops = {
    '<': wide ? 'LTU' : 'LTS',
    '<=': wide ? 'LEU' : 'LES',
    '>': wide ? 'LTU' : 'LTS',
    '>=': wide ? 'LEU' : 'LES',
    '==': 'EQ',
    '!=': 'NE',
  } as const;
  const swapped = comparison === '>' || comparison === '>=';
  f.code.op(ops[comparison], target, swapped ? b : a, swapped ? a : b);
};
