import { describe, expect, it } from 'vitest';
import { canStart, complete, MOST_OPERATIONS, nothingBegun, signal, start, wait } from './apc-model.ts';

const twoOfA = start(start(nothingBegun, 'A'), 'A');

describe('completion routines and the queues of two threads', () => {
  it('queues a routine to the thread that began the operation, in the order of completion', () => {
    const queued = complete(complete(start(twoOfA, 'B'), 2), 1);
    expect(queued.queues).toEqual({ A: [2, 1], B: [] });
    expect(queued.operations.map(({ state }) => state)).toEqual(['queued', 'queued', 'pending']);
  });

  it('runs all of them in one alertable wait, which does not sleep then', () => {
    const ran = wait(complete(complete(twoOfA, 2), 1), 'A');
    expect(ran.happened).toEqual({ kind: 'ran', thread: 'A', operations: [2, 1], woken: false });
    expect(ran.queues.A).toEqual([]);
    expect(ran.threads.A.waits).toBe(false);
  });

  it('runs nothing when another thread waits', () => {
    const other = wait(complete(twoOfA, 1), 'B');
    expect(other.happened).toEqual({ kind: 'sleeps', thread: 'B' });
    expect(other.queues.A).toEqual([1]);
  });

  it('wakes a thread that waits alertably', () => {
    const woken = complete(wait(twoOfA, 'A'), 2);
    expect(woken.happened).toEqual({ kind: 'ran', thread: 'A', operations: [2], woken: true });
    expect(woken.threads.A.waits).toBe(false);
  });

  it('returns for an event that is set already, and leaves the queue for the next wait', () => {
    const once = wait(signal(complete(twoOfA, 1), 'A'), 'A');
    expect(once.happened).toEqual({ kind: 'object', thread: 'A' });
    expect(once.queues.A).toEqual([1]);
    expect(wait(once, 'A').happened).toMatchObject({ kind: 'ran', operations: [1] });
  });

  it('lets a thread begin nothing while it waits, and the picture hold no more than it can', () => {
    expect(canStart(wait(nothingBegun, 'A'), 'A')).toBe(false);
    const full = Array.from({ length: MOST_OPERATIONS }).reduce<typeof nothingBegun>((apcs) => start(apcs, 'B'), nothingBegun);
    expect(canStart(full, 'B')).toBe(false);
  });

  it('completes an operation once', () => {
    const done = wait(complete(twoOfA, 1), 'A');
    expect(complete(done, 1)).toBe(done);
  });
});
