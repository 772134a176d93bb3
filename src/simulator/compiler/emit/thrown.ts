/** The types that the program throws and catches. */
import { fitOf } from '../exception-type.ts';
import type { ThrownType } from '../program.ts';
import type { FunctionSymbol } from '../symbol.ts';
import { spell, type Type } from '../type.ts';

export class ThrownTypes {
  readonly #functionIndex: (symbol: FunctionSymbol) => number;
  readonly #thrown: { readonly type: Type; readonly destructor: number }[] = [];
  readonly #caught: Type[] = [];

  constructor(functionIndex: (symbol: FunctionSymbol) => number) {
    this.#functionIndex = functionIndex;
  }

  /** THROW's operand. */
  thrown(type: Type): number {
    const known = this.#thrown.findIndex((one) => one.type === type);
    if (known >= 0) return known;
    const destructor = type.kind === 'class' ? type.symbol.destructor : null;
    return this.#thrown.push({ type, destructor: destructor === null ? -1 : this.#functionIndex(destructor) }) - 1;
  }

  /** The number of a type in handlers; -1 for `...`. */
  caught(type: Type | null): number {
    if (type === null) return -1;
    const known = this.#caught.indexOf(type);
    return known >= 0 ? known : this.#caught.push(type) - 1;
  }

  /** Which handlers take what, once the whole program is known. */
  table(): ThrownType[] {
    return this.#thrown.map(({ type, destructor }) => ({
      name: spell(type),
      destructor,
      caughtAs: this.#caught.flatMap((handler, index) => {
        const fit = fitOf(handler, type);
        return fit === null ? [] : [{ type: index, ...fit }];
      }),
    }));
  }
}
