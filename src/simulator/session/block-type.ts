import type { Program, TypeId, TypeInfo } from '../compiler/program.ts';
import type { SourceTable } from '../compiler/source.ts';
import type { Block } from '../machine/heap.ts';
import { littleEndian, type Storage, type ValueSource } from './value.ts';

/** What stands in a block of the heap: `count` objects of a type, the first of them `offset` bytes from its beginning. */
export interface BlockType {
  readonly type: TypeId;
  readonly count: number;
  readonly offset: number;
}

/** A typed object from which pointers are followed. */
export interface Root {
  readonly type: TypeId;
  readonly storage: Storage;
}

/** Pointers are followed in so many objects at most. */
const mostFollowed = 10_000;

/**
 * The types of blocks, by the low halves of their addresses, as far as the program tells them: by the expression that got the
 * block, or else by the pointers that lead to it.
 */
export function blockTypes(
  program: Program,
  sources: SourceTable,
  source: ValueSource,
  blocks: ReadonlyMap<bigint, Block>,
  roots: readonly Root[],
): ReadonlyMap<bigint, BlockType> {
  const { types } = program;
  const known = new Map<bigint, BlockType>();
  const waiting: Root[] = [...roots];
  const settle = (address: bigint, type: BlockType): void => {
    known.set(address, type);
    const size = types[type.type]?.size ?? 0;
    for (let i = 0; i < Math.min(type.count, 64); i++)
      waiting.push({ type: type.type, storage: source.peek(address + BigInt(type.offset + i * size), size) });
  };
  for (const [address, block] of blocks) {
    const asked = allocatedType(program, sources, block.allocated.pc);
    const fitting = asked === null ? null : fit(types, asked, block.size);
    if (fitting !== null) settle(address, fitting);
  }
  let followed = 0;
  for (let root = waiting.pop(); root !== undefined && followed < mostFollowed; root = waiting.pop()) {
    followed += 1;
    for (const { to, address } of pointersIn(types, root.type, root.storage)) {
      const block = blocks.get(address);
      const fitting = block === undefined || known.has(address) ? null : fit(types, to, block.size);
      if (fitting !== null) settle(address, fitting);
    }
  }
  return known;
}

/** The type of object that the expression around an allocation makes a pointer to: `new Client`, `(Client *)malloc(…)`. */
function allocatedType(program: Program, sources: SourceTable, pc: number): TypeId | null {
  let best: { readonly length: number; readonly type: TypeId } | null = null;
  for (const { from, to, span, type } of program.evaluations) {
    const pointer = program.types[type];
    const length = to - from;
    if (pc < from || pc >= to || pointer?.kind !== 'pointer' || (best !== null && best.length <= length)) continue;
    if (!hasSize(program.types[pointer.to])) continue;
    const text = sources.files[span.file]?.text.slice(span.start, span.end) ?? '';
    if (/^(?:::)?new\b|^\(|^(?:static|reinterpret)_cast\b/.test(text)) best = { length, type: pointer.to };
  }
  return best?.type ?? null;
}

const hasSize = (type: TypeInfo | undefined): boolean =>
  type !== undefined && type.kind !== 'void' && type.kind !== 'function' && type.size > 0;

/** How many objects of a type a block holds: one, several, several after their count (as `new[]` puts it), or one with more behind it. */
function fit(types: readonly TypeInfo[], type: TypeId, bytes: number): BlockType | null {
  const size = types[type]?.size ?? 0;
  if (size === 0 || size > bytes) return null;
  if (bytes % size === 0) return { type, count: bytes / size, offset: 0 };
  const isClass = types[type]?.kind === 'class';
  if (!isClass) return null;
  return bytes > 8 && (bytes - 8) % size === 0 ? { type, count: (bytes - 8) / size, offset: 8 } : { type, count: 1, offset: 0 };
}

/** The pointers in an object that were written, with what they are declared to point to. */
function* pointersIn(
  types: readonly TypeInfo[],
  id: TypeId,
  storage: Storage,
): Iterable<{ readonly to: TypeId; readonly address: bigint }> {
  const type = types[id];
  if (type === undefined) return;
  const within = (offset: number, part: TypeId): Root => {
    const end = offset + (types[part]?.size ?? 0);
    return { type: part, storage: { bytes: storage.bytes.subarray(offset, end), written: storage.written.subarray(offset, end) } };
  };
  if (type.kind === 'pointer' || type.kind === 'reference') {
    if (storage.written.every((one) => one === 1) && hasSize(types[type.to])) yield { to: type.to, address: littleEndian(storage.bytes) };
  } else if (type.kind === 'class') {
    for (const field of type.fields) {
      const { type: part, storage: own } = within(field.offset, field.type);
      yield* pointersIn(types, part, own);
    }
  } else if (type.kind === 'array' && mayPoint(types, type.element)) {
    const size = types[type.element]?.size ?? 0;
    for (let i = 0; i < Math.min(type.count, 1024); i++) yield* pointersIn(types, type.element, within(i * size, type.element).storage);
  }
}

const mayPoint = (types: readonly TypeInfo[], id: TypeId): boolean => {
  const kind = types[id]?.kind;
  return kind === 'pointer' || kind === 'class' || kind === 'array';
};
