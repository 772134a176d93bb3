/** Where the values of expressions can be seen: what stepping through expressions goes by. Costs no instruction. */
import type { Expression } from '../tree.ts';
import { isVoid } from '../type.ts';
import type { Frame } from './frame.ts';

/** What an expression is worth when the condition that is being tested turns out false or true; null: that does not settle it. */
export interface Truth {
  readonly expression: Expression;
  readonly whenFalse: boolean | null;
  readonly whenTrue: boolean | null;
}

/** Whether the value of an expression is news: not what stands in the source, nor a variable as it is. */
const isShown = (e: Expression): boolean => {
  switch (e.kind) {
    case 'load':
      return e.operand.kind !== 'variable';
    case 'convert':
      return isShown(e.operand);
    case 'negate':
    case 'complement':
    case 'not':
    case 'logical':
    case 'binary':
    case 'conditional':
    case 'pointer-offset':
    case 'pointer-difference':
    case 'assign':
    case 'compound':
    case 'increment':
    case 'call':
    case 'new':
    case 'dynamic-cast':
      return !isVoid(e.type);
    default:
      return false;
  }
};

/** The instructions from `from` on have put the value of `e` (of a class: its address) into a slot. */
export const evaluated = (f: Frame, e: Expression, from: number, slot: number): void => {
  if (f.library || f.code.length === from || !isShown(e)) return;
  f.program.evaluations.push({ from, to: f.code.length, span: e.span, type: f.program.debug.id(e.type), result: { slot } });
};

/** The last instruction was a jump that a condition decided. `jumpsWhen`: the truth for which it jumps. */
export const decided = (f: Frame, truths: readonly Truth[], jumpsWhen: boolean): void => {
  if (f.library || f.code.dead) return;
  const to = f.code.length;
  for (const { expression, whenFalse, whenTrue } of truths) {
    if (!isShown(expression)) continue;
    const result = jumpsWhen ? { jumped: whenTrue, passed: whenFalse } : { jumped: whenFalse, passed: whenTrue };
    f.program.evaluations.push({ from: to - 1, to, span: expression.span, type: f.program.debug.id(expression.type), result });
  }
};
