import { ByteBuilder } from './bytes.ts';

const REPLACEMENT = 0xfffd;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** UTF-16 units as UTF-8; a surrogate without its partner becomes U+FFFD. */
export const toUtf8 = (units: Uint16Array): Uint8Array => {
  const out = new ByteBuilder(units.length + 16);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    const next = units[i + 1] ?? 0;
    if (isHigh(unit) && isLow(next)) {
      pushCodePoint(out, 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
      i += 1;
    } else {
      pushCodePoint(out, isHigh(unit) || isLow(unit) ? REPLACEMENT : unit);
    }
  }
  return out.take();
};

const pushCodePoint = (out: ByteBuilder, point: number): void => {
  if (point < 0x80) {
    out.push(point);
    return;
  }
  const extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  out.push(((0xff << (7 - extra)) & 0xff) | (point >> (6 * extra)));
  for (let k = extra - 1; k >= 0; k -= 1) out.push(0x80 | ((point >> (6 * k)) & 0x3f));
};

/** UTF-8 as UTF-16 units; every byte that does not belong to a sequence becomes U+FFFD. */
export const toUtf16 = (bytes: Uint8Array): Uint16Array => {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length;) {
    const { point, size } = codePointAt(bytes, i);
    i += size;
    if (point < 0x10000) {
      units[length++] = point;
    } else {
      units[length++] = 0xd800 + ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    }
  }
  return units.slice(0, length);
};

const LEAST: readonly number[] = [0, 0x80, 0x800, 0x10000];

const codePointAt = (bytes: Uint8Array, at: number): { readonly point: number; readonly size: number } => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, size: 1 };
  const extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4) return { point: REPLACEMENT, size: 1 };
  let point = first & (0x3f >> extra);
  for (let k = 1; k <= extra; k += 1) {
    const byte = bytes[at + k] ?? 0;
    if ((byte & 0xc0) !== 0x80) return { point: REPLACEMENT, size: 1 };
    point = (point << 6) | (byte & 0x3f);
  }
  const valid = point >= (LEAST[extra] ?? 0) && point < 0x110000 && !(point >= 0xd800 && point < 0xe000);
  return valid ? { point, size: extra + 1 } : { point: REPLACEMENT, size: 1 };
};
