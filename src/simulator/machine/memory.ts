import { LENT_TO_READ, LENT_TO_WRITE, MASKS, NOT_ADDRESSABLE, ORIGINS, READ_ONLY, THREAD_UNDEFINED, UNDEFINED } from './core/layout.ts';
import type { FindingCode, FindingData } from './finding.ts';
import type { Arguments } from './native.ts';
import type { Space, Stored } from './space.ts';
import { blockwise } from './work.ts';

/** What memory asks of the machine it belongs to. */
export interface MemoryOwner {
  readonly space: Space;
  /** A thread that has faulted does nothing any more; see {@link Memory}. */
  faulted(thread: number): boolean;
  /** Something is wrong with an access of `size` bytes: the machine finds out what, and whether it is fatal. */
  access(thread: number, address: bigint, size: number, kind: 'read' | 'write'): void;
  /** What is done with memory takes as long as so many instructions. */
  work(instructions: number): void;
  /** `address`: a byte of the object concerned. */
  finding(thread: number, code: FindingCode, data: FindingData, address: bigint): void;
  /** Lent memory is touched that should be left alone. */
  lent(thread: number, access: LentAccess): void;
}

/** An access to memory that is lent to the system: by the program itself or its C runtime, or by a call of the system for it. */
export interface LentAccess {
  readonly address: bigint;
  readonly size: number;
  readonly kind: 'read' | 'write';
  readonly by: 'program' | 'system';
}

/**
 * Memory as one thread's native call uses it. Every access is checked; findings stand at the line of the call. Nothing
 * throws: an access that Windows would answer with an exception is reported and the thread has then *faulted*: reads give
 * zeros, writes do nothing, and the machine's `run` says `fault`. What is done counts as work, see work.ts.
 */
export class Memory {
  readonly #owner: MemoryOwner;
  readonly #thread: number;
  readonly #by: LentAccess['by'];

  constructor(owner: MemoryOwner, thread: number, by: LentAccess['by'] = 'program') {
    this.#owner = owner;
    this.#thread = thread;
    this.#by = by;
  }

  /** Lends bytes to the system, which is going to read or to write them, until it gives them back. True: some of them were lent so already. */
  lend(address: bigint, size: number, to: 'read' | 'write'): boolean {
    return this.#owner.space.core.lend(address, size, lentBit(to)) !== 0;
  }

  /** Is anything lent of a range that is to be read, or written? */
  isLent(address: bigint, size: number, kind: 'read' | 'write'): boolean {
    return Boolean(this.#owner.space.core.states(address, size) & minded(kind));
  }

  /** The system gives bytes back. False when the program has given some of them up meanwhile: freed them, or left their function. */
  takeBack(address: bigint, size: number, to: 'read' | 'write'): boolean {
    return this.#owner.space.core.takeBack(address, size, lentBit(to)) !== 0;
  }

  /** True when all of the bytes can be read (or written) without any finding but unwritten ones. Says nothing, does nothing. */
  accessible(address: bigint, size: number, kind: 'read' | 'write'): boolean {
    return !(this.#owner.space.core.states(address, size) & forbidden(kind));
  }

  /** The bytes as they are, without check or finding. */
  peek(address: bigint, size: number): Stored {
    return this.#owner.space.peek(address, size);
  }

  /** The bytes of a range; unwritten ones are reported and given as they are. */
  readBytes(address: bigint, size: number): Uint8Array {
    const plain = this.#owner.faulted(this.#thread) ? null : this.#owner.space.plain(address, size);
    if (plain !== null) {
      this.#owner.work(size);
      return this.#owner.space.bytes.slice(plain, plain + size);
    }
    if (!this.#reachable(address, size, 'read')) return new Uint8Array(size);
    this.#owner.work(size);
    const written = this.#owner.space.core.clean(address, size, UNDEFINED);
    if (written < size && !(this.#owner.space.state(address + BigInt(written)) & NOT_ADDRESSABLE)) {
      this.#owner.finding(this.#thread, 'uninitialised-argument', { bytes: size, offset: written }, address + BigInt(written));
    }
    return this.#owner.space.peek(address, size).bytes;
  }

  writeBytes(address: bigint, bytes: Uint8Array): void {
    if (!this.#owner.faulted(this.#thread) && this.#owner.space.overwrite(address, bytes)) {
      this.#owner.work(bytes.length);
      return;
    }
    if (!this.#reachable(address, bytes.length, 'write')) return;
    this.#owner.work(bytes.length);
    this.#owner.space.poke(address, bytes);
  }

  fill(address: bigint, byte: number, size: number): void {
    if (!this.#reachable(address, size, 'write')) return;
    this.#owner.work(blockwise(size));
    this.#owner.space.core.set(address, size, byte);
  }

  /** As memmove. Unwritten bytes stay unwritten, silently. */
  copy(to: bigint, from: bigint, size: number): void {
    if (!this.#reachable(from, size, 'read') || !this.#reachable(to, size, 'write')) return;
    this.#owner.work(blockwise(2 * size));
    this.#owner.space.core.move(to, from, size);
  }

  /** What a copy that must not overlap (memcpy, strcpy) is told when it does; the same place is no overlap, nor is what lies outside objects. */
  keepApart(to: bigint, from: bigint, size: number): void {
    const distance = to > from ? to - from : from - to;
    if (distance > 0n && distance < BigInt(size) && this.accessible(to, size, 'write') && this.accessible(from, size, 'read')) {
      this.#owner.finding(this.#thread, 'overlapping-copy', { bytes: size, distance: Number(distance) }, to);
    }
  }

  /** The characters of a string up to its terminating zero, which is not among them, or up to `limit` of them. */
  readCString(address: bigint, limit = 0x7fffffff): Uint8Array {
    return this.#checked(address, this.#lengthOf(address, 1, limit));
  }

  /** UTF-16 units up to the terminating zero, or up to `limit` of them. */
  readWideString(address: bigint, limit = 0x3fffffff): Uint16Array {
    const bytes = this.#checked(address, this.#lengthOf(address, 2, limit * 2));
    return Uint16Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8));
  }

  /** Bytes that a check has passed already. */
  #checked(address: bigint, size: number): Uint8Array {
    if (this.#owner.faulted(this.#thread)) return new Uint8Array(size);
    this.#mind(this.#owner.space.core.states(address, size), address, size, 'read');
    return this.#owner.space.peek(address, size).bytes;
  }

  /** Bytes before the terminator. Running out of the object or past what was written is a finding. */
  #lengthOf(address: bigint, width: number, limit: number): number {
    if (!this.#reachable(address, Math.min(width, limit), 'read')) return 0;
    const { core } = this.#owner.space;
    const length = core.find(address, 0, width, limit);
    this.#owner.work(length);
    const ended = length + width > limit;
    const end = address + BigInt(length);
    const outside = !ended && Boolean(core.states(end, width) & (0x100 | NOT_ADDRESSABLE));
    const needed = Math.min(limit, length + (outside || ended ? 0 : width));
    const written = core.clean(address, needed, UNDEFINED);
    if (written < needed) {
      const code = written === 0 ? 'uninitialised-argument' : 'string-not-terminated';
      this.#owner.finding(this.#thread, code, { bytes: written, offset: written }, address);
    } else if (outside) this.#owner.finding(this.#thread, 'string-not-terminated', { bytes: length, offset: length }, address);
    return length;
  }

  readU8(address: bigint): number {
    return this.#word(address, 1).getUint8(0);
  }

  readI16(address: bigint): number {
    return this.#word(address, 2).getInt16(0, true);
  }

  readU16(address: bigint): number {
    return this.#word(address, 2).getUint16(0, true);
  }

  readI32(address: bigint): number {
    return this.#word(address, 4).getInt32(0, true);
  }

  readU32(address: bigint): number {
    return this.#word(address, 4).getUint32(0, true);
  }

  readI64(address: bigint): bigint {
    return this.#word(address, 8).getBigInt64(0, true);
  }

  readU64(address: bigint): bigint {
    return this.#word(address, 8).getBigUint64(0, true);
  }

  readF32(address: bigint): number {
    return this.#word(address, 4).getFloat32(0, true);
  }

  readF64(address: bigint): number {
    return this.#word(address, 8).getFloat64(0, true);
  }

  /** Writes take the value modulo their width, so that signed and unsigned ones share a method. */
  writeU8(address: bigint, value: number): void {
    this.writeBytes(address, Uint8Array.of(value));
  }

  writeU16(address: bigint, value: number): void {
    this.writeBytes(address, new Uint8Array(Uint16Array.of(value).buffer));
  }

  writeU32(address: bigint, value: number): void {
    this.writeBytes(address, new Uint8Array(Uint32Array.of(value).buffer));
  }

  writeI32(address: bigint, value: number): void {
    this.writeU32(address, value);
  }

  writeU64(address: bigint, value: bigint): void {
    this.writeBytes(address, new Uint8Array(BigUint64Array.of(value).buffer));
  }

  writeF32(address: bigint, value: number): void {
    this.writeBytes(address, new Uint8Array(Float32Array.of(value).buffer));
  }

  writeF64(address: bigint, value: number): void {
    this.writeBytes(address, new Uint8Array(Float64Array.of(value).buffer));
  }

  #word(address: bigint, size: number): DataView {
    const bytes = this.readBytes(address, size);
    return new DataView(bytes.buffer, bytes.byteOffset, size);
  }

  /** Reports what is wrong with a range. False when nothing may be done with it. */
  #reachable(address: bigint, size: number, kind: 'read' | 'write'): boolean {
    if (this.#owner.faulted(this.#thread)) return false;
    const states = size > 0 ? this.#owner.space.core.states(address, size) : 0;
    if (states & forbidden(kind)) this.#owner.access(this.#thread, address, size, kind);
    if (this.#owner.faulted(this.#thread)) return false;
    this.#mind(states, address, size, kind);
    return true;
  }

  #mind(states: number, address: bigint, size: number, kind: 'read' | 'write'): void {
    if (states & minded(kind)) this.#owner.lent(this.#thread, { address, size, kind, by: this.#by });
  }
}

/** How bytes may be lent that an access must leave alone. */
const minded = (kind: 'read' | 'write'): number => (kind === 'read' ? LENT_TO_WRITE : LENT_TO_READ | LENT_TO_WRITE);

const lentBit = (to: 'read' | 'write'): number => (to === 'read' ? LENT_TO_READ : LENT_TO_WRITE);

function forbidden(kind: 'read' | 'write'): number {
  return 0x100 | NOT_ADDRESSABLE | (kind === 'write' ? READ_ONLY : 0);
}

/** Arguments of a native call: consecutive slots of the calling frame. */
export class SlotArguments implements Arguments {
  readonly count: number;
  readonly #owner: MemoryOwner & { argument(thread: number, index: number, origin: bigint): void };
  readonly #thread: number;
  /** Linear addresses of the thread's record and of the first argument. */
  readonly #record: number;
  readonly #slots: number;

  constructor(
    owner: MemoryOwner & { argument(thread: number, index: number, origin: bigint): void },
    thread: number,
    record: number,
    slots: number,
    count: number,
  ) {
    this.#owner = owner;
    this.#thread = thread;
    this.#record = record;
    this.#slots = slots;
    this.count = count;
  }

  int(index: number): number {
    return this.#owner.space.view.getInt32(this.#slot(index, 0xffffffffn), true);
  }

  uint(index: number): number {
    return this.#owner.space.view.getUint32(this.#slot(index, 0xffffffffn), true);
  }

  pointer(index: number): bigint {
    return this.#owner.space.view.getBigUint64(this.#slot(index, ~0n), true);
  }

  long(index: number): bigint {
    return this.#owner.space.view.getBigInt64(this.#slot(index, ~0n), true);
  }

  float(index: number): number {
    return this.#owner.space.view.getFloat64(this.#slot(index, ~0n), true);
  }

  /** Reports an undefined argument once: from then on it counts as defined. */
  #slot(index: number, bits: bigint): number {
    const slot = this.#slots + index * 8;
    const { view, core } = this.#owner.space;
    if (view.getInt32(this.#record + THREAD_UNDEFINED, true) !== 0 && view.getBigUint64(slot + MASKS, true) & bits) {
      this.#owner.argument(this.#thread, index, view.getBigUint64(slot + ORIGINS, true));
      core.setMask(this.#record, slot, 0n, 0n);
    }
    return slot;
  }
}
