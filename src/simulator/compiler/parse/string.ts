/** Literals as expressions. */
import type { Encoding, Expression } from '../ast.ts';
import { encodingOf, readCharacter, readNumber, readString } from '../literal.ts';
import type { LiteralFlaw } from '../literal.ts';
import type { Span } from '../source.ts';
import { spanOf } from '../token.ts';
import type { Token } from '../token.ts';
import { literalOperator } from './declarator.ts';
import type { Parser } from './parser.ts';
import { simpleName } from './qualified.ts';

/** Reports flaws at their place in the literal; at all of it when a macro or a line splice moved its text. */
function report(p: Parser, token: Token, flaws: readonly LiteralFlaw[]): void {
  if (token.flaw !== null) return;
  const written = token.end - token.start === token.text.length;
  for (const { code, severity, data, at, length } of flaws) {
    const span = written ? { file: token.file, start: token.start + at, end: token.start + at + length } : spanOf(token);
    if (severity === 'error') p.reporter.error(code, span, { data });
    else p.reporter.warning(code, span, { data });
  }
}

export function parseNumber(p: Parser): Expression {
  const token = p.advance();
  const span = spanOf(token);
  const own = p.cpp ? token.text.indexOf('_') : -1;
  const { flaw, ...number } = readNumber(own > 0 ? token.text.slice(0, own) : token.text);
  if (flaw !== null) report(p, token, [flaw]);
  if (own < 0) return { ...number, span };
  const widest: Expression = number.kind === 'integer' ? { ...number, suffix: 'ull', span } : { ...number, suffix: 'l', span };
  return literalCall(token.text.slice(own), [widest], span);
}

/** `12_km`: a call of the operator that the suffix names. */
function literalCall(suffix: string, args: readonly Expression[], span: Span): Expression {
  const callee: Expression = { kind: 'name', name: simpleName({ text: literalOperator(suffix), span }), span };
  return { kind: 'call', callee, arguments: args, close: span, span };
}

/** The suffix of the reader's own right after a string or character literal, read; null when there is none. */
function ownSuffix(p: Parser): string | null {
  if (!p.cpp || !p.isA('identifier') || p.token.spaced || p.token.lineStart || !p.token.text.startsWith('_')) return null;
  return p.advance().text;
}

export function parseCharacter(p: Parser): Expression {
  const token = p.advance();
  const { value, flaws } = readCharacter(token.text);
  report(p, token, flaws);
  const literal: Expression = { kind: 'character', encoding: encodingOf(token.text), value, span: spanOf(token) };
  const suffix = ownSuffix(p);
  return suffix === null ? literal : literalCall(suffix, [literal], p.since(token));
}

/** Reads a string literal and those right after it, which make one. */
export function parseString(p: Parser): Expression {
  const start = p.token;
  const pieces: Token[] = [];
  let encoding: Encoding = '';
  while (p.isA('string')) {
    const piece = p.advance();
    pieces.push(piece);
    const own = encodingOf(piece.text);
    if (own !== '' && encoding !== '' && own !== encoding)
      p.reporter.error('mixed-string-prefixes', piece, { data: { first: encoding, second: own } });
    else if (own !== '') encoding = own;
  }
  const units: number[] = [];
  for (const piece of pieces) {
    const flaws: LiteralFlaw[] = [];
    readString(piece.text, encoding, units, flaws);
    report(p, piece, flaws);
  }
  const literal: Expression = { kind: 'string', encoding, units, span: p.since(start) };
  const suffix = ownSuffix(p);
  if (suffix === null) return literal;
  const { span } = literal;
  return literalCall(suffix, [literal, { kind: 'integer', value: BigInt(units.length), base: 10, suffix: 'ull', span }], p.since(start));
}

/** The text of a string literal that is for people, such as the message of `static_assert`. */
export function readStringText(p: Parser): string | null {
  if (!p.isA('string')) {
    p.error('expected-string', p.token, { data: { found: p.found } });
    return null;
  }
  let text = '';
  while (p.isA('string')) {
    const units: number[] = [];
    readString(p.advance().text, 'U', units, []);
    for (const unit of units) text += String.fromCodePoint(Math.min(unit, 0x10ffff));
  }
  return text;
}
