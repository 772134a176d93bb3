/** A heap that a program has made by HeapCreate. Its blocks are the machine's; here stands which they are. */
export interface PrivateHeap {
  /** HEAP_ constants that hold for every call on it. */
  readonly flags: number;
  /** Bytes that it may hold at most, 0: no limit. */
  readonly maximum: number;
  /** Addresses, as numbers: that Windows knows a block does not keep it from being lost. */
  readonly blocks: number[];
}

/** A block of GlobalAlloc or LocalAlloc that may move: a program knows it by a handle, and holds it still to use it. */
export interface MoveableBlock {
  block: bigint;
  locks: number;
}

/** What Windows keeps of a process's memory besides its bytes. */
export interface ProcessMemory {
  /** By handle. */
  readonly heaps: Map<number, PrivateHeap>;
  /** By handle. */
  readonly moveables: Map<number, MoveableBlock>;
  moveablesMade: number;
}

export const createProcessMemory = (): ProcessMemory => ({ heaps: new Map(), moveables: new Map(), moveablesMade: 0 });
