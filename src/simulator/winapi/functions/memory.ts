import type { Allocator } from '../../machine/heap.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';

const ZEROED = 0x40;
const HEAP_ZERO_MEMORY = 8;
const PAGE = 4096n;
/** The process has one heap; its handle looks like an address, as on Windows. */
const PROCESS_HEAP = 0x0000_021c_0000_0000n;

const allocate = (call: WinapiCall, size: bigint, zeroed: boolean, allocator: Allocator): NativeOutcome => {
  const block = call.heap.allocate(Number(size), zeroed, allocator);
  return block === 0n ? fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n) : done(block);
};

/** LocalAlloc and GlobalAlloc are one, and so are their blocks. LMEM_ZEROINIT and GMEM_ZEROINIT are one flag; movable blocks are not simulated, since no program needs them any more. */
const allocateByFlags = (call: WinapiCall): NativeOutcome =>
  allocate(call, call.arguments.pointer(1), (call.arguments.uint(0) & ZEROED) !== 0, 'LocalAlloc');

const release = (call: WinapiCall): NativeOutcome => {
  const block = call.arguments.pointer(0);
  if (block !== 0n) call.heap.release(block, 'LocalAlloc');
  return done(0);
};

const heapAllocate = (call: WinapiCall): NativeOutcome =>
  allocate(call, call.arguments.pointer(2), (call.arguments.uint(1) & HEAP_ZERO_MEMORY) !== 0, 'HeapAlloc');

const heapFree = (call: WinapiCall): NativeOutcome => {
  const block = call.arguments.pointer(2);
  if (block !== 0n) call.heap.release(block, 'HeapAlloc');
  return done(1);
};

const heapReallocate = (call: WinapiCall): NativeOutcome => {
  const [old, size] = [call.arguments.pointer(2), Number(call.arguments.pointer(3))];
  const before = call.heap.sizeOf(old);
  const block = call.heap.reallocate(old, size, 'HeapAlloc');
  if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  if ((call.arguments.uint(1) & HEAP_ZERO_MEMORY) !== 0 && size > before)
    call.memory.writeBytes(block + BigInt(before), new Uint8Array(size - before));
  return done(block);
};

/** Whole pages, zeroed. Asking for an address, or reserving without committing, is not simulated: both give memory that can be used. */
const virtualAllocate = (call: WinapiCall): NativeOutcome => {
  const [address, size] = [call.arguments.pointer(0), call.arguments.pointer(1)];
  if (size === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  // Committing what has been reserved: it is there already.
  return address === 0n ? allocate(call, (size + PAGE - 1n) & -PAGE, true, 'VirtualAlloc') : done(address);
};

const MEM_RELEASE = 0x8000;

const virtualFree = (call: WinapiCall): NativeOutcome => {
  const release = (call.arguments.uint(2) & MEM_RELEASE) !== 0;
  if (release && call.arguments.pointer(1) !== 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  if (release) call.heap.release(call.arguments.pointer(0), 'VirtualAlloc');
  return done(1);
};

const memory = (prototype: string, returns: 'NULL' | 'FALSE' | 'none', behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns,
    errors: returns === 'NULL' ? ['ERROR_NOT_ENOUGH_MEMORY'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 2,
    place: 'user',
    behave,
  });

export const memoryFunctions: readonly WinapiEntry[] = [
  memory('HLOCAL LocalAlloc(UINT uFlags, SIZE_T uBytes);', 'NULL', allocateByFlags),
  memory('HLOCAL LocalFree(HLOCAL hMem);', 'none', release),
  memory('HGLOBAL GlobalAlloc(UINT uFlags, SIZE_T dwBytes);', 'NULL', allocateByFlags),
  memory('HGLOBAL GlobalFree(HGLOBAL hMem);', 'none', release),
  memory('HANDLE GetProcessHeap(void);', 'none', () => done(PROCESS_HEAP)),
  memory('LPVOID HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);', 'NULL', heapAllocate),
  memory('LPVOID HeapReAlloc(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem, SIZE_T dwBytes);', 'NULL', heapReallocate),
  memory('SIZE_T HeapSize(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);', 'none', (call) =>
    done(call.heap.sizeOf(call.arguments.pointer(2))),
  ),
  memory('HANDLE HeapCreate(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize);', 'NULL', () => done(PROCESS_HEAP)),
  memory('BOOL HeapDestroy(HANDLE hHeap);', 'FALSE', () => done(1)),
  memory('LPVOID GlobalLock(HGLOBAL hMem);', 'NULL', (call) => done(call.arguments.pointer(0))),
  memory('BOOL GlobalUnlock(HGLOBAL hMem);', 'none', () => done(0)),
  memory('LPVOID VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect);', 'NULL', virtualAllocate),
  memory('BOOL VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType);', 'FALSE', virtualFree),
  memory('BOOL HeapFree(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem);', 'FALSE', heapFree),
];
