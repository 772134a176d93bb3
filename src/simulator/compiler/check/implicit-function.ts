/** C before 1999, and MSVC's C to this day: a function that nobody declared is taken for `int name()`. */
import type * as Ast from '../ast.ts';
import { visibleNames } from '../scope.ts';
import { nearest } from '../spelling.ts';
import { newFunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin } from '../type.ts';
import { overloadSet } from './call.ts';
import type { Checker } from './checker.ts';

/** Declares a function by its call, with a warning, and gives the name as an expression. */
export const declareImplicitly = (c: Checker, name: Ast.QualifiedName): Expression => {
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
  return overloadSet(functions, span);
};

const functionNames = function* (c: Checker): Generator<string> {
  for (const [text, symbol] of visibleNames(c.scope)) if (symbol.kind === 'functions') yield text;
};
