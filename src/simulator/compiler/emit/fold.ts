/** Constant initialisers of static storage, written into the image. */
import { evaluate } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { Element, Expression } from '../tree.ts';
import type { Image, ImageContext } from './image.ts';

/** Writes an initialiser that consists of constants only; the image is zero before. */
export const fold = (image: Image, context: ImageContext, offset: number, e: Expression): void => {
  switch (e.kind) {
    case 'zero':
    case 'unwritten':
      return;
    case 'string-array':
      image.writeUnits(offset, e.literal, sizeOf(e.type) / e.literal.unitSize);
      return;
    case 'aggregate':
      for (const element of e.elements) {
        if (element.bits === null) fold(image, context, offset + element.offset, element.value);
        else foldBits(image, offset, element, element.bits);
      }
      return;
    default: {
      const value = evaluate(e);
      if (value !== null) image.write(offset, value, sizeOf(e.type), context);
    }
  }
};

const foldBits = (image: Image, offset: number, element: Element, bits: NonNullable<Element['bits']>): void => {
  const value = evaluate(element.value);
  if (value?.kind !== 'integer') return;
  const size = sizeOf(element.type);
  const at = offset + element.offset;
  const mask = ((1n << BigInt(bits.width)) - 1n) << BigInt(bits.first);
  const before = image.readInteger(at, size);
  image.writeInteger(at, (before & ~mask) | ((value.value << BigInt(bits.first)) & mask), size);
};
