/** Code that is legal and seldom meant: warned of, with the reading that the compiler takes. */
import type * as Ast from '../ast.ts';
import type { ClassSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin } from '../type.ts';
import type { Checker } from './checker.ts';

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const bitwise: ReadonlySet<string> = new Set(['&', '|', '^']);
const isComparison = (e: Ast.Expression): e is Ast.Expression & { kind: 'binary' } => e.kind === 'binary' && comparisons.has(e.operator);

/** Operators whose order of precedence surprises: `a & b == c`, `a && b || c`, `a < b < c`, `!a == b`. */
export const warnPrecedence = (c: Checker, e: Ast.Expression & { kind: 'binary' }, right: Expression): void => {
  const { operator, operatorSpan } = e;
  for (const operand of [e.left, e.right]) {
    if (operand.kind !== 'binary') continue;
    const { span } = operand;
    const fixes = [
      { span: { ...span, end: span.start }, text: '(' },
      { span: { ...span, start: span.end }, text: ')' },
    ];
    if (operator === '||' && operand.operator === '&&') c.warning('and-inside-or', operand.operatorSpan, { fixes });
    else if (bitwise.has(operator) && isComparison(operand))
      c.warning('comparison-inside-bits', operand.operatorSpan, { data: { outer: operator, inner: operand.operator } });
  }
  if (!comparisons.has(operator)) return;
  if (isComparison(e.left) && operator !== '==' && operator !== '!=') c.warning('comparison-chain', operatorSpan);
  if (e.left.kind === 'unary' && e.left.operator === '!' && right.type.plain !== builtin.bool && right.kind !== 'not')
    c.warning('not-compared', e.left.span, { data: { operator } });
};

const pure: ReadonlySet<Expression['kind']> = new Set(['binary', 'negate', 'complement', 'not', 'pointer-offset', 'pointer-difference']);

/** A statement whose value is computed and thrown away; `(void)` says that this is meant. */
export const warnUnusedResult = (c: Checker, e: Expression): void => {
  if (e.kind === 'convert' && !e.explicit) warnUnusedResult(c, e.operand);
  else if (pure.has(e.kind)) c.warning('expression-unused', e.span);
};

/** A switch over an enumeration that has no default and leaves enumerators out. */
export const warnMissingCases = (
  c: Checker,
  condition: Expression,
  cases: readonly { first: bigint; last: bigint }[],
  span: Ast.Statement['span'],
): void => {
  if (condition.type.kind !== 'enum') return;
  const missing = condition.type.symbol.enumerators.filter(
    ({ value }) => !cases.some(({ first, last }) => first <= value && value <= last),
  );
  for (const { name } of missing) c.warning('enumerator-not-handled', span, { data: { name } });
};

/** `if (a) if (b) …; else …;`: the else goes with the inner if. */
export const warnDanglingElse = (c: Checker, { then, otherwise, span }: Ast.Statement & { kind: 'if' }): void => {
  if (otherwise === null && then.kind === 'if' && then.otherwise !== null)
    c.warning('dangling-else', { ...span, end: span.start + 'if'.length });
};

/** Members are initialised in the order of their declaration, whatever the order in which a constructor writes them. */
export const warnInitialiserOrder = (c: Checker, owner: ClassSymbol, items: Ast.FunctionDefinition['memberInitialisers']): void => {
  const known = items
    .map((item) => ({ item, at: owner.fields.findIndex(({ name }) => name === item.name.name.text) }))
    .filter(({ at }) => at >= 0);
  for (const [index, { item, at }] of known.entries()) {
    const before = known[index - 1];
    if (before === undefined || before.at <= at) continue;
    c.warning('initialiser-order', item.name.span, { data: { first: item.name.name.text, second: before.item.name.name.text } });
    return;
  }
};
