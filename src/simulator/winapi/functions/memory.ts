import type { PrivateHeap } from '../../kernel/memory.ts';
import type { Allocator } from '../../machine/heap.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';

// ── Heaps

const HEAP_GENERATE_EXCEPTIONS = 4;
const HEAP_ZERO_MEMORY = 8;
const HEAP_REALLOC_IN_PLACE_ONLY = 0x10;
const STATUS_NO_MEMORY = 0xc000_0017;
/** The handle of the process's own heap looks like an address, as on Windows. */
const PROCESS_HEAP = 0x0000_021c_0000_0000n;

/** The heap that the first argument names: `own` for the process's, else one that the program has made; null: none. */
const heapOf = (call: WinapiCall): PrivateHeap | 'own' | null => {
  const handle = call.arguments.pointer(0);
  return handle === PROCESS_HEAP ? 'own' : (call.process.memory.heaps.get(Number(handle)) ?? null);
};

const flagsOf = (call: WinapiCall, heap: PrivateHeap | 'own'): number => call.arguments.uint(1) | (heap === 'own' ? 0 : heap.flags);

/** Without memory: NULL, or an exception where the program has asked for one (HeapAlloc function, learn.microsoft.com). */
const exhausted = (call: WinapiCall, flags: number): CallOutcome =>
  (flags & HEAP_GENERATE_EXCEPTIONS) === 0
    ? fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n)
    : { kind: 'raise', code: STATUS_NO_MEMORY, flags: 0, parameters: [] };

const heapAllocate = (call: WinapiCall): CallOutcome => {
  const heap = heapOf(call);
  if (heap === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const size = Number(call.arguments.pointer(2));
  const flags = flagsOf(call, heap);
  const full = heap !== 'own' && heap.maximum !== 0 && usedIn(call, heap) + size > heap.maximum;
  const block = full ? 0n : call.heap.allocate(size, (flags & HEAP_ZERO_MEMORY) !== 0, 'HeapAlloc');
  if (block === 0n) return exhausted(call, flags);
  if (heap !== 'own') heap.blocks.push(Number(block));
  return done(block);
};

const usedIn = (call: WinapiCall, { blocks }: PrivateHeap): number =>
  blocks.reduce((sum, block) => sum + call.heap.sizeOf(BigInt(block)), 0);

/** Is the block one of the heap's? The process's own heap has all that no other has. */
const holds = (call: WinapiCall, heap: PrivateHeap | 'own', block: bigint): boolean =>
  heap === 'own'
    ? ![...call.process.memory.heaps.values()].some(({ blocks }) => blocks.includes(Number(block)))
    : heap.blocks.includes(Number(block));

const forget = (heap: PrivateHeap | 'own', block: bigint): void => {
  if (heap !== 'own') heap.blocks.splice(heap.blocks.indexOf(Number(block)), 1);
};

const heapFree = (call: WinapiCall): NativeOutcome => {
  const [heap, block] = [heapOf(call), call.arguments.pointer(2)];
  if (heap === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (block === 0n) return done(1);
  if (!holds(call, heap, block)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  forget(heap, block);
  call.heap.release(block, 'HeapAlloc');
  return done(1);
};

const heapReallocate = (call: WinapiCall): CallOutcome => {
  const [heap, old, size] = [heapOf(call), call.arguments.pointer(2), Number(call.arguments.pointer(3))];
  if (heap === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (!holds(call, heap, old)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const flags = flagsOf(call, heap);
  const before = call.heap.sizeOf(old);
  // A block moves whenever its size changes.
  const block = (flags & HEAP_REALLOC_IN_PLACE_ONLY) !== 0 && size !== before ? 0n : call.heap.reallocate(old, size, 'HeapAlloc');
  if (block === 0n) return exhausted(call, flags);
  forget(heap, old);
  if (heap !== 'own') heap.blocks.push(Number(block));
  if ((flags & HEAP_ZERO_MEMORY) !== 0 && size > before) call.memory.writeBytes(block + BigInt(before), new Uint8Array(size - before));
  return done(block);
};

const heapSize = (call: WinapiCall): NativeOutcome => {
  const [heap, block] = [heapOf(call), call.arguments.pointer(2)];
  return heap !== null && holds(call, heap, block) ? done(call.heap.sizeOf(block)) : done(INVALID);
};

/** Without a block the whole heap is looked at: it cannot be damaged here, since nothing writes to what lies between blocks. */
const heapValidate = (call: WinapiCall): NativeOutcome => {
  const [heap, block] = [heapOf(call), call.arguments.pointer(2)];
  return done(heap !== null && (block === 0n || (call.heap.sizeOf(block) > 0 && holds(call, heap, block))));
};

/** The handle is the address of a block that stands for the heap, and that the program cannot use. */
const heapCreate = (call: WinapiCall): NativeOutcome => {
  const [flags, maximum] = [call.arguments.uint(0), Number(call.arguments.pointer(2))];
  const handle = call.heap.allocate(16, true, 'runtime');
  if (handle === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  call.heap.protect(handle, 16, 'none');
  call.process.memory.heaps.set(Number(handle), { flags, maximum, blocks: [] });
  return done(handle);
};

/** All blocks of the heap go with it (HeapDestroy function, learn.microsoft.com); the process's own heap stays. */
const heapDestroy = (call: WinapiCall): NativeOutcome => {
  const heap = heapOf(call);
  if (heap === null || heap === 'own') return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  call.process.memory.heaps.delete(Number(call.arguments.pointer(0)));
  for (const block of heap.blocks) call.heap.release(BigInt(block), 'HeapAlloc');
  return done(1);
};

const onHeap = (call: WinapiCall): NativeOutcome => (heapOf(call) === null ? fail(call, ERROR.ERROR_INVALID_HANDLE, 0n) : done(1));

// ── Global and local memory: one and the same on Windows since it has 32 bits

const MOVEABLE = 2;
const ZEROED = 0x40;
const MODIFY = 0x80;
const LOCKS_MASK = 0xff;
/** Handles of moveable blocks are no addresses. */
const FIRST_MOVEABLE = 0x21c_f000_0000;

const allocateBlock = (call: WinapiCall, size: bigint, zeroed: boolean, allocator: Allocator): bigint =>
  call.heap.allocate(Number(size), zeroed, allocator);

/** A fixed block's handle is its address; a moveable one has to be locked first (GlobalAlloc function, learn.microsoft.com). */
const allocateByFlags = (call: WinapiCall): NativeOutcome => {
  const flags = call.arguments.uint(0);
  const block = allocateBlock(call, call.arguments.pointer(1), (flags & ZEROED) !== 0, 'LocalAlloc');
  if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  if ((flags & MOVEABLE) === 0) return done(block);
  const { moveables } = call.process.memory;
  const handle = FIRST_MOVEABLE + 16 * (call.process.memory.moveablesMade++ + 1);
  moveables.set(handle, { block, locks: 0 });
  return done(handle);
};

/** The address of the block that an argument stands for. */
const blockOf = (call: WinapiCall, handle: bigint): bigint => call.process.memory.moveables.get(Number(handle))?.block ?? handle;

const release = (call: WinapiCall): NativeOutcome => {
  const handle = call.arguments.pointer(0);
  if (handle === 0n) return done(0);
  const block = blockOf(call, handle);
  call.process.memory.moveables.delete(Number(handle));
  call.heap.release(block, 'LocalAlloc');
  return done(0);
};

const reallocateByFlags = (call: WinapiCall): NativeOutcome => {
  const [handle, size, flags] = [call.arguments.pointer(0), Number(call.arguments.pointer(1)), call.arguments.uint(2)];
  const moveable = call.process.memory.moveables.get(Number(handle));
  if ((flags & MODIFY) !== 0) return done(handle);
  if (!moveable && (flags & MOVEABLE) === 0) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  const old = blockOf(call, handle);
  const before = call.heap.sizeOf(old);
  const block = call.heap.reallocate(old, size, 'LocalAlloc');
  if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  if ((flags & ZEROED) !== 0 && size > before) call.memory.writeBytes(block + BigInt(before), new Uint8Array(size - before));
  if (!moveable) return done(block);
  moveable.block = block;
  return done(handle);
};

const lock = (call: WinapiCall): NativeOutcome => {
  const handle = call.arguments.pointer(0);
  const moveable = call.process.memory.moveables.get(Number(handle));
  if (!moveable) return call.heap.sizeOf(handle) > 0 ? done(handle) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  moveable.locks++;
  return done(moveable.block);
};

/** Is it still locked; 0 with NO_ERROR when it has been unlocked by this (GlobalUnlock function, learn.microsoft.com). Of a fixed block always TRUE. */
const unlock = (call: WinapiCall): NativeOutcome => {
  const moveable = call.process.memory.moveables.get(Number(call.arguments.pointer(0)));
  if (!moveable) return done(1);
  if (moveable.locks === 0) return fail(call, ERROR.ERROR_NOT_LOCKED, 0n);
  moveable.locks--;
  return moveable.locks > 0 ? done(1) : fail(call, ERROR.ERROR_SUCCESS, 0n);
};

const sizeByHandle = (call: WinapiCall): NativeOutcome => done(call.heap.sizeOf(blockOf(call, call.arguments.pointer(0))));

const flagsByHandle = (call: WinapiCall): NativeOutcome =>
  done((call.process.memory.moveables.get(Number(call.arguments.pointer(0)))?.locks ?? 0) & LOCKS_MASK);

const handleOf = (call: WinapiCall): NativeOutcome => {
  const block = call.arguments.pointer(0);
  for (const [handle, moveable] of call.process.memory.moveables) if (moveable.block === block) return done(handle);
  return call.heap.sizeOf(block) > 0 ? done(block) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
};

const taskAllocate = (call: WinapiCall): NativeOutcome => done(allocateBlock(call, call.arguments.pointer(0), false, 'CoTaskMemAlloc'));

const taskFree = (call: WinapiCall): NativeOutcome => {
  call.heap.release(call.arguments.pointer(0), 'CoTaskMemAlloc');
  return done(0);
};

const memory = (prototype: string, returns: 'NULL' | 'FALSE' | 'none', behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: prototype.includes('CoTask') ? 'combaseapi.h' : 'windows.h',
    prototype,
    returns,
    errors: returns === 'NULL' ? ['ERROR_NOT_ENOUGH_MEMORY'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 2,
    place: 'user',
    behave,
  });

const family = (name: 'Global' | 'Local', type: 'HGLOBAL' | 'HLOCAL'): readonly WinapiEntry[] => [
  memory(`${type} ${name}Alloc(UINT uFlags, SIZE_T uBytes);`, 'NULL', allocateByFlags),
  memory(`${type} ${name}ReAlloc(${type} hMem, SIZE_T uBytes, UINT uFlags);`, 'NULL', reallocateByFlags),
  memory(`${type} ${name}Free(${type} hMem);`, 'none', release),
  memory(`LPVOID ${name}Lock(${type} hMem);`, 'NULL', lock),
  memory(`BOOL ${name}Unlock(${type} hMem);`, 'none', unlock),
  memory(`SIZE_T ${name}Size(${type} hMem);`, 'FALSE', sizeByHandle),
  memory(`UINT ${name}Flags(${type} hMem);`, 'none', flagsByHandle),
  memory(`${type} ${name}Handle(LPCVOID pMem);`, 'NULL', handleOf),
];

export const memoryFunctions: readonly WinapiEntry[] = [
  ...family('Local', 'HLOCAL'),
  ...family('Global', 'HGLOBAL'),
  memory('HANDLE GetProcessHeap(void);', 'none', () => done(PROCESS_HEAP)),
  memory('HANDLE HeapCreate(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize);', 'NULL', heapCreate),
  memory('BOOL HeapDestroy(HANDLE hHeap);', 'FALSE', heapDestroy),
  memory('LPVOID HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);', 'NULL', heapAllocate),
  memory('LPVOID HeapReAlloc(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem, SIZE_T dwBytes);', 'NULL', heapReallocate),
  memory('BOOL HeapFree(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem);', 'FALSE', heapFree),
  memory('SIZE_T HeapSize(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);', 'none', heapSize),
  memory('BOOL HeapValidate(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);', 'none', heapValidate),
  // A call is over before another thread can look at the heap: there is nothing to keep others from.
  memory('BOOL HeapLock(HANDLE hHeap);', 'FALSE', onHeap),
  memory('BOOL HeapUnlock(HANDLE hHeap);', 'FALSE', onHeap),
  memory('LPVOID CoTaskMemAlloc(SIZE_T cb);', 'NULL', taskAllocate),
  memory('void CoTaskMemFree(LPVOID pv);', 'none', taskFree),
];
