import type { Memory } from './memory.ts';
import type { Heap } from './heap.ts';
import type { EarlierMoment, FindingCode, FindingData } from './finding.ts';

/**
 * A function that programs call but that is not itself compiled: the C runtime's (table in `runtime/`) and Windows'
 * (table in `../winapi`). Headers and the set of native names are generated from these tables.
 */
export interface NativeEntry<Call extends NativeCall = NativeCall> {
  readonly name: string;
  /** Lower-case header that declares it. */
  readonly header: string;
  /** C declaration as the header shows it, with its semicolon. */
  readonly prototype: string;
  /**
   * What a call does. May be called again for the same call: after a `wait` outcome, once what it waited for may have
   * happened. All that must survive in between stands in `call.state`, which is plain data.
   */
  readonly behave: (call: Call) => NativeOutcome;
}

/** `value` is canonical, see bytecode.ts; ignored for void. A floating result: `floatBits(x)`. */
export type NativeOutcome = { readonly kind: 'done'; readonly value: bigint } | { readonly kind: 'wait'; readonly on: WaitReason };

/**
 * What a suspended call waits for, in terms the kernel gives meaning to. `console`: a line of input (or its end);
 * `kernel`: the entry has told the kernel itself. `exit`: never resumes; the process (or thread) ends.
 */
export type WaitReason = 'console' | 'kernel' | 'exit-process' | 'exit-thread';

export interface NativeCall {
  readonly thread: number;
  readonly arguments: Arguments;
  readonly memory: Memory;
  readonly heap: Heap;
  readonly console: Console;
  /** Virtual time, ns since the run began. */
  readonly now: bigint;
  /** Scratch of this call that survives a wait; starts as {}. Plain data only. */
  readonly state: Record<string, unknown>;
  /** Reports a finding at the line of the call; `earlier`: what explains it. */
  readonly finding: (code: FindingCode, data: FindingData, earlier?: readonly EarlierMoment[]) => void;
}

/** Reading an undefined (never written) argument reports the finding `uninitialised-argument` once and gives the garbage value. */
export interface Arguments {
  readonly count: number;
  /** Signed 32-bit. */
  int(index: number): number;
  /** Unsigned 32-bit. */
  uint(index: number): number;
  /** The slot's 64 bits, unsigned: pointers, handles, size_t. */
  pointer(index: number): bigint;
  /** The slot's 64 bits, signed. */
  long(index: number): bigint;
  float(index: number): number;
}

/** A process's console as the C runtime sees it: bytes out, bytes in (the reader's typing, UTF-8, lines end in \n). */
export interface Console {
  write(bytes: Uint8Array): void;
  /** Takes up to `limit` bytes of typed input, through the first \n at most. null: nothing yet; empty: end of input. */
  read(limit: number): Uint8Array | null;
}
