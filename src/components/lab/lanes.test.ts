import { describe, expect, it } from 'vitest';
import type { Lane, LaneSpan, LaneState } from '../../simulator/session/timeline-view.ts';
import { layArrow, layLane } from './lanes.ts';

const span = (from: number, to: number, state: LaneState, call: string | null = null): LaneSpan => ({
  from,
  to,
  state,
  call,
  on: null,
  callback: null,
});
const call = (from: number, api: string, value: string | null, error = 0) => ({ from, to: from, api, line: 1, value, error });
const lane: Lane = {
  thread: 4,
  spans: [span(0, 9, 'running'), span(10, 20, 'blocked', 'recv'), { from: 21, to: 24, state: 'mixed', shares: { running: 3, ready: 1 } }],
  calls: [call(2, 'socket', '164'), call(3, 'bind', '0'), call(10, 'recv', '-1', 10054)],
  callSteps: [2, 3, 10],
};

describe('layLane', () => {
  it('draws a span up to the beginning of the step after it', () => {
    const drawn = layLane(lane, (step) => step * 10, null);
    expect(drawn.outlines.running.startsWith('M0.0 5.0h100.0v12.0h-100.0z')).toBe(true);
    expect(drawn.outlines.blocked).toBe('M100.0 5.0h110.0v12.0h-110.0z');
  });

  it('divides the height of what is drawn together by how long each state lasted', () => {
    const drawn = layLane(lane, (step) => step * 10, null);
    expect(drawn.outlines.running).toContain('M210.0 8.0h40.0v9.0');
    expect(drawn.outlines.ready).toContain('M210.0 5.0h40.0v3.0');
  });

  it('names a wait where the name fits', () => {
    expect(layLane(lane, (step) => step * 10, null).labels).toEqual([{ x: 104, text: 'recv' }]);
    expect(layLane(lane, (step) => step, null).labels).toEqual([]);
  });

  it('names calls as far as there is room before the next one, with their results if those fit too', () => {
    const near = layLane(lane, (step) => step * 100, null);
    expect(near.calls.map(({ text }) => text)).toEqual(['socket → 164', 'bind → 0']);
    expect(near.failed.map(({ text }) => text)).toEqual(['recv ✗ 10054']);
    expect(layLane(lane, (step) => step * 50, null).calls.map(({ text }) => text)).toEqual(['socket', 'bind → 0']);
  });

  it('draws marks that would cover each other as one', () => {
    expect(layLane(lane, (step) => step / 10, null).ticks.match(/M/g)).toHaveLength(1);
  });
});

describe('layArrow', () => {
  it('leads from one lane to the other, its head on the bar', () => {
    const path = layArrow(
      { kind: 'signal', from: { thread: 4, step: 1 }, to: { thread: 8, step: 5 }, object: 0 },
      (step) => step * 10,
      (thread) => (thread === 4 ? 0 : 36),
    );
    expect(path.startsWith('M10.0 11C')).toBe(true);
    expect(path).toContain(' 50.0 41');
  });
});
