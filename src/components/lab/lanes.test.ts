import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../simulator/session/session.ts';
import { layLanes } from './lanes.ts';

const timeline: Timeline = {
  lastStep: 20,
  lanes: [
    { thread: 4, from: 0, to: 9, state: 'running', call: null },
    { thread: 4, from: 10, to: 20, state: 'blocked', call: 'recv' },
    { thread: 8, from: 5, to: 5, state: 'blocked', call: 'WaitForSingleObject' },
  ],
  calls: [
    { step: 2, thread: 4, api: 'socket' },
    { step: 9, thread: 4, api: 'recv' },
    { step: 5, thread: 8, api: 'WaitForSingleObject' },
  ],
  findings: [{ step: 7, thread: 4, code: 'out-of-bounds-write' }],
  outputs: [],
};

describe('layLanes', () => {
  const [first, second] = layLanes(timeline, [4, 8], (step) => step * 10, 22);

  it('draws a span up to the beginning of the step after it', () => {
    expect(first?.running).toBe('M0.0 6h100.0v10h-100.0z');
    expect(first?.blocked).toBe('M100.0 6h110.0v10h-110.0z');
    expect(first?.ready).toBe('');
  });

  it('names a wait where the name fits', () => {
    expect(first?.labels).toEqual([{ x: 100, width: 110, call: 'recv' }]);
    expect(second?.labels).toEqual([]);
  });

  it('gives each thread its own marks', () => {
    expect([first?.calls, first?.findings, second?.calls, second?.findings]).toEqual([[20, 90], [70], [50], []]);
  });

  it('draws marks that would cover each other as one', () => {
    const [crowded] = layLanes(timeline, [4], (step) => step / 10, 22);
    expect(crowded?.calls).toHaveLength(1);
  });
});
