import fc from 'fast-check';
import { expect } from 'vitest';
import { faultsOf } from '../kernel/invariant.ts';
import { byteAt, startStream, type Received, type Receiving, type Sending } from './any-stream.ts';
import { Rig, type RigOptions } from './rig.ts';

/** Networks of two computers on which little fits into a segment or buffer; the second may be cut off for some time. */
export const narrow: fc.Arbitrary<RigOptions> = fc
  .record({
    seed: fc.nat(1_000_000),
    processors: fc.integer({ min: 1, max: 2 }),
    latencyUs: fc.constantFrom(50, 700),
    jitterUs: fc.constantFrom(0, 300),
    maxSegment: fc.integer({ min: 1, max: 200 }),
    sendBuffer: fc.constantFrom(0, 1, 64, 65_536),
    receiveBuffer: fc.constantFrom(16, 64, 65_536),
    cutAtMs: fc.constantFrom(null, 1, 3, 8),
  })
  .map(({ seed, processors, cutAtMs, ...network }) => ({
    token: `r${seed}`,
    processors,
    network: {
      ...network,
      hosts: [
        { name: 'RECEIVER', address: '10.0.0.1', cutAtMs: null, backAtMs: null },
        { name: 'SENDER', address: '10.0.0.2', cutAtMs, backAtMs: cutAtMs === null ? null : cutAtMs + 500 },
      ],
    },
  }));

const MOST_STEPS = 20_000;

/** Steps between two looks at the invariants. */
const STRIDE = 7;

/** Runs both programs, once taking back some steps after the first `back`: what comes is what was sent. */
export const expectWhole = (sends: readonly Sending[], receives: readonly Receiving[], options: RigOptions, back: number): void => {
  const received: Received = { bytes: [], ended: false };
  const rig = new Rig(options);
  startStream(rig, sends, receives, received);
  rig.run(back);
  const snapshot = rig.save();
  rig.run(STRIDE * 3);
  rig.restore(snapshot);
  let end = rig.run(STRIDE);
  for (let steps = 0; end === null && steps < MOST_STEPS; steps += STRIDE) {
    expect(faultsOf(rig.kernel)).toEqual([]);
    end = rig.run(STRIDE);
  }
  expect(end).toBe('exited');
  const sent = sends.reduce((sum, { count }) => sum + count, 0);
  expect(received.bytes).toEqual(Array.from({ length: sent }, (_, place) => byteAt(place)));
};
