import type { TypeId, TypeInfo } from '../compiler/program.ts';
import type { ValueView } from './view.ts';

/** Bytes as they stand in memory, and for each whether it was ever written (1) or not (0). */
export interface Storage {
  readonly bytes: Uint8Array;
  readonly written: Uint8Array;
}

/** How many bytes of a character array, and items of any other, a view carries. */
const mostBytes = 1024;
const mostItems = 64;

/** Draws a value of any type from its bytes. `nameAt` tells which object an address lies in, if that is known. */
export function valueView(types: readonly TypeInfo[], id: TypeId, storage: Storage, nameAt: (address: bigint) => string | null): ValueView {
  const type = types[id];
  if (type === undefined || type.kind === 'void' || type.kind === 'function') return { kind: 'unwritten' };
  if (type.kind === 'array') return arrayView(types, type, storage, nameAt);
  if (type.kind === 'class') {
    const fields = type.fields.map((field) => ({
      name: field.name,
      type: types[field.type]?.name ?? '',
      value: field.bits
        ? bitFieldView(types[field.type], storage, field.offset, field.bits)
        : valueView(types, field.type, part(storage, field.offset, sizeOf(types, field.type)), nameAt),
    }));
    return { kind: 'fields', fields };
  }
  if (!storage.written.every((written) => written === 1)) return { kind: 'unwritten' };
  return scalarView(type, storage.bytes, nameAt);
}

function arrayView(
  types: readonly TypeInfo[],
  type: TypeInfo & { kind: 'array' },
  storage: Storage,
  nameAt: (address: bigint) => string | null,
): ValueView {
  const element = types[type.element];
  if (element !== undefined && element.size === 1 && (element.kind === 'character' || element.kind === 'unsigned')) {
    return { kind: 'bytes', bytes: storage.bytes.slice(0, mostBytes), written: storage.written.slice(0, mostBytes), total: type.count };
  }
  const size = sizeOf(types, type.element);
  const items = Array.from({ length: Math.min(type.count, mostItems) }, (_, i) =>
    valueView(types, type.element, part(storage, i * size, size), nameAt),
  );
  return { kind: 'list', items, total: type.count };
}

function bitFieldView(
  type: TypeInfo | undefined,
  storage: Storage,
  offset: number,
  bits: { readonly first: number; readonly width: number },
): ValueView {
  if (type === undefined) return { kind: 'unwritten' };
  const unit = part(storage, offset, type.size);
  if (!unit.written.some((written) => written === 1)) return { kind: 'unwritten' };
  const raw = (littleEndian(unit.bytes) >> BigInt(bits.first)) & ((1n << BigInt(bits.width)) - 1n);
  const value = type.kind === 'signed' ? BigInt.asIntN(bits.width, raw) : raw;
  return { kind: 'number', text: String(value), hex: hex(raw) };
}

function scalarView(type: TypeInfo, bytes: Uint8Array, nameAt: (address: bigint) => string | null): ValueView {
  const raw = littleEndian(bytes);
  const bits = bytes.length * 8;
  switch (type.kind) {
    case 'pointer':
    case 'reference':
      return { kind: 'pointer', text: raw === 0n ? 'nullptr' : hex(raw, 16), to: raw === 0n ? null : nameAt(raw) };
    case 'floating': {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return {
        kind: 'number',
        text: String(bytes.length === 4 ? Math.fround(view.getFloat32(0, true)) : view.getFloat64(0, true)),
        hex: hex(raw),
      };
    }
    case 'bool':
      return { kind: 'number', text: raw === 0n ? 'false' : 'true', hex: hex(raw) };
    case 'character': {
      const code = Number(raw);
      return {
        kind: 'number',
        text: code >= 0x20 && code < 0x7f ? `${BigInt.asIntN(bits, raw)} '${String.fromCharCode(code)}'` : String(BigInt.asIntN(bits, raw)),
        hex: hex(raw),
      };
    }
    case 'enum': {
      const value = type.signed ? BigInt.asIntN(bits, raw) : raw;
      const name = type.enumerators.find((enumerator) => enumerator.value === value)?.name;
      return { kind: 'number', text: name === undefined ? String(value) : `${name} (${value})`, hex: hex(raw) };
    }
    default:
      return { kind: 'number', text: String(type.kind === 'signed' ? BigInt.asIntN(bits, raw) : raw), hex: hex(raw) };
  }
}

function part(storage: Storage, offset: number, size: number): Storage {
  return { bytes: storage.bytes.subarray(offset, offset + size), written: storage.written.subarray(offset, offset + size) };
}

function sizeOf(types: readonly TypeInfo[], id: TypeId): number {
  return types[id]?.size ?? 0;
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

function hex(value: bigint, digits = 1): string {
  return `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
}
