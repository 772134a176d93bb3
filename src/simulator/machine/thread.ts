import { OP } from '../compiler/bytecode.ts';
import * as layout from './core/layout.ts';
import type { Space } from './space.ts';

const { AREA_FRAMES, AREA_SLOTS, AREA_SLOTS_END, CHUNK, MASKS, ORIGINS } = layout;

/** One frame as the core keeps it: linear addresses, `sp` and `stack` as offsets and bytes of the flat space. */
export interface RawFrame {
  /** Index of the function. */
  readonly function: number;
  readonly pc: number;
  readonly fp: number;
  readonly sp: number;
  readonly stack: number;
  /** Called by the host: its result goes there. */
  readonly byHost: boolean;
}

/** What a snapshot holds of a thread. Immutable. */
export interface ThreadSnapshot {
  readonly index: number;
  readonly area: number;
  readonly stack: number;
  readonly stackChunks: number;
  readonly tag: number;
  readonly locals: number;
  readonly record: Uint8Array;
  readonly frames: Uint8Array;
  /** Slots in use; masks and origins only while any slot is undefined. */
  readonly slots: Uint8Array;
  readonly masks: Uint8Array | null;
  readonly origins: Uint8Array | null;
}

/** Bytes of stack, slots and frame records that only the handling of an exhausted stack may use, as behind Windows' guard page. */
const reserve = { stack: 16384, slots: 8192, frames: 2048 };

/** A thread's record, frames and slots in linear memory, and its stack in the flat space. */
export class Thread {
  readonly index: number;
  /** Low halves of the first bytes of the private area and of the stack. */
  readonly area: number;
  readonly stack: number;
  readonly stackChunks: number;
  /** High half of the addresses of its stack and of the variables that are its own. */
  readonly tag: number;
  /** Low half of the first byte of those variables; 0 when the program has none. */
  readonly locals: number;
  /** Linear address of its record. */
  readonly record: number;
  readonly #space: Space;
  /** Most bytes that the arguments of a call not yet entered take beyond the running frame. */
  readonly #slack: number;
  #saved: ThreadSnapshot | null = null;

  constructor(
    space: Space,
    place: Pick<ThreadSnapshot, 'index' | 'area' | 'stack' | 'stackChunks' | 'tag' | 'locals'>,
    mostArguments: number,
  ) {
    this.#space = space;
    this.#slack = mostArguments * 8;
    ({ index: this.index, area: this.area, stack: this.stack, stackChunks: this.stackChunks, tag: this.tag, locals: this.locals } = place);
    this.record = space.linear(this.area);
  }

  /** Makes the record of a thread that has not run yet. */
  initialise(): void {
    const end = this.stack + this.stackChunks * CHUNK;
    this.#space.bytes.fill(0, this.record, this.record + AREA_FRAMES);
    this.#set(layout.THREAD_FP, this.record + AREA_SLOTS);
    this.#set(layout.THREAD_TOP, this.record + AREA_SLOTS);
    this.#set(layout.THREAD_SP, end - 64);
    this.#set(layout.THREAD_FRAME, this.record + AREA_FRAMES);
    this.#set(layout.THREAD_COMMITTED, end);
    this.#setLimits(1);
    this.#set(layout.THREAD_INDEX, this.index);
    this.#set(layout.THREAD_TAG, this.tag);
    this.#set(layout.THREAD_LOCALS, this.locals);
  }

  /** The thread is about to run: what was saved of it will be out of date. */
  changing(): void {
    this.#saved = null;
  }

  get pc(): number {
    return this.#get(layout.THREAD_PC);
  }

  set pc(linear: number) {
    this.#set(layout.THREAD_PC, linear);
  }

  get fp(): number {
    return this.#get(layout.THREAD_FP);
  }

  get depth(): number {
    return (this.#get(layout.THREAD_FRAME) - this.record - AREA_FRAMES) / layout.FRAME_BYTES;
  }

  /** Instructions executed so far. */
  get count(): number {
    return this.#large(layout.THREAD_COUNT);
  }

  set count(instructions: number) {
    this.#set(layout.THREAD_COUNT, instructions >>> 0);
    this.#set(layout.THREAD_COUNT + 4, Math.floor(instructions / 2 ** 32));
  }

  /** The count at the last boundary: the same as long as the thread is in the same statement. */
  get boundary(): number {
    return this.#large(layout.THREAD_BOUNDARY);
  }

  /** What the function called last by the host returned. */
  get value(): bigint {
    return this.#space.view.getBigUint64(this.record + layout.THREAD_VALUE, true);
  }

  /** Low half of the lowest byte of the stack reached so far. */
  get reached(): number {
    return this.#get(layout.THREAD_COMMITTED);
  }

  /** Whether a low half lies in this thread's stack. */
  holds(lo: number): boolean {
    return lo >= this.stack && lo < this.stack + this.stackChunks * CHUNK;
  }

  /** The stack from the innermost frame to its end. */
  stackInUse(): { readonly address: bigint; readonly size: number } {
    const sp = this.#get(layout.THREAD_SP);
    return { address: (BigInt(this.tag) << 32n) | BigInt(sp), size: this.stack + this.stackChunks * CHUNK - sp };
  }

  /** The values of all slots that frames use. */
  slotsInUse(): readonly bigint[] {
    const values: bigint[] = [];
    const end = this.#liveEnd();
    for (let at = this.record + AREA_SLOTS; at < end; at += 8) values.push(this.#space.view.getBigUint64(at, true));
    return values;
  }

  /** Innermost first. */
  *frames(): Generator<RawFrame> {
    for (let depth = this.depth; depth > 0; depth--) yield this.frame(depth);
  }

  /** Index of the function of the frame that has `depth` - 1 others below it. */
  functionAt(depth: number): number {
    const { view } = this.#space;
    const at = this.record + AREA_FRAMES + (depth - 1) * layout.FRAME_BYTES;
    return view.getUint32(view.getUint32(at + layout.FRAME_FUNCTION, true) + layout.FUNCTION_INDEX, true);
  }

  /** The frame that has `depth` - 1 others below it. */
  frame(depth: number): RawFrame {
    const { view } = this.#space;
    const at = this.record + AREA_FRAMES + (depth - 1) * layout.FRAME_BYTES;
    // What a frame goes back to is kept in the record of the one above it.
    const innermost = depth === this.depth;
    const above = at + layout.FRAME_BYTES;
    return {
      function: this.functionAt(depth),
      pc: innermost ? this.pc : view.getUint32(above + layout.FRAME_PC, true),
      fp: innermost ? this.fp : view.getUint32(above + layout.FRAME_FP, true),
      sp: innermost ? this.#get(layout.THREAD_SP) : view.getUint32(above + layout.FRAME_SP, true),
      stack: view.getUint32(at + layout.FRAME_STACK, true),
      byHost: view.getUint32(at + layout.FRAME_RESULT, true) === 0,
    };
  }

  /** The address that stands for a low half in this thread's stack. */
  addressOnStack(lo: number): bigint {
    return (BigInt(this.tag) << 32n) | BigInt(lo);
  }

  /** Control goes on at another instruction of the innermost frame. */
  goTo(linear: number): void {
    this.pc = linear;
    this.#set(layout.THREAD_STANDING, 0);
  }

  /** What is kept for the handling of an exhausted stack may be used. */
  lendReserve(): void {
    this.#setLimits(0);
  }

  returnReserve(): void {
    this.#setLimits(1);
  }

  #setLimits(kept: 0 | 1): void {
    this.#set(layout.THREAD_STACK_LOW, this.stack + kept * reserve.stack);
    this.#set(layout.THREAD_SLOT_LIMIT, this.record + AREA_SLOTS_END - this.#slack - kept * reserve.slots);
    this.#set(layout.THREAD_FRAME_LIMIT, this.record + AREA_SLOTS - kept * reserve.frames);
  }

  /** A call is about to be put on top: the arguments of one that has not entered its function yet stay as they are. */
  keepArguments(): void {
    this.#set(layout.THREAD_TOP, this.#liveEnd());
  }

  /** Is any of its slots undefined. */
  get tracked(): boolean {
    return this.#get(layout.THREAD_UNDEFINED) !== 0;
  }

  /** Forgets all masks, which must be zero wherever no slot is in use. */
  clearMasks(): void {
    if (!this.tracked) return;
    const from = this.record + AREA_SLOTS + MASKS;
    this.#space.bytes.fill(0, from, this.#liveEnd() + MASKS);
    this.#set(layout.THREAD_UNDEFINED, 0);
  }

  save(): ThreadSnapshot {
    if (this.#saved === null) {
      const { bytes } = this.#space;
      const slots = this.record + AREA_SLOTS;
      const end = this.#liveEnd();
      const { tracked } = this;
      this.#saved = {
        index: this.index,
        area: this.area,
        stack: this.stack,
        stackChunks: this.stackChunks,
        tag: this.tag,
        locals: this.locals,
        record: bytes.slice(this.record, this.record + layout.THREAD_BYTES),
        frames: bytes.slice(this.record + AREA_FRAMES, this.#get(layout.THREAD_FRAME)),
        slots: bytes.slice(slots, end),
        masks: tracked ? bytes.slice(slots + MASKS, end + MASKS) : null,
        origins: tracked ? bytes.slice(slots + ORIGINS, end + ORIGINS) : null,
      };
    }
    return this.#saved;
  }

  /** Puts back what `snapshot`, of the same area, holds. The masks there must be clear. */
  restore(snapshot: ThreadSnapshot): void {
    const { bytes } = this.#space;
    const slots = this.record + AREA_SLOTS;
    bytes.set(snapshot.record, this.record);
    bytes.set(snapshot.frames, this.record + AREA_FRAMES);
    bytes.set(snapshot.slots, slots);
    if (snapshot.masks !== null) bytes.set(snapshot.masks, slots + MASKS);
    if (snapshot.origins !== null) bytes.set(snapshot.origins, slots + ORIGINS);
    this.#saved = snapshot;
  }

  /** End of the slots in use: those of the running frame, and the arguments of a call that has not entered its function yet. */
  #liveEnd(): number {
    const top = this.#get(layout.THREAD_TOP);
    const { view } = this.#space;
    if (this.depth === 0 || view.getUint16(this.pc, true) !== OP.ENTER) return top;
    const callee = view.getUint32(this.#get(layout.THREAD_FRAME) - layout.FRAME_BYTES + layout.FRAME_FUNCTION, true);
    return this.fp + view.getUint32(callee + layout.FUNCTION_ARGUMENTS, true) * 8;
  }

  #get(field: number): number {
    return this.#space.view.getUint32(this.record + field, true);
  }

  /** A count of 64 bits, of which no run makes use of more than 53. */
  #large(field: number): number {
    return this.#get(field + 4) * 2 ** 32 + this.#get(field);
  }

  #set(field: number, value: number): void {
    this.#space.view.setUint32(this.record + field, value, true);
  }
}
