/** `check`: a whole translation unit, from syntax tree to typed tree and every error there is to find. */
import type * as Ast from '../ast.ts';
import type { CompileInput } from '../compile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceTable, Span } from '../source.ts';
import type { FunctionSymbol, VariableSymbol } from '../symbol.ts';
import { declareAllocators } from './allocation.ts';
import { Checker } from './checker.ts';
import { declare } from './declaration.ts';
import { synthesise } from './implicit.ts';

export interface CheckedUnit {
  /** All functions with a body. */
  readonly functions: readonly FunctionSymbol[];
  /** All variables of static storage that are defined, in order. */
  readonly variables: readonly VariableSymbol[];
  readonly entry: FunctionSymbol | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a place stands in a file of the reader's. */
  readonly inReadersFile: (span: Span) => boolean;
  /** Answers questions about the unit once it is checked. */
  readonly checker: Checker;
}

export const check = (unit: Ast.TranslationUnit, input: CompileInput, sources: SourceTable): CheckedUnit => {
  const c = new Checker(unit.language, input, sources);
  if (c.cpp) declareAllocators(c);
  for (const declaration of unit.declarations) declare(c, declaration);
  while (c.due.length > 0 || c.toSynthesise.length > 0) {
    for (const work of c.due.splice(0)) work();
    for (const symbol of c.toSynthesise.splice(0)) synthesise(c, symbol);
  }
  const entry = findEntry(c);
  if (entry === null) c.error('no-main', { file: 0, start: 0, end: 0 });
  if (c.errorCount === 0) {
    warnUnusedFunctions(c);
    link(c);
  }
  return {
    functions: c.functions,
    variables: c.variables,
    entry,
    diagnostics: c.diagnostics,
    inReadersFile: (span) => c.inReadersFile(span),
    checker: c,
  };
};

const warnUnusedFunctions = (c: Checker): void => {
  for (const symbol of c.functions)
    if (
      symbol.internal &&
      symbol.member === null &&
      symbol.used === null &&
      !symbol.mayBeUnused &&
      symbol.role === 'plain' &&
      c.inReadersFile(symbol.span)
    )
      c.warning('unused-function', symbol.span, { data: { name: symbol.name } });
};

const findEntry = (c: Checker): FunctionSymbol | null => {
  for (const name of ['main', 'wmain', 'WinMain', 'wWinMain']) {
    const found = c.global.names.get(name);
    const defined = found?.kind === 'functions' ? found.functions.find((one) => one.defined) : undefined;
    if (defined !== undefined) return defined;
  }
  return null;
};

/** What a linker would say: functions and variables that are used from code that can run and defined nowhere. */
const link = (c: Checker): void => {
  const reached = new Set<FunctionSymbol>(c.functions.filter((one) => c.inReadersFile(one.span)));
  for (const use of c.uses) if (use.by === null) reached.add(use.function);
  const byUser = new Map<FunctionSymbol, typeof c.uses>();
  for (const use of c.uses) {
    if (use.by === null) continue;
    const list = byUser.get(use.by);
    if (list === undefined) byUser.set(use.by, [use]);
    else list.push(use);
  }
  const reported = new Set<FunctionSymbol>();
  for (const symbol of reached) {
    for (const use of byUser.get(symbol) ?? []) {
      reached.add(use.function);
    }
  }
  for (const use of c.uses) {
    const target = use.function;
    if (use.by !== null && !reached.has(use.by)) continue;
    if (target.defined || target.pure || reported.has(target) || (target.member === null && c.input.natives.has(target.name))) continue;
    reported.add(target);
    c.error('undefined-function', use.span, {
      data: { name: target.qualifiedName },
      notes: [{ code: 'declared-here', data: { name: target.name }, span: target.span }],
    });
  }
  for (const [variable, span] of c.variableUses) {
    if (variable.defined || !c.inReadersFile(span)) continue;
    c.error('undefined-variable', span, {
      data: { name: variable.name },
      notes: [{ code: 'declared-here', data: { name: variable.name }, span: variable.span }],
    });
  }
};
