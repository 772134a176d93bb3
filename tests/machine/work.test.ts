import { describe, expect, test } from 'vitest';
import { BLOCK_WORK, CALL_WORK } from '../../src/simulator/machine/work.ts';
import { finish, load, type Bench } from './harness.ts';

/** Instructions that a program counts which does something in one native call, beyond those that it executes itself. */
const counted = (act: (bench: Bench) => void): number => {
  const natives = {
    act: (bench: Bench): bigint => {
      act(bench);
      return 0n;
    },
  };
  return finish(load('function main\n  ENTER 1 0\n  STEP\n  NATIVE 0 0 act\n  RET', natives)).instructions - 4;
};

describe('what native calls do counts as instructions', () => {
  test('each for itself', () => {
    expect(counted(() => undefined)).toBe(CALL_WORK);
    expect(counted(({ machine }) => machine.work(1000))).toBe(CALL_WORK + 1000);
  });

  test('a block for its bytes, allocated and freed; one that there is no room for hardly anything', () => {
    const heap = ({ machine, thread }: Bench) => machine.heap(thread);
    expect(counted((bench) => heap(bench).release(heap(bench).allocate(6400, false)))).toBe(CALL_WORK + 2 * (BLOCK_WORK + 100));
    expect(counted((bench) => heap(bench).allocate(1 << 30, false))).toBe(CALL_WORK + BLOCK_WORK);
  });

  test('memory copied by the word, read by the byte', () => {
    const touching = (bench: Bench, bytes: number): void => {
      const block = bench.machine.heap(bench.thread).allocate(1 << 16, true);
      const memory = bench.machine.memory(bench.thread);
      memory.copy(block + 0x8000n, block, bytes);
      memory.readBytes(block, bytes);
    };
    const without = counted((bench) => touching(bench, 0));
    expect(counted((bench) => touching(bench, 8000)) - without).toBe(10_000);
  });

  test('of a call before, nothing is left', () => {
    const work = { act: (bench: Bench): bigint => (bench.machine.work(500), 0n), wait: (bench: Bench) => (bench.machine.work(9000), null) };
    const bench = load('function main\n  ENTER 1 0\n  STEP\n  NATIVE 0 0 wait\n  NATIVE 0 0 act\n  RET', work);
    finish(bench);
    bench.machine.complete(bench.thread, 0n);
    expect(finish(bench).instructions).toBe(2 + CALL_WORK + 500);
  });
});
