import type { Allocator } from '../machine/heap.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Process, Thread } from '../kernel/state.ts';
import type { NativeCall, NativeEntry, NativeOutcome } from '../machine/native.ts';

/** What API functions need of a process's memory. Checked: a bad access reports a finding at the line of the call and goes on. */
export interface CallMemory {
  /** All of the bytes can be read (or written) without any finding but unwritten ones. */
  accessible(address: bigint, size: number, kind: 'read' | 'write'): boolean;
  /** Lends bytes to the system, which is going to read or to write them, until it gives them back. True: some of them were lent so already. */
  lend(address: bigint, size: number, to: 'read' | 'write'): boolean;
  /** Is anything lent of a range that is to be read, or written? */
  isLent(address: bigint, size: number, kind: 'read' | 'write'): boolean;
  /** The system gives bytes back. False when the program has given some of them up meanwhile: freed them, or left their function. */
  takeBack(address: bigint, size: number, to: 'read' | 'write'): boolean;
  readBytes(address: bigint, size: number): Uint8Array;
  writeBytes(address: bigint, bytes: Uint8Array): void;
  /** Without the terminator. */
  readCString(address: bigint): Uint8Array;
  readWideString(address: bigint): Uint16Array;
}

/** What API functions need of a process's heap. */
export interface CallHeap {
  /** 0n when exhausted. */
  allocate(size: number, zeroed: boolean, allocator: Allocator): bigint;
  /** 0n when exhausted; the block is then as before. */
  reallocate(address: bigint, size: number, allocator: Allocator): bigint;
  sizeOf(address: bigint): number;
  release(address: bigint, allocator: Allocator): void;
  /** What the program may do with bytes of a block from now on; `write` includes reading. */
  protect(address: bigint, size: number, access: 'none' | 'read' | 'write'): void;
  /** Sets bytes of a block to zero, whatever the program may do with them. */
  clear(address: bigint, size: number): void;
}

/** One call of an API function, as its behaviour sees it. */
export interface WinapiCall extends Omit<NativeCall, 'memory' | 'heap' | 'thread'> {
  readonly kernel: Kernel;
  readonly process: Process;
  readonly thread: Thread;
  readonly memory: CallMemory;
  readonly heap: CallHeap;
  /** What the callback that this call had run last has returned; null: none has, or it was taken. */
  readonly takeReturned: () => bigint | null;
  /** The name of the function at an address, for lanes and logs. */
  readonly functionName: (address: bigint) => string;
  /** Where the program has a function of Windows; 0n: nowhere. */
  readonly functionAddress: (name: string) => bigint;
  /** The header that declares a function of Windows; null: there is no such function. */
  readonly headerOf: (name: string) => string | null;
}

/** How a function says that it failed. `code`: it returns the error itself; `none`: it cannot fail, or does not say. */
export type FailureReturn = 'SOCKET_ERROR' | 'INVALID_SOCKET' | 'INVALID_HANDLE_VALUE' | 'WAIT_FAILED' | 'NULL' | 'FALSE' | 'code' | 'none';

export interface ParameterInfo {
  readonly name: string;
  /** As the prototype spells it. */
  readonly type: string;
  readonly direction: 'in' | 'out' | 'inout';
}

/** An API function: what the compiler declares, what the reference shows, what a call does. */
export interface WinapiEntry extends Omit<NativeEntry, 'behave'> {
  /** Of what it returns, as the prototype spells it. */
  readonly type: string;
  readonly parameters: readonly ParameterInfo[];
  readonly returns: FailureReturn;
  /** Symbolic names of the error codes it can give, see error-code.ts. */
  readonly errors: readonly string[];
  /** Title of its page on learn.microsoft.com. */
  readonly source: string;
  /** Chapter that introduces it. */
  readonly since: number;
  /** What a call costs before it does anything, ns. */
  readonly cost: number;
  readonly behave: (call: WinapiCall) => CallOutcome;
  /** Functions whose address it may give to the program. */
  readonly handsOut: readonly string[] | 'every';
}

/**
 * What a call does, besides what any native call does. `raise`: an exception; if a filter has the program continue, the call is
 * done. `callback`: the thread runs a function of the program on top of the call, which is asked again when that has returned.
 */
export type CallOutcome =
  | NativeOutcome
  | { readonly kind: 'raise'; readonly code: number; readonly flags: number; readonly parameters: readonly bigint[] }
  | { readonly kind: 'callback'; readonly address: bigint; readonly arguments: readonly bigint[] };

/** 64 bits, all set: INVALID_SOCKET, INVALID_HANDLE_VALUE, SOCKET_ERROR. */
export const INVALID = 0xffff_ffff_ffff_ffffn;
export const SOCKET_ERROR = -1n;

/** The call has ended with a value in canonical form. */
export const done = (value: bigint | number | boolean): NativeOutcome => ({ kind: 'done', value: BigInt(value) });

/** The call has told the kernel what it waits for, and will be asked again. */
export const waiting: NativeOutcome = { kind: 'wait', on: 'kernel' };

/** The call fails: sets the thread's last error. */
export const fail = (call: WinapiCall, error: number, value: bigint): NativeOutcome => {
  call.thread.lastError = error;
  return done(value);
};
