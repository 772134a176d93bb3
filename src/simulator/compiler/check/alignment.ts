/** `alignas`, `_Alignas` and `__declspec(align)`. */
import type * as Ast from '../ast.ts';
import { alignOf } from '../layout.ts';
import { isError } from '../type.ts';
import type { Checker } from './checker.ts';
import { constantInteger, typeOf } from './typename.ts';

const largest = 8192n;

/** The strictest of the alignments written, in bytes; 1 when there is none. */
export const alignmentOf = (c: Checker, written: readonly (Ast.Expression | Ast.TypeName)[]): number =>
  written.reduce((most, one) => Math.max(most, alignmentOfOne(c, one)), 1);

const alignmentOfOne = (c: Checker, written: Ast.Expression | Ast.TypeName): number => {
  if ('declarator' in written && 'specifiers' in written) {
    const type = typeOf(c, written);
    return isError(type) ? 1 : alignOf(type);
  }
  const bytes = constantInteger(c, written, null);
  if (bytes === null || bytes === 0n) return 1;
  if (bytes > 0n && bytes <= largest && (bytes & (bytes - 1n)) === 0n) return Number(bytes);
  c.error('bad-alignment', written.span, { data: { bytes: String(bytes) } });
  return 1;
};
