/** Which handlers take which exceptions ([except.handle]). */
import type { ClassSymbol } from './symbol.ts';
import type { Type } from './type.ts';

/** What a handler's parameter is made of, see `ThrownType` in program.ts. */
export interface Fit {
  readonly offset: number;
  readonly converted: boolean;
}

/** Whether a handler for `handler` takes an exception of type `thrown`, both without reference and qualifiers of their own. */
export const fitOf = (handler: Type, thrown: Type): Fit | null => {
  if (handler.kind === 'pointer') return pointerFit(handler.to, thrown);
  if (handler.plain === thrown.plain) return { offset: 0, converted: false };
  if (handler.kind !== 'class' || thrown.kind !== 'class') return null;
  const offset = baseOffset(thrown.symbol, handler.symbol);
  return offset === null ? null : { offset, converted: false };
};

const pointerFit = (to: Type, thrown: Type): Fit | null => {
  if (thrown.kind === 'nullptr') return { offset: 0, converted: true };
  if (thrown.kind !== 'pointer') return null;
  const from = thrown.to;
  if ((from.constant && !to.constant) || (from.volatile && !to.volatile)) return null;
  if (from.plain === to.plain || (to.kind === 'void' && from.kind !== 'function')) return { offset: 0, converted: true };
  if (from.kind !== 'class' || to.kind !== 'class') return null;
  const offset = baseOffset(from.symbol, to.symbol);
  return offset === null ? null : { offset, converted: true };
};

/** Where the one public base stands; null when there is none, or more than one. */
const baseOffset = (derived: ClassSymbol, base: ClassSymbol): number | null => {
  const found: number[] = [];
  const visit = (symbol: ClassSymbol, at: number): void => {
    if (symbol === base) found.push(at);
    else for (const own of symbol.bases) if (own.access === 'public') visit(own.symbol, at + own.offset);
  };
  visit(derived, 0);
  const [only, more] = found;
  return only === undefined || more !== undefined ? null : only;
};
