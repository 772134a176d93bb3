import * as layout from './core/layout.ts';
import type { Space } from './space.ts';

/** Bytes that a data breakpoint watches: in memory, or a register of a frame. */
export interface WatchedBytes {
  readonly size: number;
  readonly where:
    | { readonly kind: 'memory'; readonly address: bigint }
    /** Linear address. */
    | { readonly kind: 'slot'; readonly slot: number };
  /** The call in progress that they live and die with; null: they outlive calls. */
  readonly frame: FrameMark | null;
}

/** What tells a call in progress from every other one: linear addresses of its thread's record and its own, the call and the callee. */
export interface FrameMark {
  readonly thread: number;
  readonly frame: number;
  readonly pc: number;
  readonly function: number;
}

/** How many may be watched at a time, and how many bytes each. */
export const mostWatches = layout.MOST_WATCHES;
export const mostWatchedBytes = layout.MOST_WATCHED_BYTES;

/** What the core compares at each boundary, see WATCHES in core/layout.ts. */
export class WatchedTable {
  readonly #space: Space;
  #watched: readonly WatchedBytes[] = [];

  constructor(space: Space) {
    this.#space = space;
  }

  /** Watches these bytes from now on, as they are now. */
  set(watched: readonly WatchedBytes[]): void {
    this.#watched = watched;
    this.#space.view.setUint32(layout.HEADER_WATCHES, watched.length, true);
    watched.forEach((one, i) => this.#write(one, i));
  }

  /** Indices of those that have changed, or have ended, since they were set or last asked about. */
  changes(): { readonly index: number; readonly ended: boolean }[] {
    return this.#watched.flatMap((one, index) => {
      const ended = !this.lives(one);
      const { bytes } = this.#space;
      const at = this.#at(one);
      const old = recordOf(index) + layout.WATCH_BYTES;
      let differs = ended;
      for (let i = 0; i < one.size && !differs; i++) differs = bytes[at + i] !== bytes[old + i];
      if (differs) this.#write(one, index);
      return differs ? [{ index, ended }] : [];
    });
  }

  /** Whether the frame of these bytes is still in progress and nobody has taken them away. */
  lives({ where, size, frame }: WatchedBytes): boolean {
    const { view, core } = this.#space;
    if (where.kind === 'memory' && core.clean(where.address, size, layout.NOT_ADDRESSABLE) < size) return false;
    return (
      frame === null ||
      (view.getUint32(frame.thread + layout.THREAD_FRAME, true) > frame.frame &&
        view.getUint32(frame.frame + layout.FRAME_PC, true) === frame.pc &&
        view.getUint32(frame.frame + layout.FRAME_FUNCTION, true) === frame.function)
    );
  }

  #at({ where }: WatchedBytes): number {
    return where.kind === 'slot' ? where.slot : this.#space.linear(Number(BigInt.asUintN(32, where.address)));
  }

  #write(one: WatchedBytes, index: number): void {
    const { view, bytes } = this.#space;
    const record = recordOf(index);
    const at = this.#at(one);
    view.setUint32(record + layout.WATCH_AT, at, true);
    view.setUint32(record + layout.WATCH_SIZE, one.size, true);
    view.setUint32(record + layout.WATCH_SHADOW, one.where.kind === 'memory' ? layout.CHUNK : 0, true);
    view.setUint32(record + layout.WATCH_THREAD, one.frame?.thread ?? 0, true);
    view.setUint32(record + layout.WATCH_FRAME, one.frame?.frame ?? 0, true);
    view.setUint32(record + layout.WATCH_PC, one.frame?.pc ?? 0, true);
    view.setUint32(record + layout.WATCH_FUNCTION, one.frame?.function ?? 0, true);
    bytes.copyWithin(record + layout.WATCH_BYTES, at, at + one.size);
  }
}

const recordOf = (index: number): number => layout.WATCHES + index * layout.WATCH_STRIDE;
