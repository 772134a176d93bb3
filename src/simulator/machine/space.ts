import { instantiateCore, type CoreExports, type CoreHost } from './core.ts';
import * as layout from './core/layout.ts';

const { CHUNK, DIRTY, MAX_CHUNKS, NOT_ADDRESSABLE, PAGE, SPACE, TAGS, UNWRITTEN } = layout;
const pagesInChunk = CHUNK / PAGE;

/** What is looked at byte by byte here rather than by the core. */
const fewBytes = 64;

/** Bytes as they stand in memory, and for each whether it was ever written (1) or not (0). */
export interface Stored {
  readonly bytes: Uint8Array;
  readonly written: Uint8Array;
}

/** Bytes as they stand in memory, and the shadow of each. */
export interface Shaded {
  readonly bytes: Uint8Array;
  readonly shadow: Uint8Array;
}

/** Consecutive chunks. */
interface Run {
  readonly first: number;
  readonly count: number;
}

/** A page that was touched: its data, then its shadow. Never changed once it is in a snapshot. */
type PageCopy = Uint8Array;
/** By page within the chunk; null: pristine, as `mapChunk` made it. */
type ChunkCopy = readonly (PageCopy | null)[];

/** What the core asks of more than its memory. */
export type SpaceHost = Omit<CoreHost, 'partAt' | 'setPart'>;

export interface SpaceSnapshot {
  readonly next: number;
  readonly free: readonly Run[];
  readonly tags: Uint8Array;
  readonly chunks: readonly (ChunkCopy | undefined)[];
  readonly parts: ReadonlyMap<number, number>;
}

/** A process's linear memory and the flat address space in it, see core/layout.ts. */
export class Space {
  readonly core: CoreExports;
  readonly #memory: WebAssembly.Memory;
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView<ArrayBuffer>;
  #next = 1;
  #free: readonly Run[] = [];
  /** Undefined bits of bytes by linear address, for those whose shadow says PARTLY. Copied before a change: snapshots share it. */
  #parts: ReadonlyMap<number, number> = new Map();
  /** {@link #parts}, where no snapshot has it. */
  #ownParts: Map<number, number> | null = null;
  #base: SpaceSnapshot;

  constructor(host: SpaceHost) {
    const { memory, exports } = instantiateCore({
      ...host,
      partAt: (byte) => this.#parts.get(byte) ?? 0,
      setPart: (byte, mask) => void this.#changeParts().set(byte, mask),
    });
    this.core = exports;
    this.#memory = memory;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#view = new DataView(memory.buffer);
    this.#base = { next: 1, free: [], tags: new Uint8Array(8), chunks: [], parts: this.#parts };
  }

  /** All of linear memory. Not to be kept: it is another array once memory has grown. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  get view(): DataView<ArrayBuffer> {
    return this.#view;
  }

  /** Linear address of the byte with this low half. */
  linear(lo: number): number {
    return SPACE + lo + (lo & ~(CHUNK - 1));
  }

  /** Takes `count` chunks in a row, unmapped, and returns the low half of their first byte; null when there is no more room. */
  reserve(count: number): number | null {
    const index = this.#free.findIndex((run) => run.count >= count);
    const run = this.#free[index];
    if (run !== undefined) {
      const rest = run.count - count;
      this.#free = this.#free.toSpliced(index, 1, ...(rest > 0 ? [{ first: run.first + count, count: rest }] : []));
      return run.first * CHUNK;
    }
    if (this.#next + count > MAX_CHUNKS) return null;
    const needed = Math.ceil((this.linear((this.#next + count) * CHUNK) - this.#bytes.length) / 65536);
    if (needed > 0) {
      try {
        this.#memory.grow(needed);
      } catch {
        return null;
      }
      this.#bytes = new Uint8Array(this.#memory.buffer);
      this.#view = new DataView(this.#memory.buffer);
    }
    const first = this.#next;
    this.#next += count;
    return first * CHUNK;
  }

  /** Unmaps chunks and gives them back. Their pages count as changed, so that whoever maps them next is saved afresh. */
  release(lo: number, count: number): void {
    const first = lo / CHUNK;
    this.#bytes.fill(0, TAGS + first * 8, TAGS + (first + count) * 8);
    this.#bytes.fill(1, DIRTY + first * pagesInChunk, DIRTY + (first + count) * pagesInChunk);
    this.#free = [...this.#free, { first, count }];
  }

  /** Maps `count` chunks from `lo` on. */
  map(lo: number, count: number, tag: number): void {
    for (let i = 0; i < count; i++) this.core.mapChunk(lo + i * CHUNK, tag, pristineState(tag));
  }

  /** The same bytes seen through any address; unmapped ones are zero and unwritten. No check, no finding. */
  peek(address: bigint, size: number): Stored {
    const bytes = new Uint8Array(size);
    const written = new Uint8Array(size);
    for (let done = 0; done < size;) {
      const at = address + BigInt(done);
      const lo = Number(BigInt.asUintN(32, at));
      const count = Math.min(size - done, PAGE - (lo & (PAGE - 1)));
      if (this.mapped(at)) {
        const from = this.linear(lo);
        bytes.set(this.#bytes.subarray(from, from + count), done);
        for (let i = 0; i < count; i++) written[done + i] = (this.#bytes[from + CHUNK + i] ?? 0) & (UNWRITTEN | NOT_ADDRESSABLE) ? 0 : 1;
      }
      done += count;
    }
    return { bytes, written };
  }

  /** Bytes with their shadow; unmapped ones are zero, and nobody's. No check, no finding. */
  look(address: bigint, size: number): Shaded {
    return shaded(address, size, (at, page) => {
      if (!this.mapped(at)) return null;
      const from = this.linear(page);
      return [this.#bytes.subarray(from, from + PAGE), this.#bytes.subarray(from + CHUNK, from + CHUNK + PAGE)];
    });
  }

  mapped(address: bigint): boolean {
    const lo = Number(BigInt.asUintN(32, address));
    return this.#mapped(lo, Number(BigInt.asUintN(32, address >> 32n)));
  }

  #mapped(lo: number, hi: number): boolean {
    const at = TAGS + (lo >>> 16) * 8;
    return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * 2 ** 32 === hi + 1;
  }

  /** Linear address of a few bytes on one page that are all addressable, written and writable; null: they are not so plain. */
  plain(address: bigint, size: number): number | null {
    const lo = Number(BigInt.asUintN(32, address));
    if (size > fewBytes || (lo & (PAGE - 1)) + size > PAGE || !this.#mapped(lo, Number(BigInt.asUintN(32, address >> 32n)))) return null;
    const at = this.linear(lo);
    for (let shadow = at + CHUNK; shadow < at + CHUNK + size; shadow++) if (this.#bytes[shadow] !== 0) return null;
    return at;
  }

  /** Writes a few plain bytes; false: they are not. */
  overwrite(address: bigint, bytes: Uint8Array): boolean {
    const at = this.plain(address, bytes.length);
    if (at === null) return false;
    for (let i = 0; i < bytes.length; i++) this.#bytes[at + i] = bytes[i] ?? 0;
    this.#bytes[DIRTY + (Number(BigInt.asUintN(32, address)) >>> 12)] = 1;
    return true;
  }

  /** Shadow byte of a mapped address. */
  state(address: bigint): number {
    return this.#bytes[this.linear(Number(BigInt.asUintN(32, address))) + CHUNK] ?? 0;
  }

  /** Copies bytes into mapped memory, whatever its shadow says; those that are addressable are written then. */
  poke(address: bigint, bytes: Uint8Array): void {
    const lo = Number(BigInt.asUintN(32, address));
    for (let done = 0; done < bytes.length;) {
      const count = Math.min(bytes.length - done, CHUNK - ((lo + done) & (CHUNK - 1)));
      this.#bytes.set(bytes.subarray(done, done + count), this.linear(lo + done));
      done += count;
    }
    this.core.wrote(lo, bytes.length);
  }

  /** Copies only pages that changed since the last save or restore; all others are shared with that snapshot. */
  save(): SpaceSnapshot {
    const tags = this.#bytes.slice(TAGS, TAGS + this.#next * 8);
    const chunks = this.#base.chunks.slice();
    for (let chunk = 1; chunk < this.#next; chunk++) {
      if (this.#tag(tags, chunk) === 0) {
        chunks[chunk] = undefined;
      } else if (this.#dirty(chunk)) {
        const copy = chunks[chunk]?.slice() ?? new Array<PageCopy | null>(pagesInChunk).fill(null);
        for (let page = 0; page < pagesInChunk; page++) {
          if (this.#bytes[DIRTY + chunk * pagesInChunk + page] === 0) continue;
          const from = this.linear(chunk * CHUNK + page * PAGE);
          const pair = new Uint8Array(2 * PAGE);
          pair.set(this.#bytes.subarray(from, from + PAGE));
          pair.set(this.#bytes.subarray(from + CHUNK, from + CHUNK + PAGE), PAGE);
          copy[page] = pair;
        }
        chunks[chunk] = copy;
      }
    }
    this.#clearDirty();
    this.#ownParts = null;
    this.#base = { next: this.#next, free: this.#free, tags, chunks, parts: this.#parts };
    return this.#base;
  }

  restore(snapshot: SpaceSnapshot): void {
    for (let chunk = 1; chunk < snapshot.next; chunk++) {
      const tag = this.#tag(snapshot.tags, chunk);
      if (tag === 0) continue;
      const remapped = this.#view.getUint32(TAGS + chunk * 8, true) !== tag;
      const wanted = snapshot.chunks[chunk];
      const known = this.#base.chunks[chunk];
      if (!remapped && wanted === known && !this.#dirty(chunk)) continue;
      for (let page = 0; page < pagesInChunk; page++) {
        const copy = wanted?.[page] ?? null;
        if (!remapped && copy === (known?.[page] ?? null) && this.#bytes[DIRTY + chunk * pagesInChunk + page] === 0) continue;
        const to = this.linear(chunk * CHUNK + page * PAGE);
        if (copy === null) {
          this.#bytes.fill(0, to, to + PAGE);
          this.#bytes.fill(pristineState(tag - 1), to + CHUNK, to + CHUNK + PAGE);
        } else {
          this.#bytes.set(copy.subarray(0, PAGE), to);
          this.#bytes.set(copy.subarray(PAGE), to + CHUNK);
        }
      }
    }
    this.#bytes.fill(0, TAGS, TAGS + this.#next * 8);
    this.#bytes.set(snapshot.tags, TAGS);
    this.#clearDirty();
    this.#next = snapshot.next;
    this.#free = snapshot.free;
    this.#parts = snapshot.parts;
    this.#ownParts = null;
    this.#base = snapshot;
  }

  /** Bytes that are no longer PARTLY are left out of the copy. */
  #changeParts(): Map<number, number> {
    if (this.#ownParts === null) {
      this.#ownParts = new Map();
      for (const [byte, mask] of this.#parts) if ((this.#bytes[byte + CHUNK] ?? 0) & layout.PARTLY) this.#ownParts.set(byte, mask);
      this.#parts = this.#ownParts;
    }
    return this.#ownParts;
  }

  #tag(tags: Uint8Array, chunk: number): number {
    return new DataView(tags.buffer, tags.byteOffset).getUint32(chunk * 8, true);
  }

  #dirty(chunk: number): boolean {
    const at = DIRTY + chunk * pagesInChunk;
    return this.#view.getBigUint64(at, true) !== 0n || this.#view.getBigUint64(at + 8, true) !== 0n;
  }

  #clearDirty(): void {
    this.#bytes.fill(0, DIRTY, DIRTY + this.#next * pagesInChunk);
  }
}

/** The shadow of a chunk that was mapped and not yet touched. */
function pristineState(tag: number): number {
  if (tag === layout.HEAP_TAG) return layout.WILDERNESS;
  return tag === layout.IMAGE_TAG ? layout.RED_IMAGE : layout.RELEASED;
}

/** Puts together what lies on several pages. `pageAt`: data and shadow of the page at a low half; null: it is not mapped. */
function shaded(address: bigint, size: number, pageAt: (at: bigint, page: number) => readonly [Uint8Array, Uint8Array] | null): Shaded {
  const bytes = new Uint8Array(size);
  const shadow = new Uint8Array(size).fill(layout.WILDERNESS);
  for (let done = 0; done < size;) {
    const at = address + BigInt(done);
    const lo = Number(BigInt.asUintN(32, at));
    const from = lo & (PAGE - 1);
    const count = Math.min(size - done, PAGE - from);
    const page = pageAt(at, lo - from);
    if (page !== null) {
      bytes.set(page[0].subarray(from, from + count), done);
      shadow.set(page[1].subarray(from, from + count), done);
    }
    done += count;
  }
  return { bytes, shadow };
}

/** As {@link Space.look}, at the moment of a snapshot. */
export function lookBack(snapshot: SpaceSnapshot, address: bigint, size: number): Shaded {
  const tags = new DataView(snapshot.tags.buffer, snapshot.tags.byteOffset);
  return shaded(address, size, (at, page) => {
    const chunk = page >>> 16;
    if (chunk >= snapshot.next || tags.getBigUint64(chunk * 8, true) !== (at >> 32n) + 1n) return null;
    const copy = snapshot.chunks[chunk]?.[(page & (CHUNK - 1)) / PAGE] ?? null;
    if (copy !== null) return [copy.subarray(0, PAGE), copy.subarray(PAGE)];
    return [new Uint8Array(PAGE), new Uint8Array(PAGE).fill(pristineState(Number(at >> 32n)))];
  });
}
