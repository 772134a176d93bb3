/**
 * Where C++ is ambiguous, it says: what can be a declaration is one. These functions look ahead without reading, by skipping
 * over what a declaration would be made of; `-1` means that it is none. They know brackets' ends, so each looks at a token once.
 */
import { BUILTIN_WORDS, IGNORED_WORDS, SPECIFIER_WORDS, TYPE_OPERATORS, TYPE_WORDS } from './keyword.ts';
import type { Parser } from './parser.ts';
import { lookUp, typeNameEnd } from './qualified.ts';

/** Whether a type or declaration specifier begins at `index`. */
export function beginsType(p: Parser, index = p.at): boolean {
  while (p.tokenAt(index).kind === 'keyword' && IGNORED_WORDS.has(p.tokenAt(index).text)) index += 1;
  const token = p.tokenAt(index);
  if (token.kind === 'keyword') return BUILTIN_WORDS.has(token.text) || SPECIFIER_WORDS.has(token.text);
  return typeNameEnd(p, index) >= 0;
}

/** Past `[[…]]`, `__declspec(…)`, calling conventions and the like. */
function skipIgnored(p: Parser, index: number): number {
  for (;;) {
    const token = p.tokenAt(index);
    if (token.kind === 'keyword' && IGNORED_WORDS.has(token.text)) index += 1;
    else if (
      token.kind === 'keyword' &&
      (token.text === '__declspec' || token.text === '__attribute__' || token.text === 'alignas' || token.text === '_Alignas')
    )
      index = Math.max(p.closer(index + 1), index) + 1;
    else if (p.isAt(index, '[') && p.isAt(index + 1, '[') && p.closer(index) > index) index = p.closer(index) + 1;
    else return index;
  }
}

/** Past declaration specifiers that name a type. */
export function skipSpecifiers(p: Parser, index: number): number {
  let named = false;
  for (;;) {
    index = skipIgnored(p, index);
    const token = p.tokenAt(index);
    if (token.kind === 'keyword') {
      if (BUILTIN_WORDS.has(token.text) || token.text === 'auto') {
        named = true;
        index += 1;
      } else if (TYPE_OPERATORS.has(token.text)) {
        named = true;
        index = p.closer(index + 1) + 1;
        if (index === 0) return -1;
      } else if (TYPE_WORDS.has(token.text)) {
        named = true;
        index = skipElaborated(p, index);
        if (index < 0) return -1;
      } else if (SPECIFIER_WORDS.has(token.text)) index += 1;
      else return named ? index : -1;
    } else {
      const end = named ? -1 : typeNameEnd(p, index);
      if (end < 0) return named ? index : -1;
      named = true;
      index = end;
    }
  }
}

/** Past `struct X`, `enum X : int {…}` and so on. */
function skipElaborated(p: Parser, index: number): number {
  const isEnum = p.isAt(index, 'enum');
  index += 1;
  if (isEnum && (p.isAt(index, 'class') || p.isAt(index, 'struct'))) index += 1;
  index = skipIgnored(p, index);
  const name = lookUp(p, index);
  if (name !== null) index = name.end;
  else if (!p.isAt(index, '{')) return -1;
  if (p.isAt(index, '{')) return p.closer(index) < 0 ? -1 : p.closer(index) + 1;
  return index;
}

/** Past `*`, `&`, `&&`, `C::*` and their qualifiers. */
function skipPointers(p: Parser, index: number): number {
  for (;;) {
    index = skipIgnored(p, index);
    const { text, kind } = p.tokenAt(index);
    if (kind !== 'identifier' && (text === '*' || text === '&' || text === '&&' || text === 'const' || text === 'volatile')) index += 1;
    else {
      const member = memberPointerEnd(p, index);
      if (member < 0) return index;
      index = member;
    }
  }
}

/** Past `C::*`. */
export function memberPointerEnd(p: Parser, index: number): number {
  if (p.tokenAt(index).kind !== 'identifier') return -1;
  const name = lookUp(p, index);
  return name !== null && p.isAt(name.end, '::') && p.isAt(name.end + 1, '*') ? name.end + 2 : -1;
}

export type Naming = 'named' | 'abstract' | 'either';

/** Brackets within brackets that looking ahead follows; a declarator with more is none. */
const DEPTH_LIMIT = 64;

/** Past a declarator that has a name, has none, or may have one. */
export function skipDeclarator(p: Parser, index: number, naming: Naming, depth = 0): number {
  if (depth > DEPTH_LIMIT) return -1;
  index = skipPointers(p, index);
  if (p.isAt(index, '(') && opensDeclarator(p, index, naming)) {
    const close = p.closer(index);
    const inner = skipDeclarator(p, index + 1, naming, depth + 1);
    if (close < 0 || inner !== close) return -1;
    index = close + 1;
  } else if (naming !== 'abstract' && p.tokenAt(index).kind === 'identifier') {
    index = lookUp(p, index)?.end ?? index;
  } else if (naming === 'named') return -1;
  for (;;) {
    if (p.isAt(index, '[') && p.closer(index) >= 0) index = p.closer(index) + 1;
    else if (p.isAt(index, '(')) {
      const end = skipParameters(p, index, depth + 1);
      if (end < 0) return index;
      index = end;
      while (/^(?:const|volatile|noexcept|&|&&)$/.test(p.tokenAt(index).text)) index += 1;
    } else return index;
  }
}

/** Whether the `(` at `index` in a declarator groups a declarator; otherwise it begins parameters. */
export function opensDeclarator(p: Parser, index: number, naming: Naming, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return false;
  const inner = skipIgnored(p, index + 1);
  if (inner > index + 1 && !p.isAt(index + 1, '[')) return true;
  const token = p.tokenAt(inner);
  if (token.kind === 'punctuator') {
    if (token.text === '*' || token.text === '&' || token.text === '&&') return true;
    if (token.text === '(' || token.text === '[') return naming === 'named' || opensDeclarator(p, inner, naming, depth + 1);
    return false;
  }
  if (token.kind !== 'identifier') return false;
  if (memberPointerEnd(p, inner) >= 0) return true;
  return naming === 'named' || (naming === 'either' && typeNameEnd(p, inner) < 0);
}

/** Past `(parameters)`. */
export function skipParameters(p: Parser, open: number, depth = 0): number {
  const close = p.closer(open);
  if (close < 0) return -1;
  let index = open + 1;
  if (index === close) return close + 1;
  for (;;) {
    if (p.isAt(index, '...') && index + 1 === close) return close + 1;
    if (!beginsType(p, skipIgnored(p, index))) return -1;
    index = skipSpecifiers(p, index);
    if (index < 0) return -1;
    index = skipDeclarator(p, index, 'either', depth);
    if (index < 0) return -1;
    if (p.isAt(index, '=')) while (index < close && !p.isAt(index, ',')) index = Math.max(p.closer(index), index) + 1;
    if (index === close) return close + 1;
    if (p.isAt(index, '...') && index + 1 === close) return close + 1;
    if (!p.isAt(index, ',')) return -1;
    index += 1;
  }
}

/**
 * Whether the `(` at `open` after a name begins parameters rather than an initialiser: it reads as parameters, or what is
 * wrong with it shows that they were meant.
 */
export function meansParameters(p: Parser, open: number): boolean {
  if (skipParameters(p, open) >= 0) return true;
  const close = p.closer(open);
  if (close >= 0 && p.isAt(close + 1, '{')) return true;
  const first = open + 1;
  if (beginsType(p, first)) {
    const type = skipSpecifiers(p, first);
    return type >= 0 && !p.isAt(type, '(') && !p.isAt(type, '{');
  }
  const name = p.tokenAt(first).kind === 'identifier' ? lookUp(p, first) : null;
  if (name === null || name.meaning !== null) return false;
  const pointed = p.isAt(name.end, '*') || p.isAt(name.end, '&');
  const parameter = p.tokenAt(pointed ? name.end + 1 : name.end);
  return parameter.kind === 'identifier' && p.scope.find(parameter.text) === null;
}

/** Past a whole type-id such as `const char *[3]`. */
export function skipTypeId(p: Parser, index: number): number {
  if (!beginsType(p, index)) return -1;
  const specifiers = skipSpecifiers(p, index);
  return specifiers < 0 ? -1 : skipDeclarator(p, specifiers, 'abstract');
}

/** Whether the bracket at `open` holds exactly a type-id: the `(T)` of a cast or of `sizeof (T)`. */
export const holdsTypeId = (p: Parser, open: number): boolean => {
  const close = p.closer(open);
  return close > open + 1 && skipTypeId(p, open + 1) === close;
};

const AFTER_DECLARATOR: ReadonlySet<string> = new Set([';', '=', ',', '{', '(', ':', ')']);

/** Whether a declaration, rather than an expression, begins at `index`. */
export function beginsDeclaration(p: Parser, index = p.at): boolean {
  const start = skipIgnored(p, index);
  if (start > index) return true;
  const token = p.tokenAt(index);
  const builtin = token.kind === 'keyword' && BUILTIN_WORDS.has(token.text);
  if (token.kind === 'keyword' && !builtin) return SPECIFIER_WORDS.has(token.text);
  const type = builtin ? index + 1 : typeNameEnd(p, index);
  if (type < 0) return false;
  const next = p.tokenAt(type);
  if (builtin && next.text !== '(' && next.text !== '{') return true;
  if (next.kind === 'identifier' || next.kind === 'keyword' || next.kind === 'end') return true;
  if (next.text === '(') {
    const end = skipDeclarator(p, type, 'named');
    return end >= 0 && AFTER_DECLARATOR.has(p.tokenAt(end).text);
  }
  if (next.text === '::') return p.isAt(type + 1, '*');
  return ['*', '&', '&&', ';', ','].includes(next.text) || (next.text === '[' && p.isAt(type + 1, '['));
}
