/** Names with `::` in them, and what they mean to the parser. */
import type { Name, QualifiedName } from '../ast.ts';
import { spanOf } from '../token.ts';
import { parseTypeName } from './declarator.ts';
import type { Meaning, NameScope } from './names.ts';
import type { Parser } from './parser.ts';

/** A qualified name found by looking ahead. */
export interface Lookup {
  /** Index of the token after the name. */
  readonly end: number;
  /** Index of its last identifier. */
  readonly last: number;
  /** null when nothing of that name is known. */
  readonly meaning: Meaning | null;
  /** The scope that the part before the last `::` names; null when there is none or it is not known. */
  readonly scope: NameScope | null;
  readonly qualified: boolean;
}

const root = (scope: NameScope): NameScope => {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
};

/** The end of template arguments that begin with the `<` at `index`, or -1 when these are none. */
export function templateArgumentsEnd(p: Parser, index: number): number {
  let depth = 0;
  for (let at = index; ; at += 1) {
    const { text, kind } = p.tokenAt(at);
    if (kind === 'end' || text === ';' || text === '{' || text === '}' || text === ')') return -1;
    if (text === '(' || text === '[') {
      at = p.closer(at);
      if (at < 0) return -1;
    } else if (text === '<') depth += 1;
    else if (text === '>' || text === '>>') {
      depth -= text.length;
      if (depth <= 0) return at + 1;
    }
  }
}

/** Looks at the qualified name at `index` without reading it; null when there is none. */
export function lookUp(p: Parser, index = p.at): Lookup | null {
  let at = index;
  let scope: NameScope | null = null;
  let known = true;
  let qualified = false;
  if (p.isAt(at, '::')) {
    scope = root(p.scope);
    qualified = true;
    at += 1;
  }
  for (;;) {
    const token = p.tokenAt(at);
    if (token.kind !== 'identifier') return null;
    const meaning: Meaning | null = !known ? null : scope === null ? p.scope.find(token.text) : scope.own(token.text);
    let end = at + 1;
    if ((meaning?.kind === 'template' || p.families.has(token.text)) && p.isAt(end, '<')) {
      const after = templateArgumentsEnd(p, end);
      if (after >= 0) end = after;
    }
    if (!p.isAt(end, '::') || p.tokenAt(end + 1).kind !== 'identifier')
      return { end, last: at, meaning, scope: known ? scope : null, qualified };
    const inner: NameScope | null = meaning?.kind === 'type' || meaning?.kind === 'namespace' ? meaning.members : null;
    known = inner !== null;
    scope = inner;
    qualified = true;
    at = end + 1;
  }
}

/** Whether a type's name begins at `index`, and where it ends; -1 when none does. A template's name counts: it is reported elsewhere. */
export function typeNameEnd(p: Parser, index: number): number {
  const first = p.tokenAt(index);
  if (first.kind !== 'identifier' && !p.isAt(index, '::')) return -1;
  const found = lookUp(p, index);
  return found?.meaning?.kind === 'type' || found?.meaning?.kind === 'template' ? found.end : -1;
}

export const simpleName = (name: Name): QualifiedName => ({ global: false, path: [], name, span: name.span });

/** Reads the `a::b::` of a qualified name; the last name is left to the caller. */
export function parseQualifier(p: Parser): { readonly global: boolean; readonly path: readonly Name[] } {
  const global = p.accept('::');
  const path: Name[] = [];
  for (;;) {
    const { token } = p;
    const end = p.families.has(token.text) && p.isAt(p.at + 1, '<') ? templateArgumentsEnd(p, p.at + 1) : p.at + 1;
    if (!p.isA('identifier') || !p.isAt(end, '::') || p.isAt(end + 1, '*')) break;
    const name = p.name();
    if (p.accept('<')) {
      const argument = parseTypeName(p);
      p.at = end;
      path.push({ text: name.text, argument, span: p.since(token) });
    } else path.push(name);
    p.advance();
  }
  return { global, path };
}

/** Reads a qualified name that ends in an identifier; reports its absence as `code`, and answers an empty name. */
export function parseQualifiedName(p: Parser, code = 'expected-name'): QualifiedName {
  const start = p.token;
  const { global, path } = parseQualifier(p);
  if (p.isA('identifier')) {
    const name = p.name();
    return { global, path, name, span: p.since(start) };
  }
  p.error(code, p.token, { data: { found: p.found } });
  return { global, path, name: { text: '', span: spanOf(p.token) }, span: path.length > 0 || global ? p.since(start) : spanOf(p.token) };
}
