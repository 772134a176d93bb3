/** Sizes, alignments and class layout as MSVC has them on x64. */
import type { ClassSymbol } from './symbol.ts';
import type { Type } from './type.ts';

/** Size in bytes; 0 for what has none (void, functions, incomplete types). References count as the pointers they are. */
export const sizeOf = (type: Type): number => {
  switch (type.kind) {
    case 'integer':
    case 'floating':
      return type.size;
    case 'pointer':
    case 'reference':
    case 'nullptr':
      return 8;
    case 'member-pointer':
      return type.to.kind === 'function' ? 8 : 4;
    case 'array':
      return (type.count ?? 0) * sizeOf(type.element);
    case 'class':
      return type.symbol.size;
    case 'enum':
      return sizeOf(type.symbol.underlying);
    default:
      return 0;
  }
};

export const alignOf = (type: Type): number => {
  switch (type.kind) {
    case 'array':
      return alignOf(type.element);
    case 'class':
      return type.symbol.align;
    default:
      return Math.max(1, sizeOf(type));
  }
};

/** Whether objects of the type can be made: classes, enums and arrays must be complete. */
export const isComplete = (type: Type): boolean => {
  switch (type.kind) {
    case 'void':
      return false;
    case 'array':
      return type.count !== null && isComplete(type.element);
    case 'class':
      return type.symbol.state === 'complete';
    case 'enum':
      return type.symbol.complete;
    default:
      return true;
  }
};

export const alignUp = (offset: number, align: number): number => Math.ceil(offset / align) * align;

/** No data of its own and no table of virtual functions: as a base class it takes no room. */
const isEmpty = (symbol: ClassSymbol): boolean =>
  !symbol.polymorphic && symbol.fields.length === 0 && symbol.bases.every((base) => isEmpty(base.symbol));

/**
 * Places bases, the table pointer and fields, and sets size and alignment. `widths` gives the declared width of each
 * bit-field. Bit-fields as MSVC packs them: neighbours share a unit only when their types have the same size and they fit.
 * @param pack from `#pragma pack`; null is the default (8, which changes nothing for the types we have)
 * @param least alignment asked for
 */
export const layOutClass = (symbol: ClassSymbol, widths: ReadonlyMap<object, number>, pack: number | null, least = 1): void => {
  const limit = pack ?? 16;
  let align = least;
  let offset = 0;
  if (symbol.polymorphic && !symbol.bases.some((base) => base.symbol.polymorphic)) {
    offset = 8;
    align = Math.min(8, limit);
  }
  // Bases with a table pointer come first, so that the first of them can lend this class its own.
  const ordered = [...symbol.bases].sort((a, b) => Number(b.symbol.polymorphic) - Number(a.symbol.polymorphic));
  for (const base of ordered) {
    const baseAlign = Math.min(base.symbol.align, limit);
    align = Math.max(align, baseAlign);
    if (isEmpty(base.symbol)) {
      base.offset = 0;
      continue;
    }
    base.offset = alignUp(offset, baseAlign);
    offset = base.offset + base.symbol.size;
  }
  let end = offset;
  let unit: { start: number; size: number; used: number } | null = null;
  for (const field of symbol.fields) {
    const size = sizeOf(field.type);
    const fieldAlign = Math.max(field.align, Math.min(alignOf(field.type), limit));
    const width = widths.get(field);
    if (symbol.key === 'union') {
      field.offset = 0;
      if (width !== undefined) field.bits = { first: 0, width };
      if (width !== 0) align = Math.max(align, fieldAlign);
      end = Math.max(end, size);
      continue;
    }
    if (width === 0) {
      unit = null;
      field.offset = offset;
      continue;
    }
    align = Math.max(align, fieldAlign);
    if (width !== undefined) {
      if (unit === null || unit.size !== size || unit.used + width > size * 8) {
        const start = alignUp(offset, fieldAlign);
        unit = { start, size, used: 0 };
        offset = start + size;
      }
      field.offset = unit.start;
      field.bits = { first: unit.used, width };
      unit.used += width;
    } else {
      unit = null;
      field.offset = alignUp(offset, fieldAlign);
      offset = field.offset + size;
    }
    end = Math.max(end, offset);
  }
  symbol.align = align;
  symbol.size = Math.max(alignUp(end, align), 1);
};
