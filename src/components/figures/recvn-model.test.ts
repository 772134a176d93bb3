import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILED, playRecvn } from './recvn-model.ts';

const kinds = (plan: Parameters<typeof playRecvn>[0]): readonly string[] => playRecvn(plan).map((moment) => moment.kind);

describe('recvn', () => {
  it('asks only for what is left', () => {
    const asked = playRecvn({ wanted: 5, pieces: [2, 3], then: 'waits' }).flatMap((moment) =>
      moment.kind === 'blocked' ? [moment.asked] : [],
    );
    expect(asked).toEqual([5, 3]);
  });

  it('returns what was wanted when it has come, however it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 8 }), (pieces) => {
        expect(playRecvn({ wanted: 5, pieces, then: 'waits' }).at(-1)).toEqual({ kind: 'returned', have: 5, value: 5 });
      }),
    );
  });

  it('waits for ever while the connection stays and nothing comes', () => {
    expect(kinds({ wanted: 5, pieces: [2], then: 'waits' })).toEqual(['blocked', 'received', 'blocked']);
  });

  it('returns short when the connection ends in an orderly way', () => {
    expect(playRecvn({ wanted: 5, pieces: [2], then: 'closed' }).at(-1)).toEqual({ kind: 'returned', have: 2, value: 2 });
    expect(playRecvn({ wanted: 5, pieces: [], then: 'closed' }).at(-1)).toEqual({ kind: 'returned', have: 0, value: 0 });
  });

  it('fails when the connection is reset, and forgets what it had', () => {
    expect(playRecvn({ wanted: 5, pieces: [2], then: 'reset' }).at(-1)).toEqual({ kind: 'returned', have: 2, value: FAILED });
  });
});
