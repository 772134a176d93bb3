/**
 * Functions that C calls without a declaration. One of the C runtime or of Windows works as its header declares it; any other is,
 * as in C before 1999 and in MSVC to this day, taken for `int name()`.
 */
import type * as Ast from '../ast.ts';
import { parse } from '../parse.ts';
import { visibleNames } from '../scope.ts';
import { nearest } from '../spelling.ts';
import { newFunctionSymbol, type FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, spell } from '../type.ts';
import { overloadSet } from './call.ts';
import type { Checker } from './checker.ts';
import { declare } from './declaration.ts';
import { headerDeclaring, includeFix } from './header.ts';
import { isKnownFunction } from './known-function.ts';

/** Declares a function by its call, with a warning, and gives the name as an expression; null when it is one that does not exist here. */
export const declareImplicitly = (c: Checker, name: Ast.QualifiedName): Expression | null => {
  const { text, span } = name.name;
  const header = headerDeclaring(c, text);
  const functions = header === null ? null : functionsOfHeader(c, header, text);
  if (header === null ? isKnownFunction(text) || text.startsWith('__builtin_') : functions === null) return null;
  if (header !== null && functions !== null) {
    const type = functions[0] === undefined ? '' : spell(functions[0].type);
    c.warning('implicit-library-function', span, { data: { name: text, header, type }, fixes: [includeFix(c, span, header)] });
    c.global.names.set(text, { kind: 'functions', name: text, functions });
    return overloadSet(functions, span);
  }
  return overloadSet(declareAsInt(c, name), span);
};

const declareAsInt = (c: Checker, name: Ast.QualifiedName): FunctionSymbol[] => {
  const { text, span } = name.name;
  const suggestion = nearest(text, functionNames(c));
  if (suggestion === null) c.warning('implicit-function', span, { data: { name: text } });
  else c.warning('implicit-function-suggest', span, { data: { name: text, suggestion }, fixes: [{ span, text: suggestion }] });
  const symbol = newFunctionSymbol({
    name: text,
    qualifiedName: text,
    type: c.types.function(builtin.int, [], false, false, '', true),
    span,
    member: null,
    hasThis: false,
    linkage: 'C',
  });
  const functions = [symbol];
  c.global.names.set(text, { kind: 'functions', name: text, functions });
  return functions;
};

const functionNames = function* (c: Checker): Generator<string> {
  for (const [text, symbol] of visibleNames(c.scope)) if (symbol.kind === 'functions') yield text;
};

/** The functions of a name that a header declares; null when it declares none. */
const functionsOfHeader = (c: Checker, header: string, name: string): FunctionSymbol[] | null => {
  if (!c.unincluded.names.has(name)) readHeader(c, header);
  const found = c.unincluded.names.get(name);
  return found?.kind === 'functions' ? found.functions : null;
};

/** Declares what a header has beyond those read before, in a scope that the program does not see. */
const readHeader = (c: Checker, header: string): void => {
  const read = new Set(c.sources.files.map((file) => file.name));
  const { unit } = parse({ ...c.input, files: [{ name: '<implicit>.c', text: `#include <${header}>\n` }] }, c.sources);
  c.inScope(c.unincluded, () => {
    for (const one of unit.declarations) if (!read.has(c.sources.files[one.span.file]?.name ?? '')) declare(c, one);
  });
};
