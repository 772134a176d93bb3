/** `new` and `delete`. */
import type { Expression, Initialiser, TypeName } from '../ast.ts';
import type { Token } from '../token.ts';
import { holdsTypeId } from './ambiguity.ts';
import { parseNewType, parseTypeName } from './declarator.ts';
import { parseOperand } from './expression.ts';
import { parseArguments, parseInitialiser } from './initialiser.ts';
import type { Parser } from './parser.ts';

/** Reads from `new` on; `colons` is the `::` before it. */
export function parseNew(p: Parser, colons: Token | null): Expression {
  const start = colons ?? p.token;
  p.advance();
  const placement = p.is('(') && !holdsTypeId(p, p.at) ? parseArguments(p).arguments : [];
  let type: TypeName;
  if (p.is('(')) {
    const open = p.at;
    p.advance();
    type = parseTypeName(p);
    p.close(open);
  } else type = parseNewType(p);
  const initialiser: Initialiser | null = p.is('(') || p.is('{') ? parseInitialiser(p, false) : null;
  return { kind: 'new', global: colons !== null, placement, type, initialiser, span: p.since(start) };
}

/** Reads from `delete` on; `colons` is the `::` before it. */
export function parseDelete(p: Parser, colons: Token | null): Expression {
  const start = colons ?? p.token;
  p.advance();
  const array = p.is('[') && p.isAt(p.at + 1, ']');
  if (array) p.at += 2;
  const operand = parseOperand(p);
  return { kind: 'delete', global: colons !== null, array, operand, span: p.since(start) };
}
