import { describe, expect, test } from 'vitest';
import { heapLimit, HeapTable } from '../../src/simulator/machine/heap.ts';
import type { Heap } from '../../src/simulator/machine/heap.ts';
import type { Memory } from '../../src/simulator/machine/memory.ts';
import { run, type Bench } from './harness.ts';

/** Does something with a heap from within a native call, and tells what was found. */
function withHeap(work: (heap: Heap, memory: Memory, bench: Bench) => void): ReturnType<typeof run> {
  return run('function main\nENTER 1 0\nNATIVE 0 0 work\nRET', {
    work: (bench) => {
      work(bench.machine.heap(bench.thread), bench.machine.memory(bench.thread), bench);
      return 0n;
    },
  });
}

const codes = (bench: Bench): string[] => bench.reports.map(({ code }) => code);

test('blocks look like blocks of Windows, aligned to 16, apart from each other', () => {
  withHeap((heap) => {
    const [a, b] = [heap.allocate(10, false), heap.allocate(10, false)];
    expect(a >> 32n).toBe(0x21cn);
    expect([a % 16n, b % 16n]).toEqual([0n, 0n]);
    expect(b - a).toBeGreaterThanOrEqual(26n);
    expect(heap.sizeOf(a)).toBe(10);
    expect(heap.sizeOf(a + 1n)).toBe(0);
  });
});

test('what nobody has written may be anything: another fill of the heap leaves it unwritten', () => {
  withHeap((_, memory, { machine, thread }) => {
    const lo = new HeapTable(machine.space, 0).allocate(4, false, 'malloc', machine.site(thread));
    expect(memory.peek((0x21cn << 32n) | BigInt(lo ?? 0), 4)).toEqual({ bytes: new Uint8Array(4), written: new Uint8Array(4) });
  });
});

test('contents: unwritten, zeroed, kept by reallocate', () => {
  const bench = withHeap((heap, memory) => {
    const fresh = heap.allocate(4, false);
    expect(memory.peek(fresh, 4)).toEqual({ bytes: Uint8Array.of(0xcd, 0xcd, 0xcd, 0xcd), written: new Uint8Array(4) });
    expect(memory.readU32(heap.allocate(4, true))).toBe(0);
    memory.writeU32(fresh, 77);
    const longer = heap.reallocate(fresh, 100_000);
    expect(memory.readU32(longer)).toBe(77);
    expect(heap.sizeOf(fresh)).toBe(0);
    expect(memory.accessible(longer + 4n, 100_000 - 4, 'write')).toBe(true);
    expect(memory.accessible(longer, 100_001, 'read')).toBe(false);
  });
  expect(codes(bench)).toEqual([]);
});

describe('findings', () => {
  test.each<[string, string, (heap: Heap, memory: Memory) => void]>([
    ['a write past the end', 'out-of-bounds-write', (heap, memory) => memory.writeU8(heap.allocate(10, false) + 10n, 1)],
    ['a write before the beginning', 'out-of-bounds-write', (heap, memory) => memory.writeU8(heap.allocate(10, false) - 1n, 1)],
    ['a large block', 'out-of-bounds-write', (heap, memory) => memory.fill(heap.allocate(200_000, false), 0, 200_001)],
    [
      'use after free',
      'use-after-free',
      (heap, memory) => {
        const block = heap.allocate(8, true);
        heap.release(block);
        memory.readU32(block);
      },
    ],
    [
      'double free',
      'double-free',
      (heap) => {
        const block = heap.allocate(8, true);
        heap.release(block);
        heap.release(block);
      },
    ],
    ['the middle of a block', 'bad-free', (heap) => heap.release(heap.allocate(8, true) + 4n)],
    ['something else', 'bad-free', (heap) => heap.release(0x1234n)],
  ])('%s', (_, code, work) => {
    expect(codes(withHeap(work))).toEqual([code]);
  });

  test('freeing nothing is fine', () => {
    expect(codes(withHeap((heap) => heap.release(0n)))).toEqual([]);
  });

  test('tell where the block came from and where it went', () => {
    const { reports } = withHeap((heap, memory) => {
      const block = heap.allocate(24, true);
      heap.release(block);
      memory.writeU8(block + 3n, 1);
    });
    expect(reports[0]?.data).toMatchObject({ form: 'heap', size: 24, offset: 3 });
    expect(reports[0]?.object).toMatchObject({ allocated: { thread: 0, pc: 1 }, freed: { thread: 0, pc: 1 } });
  });
});

test('a freed block is not used again until a megabyte of others was freed', () => {
  withHeap((heap) => {
    const first = heap.allocate(64, false);
    heap.release(first);
    const seen = new Set<bigint>();
    for (let i = 0; i < 1000; i++) {
      const next = heap.allocate(1024, false);
      seen.add(next);
      heap.release(next);
    }
    expect(heap.allocate(64, false)).not.toBe(first);
    for (let i = 0; i < 100; i++) heap.release(heap.allocate(1024, false));
    expect(heap.allocate(64, false)).toBe(first);
  });
});

test('memory ends', () => {
  withHeap((heap, _, { machine }) => {
    expect(heap.allocate(heapLimit + 1, false)).toBe(0n);
    const half = heap.allocate(heapLimit / 2, false);
    expect(half).not.toBe(0n);
    expect(heap.allocate(heapLimit / 2 + 1, false)).toBe(0n);
    heap.release(half);
    expect(machine.table.used).toBe(0);
  });
});

test('what is left at the end is known', () => {
  const { machine } = withHeap((heap) => {
    heap.release(heap.allocate(5, false));
    heap.allocate(7, false);
  });
  expect(machine.table.live().map(({ size, allocated }) => [size, allocated.pc])).toEqual([[7, 1]]);
});

test('many blocks of many sizes never overlap', () => {
  const { machine } = withHeap((heap) => {
    let seed = 7;
    const held: bigint[] = [];
    for (let i = 0; i < 3000; i++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      if (seed % 3 === 0 && held.length > 0) heap.release(held.splice(seed % held.length, 1)[0] ?? 0n);
      else held.push(heap.allocate((seed >>> 8) % (seed % 50 === 0 ? 100_000 : 900), false));
    }
  });
  const blocks = machine.table.live();
  expect(blocks.length).toBeGreaterThan(500);
  for (let i = 1; i < blocks.length; i++) expect(blocks[i]!.lo - (blocks[i - 1]!.lo + blocks[i - 1]!.size)).toBeGreaterThanOrEqual(16);
});
