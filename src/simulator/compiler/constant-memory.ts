/** The objects that constant expressions make and read: what each scalar in them holds, by its place. */
import type { ConstantValue } from './constant.ts';
import { sizeOf } from './layout.ts';
import type { FieldSymbol, VariableSymbol } from './symbol.ts';
import type { Type } from './type.ts';

/** Where an object begins, inside the whole object that a variable stands for. */
export interface Spot {
  readonly whole: VariableSymbol;
  readonly offset: number;
}

type Bits = FieldSymbol['bits'];

interface Cell {
  readonly value: ConstantValue;
  readonly size: number;
}

/** More scalars than this, no constant expression sets to zero at once. */
const zeroLimit = 65_536;

/** Places are counted in bits, for the sake of bit-fields. */
const placeOf = (offset: number, bits: Bits): number => offset * 8 + (bits?.first ?? 0);

export class ConstantMemory {
  readonly #wholes = new Map<VariableSymbol, Map<number, Cell>>();

  has(whole: VariableSymbol): boolean {
    return this.#wholes.has(whole);
  }

  /** Begins an object with nothing in it. */
  begin(whole: VariableSymbol): void {
    this.#wholes.set(whole, new Map());
  }

  /** null: nothing of this type was written there. */
  read({ whole, offset }: Spot, type: Type, bits: Bits = null): ConstantValue | null {
    const cell = this.#wholes.get(whole)?.get(placeOf(offset, bits));
    return cell?.size === sizeOf(type) ? cell.value : null;
  }

  /** Whether there is such an object to write to. */
  write({ whole, offset }: Spot, type: Type, value: ConstantValue, bits: Bits = null): boolean {
    const cells = this.#wholes.get(whole);
    cells?.set(placeOf(offset, bits), { value, size: sizeOf(type) });
    return cells !== undefined;
  }

  /** Copies all that an object holds. */
  copy(from: Spot, to: Spot, size: number): boolean {
    const source = this.#wholes.get(from.whole);
    const target = this.#wholes.get(to.whole);
    if (source === undefined || target === undefined) return false;
    const held = [...source].filter(([at]) => at >= from.offset * 8 && at < (from.offset + size) * 8);
    for (const at of [...target.keys()]) if (at >= to.offset * 8 && at < (to.offset + size) * 8) target.delete(at);
    for (const [at, cell] of held) target.set(at + (to.offset - from.offset) * 8, cell);
    return true;
  }

  /** Every scalar of an object becomes zero; false when it has too many. */
  clear(spot: Spot, type: Type): boolean {
    let left = zeroLimit;
    const zero = (offset: number, part: Type, bits: Bits): boolean => {
      left -= 1;
      if (left < 0) return false;
      if (part.kind === 'array') {
        for (let index = 0; index < (part.count ?? 0); index++)
          if (!zero(offset + index * sizeOf(part.element), part.element, null)) return false;
        return true;
      }
      if (part.kind === 'class') {
        const { bases, fields, key } = part.symbol;
        const own = key === 'union' ? fields.slice(0, 1) : fields;
        return (
          bases.every((base) => zero(offset + base.offset, base.symbol.type, null)) &&
          own.every((field) => zero(offset + field.offset, field.type, field.bits))
        );
      }
      const value: ConstantValue = part.kind === 'floating' ? { kind: 'floating', value: 0 } : { kind: 'integer', value: 0n };
      return this.write({ whole: spot.whole, offset }, part, value, bits);
    };
    return zero(spot.offset, type, null);
  }
}
