import { PAGE_SIZE, pagesAt, type PageRange, type PageRegion } from '../../kernel/pages.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, writeU32 } from '../layout.ts';

const MEM = { COMMIT: 0x1000, RESERVE: 0x2000, DECOMMIT: 0x4000, RELEASE: 0x8000, FREE: 0x1_0000, PRIVATE: 0x2_0000 } as const;

/** What a program may do with a page, by Memory Protection Constants (learn.microsoft.com). Code is no bytes here: executing is as reading. */
const ACCESS: ReadonlyMap<number, 'none' | 'read' | 'write'> = new Map([
  [0x01, 'none'],
  [0x02, 'read'],
  [0x04, 'write'],
  [0x08, 'write'],
  [0x10, 'read'],
  [0x20, 'read'],
  [0x40, 'write'],
  [0x80, 'write'],
]);

const PAGE_GUARD = 0x100;

/** Knows the protection, without its modifiers for caches; a guard page is not simulated, and told. */
const protectionOf = (call: WinapiCall, given: number): number | null => {
  if ((given & PAGE_GUARD) !== 0) {
    call.finding('not-simulated', { feature: 'PAGE_GUARD' });
    return null;
  }
  return ACCESS.has(given & 0xff) ? given & 0xff : null;
};

const set = (call: WinapiCall, { region, first, count }: PageRange, protection: number): void => {
  region.pages.fill(protection, first, first + count);
  call.heap.protect(BigInt(region.base + first * PAGE_SIZE), count * PAGE_SIZE, ACCESS.get(protection) ?? 'none');
};

const find = (call: WinapiCall, address: bigint, size: bigint): PageRange | null =>
  pagesAt(call.process.pages, Number(address), Number(size));

/**
 * Whole pages, zeroed when they are committed; until then nothing can be done with them. Where new pages lie Windows decides here:
 * asking for a place that is not reserved fails (VirtualAlloc function, learn.microsoft.com).
 */
const allocate = (call: WinapiCall): NativeOutcome => {
  const [address, size, kind] = [call.arguments.pointer(0), call.arguments.pointer(1), call.arguments.uint(2)];
  const protection = protectionOf(call, call.arguments.uint(3));
  const commits = (kind & MEM.COMMIT) !== 0;
  if (size === 0n || protection === null || (!commits && (kind & MEM.RESERVE) === 0)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  if (address !== 0n) return commit(call, address, size, protection);
  const count = Math.ceil(Number(size) / PAGE_SIZE);
  const block = call.heap.allocate(count * PAGE_SIZE, true, 'VirtualAlloc');
  if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  const region: PageRegion = { base: Number(block), protection, pages: Array.from({ length: count }, () => 0) };
  call.process.pages.set(region.base, region);
  set(call, { region, first: 0, count }, commits ? protection : 0);
  return done(block);
};

const commit = (call: WinapiCall, address: bigint, size: bigint, protection: number): NativeOutcome => {
  const range = find(call, address, size);
  if (!range) return fail(call, ERROR.ERROR_INVALID_ADDRESS, 0n);
  const { region, first, count } = range;
  for (let page = first; page < first + count; page++)
    if (region.pages[page] === 0) call.heap.clear(BigInt(region.base + page * PAGE_SIZE), PAGE_SIZE);
  set(call, range, protection);
  return done(region.base + first * PAGE_SIZE);
};

/** Releasing gives back the whole region, by its base and with a size of 0 (VirtualFree function, learn.microsoft.com). */
const free = (call: WinapiCall): NativeOutcome => {
  const [address, size, kind] = [call.arguments.pointer(0), call.arguments.pointer(1), call.arguments.uint(2)];
  if (kind !== MEM.RELEASE && kind !== MEM.DECOMMIT) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const whole = call.process.pages.get(Number(address));
  if (kind === MEM.RELEASE) {
    if (size !== 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    if (!whole) {
      call.heap.release(address, 'VirtualAlloc');
      return fail(call, ERROR.ERROR_INVALID_ADDRESS, 0n);
    }
    call.process.pages.delete(whole.base);
    call.heap.release(address, 'VirtualAlloc');
    return done(1);
  }
  const range = size === 0n && whole ? { region: whole, first: 0, count: whole.pages.length } : find(call, address, size);
  if (!range) return fail(call, ERROR.ERROR_INVALID_ADDRESS, 0n);
  set(call, range, 0);
  return done(1);
};

/** The protection of the first page before; all must be committed (VirtualProtect function, learn.microsoft.com). */
const protect = (call: WinapiCall): NativeOutcome => {
  const protection = protectionOf(call, call.arguments.uint(2));
  if (protection === null) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const range = find(call, call.arguments.pointer(0), call.arguments.pointer(1));
  const pages = range?.region.pages.slice(range.first, range.first + range.count) ?? [];
  if (!range || pages.includes(0)) return fail(call, ERROR.ERROR_INVALID_ADDRESS, 0n);
  writeU32(call.memory, call.arguments.pointer(3), pages[0] ?? 0);
  set(call, range, protection);
  return done(1);
};

const RECORD_SIZE = 48;

/** MEMORY_BASIC_INFORMATION of pages that are alike, from the one at an address on. Of memory that is not VirtualAlloc's nothing is known here. */
const query = (call: WinapiCall): NativeOutcome => {
  const [address, record, room] = [call.arguments.pointer(0), call.arguments.pointer(1), call.arguments.pointer(2)];
  if (room < BigInt(RECORD_SIZE)) return fail(call, ERROR.ERROR_BAD_LENGTH, 0n);
  const range = find(call, address, 1n);
  if (!range) {
    call.finding('not-simulated', { feature: 'VirtualQuery (heap, stack, image)' });
    return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  }
  const { region, first } = range;
  const protection = region.pages[first] ?? 0;
  const next = region.pages.findIndex((page, index) => index > first && page !== protection);
  const count = (next < 0 ? region.pages.length : next) - first;
  const number = (value: number, size: number): Uint8Array => littleEndian(BigInt(value), size);
  call.memory.writeBytes(
    record,
    concat(
      number(region.base + first * PAGE_SIZE, 8),
      number(region.base, 8),
      number(region.protection, 8),
      number(count * PAGE_SIZE, 8),
      number(protection === 0 ? MEM.RESERVE : MEM.COMMIT, 4),
      number(protection, 4),
      number(MEM.PRIVATE, 8),
    ),
  );
  return done(RECORD_SIZE);
};

const paging = (
  prototype: string,
  returns: WinapiEntry['returns'],
  errors: readonly string[],
  behave: (call: WinapiCall) => NativeOutcome,
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpflOldProtect', 'lpBuffer'],
    returns,
    errors,
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 8,
    place: 'kernel',
    behave,
  });

const BAD = ['ERROR_INVALID_PARAMETER', 'ERROR_INVALID_ADDRESS'];

export const pageFunctions: readonly WinapiEntry[] = [
  paging(
    'LPVOID VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect);',
    'NULL',
    [...BAD, 'ERROR_NOT_ENOUGH_MEMORY'],
    allocate,
  ),
  paging('BOOL VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType);', 'FALSE', BAD, free),
  paging('BOOL VirtualProtect(LPVOID lpAddress, SIZE_T dwSize, DWORD flNewProtect, PDWORD lpflOldProtect);', 'FALSE', BAD, protect),
  paging(
    'SIZE_T VirtualQuery(LPCVOID lpAddress, PMEMORY_BASIC_INFORMATION lpBuffer, SIZE_T dwLength);',
    'FALSE',
    ['ERROR_BAD_LENGTH'],
    query,
  ),
  // Nothing is ever paged out.
  ...['VirtualLock', 'VirtualUnlock'].map((name) =>
    paging(`BOOL ${name}(LPVOID lpAddress, SIZE_T dwSize);`, 'FALSE', ['ERROR_INVALID_ADDRESS'], (call) =>
      find(call, call.arguments.pointer(0), call.arguments.pointer(1)) ? done(1) : fail(call, ERROR.ERROR_INVALID_ADDRESS, 0n),
    ),
  ),
];
