/** Conditions as jumps: no truth value is made unless one is wanted. */
import type { OpName } from '../bytecode.ts';
import { evaluate, evaluateInteger, truth } from '../constant.ts';
import type { Comparison, Expression, Operator } from '../tree.ts';
import { isBool, type Type } from '../type.ts';
import { fitsImmediate, isWideUnsigned } from './arithmetic.ts';
import { newLabel, type Label } from './code.ts';
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
export const branch = (f: Frame, e: Expression, when: boolean, target: Label): void => {
  const known = truth(evaluate(e));
  if (known !== null) {
    if (known === when) f.code.jump('JMP', target);
    return;
  }
  const mark = f.next;
  switch (e.kind) {
    case 'not':
      branch(f, e.operand, !when, target);
      break;
    case 'logical':
      branchLogical(f, e, when, target);
      break;
    case 'binary':
      if (isComparison(e.operator) && e.left.type.kind !== 'floating')
        f.code.from(e.span, () => compareAndJump(f, e, e.operator, when, target));
      else test(f, e, when, target);
      break;
    case 'convert':
      if (isBool(e.type) && e.operand.type.kind !== 'floating') branch(f, e.operand, when, target);
      else test(f, e, when, target);
      break;
    case 'comma':
      effect(f, e.left);
      branch(f, e.right, when, target);
      break;
    default:
      test(f, e, when, target);
  }
  f.release(mark);
};

const test = (f: Frame, e: Expression, when: boolean, target: Label): void => {
  const slot = value(f, e);
  f.code.from(e.span, () => f.code.jump(when ? 'JNZ' : 'JZ', target, slot));
};

const branchLogical = (f: Frame, e: Expression & { kind: 'logical' }, when: boolean, target: Label): void => {
  // `a && b` is false as soon as a is; `a || b` is true as soon as a is.
  const decides = e.operator === '||';
  if (when === decides) {
    branch(f, e.left, when, target);
    branch(f, e.right, when, target);
    return;
  }
  const skip = newLabel();
  branch(f, e.left, decides, skip);
  branch(f, e.right, when, target);
  f.code.place(skip);
};

const compareAndJump = (f: Frame, e: Expression & { kind: 'binary' }, operator: Operator, when: boolean, target: Label): void => {
  if (!isComparison(operator)) return;
  const type = e.left.type;
  const comparison = when ? operator : negated[operator];
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
