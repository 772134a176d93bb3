import { describe, expect, it } from 'vitest';
import { ARRIVALS, block, CALL, PAUSES, poll, SPAN, WORK } from './polling-model.ts';

describe('a thread that blocks', () => {
  it('calls once for each message and once more, and runs only then', () => {
    expect(block([])).toEqual({ calls: 1, ran: 0, longest: 0, spans: [] });
    expect(block(ARRIVALS.few)).toMatchObject({ calls: 4, ran: 3 * (CALL + WORK), longest: CALL });
  });

  it('lets a message wait while it deals with the one before', () => {
    expect(block([1000, 1010]).longest).toBe(CALL + WORK + CALL - 10);
  });
});

describe('a thread that polls', () => {
  it('without a pause runs all the time, and lets nothing wait longer than a call takes', () => {
    const lane = poll(ARRIVALS.few, 0);
    expect(lane.ran).toBe(SPAN);
    expect(lane.spans).toHaveLength(1);
    expect(lane.calls).toBe(Math.ceil((SPAN - 3 * WORK) / CALL));
    expect(lane.longest).toBeLessThanOrEqual(2 * CALL);
  });

  it('with longer pauses calls less often, and lets messages wait longer', () => {
    const lanes = PAUSES.map((pause) => poll(ARRIVALS.many, pause));
    const calls = lanes.map((lane) => lane.calls);
    expect(calls).toEqual([...calls].sort((a, b) => b - a));
    expect(lanes.at(-1)?.longest).toBeGreaterThan(10 * (lanes[1]?.longest ?? 0));
    lanes.forEach((lane, index) => expect(lane.longest).toBeLessThanOrEqual((PAUSES[index] ?? 0) + 12 * (CALL + WORK)));
  });
});
