/**
 * A plain picture of a process's memory at one step, see `Session.memory`: objects by their types, and what is to be said of
 * their bytes. No words: codes and data.
 */
import type { ValueView } from './view.ts';

/** What is to be said of a byte, as bits that may stand together. */
export const byteStates = {
  unwritten: 1,
  readOnly: 2,
  /** Lent to the kernel, which only reads it: the program may read it too. */
  lentToRead: 4,
  /** Lent to the kernel, which is going to write there. */
  lentToWrite: 8,
  freed: 16,
  /** Of a variable whose block or function has ended. */
  ended: 32,
  /** Between objects, or no memory at all. */
  nobodys: 64,
  /** Written, freed or given out in the last step. */
  changed: 128,
} as const;

export interface MemoryView {
  readonly process: string;
  /** Every thread that is alive, in the order of creation. */
  readonly stacks: readonly StackMemory[];
  readonly globals: readonly MemoryPart[];
  /** Blocks in use, in address order: the first of them. */
  readonly heap: readonly BlockMemory[];
  /** How many blocks are in use in all, and their bytes. */
  readonly inUse: { readonly blocks: number; readonly bytes: number };
  /** Blocks given back that nobody else has got yet, the latest first. */
  readonly freed: readonly BlockMemory[];
  readonly lent: readonly LentView[];
}

export interface StackMemory {
  readonly thread: number;
  readonly letter: string;
  /** Innermost first; the reader's own functions only. */
  readonly frames: readonly FrameMemory[];
  /** Globals of which each thread has its own. */
  readonly own: readonly MemoryPart[];
}

export interface FrameMemory {
  readonly function: string;
  /** As in `FrameView`. */
  readonly level: number;
  readonly line: number;
  readonly variables: readonly MemoryPart[];
}

/** A place in the program where something was done to memory. */
export interface MemoryPlace {
  readonly function: string;
  readonly file: string;
  readonly line: number;
  readonly step: number;
  readonly thread: number;
}

export interface BlockMemory {
  readonly address: string;
  readonly size: number;
  /** What gave it out: `new`, `malloc`, `HeapAlloc` … */
  readonly allocator: string;
  readonly allocated: MemoryPlace;
  readonly freed: MemoryPlace | null;
  /** Its content by the type that the program gives it; plain bytes when it gives none. */
  readonly content: MemoryPart;
}

/** Memory that an operation in progress holds. */
export interface LentView {
  readonly address: string;
  readonly length: number;
  /** What the system does with it: what it reads, the program may read too. */
  readonly to: 'read' | 'write';
  readonly part: 'overlapped' | 'result' | 'buffer' | 'sender' | 'count';
  /** The call that began the operation, and the handle of the socket or file on which it goes on. */
  readonly api: string;
  readonly handle: string;
}

/** An object or a part of one. */
export type MemoryPart = {
  /** Of a variable or field, `[3]` of an element, '' of a block's content and of a base class. */
  readonly name: string;
  readonly type: string;
  /** Hex, 16 digits; '' for what lives in a register. */
  readonly address: string;
  readonly size: number;
  /** {@link byteStates} that any of the bytes carried has. */
  readonly marks: number;
} &
  /** `leads`: of pointers and references; null for handles, which are kept in `void *` too. */
  (
    | { readonly kind: 'value'; readonly value: ValueView; readonly leads: Leads | null }
    /** Characters of `unit` bytes, or what has no type: the first bytes of `size`. */
    | { readonly kind: 'bytes'; readonly unit: 1 | 2; readonly bytes: Uint8Array; readonly states: Uint8Array }
    /** `total`: how many there are; fewer may be carried. */
    | { readonly kind: 'fields' | 'items'; readonly parts: readonly MemoryPart[]; readonly total: number }
  );

/** Where a pointer leads. `edge`: to the end of an object, or between objects. */
export interface Leads {
  readonly to: 'null' | 'object' | 'function' | 'freed' | 'ended' | 'edge' | 'nowhere';
  readonly address: string;
  /** What it leads to is lent to the kernel. */
  readonly lent: boolean;
}

/** Bytes of a process with their {@link byteStates}. */
export interface BytesView {
  readonly bytes: Uint8Array;
  readonly states: Uint8Array;
}
