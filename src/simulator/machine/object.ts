import type { FunctionInfo, Program, TypeId, TypeInfo, VariableInfo } from '../compiler/program.ts';
import type { Span } from '../compiler/source.ts';
import { HEAP_TAG, IMAGE_TAG } from './core/layout.ts';
import type { Site } from './finding.ts';
import { heapAddress, type HeapTable } from './heap.ts';
import { addressInImage, type LoadedImage } from './image.ts';
import type { RawFrame, Thread } from './thread.ts';

/** An object of the program that an address lies in, or next to. Plain data. */
export interface ObjectInfo {
  readonly kind: 'local' | 'global' | 'literal' | 'heap';
  /** The variable's name; '' for literals and blocks of the heap. */
  readonly name: string;
  readonly address: bigint;
  readonly size: number;
  /** null for blocks of the heap. */
  readonly type: TypeId | null;
  /** Where it is declared; null for literals and blocks. */
  readonly declared: Span | null;
  readonly allocated: Site | null;
  readonly freed: Site | null;
}

/** What can be asked about: a machine's program, image, heap and threads. */
export interface Objects {
  readonly program: Program;
  readonly image: LoadedImage;
  readonly table: HeapTable;
  readonly threads: Iterable<Thread>;
  /** Instruction index of a linear address in the code. */
  instruction(linear: number): number;
}

/** How far from its object an address may be to be told as beside it. */
const reach = 1 << 16;

/** The object that holds the byte at `address`, or else the nearest one in the same frame, image or heap. */
export function objectNear(objects: Objects, address: bigint): ObjectInfo | null {
  const tag = Number(address >> 32n);
  const lo = Number(BigInt.asUintN(32, address));
  if (tag === HEAP_TAG) return blockNear(objects.table, lo);
  if (tag === IMAGE_TAG) return globalNear(objects, lo);
  for (const thread of objects.threads) {
    if (thread.tag !== tag) continue;
    return thread.holds(lo) ? localNear(objects, thread, lo) : ownNear(objects, thread, lo);
  }
  return null;
}

/** As {@link objectNear}, but only an object that does hold the byte. */
export function objectAt(objects: Objects, address: bigint): ObjectInfo | null {
  const object = objectNear(objects, address);
  return object !== null && address >= object.address && address < object.address + BigInt(object.size) ? object : null;
}

function blockNear(table: HeapTable, lo: number): ObjectInfo | null {
  const block = table.near(lo, reach);
  if (block === null) return null;
  return {
    kind: 'heap',
    name: '',
    address: heapAddress(block.lo),
    size: block.size,
    type: null,
    declared: null,
    allocated: block.allocated,
    freed: block.freed,
  };
}

function globalNear({ program, image }: Objects, lo: number): ObjectInfo | null {
  const object = nearest(program.image.objects, lo, ({ offset, size }) => [image.imageLo + offset, size]);
  if (object === null) return null;
  return {
    kind: object.name === '' ? 'literal' : 'global',
    name: object.name,
    address: addressInImage(image, object.offset),
    size: object.size,
    type: object.type,
    declared: object.span,
    allocated: null,
    freed: null,
  };
}

/** A variable of which each thread has its own. */
function ownNear({ program }: Objects, thread: Thread, lo: number): ObjectInfo | null {
  const object = nearest(program.threadImage.objects, lo, ({ offset, size }) => [thread.locals + offset, size]);
  if (object === null) return null;
  const address = (BigInt(thread.tag) << 32n) | BigInt(thread.locals + object.offset);
  return {
    kind: 'global',
    name: object.name,
    address,
    size: object.size,
    type: object.type,
    declared: object.span,
    allocated: null,
    freed: null,
  };
}

function localNear(objects: Objects, thread: Thread, lo: number): ObjectInfo | null {
  const { functions, types } = objects.program;
  for (const frame of thread.frames()) {
    const info = functions[frame.function];
    if (info === undefined || lo < frame.sp || lo >= frame.sp + frame.stack) continue;
    const size = (variable: VariableInfo): number => types[variable.type]?.size ?? 0;
    const found = nearest(stackVariables(objects, info, frame, lo), lo, (variable) => [frame.sp + offsetOf(variable), size(variable)]);
    if (found === null) return null;
    return {
      kind: 'local',
      name: found.name,
      address: (BigInt(thread.tag) << 32n) | BigInt(frame.sp + offsetOf(found)),
      size: size(found),
      type: found.type,
      declared: found.span,
      allocated: null,
      freed: null,
    };
  }
  return null;
}

const offsetOf = (variable: VariableInfo): number => (variable.storage.kind === 'stack' ? variable.storage.offset : 0);

/** The stack variables that are alive at the frame's instruction; all of them when the byte is of one that is not. */
function stackVariables(objects: Objects, info: FunctionInfo, frame: RawFrame, lo: number): readonly VariableInfo[] {
  const all = info.variables.filter(({ storage }) => storage.kind === 'stack');
  const dead = all.filter((variable) => {
    const from = frame.sp + offsetOf(variable);
    return lo >= from && lo < from + (objects.program.types[variable.type]?.size ?? 0);
  });
  if (dead.length > 0) return dead;
  const pc = objects.instruction(frame.pc);
  const alive = all.filter(({ from, to }) => from <= pc && pc < to);
  return alive.length > 0 ? alive : all;
}

/** The item that holds `lo`, or the one nearest to it. */
function nearest<T>(items: readonly T[], lo: number, extent: (item: T) => readonly [number, number]): T | null {
  let best: T | null = null;
  let bestDistance = Infinity;
  for (const item of items) {
    const [start, size] = extent(item);
    const distance = lo < start ? start - lo : Math.max(0, lo - (start + size) + 1);
    if (distance < bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * How C++ would spell the scalar at an offset in an object: `[3]`, `.state`, `.items[2].name`; '' for the object itself.
 * @param whole looks no further than to a part of the like of this type
 */
export function memberPath(types: readonly TypeInfo[], id: TypeId | null, offset: number, whole: TypeInfo | null = null): string {
  const type = id === null ? undefined : types[id];
  if (type !== undefined && type.kind === whole?.kind && type.size === whole.size) return '';
  if (type?.kind === 'array') {
    const element = types[type.element]?.size ?? 0;
    if (element <= 0) return '';
    const index = Math.floor(offset / element);
    return `[${index}]${memberPath(types, type.element, offset - index * element, whole)}`;
  }
  if (type?.kind === 'class') {
    const field = type.fields.find(
      (candidate) => offset >= candidate.offset && offset < candidate.offset + (types[candidate.type]?.size ?? 0),
    );
    return field === undefined ? '' : `.${field.name}${memberPath(types, field.type, offset - field.offset, whole)}`;
  }
  return '';
}
