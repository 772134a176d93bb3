/** Finding what a name means, and helping when it means nothing. */
import type * as Ast from '../ast.ts';
import { lookup, lookupIn, lookupTag, visibleNames, type Scope } from '../scope.ts';
import { nearest } from '../spelling.ts';
import type { Symbol } from '../symbol.ts';
import { spell } from '../type.ts';
import type { Checker } from './checker.ts';
import { headerDeclaring, includeFix } from './header.ts';
import { isKnownFunction } from './known-function.ts';
import { isKnownStandard } from '../preprocess/known-header.ts';
import { typeOf } from './typename.ts';

/** The scope that `name::` opens, or null. */
export const scopeOf = (symbol: Symbol): Scope | null => {
  switch (symbol.kind) {
    case 'namespace':
    case 'class':
    case 'enum':
      return symbol.scope;
    case 'typedef':
      return symbol.type.kind === 'class' || symbol.type.kind === 'enum' ? symbol.type.symbol.scope : null;
    default:
      return null;
  }
};

/** The name of a part before `::`, with the type that it is for: `numeric_limits<unsigned short>`. */
const partName = (c: Checker, { text, argument }: Ast.Name): string =>
  argument === undefined ? text : `${text}<${spell(c.types.unqualified(typeOf(c, argument)))}>`;

/** The scope in which the last part of a qualified name is to be found; null (reported) when a part before it fails. */
export const scopeOfPath = (c: Checker, name: Ast.QualifiedName): Scope | null => {
  let scope: Scope | null = name.global ? c.global : null;
  for (const part of name.path) {
    const text = partName(c, part);
    const symbol: Symbol | null = scope === null ? lookup(c.scope, text, true) : lookupIn(scope, text, true);
    const next: Scope | null = symbol === null ? null : scopeOf(symbol);
    if (next === null) {
      if (scope?.path === 'std' && isKnownStandard(text)) c.error('standard-not-here', part.span, { data: { name: `std::${text}` } });
      else c.error('undeclared-scope', part.span, { data: { name: text } });
      return null;
    }
    scope = next;
  }
  return scope;
};

const isType = (symbol: Symbol): boolean => symbol.kind === 'typedef' || symbol.kind === 'class' || symbol.kind === 'enum';

/** Looks a name up where it stands. `type`: a type is wanted, so a tag behind another symbol of that name counts. */
export const resolve = (c: Checker, name: Ast.QualifiedName, type: boolean): Symbol | null => {
  const text = name.name.text;
  if (name.path.length === 0 && !name.global) {
    const found = lookup(c.scope, text, c.cpp);
    if (found !== null && type && !isType(found)) return lookupTag(c.scope, text) ?? found;
    return found;
  }
  const scope = scopeOfPath(c, name);
  if (scope === null) return null;
  const found = lookupIn(scope, text, c.cpp);
  if (found !== null && type && !isType(found)) return scope.tags.get(text) ?? found;
  return found;
};

/** The name qualified with the namespace of the global scope that has it; null when none has. */
const inNamespace = (c: Checker, name: string): string | null => {
  for (const [text, symbol] of c.global.names)
    if (symbol.kind === 'namespace' && /^\w/.test(text) && symbol.scope.names.has(name)) return `${text}::${name}`;
  return null;
};

const reportUnknown = (c: Checker, name: Ast.Name, code: string, names: Iterable<string>, withHeader: boolean): void => {
  if (name.text.startsWith('__builtin_')) {
    c.error('gnu-builtin', name.span, { data: { name: name.text } });
    return;
  }
  const header = withHeader ? headerDeclaring(c, name.text) : null;
  if (header === null && withHeader && isKnownFunction(name.text)) {
    c.error('function-not-here', name.span, { data: { name: name.text } });
    return;
  }
  const suggestion = header === null ? ((withHeader ? inNamespace(c, name.text) : null) ?? nearest(name.text, names)) : null;
  if (header !== null)
    c.error('declared-in-header', name.span, { data: { name: name.text, header }, fixes: [includeFix(c, name.span, header)] });
  else if (suggestion === null) c.error(code, name.span, { data: { name: name.text } });
  else {
    c.error(`${code}-suggest`, name.span, {
      data: { name: name.text, suggestion },
      fixes: [{ span: name.span, text: suggestion }],
    });
  }
};

/** Reports a name that nothing declares, with the nearest spelling or the header that has it. */
export const undeclared = (c: Checker, name: Ast.QualifiedName, wanted: 'value' | 'type' | 'function'): void => {
  if (name.path.length > 0 || name.global) {
    const scope = scopeQuietly(c, name);
    if (scope === null) return;
    if (scope.path === 'std' && isKnownStandard(name.name.text))
      c.error('standard-not-here', name.name.span, { data: { name: `std::${name.name.text}` } });
    else reportUnknown(c, name.name, 'undeclared-member', scope.names.keys(), false);
    return;
  }
  const names = function* (): Generator<string> {
    for (const [text, symbol] of visibleNames(c.scope)) {
      const fits = wanted === 'type' ? isType(symbol) : wanted === 'function' ? symbol.kind === 'functions' : !isType(symbol);
      if (fits && !text.startsWith('<')) yield text;
    }
  };
  reportUnknown(
    c,
    name.name,
    wanted === 'type' ? 'undeclared-type' : wanted === 'function' ? 'undeclared-function' : 'undeclared-identifier',
    names(),
    true,
  );
};

/** Like scopeOfPath for a path whose failure has been reported already. */
const scopeQuietly = (c: Checker, name: Ast.QualifiedName): Scope | null => {
  let scope: Scope | null = name.global ? c.global : null;
  for (const part of name.path) {
    const text = partName(c, part);
    const symbol: Symbol | null = scope === null ? lookup(c.scope, text, true) : lookupIn(scope, text, true);
    scope = symbol === null ? null : scopeOf(symbol);
    if (scope === null) return null;
  }
  return scope;
};
