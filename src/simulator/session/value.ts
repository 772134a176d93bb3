import type { TypeId, TypeInfo } from '../compiler/program.ts';
import type { ValuePlace, ValueView, VariableView } from './view.ts';

/** Bytes as they stand in memory, and for each whether it was ever written (1) or not (0). */
export interface Storage {
  readonly bytes: Uint8Array;
  readonly written: Uint8Array;
}

/** What drawing a value asks of the process that it belongs to. */
export interface ValueSource {
  readonly types: readonly TypeInfo[];
  /** How C++ would name what of a type lies at an address: an object, one of its parts, a function; null when nothing is known there. */
  nameAt(address: bigint, type: TypeInfo | null): string | null;
  /** The bytes at an address; unmapped ones are unwritten. */
  peek(address: bigint, size: number): Storage;
}

/** How many bytes of a character array, of a string pointed at, and items of any other array, a view carries. */
const mostBytes = 1024;
const mostCharacters = 64;
const mostItems = 64;

/** Draws a value of any type from its bytes. `address`: where they stand; null for a register. */
export function valueView(source: ValueSource, id: TypeId, storage: Storage, address: bigint | null): ValueView {
  const type = source.types[id];
  if (type === undefined || type.kind === 'void' || type.kind === 'function') return { kind: 'unwritten' };
  if (type.kind === 'array') return arrayView(source, id, type, storage, address);
  if (type.kind === 'class') {
    const unit = stringUnits.get(plainName(type));
    if (unit !== undefined) return stringView(source, type, unit, storage);
    const fields = shownFields(source, type).map((field) => ({
      name: field.name,
      type: source.types[field.type]?.name ?? '',
      value: fieldView(source, field, storage, address),
    }));
    return { kind: 'fields', fields, at: placeAt(id, address) };
  }
  if (!storage.written.every((written) => written === 1)) return { kind: 'unwritten' };
  if (type.kind === 'member-pointer') return memberPointerView(source, type, littleEndian(storage.bytes));
  if (type.kind === 'pointer' || type.kind === 'reference') return pointerView(source, type.to, littleEndian(storage.bytes));
  return scalarView(type, storage.bytes);
}

/** The parts of what stands at a place: fields, items from `from` on, or the object itself if it has no parts. */
export function partsOf(source: ValueSource, place: ValuePlace, from: number, count: number): VariableView[] {
  const id = place.type;
  const type = source.types[id];
  const start = BigInt(place.address);
  const shown = (name: string, type: TypeId, address: bigint, value: ValueView): VariableView => ({
    name,
    type: source.types[type]?.name ?? '',
    address: hex(address, 16),
    value,
    parameter: false,
    shadowed: false,
    line: 0,
  });
  const whole = (name: string, type: TypeId, address: bigint): VariableView =>
    shown(name, type, address, valueView(source, type, source.peek(address, sizeOf(source, type)), address));
  if (type?.kind === 'array') {
    const size = sizeOf(source, type.element);
    const items = Math.max(0, Math.min(count, type.count - from));
    return Array.from({ length: items }, (_, i) => whole(`[${from + i}]`, type.element, start + BigInt((from + i) * size)));
  }
  if (type?.kind === 'class') {
    const storage = source.peek(start, type.size);
    return shownFields(source, type)
      .slice(from, from + count)
      .map((field) => shown(field.name, field.type, start + BigInt(field.offset), fieldView(source, field, storage, start)));
  }
  return [whole('', id, start)];
}

export type ClassType = Extract<TypeInfo, { kind: 'class' }>;

/** A class's name without `const` and `volatile`. */
function plainName(type: ClassType): string {
  return type.name.replace(/^(?:const |volatile )+/, '');
}

/** What the C++ library keeps in its objects, bases included, is its own affair. */
export function shownFields(source: ValueSource, type: ClassType): ClassType['fields'] {
  if (!plainName(type).startsWith('std::')) return type.fields;
  return type.fields.filter(({ name, type: id }) => !name.startsWith('_') && source.types[id]?.name !== `std::${name}`);
}

/** Bytes of a character in each of the library's strings, which show as their text. */
const stringUnits: ReadonlyMap<string, 1 | 2> = new Map([
  ['std::string', 1],
  ['std::wstring', 2],
]);

/** Whether a class is one of the library's strings. */
export const isString = (type: ClassType): boolean => stringUnits.has(plainName(type));

function stringView(source: ValueSource, type: ClassType, unit: 1 | 2, storage: Storage): ValueView {
  const field = (name: string): Storage => part(storage, type.fields.find((one) => one.name === name)?.offset ?? 0, 8);
  const [text, length] = [field('_text'), field('_length')];
  if (![text, length].every(({ written }) => written.every((one) => one === 1))) return { kind: 'unwritten' };
  const total = Number(littleEndian(length.bytes));
  return bytesView(source.peek(littleEndian(text.bytes), Math.min(total * unit, mostBytes)), unit, total);
}

export function fieldView(source: ValueSource, field: ClassType['fields'][number], storage: Storage, address: bigint | null): ValueView {
  const type = source.types[field.type];
  if (field.bits !== null) return bitFieldView(type, storage, field.offset, field.bits);
  const at = address === null ? null : address + BigInt(field.offset);
  return valueView(source, field.type, part(storage, field.offset, type?.size ?? 0), at);
}

function arrayView(
  source: ValueSource,
  id: TypeId,
  type: TypeInfo & { kind: 'array' },
  storage: Storage,
  address: bigint | null,
): ValueView {
  const element = source.types[type.element];
  const unit = characterSize(element);
  if (unit !== 0) return bytesView(storage, unit, type.count);
  const size = element?.size ?? 0;
  const items = Array.from({ length: Math.min(type.count, mostItems) }, (_, i) =>
    valueView(source, type.element, part(storage, i * size, size), address === null ? null : address + BigInt(i * size)),
  );
  return { kind: 'list', items, total: type.count, at: placeAt(id, address) };
}

function bytesView(storage: Storage, unit: 1 | 2, total: number): ValueView {
  return { kind: 'bytes', bytes: storage.bytes.slice(0, mostBytes), written: storage.written.slice(0, mostBytes), total, unit };
}

/** 1 for bytes and characters, 2 for wide characters, 0 for what is no text. */
export function characterSize(type: TypeInfo | undefined): 0 | 1 | 2 {
  if (type?.size === 1 && (type.kind === 'character' || type.kind === 'unsigned')) return 1;
  return type?.size === 2 && type.kind === 'character' ? 2 : 0;
}

function pointerView(source: ValueSource, to: TypeId, raw: bigint): ValueView {
  const target = source.types[to];
  const known = raw === 0n ? null : source.nameAt(raw, target ?? null);
  const shown = target !== undefined && target.kind !== 'void' && target.kind !== 'function';
  return {
    kind: 'pointer',
    text: raw === 0n ? 'nullptr' : hex(raw, 16),
    to: known,
    target: raw === 0n || !shown ? null : placeAt(to, raw),
    string: raw === 0n ? null : stringAt(source, target, raw),
  };
}

/** By the member's name; where it lies in an object says nothing of its own. */
function memberPointerView(source: ValueSource, type: TypeInfo & { kind: 'member-pointer' }, raw: bigint): ValueView {
  const owner = source.types[type.class];
  const field = owner?.kind === 'class' ? owner.fields.find(({ offset }) => BigInt(offset) + 1n === raw) : undefined;
  const member = field === undefined ? null : `${owner?.name}::${field.name}`;
  const to = raw === 0n ? null : type.toFunction ? source.nameAt(raw, null) : member;
  return { kind: 'pointer', text: raw === 0n ? 'nullptr' : hex(raw, 16), to, target: null, string: null };
}

/** What a pointer to characters points at, up to the terminating zero or to where nothing was written; the text of a string. */
function stringAt(source: ValueSource, type: TypeInfo | undefined, address: bigint): ValueView | null {
  if (type?.kind === 'class') {
    const unit = stringUnits.get(plainName(type));
    return unit === undefined ? null : stringView(source, type, unit, source.peek(address, type.size));
  }
  if (type?.kind !== 'character') return null;
  const unit = characterSize(type);
  if (unit === 0) return null;
  const storage = source.peek(address, mostCharacters * unit);
  let end = 0;
  for (; end < mostCharacters * unit; end += unit) {
    const here = part(storage, end, unit);
    if (here.written.some((written) => written === 0) || here.bytes.every((byte) => byte === 0)) break;
  }
  return end === 0 && storage.written[0] !== 1 ? null : bytesView(part(storage, 0, end), unit, end / unit);
}

function bitFieldView(
  type: TypeInfo | undefined,
  storage: Storage,
  offset: number,
  bits: { readonly first: number; readonly width: number },
): ValueView {
  if (type === undefined) return { kind: 'unwritten' };
  const unit = part(storage, offset, type.size);
  const from = bits.first >> 3;
  const to = (bits.first + bits.width + 7) >> 3;
  if (!unit.written.subarray(from, to).every((written) => written === 1)) return { kind: 'unwritten' };
  const raw = (littleEndian(unit.bytes) >> BigInt(bits.first)) & ((1n << BigInt(bits.width)) - 1n);
  return numberView(type, raw, bits.width);
}

function scalarView(type: TypeInfo, bytes: Uint8Array): ValueView {
  if (type.kind !== 'floating') return numberView(type, littleEndian(bytes), bytes.length * 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = bytes.length === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  const text = bytes.length === 4 ? shortestFloat(value) : String(value);
  return { kind: 'number', text: Object.is(value, -0) ? '-0' : text, hex: hex(littleEndian(bytes)) };
}

/** The fewest digits that say which float it is. */
function shortestFloat(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(value);
}

/** Flags by their names, when the enumerators account for every bit. */
function flagNames(enumerators: (TypeInfo & { kind: 'enum' })['enumerators'], raw: bigint): string | undefined {
  const flags = enumerators.filter(({ value }) => value > 0n && (value & (value - 1n)) === 0n && (raw & value) !== 0n);
  const all = flags.reduce((bits, { value }) => bits | value, 0n);
  return flags.length > 0 && all === raw ? flags.map(({ name }) => name).join(' | ') : undefined;
}

/** An integer of any kind, from its bits. */
function numberView(type: TypeInfo, raw: bigint, bits: number): ValueView {
  const number = (text: string): ValueView => ({ kind: 'number', text, hex: hex(raw) });
  switch (type.kind) {
    case 'bool':
      return number(raw === 0n ? 'false' : 'true');
    case 'character': {
      const code = Number(raw);
      const value = BigInt.asIntN(bits, raw);
      return number(code >= 0x20 && code < 0x7f ? `${value} '${String.fromCharCode(code)}'` : String(value));
    }
    case 'enum': {
      const value = type.signed ? BigInt.asIntN(bits, raw) : raw;
      const name = type.enumerators.find((enumerator) => enumerator.value === value)?.name ?? flagNames(type.enumerators, raw);
      return number(name === undefined ? String(value) : `${name} (${value})`);
    }
    default:
      return number(String(type.kind === 'signed' ? BigInt.asIntN(bits, raw) : raw));
  }
}

function part(storage: Storage, offset: number, size: number): Storage {
  return { bytes: storage.bytes.subarray(offset, offset + size), written: storage.written.subarray(offset, offset + size) };
}

function placeAt(type: TypeId, address: bigint | null): ValuePlace | null {
  return address === null ? null : { type, address: hex(address, 16) };
}

function sizeOf(source: ValueSource, id: TypeId): number {
  return source.types[id]?.size ?? 0;
}

export function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

export function hex(value: bigint, digits = 1): string {
  return `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
}
