import type { Span } from './source.ts';

export type TokenKind = 'identifier' | 'keyword' | 'number' | 'character' | 'string' | 'punctuator' | 'unknown' | 'end';

/** What is wrong with a token in itself. Reported only when the token is used, because text that `#if 0` skips need not be C++. */
export type Flaw =
  | 'unterminated-string'
  | 'unterminated-character'
  | 'unterminated-raw-string'
  | 'unterminated-comment'
  | 'empty-character'
  | 'bad-character'
  | 'lookalike-character';

/**
 * One preprocessing token, later a token of the parser. Offsets count UTF-16 units of the file as the reader wrote it.
 * A token that a macro brought carries the place of the macro's name.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The spelling, line splices removed; for digraphs the plain form. '' at the end. */
  readonly text: string;
  /** Where text that belongs after this token can be inserted, or -1 in the middle of a macro's expansion. */
  readonly tail: number;
  readonly lineStart: boolean;
  /** White space or a comment stands before it. */
  readonly spaced: boolean;
  readonly flaw: Flaw | null;
  /** Macros that must not expand this token again. */
  readonly hidden: HideSet | null;
}

/** An immutable set of macro names, shared as a list. */
export interface HideSet {
  readonly name: string;
  readonly rest: HideSet | null;
}

/** The bare place of a token, fit to be kept in a tree. */
export const spanOf = (place: Span): Span => ({ file: place.file, start: place.start, end: place.end });

/** The smallest span that holds both; the first alone when they stand in different files. */
export const spanning = (first: Span, last: Span): Span =>
  first.file === last.file
    ? { file: first.file, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
    : spanOf(first);
