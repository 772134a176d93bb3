/** The program's image: globals, string literals, tables of virtual functions, with red zones between them. */
import type { ConstantValue } from '../constant.ts';
import { alignUp } from '../layout.ts';
import type { ImageInfo, ImageObject, TypeId } from '../program.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Literal } from '../tree.ts';

/** What relocations and the values of constants need to know of the rest of the program. */
export interface ImageContext {
  readonly functionIndex: (symbol: FunctionSymbol) => number;
  readonly variableOffset: (variable: VariableSymbol) => number;
  readonly literalOffset: (literal: Literal) => number;
}

const zone = 16;

export class Image {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #end = zone;
  readonly #objects: ImageObject[] = [];
  readonly #relocations: { at: number; to: 'image' | 'function'; target: number }[] = [];
  readonly #literals = new Map<Literal, number>();

  /** Room for an object, zero so far; returns its offset. */
  reserve(name: string, size: number, align: number, readonly: boolean, type: TypeId, span: Span | null): number {
    const offset = alignUp(this.#end, Math.max(align, 8));
    this.#end = offset + size + zone + (size >= 64 ? zone : 0);
    this.#ensure(this.#end);
    this.#objects.push({ name, offset, size, readonly, type, span });
    return offset;
  }

  /** Bytes of a literal with its terminator. */
  literal(literal: Literal, typeOf: () => TypeId): number {
    const known = this.#literals.get(literal);
    if (known !== undefined) return known;
    const { units, unitSize } = literal;
    const offset = this.reserve('', (units.length + 1) * unitSize, unitSize, true, typeOf(), null);
    this.writeUnits(offset, literal, units.length);
    this.#literals.set(literal, offset);
    return offset;
  }

  /** The first `count` code units of a literal. */
  writeUnits(offset: number, literal: Literal, count: number): void {
    for (let index = 0; index < Math.min(count, literal.units.length); index++) {
      this.writeInteger(offset + index * literal.unitSize, BigInt(literal.units[index] ?? 0), literal.unitSize);
    }
  }

  writeInteger(offset: number, value: bigint, size: number): void {
    switch (size) {
      case 1:
        this.#view.setUint8(offset, Number(BigInt.asUintN(8, value)));
        return;
      case 2:
        this.#view.setUint16(offset, Number(BigInt.asUintN(16, value)), true);
        return;
      case 4:
        this.#view.setUint32(offset, Number(BigInt.asUintN(32, value)), true);
        return;
      default:
        this.#view.setBigUint64(offset, BigInt.asUintN(64, value), true);
    }
  }

  readInteger(offset: number, size: number): bigint {
    let value = 0n;
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(this.#bytes[offset + index] ?? 0);
    return value;
  }

  /** A constant as `size` bytes; addresses become relocations with their offset as addend. */
  write(offset: number, value: ConstantValue, size: number, context: ImageContext): void {
    switch (value.kind) {
      case 'integer':
        this.writeInteger(offset, value.value, size);
        return;
      case 'floating':
        if (size === 4) this.#view.setFloat32(offset, value.value, true);
        else this.#view.setFloat64(offset, value.value, true);
        return;
      case 'address': {
        const { base } = value;
        if (base.kind === 'function') this.relocate(offset, 'function', context.functionIndex(base.function));
        else {
          const start = base.kind === 'variable' ? context.variableOffset(base.variable) : context.literalOffset(base.literal);
          this.relocate(offset, 'image', start + value.offset);
        }
      }
    }
  }

  relocate(at: number, to: 'image' | 'function', target: number): void {
    this.#relocations.push({ at, to, target });
  }

  finish(): ImageInfo {
    const objects = [...this.#objects].sort((a, b) => a.offset - b.offset);
    return { bytes: this.#bytes.slice(0, this.#end), objects, relocations: this.#relocations };
  }

  #ensure(size: number): void {
    if (size <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(size, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}
