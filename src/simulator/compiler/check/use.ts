/** Notes that functions are used: for the linker's question "is it defined?" and for the ones the compiler writes itself. */
import type { Span } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Checker } from './checker.ts';

export const useFunction = (c: Checker, symbol: FunctionSymbol, span: Span): void => {
  if (symbol.deleted) {
    c.error('deleted-function', span, {
      data: { name: symbol.qualifiedName },
      notes: [{ code: 'declared-here', data: { name: symbol.name }, span: symbol.span }],
    });
    return;
  }
  if (c.unevaluated > 0) return;
  symbol.used ??= span;
  c.demand(symbol);
  c.uses.push({ by: c.function?.symbol ?? null, function: symbol, span });
  if (symbol.defaulted && !symbol.defined) {
    symbol.defined = true;
    c.toSynthesise.push(symbol);
  }
};
