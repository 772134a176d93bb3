import type { NativeCall } from '../native.ts';
import { standardStreams, type Stream } from './stream.ts';
import type { System } from './system.ts';

/**
 * What the C runtime keeps of one process between calls: plain data (structuredClone copies it), saved and restored with the
 * machine's snapshot.
 */
export interface RuntimeState {
  /** By number; null: closed. */
  readonly streams: (Stream | null)[];
  /** Name of the locale, see locale.ts. */
  locale: string;
  /** Keys given back by _ungetch, or looked at by _kbhit. */
  readonly keys: number[];
  /** Addresses of the functions given to atexit, in that order; whoever ends the process calls them, last first. */
  readonly atExit: bigint[];
  /** The program has put an end to itself at once: nothing is set right before. */
  atOnce: boolean;
  /** Heap blocks that belong to the runtime itself, by what they hold; no program has to free them. */
  readonly blocks: Record<string, bigint>;
  readonly threads: Record<number, ThreadState>;
}

/** Microsoft's runtime keeps these for each thread (learn.microsoft.com: "rand", "strtok", "errno"). */
export interface ThreadState {
  seed: number;
  /** Where the next strtok(NULL, …) goes on. */
  token: bigint;
  /** Until the program asks for errno's address; from then on it stands in the block `errno <thread>`. */
  errno: number;
}

/** A call of the C runtime: the session adds the process's state, and Windows under it, to what every native gets. */
export interface RuntimeCall extends NativeCall {
  readonly runtime: RuntimeState;
  readonly system: System;
}

/** What the runtime needs when it does something of its own accord, as before main and after it. */
export type RuntimeContext = Pick<RuntimeCall, 'memory' | 'heap' | 'console' | 'runtime' | 'system'>;

export const initialRuntimeState = (): RuntimeState => ({
  streams: standardStreams(),
  locale: 'C',
  keys: [],
  atExit: [],
  atOnce: false,
  blocks: {},
  threads: {},
});

export const threadState = ({ runtime, thread }: RuntimeCall): ThreadState =>
  (runtime.threads[thread] ??= { seed: 1, token: 0n, errno: 0 });

/** Address of a zeroed block of the runtime's own, made on first use: static buffers that functions return. */
export const ownBlock = (call: Pick<RuntimeContext, 'runtime' | 'heap'>, name: string, size: number): bigint =>
  (call.runtime.blocks[name] ??= call.heap.allocate(size, true, 'runtime'));
