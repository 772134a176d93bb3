import * as layout from './core/layout.ts';
import type { FindingCode, FindingData, Site } from './finding.ts';
import type { Space } from './space.ts';
import { blockwise, blockWork } from './work.ts';

/** Which pair of functions a block belongs to; those of `runtime` are the C runtime's own and never lost. */
export type Allocator =
  'malloc' | 'new' | 'new[]' | 'LocalAlloc' | 'HeapAlloc' | 'VirtualAlloc' | 'CoTaskMemAlloc' | 'getaddrinfo' | 'runtime';

/** A block of the heap, in use or not long freed. */
export interface Block {
  /** Low half of its address. */
  readonly lo: number;
  readonly size: number;
  readonly allocator: Allocator;
  readonly allocated: Site;
  readonly freed: Site | null;
}

/** Never changed once it is in a snapshot. */
interface HeapState {
  readonly blocks: Map<number, Block>;
  /** Free blocks by their room, addresses of which the last is used next. */
  readonly bins: Map<number, number[]>;
  /** Freed blocks not to be used again yet, oldest first. */
  readonly quarantine: number[];
  /** Index of the oldest; those before it are used again. */
  oldest: number;
  quarantined: number;
  /** What is left of the newest arena. */
  at: number;
  end: number;
  used: number;
}

export type HeapSnapshot = Readonly<HeapState>;

const redZone = layout.HEAP_RED_ZONE;
/** Freed bytes that stay out of use, so that late uses of them are seen. */
const quarantineBytes = 1 << 20;
const arenaChunks = 4;
/** Blocks larger than this get chunks of their own. */
const largest = 0x8000;
/** Most bytes in use at a time, in one process. */
export const heapLimit = 256 << 20;

/** Room for `size` bytes: whole 16s, beyond 1 KiB in eighths of a power of two, so that freed room fits later blocks. */
function roomFor(size: number): number {
  if (size <= 1024) return Math.max(16, (size + 15) & ~15);
  const step = Math.max(16, 2 ** (Math.floor(Math.log2(size)) - 3));
  return Math.ceil(size / step) * step;
}

/** Pages are used again as pages only. */
const binOf = (room: number, allocator: Allocator): number => (allocator === 'VirtualAlloc' ? -room : room);

/** A process's heap: its blocks and where the next may go. */
export class HeapTable {
  readonly #space: Space;
  readonly #fill: number | null;
  #state: HeapState = { blocks: new Map(), bins: new Map(), quarantine: [], oldest: 0, quarantined: 0, at: 0, end: 0, used: 0 };
  #shared = false;

  /** @param fill what bytes hold that nobody has written; null: the core's pattern */
  constructor(space: Space, fill: number | null) {
    this.#space = space;
    this.#fill = fill;
  }

  /** Bytes in blocks that are in use. */
  get used(): number {
    return this.#state.used;
  }

  /** Low half of a new block's address, or null when there is no more memory. */
  allocate(size: number, zeroed: boolean, allocator: Allocator, site: Site): number | null {
    if (!(size >= 0) || this.#state.used + size > heapLimit) return null;
    const room = roomFor(size);
    const state = this.#own();
    const lo =
      state.bins.get(binOf(room, allocator))?.pop() ?? (allocator === 'VirtualAlloc' ? this.#carvePages(room) : this.#carve(state, room));
    if (lo === null) return null;
    const { core } = this.#space;
    core.layBlock(lo, size, room, zeroed);
    if (!zeroed && this.#fill !== null) core.fill(lo, size, this.#fill);
    state.blocks.set(lo, { lo, size, allocator, allocated: site, freed: null });
    state.used += size;
    return lo;
  }

  release(block: Block, site: Site): void {
    const state = this.#own();
    const { core } = this.#space;
    const { lo, size, allocator, allocated } = block;
    core.freeBlock(lo, size);
    state.blocks.set(lo, { lo, size, allocator, allocated, freed: site });
    state.used -= block.size;
    state.quarantine.push(block.lo);
    state.quarantined += roomFor(block.size);
    if (state.oldest > state.quarantine.length / 2) {
      state.quarantine.splice(0, state.oldest);
      state.oldest = 0;
    }
    while (state.quarantined > quarantineBytes && state.quarantine.length - state.oldest > 1) {
      const oldest = state.blocks.get(state.quarantine[state.oldest++] ?? 0);
      if (oldest === undefined) break;
      const room = roomFor(oldest.size);
      state.quarantined -= room;
      state.blocks.delete(oldest.lo);
      const key = binOf(room, oldest.allocator);
      const bin = state.bins.get(key);
      if (bin === undefined) state.bins.set(key, [oldest.lo]);
      else bin.push(oldest.lo);
    }
  }

  /** The block that begins here. */
  block(lo: number): Block | undefined {
    return this.#state.blocks.get(lo);
  }

  /** The block that a byte belongs to, or the one whose end or beginning is nearest within `reach` bytes. */
  near(lo: number, reach: number): Block | null {
    let best: Block | null = null;
    let bestDistance = reach + 1;
    for (const block of this.#state.blocks.values()) {
      const distance = lo < block.lo ? block.lo - lo : Math.max(0, lo - (block.lo + block.size) + 1);
      if (distance < bestDistance) {
        best = block;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Blocks in use, in address order: what is left of them when the process ends has leaked. */
  live(): readonly Block[] {
    return [...this.#state.blocks.values()].filter((block) => block.freed === null).sort((x, y) => x.lo - y.lo);
  }

  /** The last `most` blocks that were freed and not made use of again, the latest first. */
  freed(most: number): readonly Block[] {
    const { blocks, quarantine, oldest } = this.#state;
    const latest = quarantine.slice(Math.max(oldest, quarantine.length - most)).reverse();
    return latest.flatMap((lo) => blocks.get(lo) ?? []);
  }

  save(): HeapSnapshot {
    this.#shared = true;
    return this.#state;
  }

  restore(snapshot: HeapSnapshot): void {
    this.#state = snapshot;
    this.#shared = true;
  }

  /** The state, copied first if a snapshot holds it. */
  #own(): HeapState {
    if (this.#shared) {
      const { blocks, bins, quarantine, ...rest } = this.#state;
      this.#state = {
        ...rest,
        blocks: new Map(blocks),
        bins: new Map(Array.from(bins, ([room, los]) => [room, los.slice()])),
        quarantine: quarantine.slice(),
      };
      this.#shared = false;
    }
    return this.#state;
  }

  /** Pages begin at a chunk, Windows' allocation granularity, after one that holds nothing but their red zone. */
  #carvePages(room: number): number | null {
    const chunks = 1 + Math.ceil((room + redZone) / layout.CHUNK);
    const lo = this.#space.reserve(chunks);
    if (lo === null) return null;
    this.#space.map(lo, chunks, layout.HEAP_TAG);
    return lo + layout.CHUNK;
  }

  /** Cuts a new block off the arena; each has its red zone before it, and the next one's, or wilderness, after it. */
  #carve(state: HeapState, room: number): number | null {
    if (room > largest) {
      const chunks = Math.ceil((room + 2 * redZone) / layout.CHUNK);
      const lo = this.#space.reserve(chunks);
      if (lo === null) return null;
      this.#space.map(lo, chunks, layout.HEAP_TAG);
      return lo + redZone;
    }
    if (state.at + room + 2 * redZone > state.end) {
      const lo = this.#space.reserve(arenaChunks);
      if (lo === null) return null;
      this.#space.map(lo, arenaChunks, layout.HEAP_TAG);
      if (lo !== state.end) state.at = lo;
      state.end = lo + arenaChunks * layout.CHUNK;
    }
    const lo = state.at + redZone;
    state.at = lo + room;
    return lo;
  }
}

/** How C++ spells what gives an allocator's blocks back. */
const releases: Readonly<Record<Allocator, string>> = {
  malloc: 'free',
  new: 'delete',
  'new[]': 'delete[]',
  LocalAlloc: 'LocalFree',
  HeapAlloc: 'HeapFree',
  VirtualAlloc: 'VirtualFree',
  CoTaskMemAlloc: 'CoTaskMemFree',
  getaddrinfo: 'freeaddrinfo',
  runtime: '',
};

/** What the heap asks of the machine it belongs to. */
export interface HeapOwner {
  readonly table: HeapTable;
  readonly space: Space;
  site(thread: number): Site;
  /** What is done with the heap takes as long as so many instructions. */
  work(instructions: number): void;
  finding(thread: number, code: FindingCode, data: FindingData, address: bigint): void;
}

/** The heap as one thread's native call uses it; findings stand at the line of the call. */
export class Heap {
  readonly #owner: HeapOwner;
  readonly #thread: number;

  constructor(owner: HeapOwner, thread: number) {
    this.#owner = owner;
    this.#thread = thread;
  }

  /** Address of a new block, 0n when memory is exhausted. Its bytes are zero, or unwritten. */
  allocate(size: number, zeroed: boolean, allocator: Allocator = 'malloc'): bigint {
    const lo = this.#owner.table.allocate(size, zeroed, allocator, this.#owner.site(this.#thread));
    this.#owner.work(blockWork(lo === null ? 0 : size));
    return lo === null ? 0n : heapAddress(lo);
  }

  /** Frees a block; 0n is allowed. Findings: `double-free`, `bad-free`, `mismatched-free`. */
  release(address: bigint, allocator: Allocator = 'malloc'): void {
    const block = this.#begins(address, allocator);
    if (block !== null) this.#release(block);
  }

  /** Another size for a block: a new block with the old content. 0n when memory is exhausted; the old block is then as before. */
  reallocate(address: bigint, size: number, allocator: Allocator = 'malloc'): bigint {
    if (address === 0n) return this.allocate(size, false, allocator);
    const block = this.#begins(address, allocator);
    if (block === null) return 0n;
    const moved = this.allocate(size, false, allocator);
    if (moved === 0n) return 0n;
    this.#owner.space.core.move(moved, address, Math.min(size, block.size));
    this.#owner.work(blockwise(2 * Math.min(size, block.size)));
    this.#release(block);
    return moved;
  }

  #release(block: Block): void {
    this.#owner.work(blockWork(block.size));
    this.#owner.table.release(block, this.#owner.site(this.#thread));
  }

  /** What a program may do with bytes of a block from now on; `write` includes reading. */
  protect(address: bigint, size: number, access: 'none' | 'read' | 'write'): void {
    const states = { none: layout.NO_ACCESS, read: layout.READ_ONLY, write: 0 };
    this.#owner.space.core.shade(Number(BigInt.asUintN(32, address)), size, states[access]);
  }

  /** Sets bytes of a block to zero, whatever a program may do with them. */
  clear(address: bigint, size: number): void {
    this.#owner.space.core.fill(Number(BigInt.asUintN(32, address)), size, 0);
  }

  /** Bytes of the block that begins at this address, 0 if none in use does. */
  sizeOf(address: bigint): number {
    const block = address >> 32n === BigInt(layout.HEAP_TAG) ? this.#owner.table.block(Number(BigInt.asUintN(32, address))) : undefined;
    return block === undefined || block.freed !== null ? 0 : block.size;
  }

  #begins(address: bigint, allocator: Allocator): Block | null {
    if (address === 0n) return null;
    const block = address >> 32n === BigInt(layout.HEAP_TAG) ? this.#owner.table.block(Number(BigInt.asUintN(32, address))) : undefined;
    if (block === undefined) this.#owner.finding(this.#thread, 'bad-free', {}, address);
    else if (block.freed !== null) this.#owner.finding(this.#thread, 'double-free', {}, address);
    else {
      if (block.allocator !== allocator)
        this.#owner.finding(this.#thread, 'mismatched-free', { allocator: block.allocator, release: releases[allocator] }, address);
      return block;
    }
    return null;
  }
}

export function heapAddress(lo: number): bigint {
  return (BigInt(layout.HEAP_TAG) << 32n) | BigInt(lo);
}
