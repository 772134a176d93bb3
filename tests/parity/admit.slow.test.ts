import { describe, expect, it } from 'vitest';
import { admit } from '../../harness/compare/search.ts';
import { buildExample } from '../session/example.ts';
import { recordSimulated } from './record-simulated.ts';

/** A recorded run of the simulator itself, on the plain schedule, and the scenario that it is of. */
const recorded = (
  id: string,
): { readonly built: ReturnType<typeof buildExample>; readonly records: ReturnType<typeof recordSimulated> } => ({
  built: buildExample(id, 'two-talkers.json'),
  records: recordSimulated(buildExample(id, 'two-talkers.json'), 'd'),
});

describe('the comparer', () => {
  it.each(['03-01', '06-01', '08-01'])('admits what the simulator does itself: %s', (id) => {
    const { built, records } = recorded(id);
    expect(records.length).toBeGreaterThan(50);
    expect(admit(built, records)).toMatchObject({ kind: 'admitted', calls: records.length });
  });

  it.each<[string, { readonly result?: number; readonly error?: number; readonly bytes?: string; readonly api?: string }]>([
    ['a result', { result: 4 }],
    ['an error', { error: 10054 }],
    ['bytes', { bytes: 'eHl6' }],
    ['another function', { api: 'recvfrom' }],
  ])('does not admit a run in which %s is another', (_, change) => {
    const { built, records } = recorded('03-01');
    const at = records.findIndex(({ api, result }) => api === 'recv' && result === 3);
    const verdict = admit(
      built,
      records.map((record, i) => (i === at ? { ...record, ...change } : record)),
    );
    expect(verdict).toMatchObject({ kind: 'differs', at: { process: records[at]?.process, api: change.api ?? 'recv' } });
  });

  it('does not admit a run in which an answer comes before its question', () => {
    const { built, records } = recorded('03-01');
    const send = records.findIndex(({ process, api }) => process === 'client' && api === 'send');
    const echo = records.findIndex(({ process, api }, i) => i > send && process === 'server' && api === 'recv');
    const moved = records.map((record, i) =>
      i === echo ? { ...record, enter: (records[send]?.enter ?? 0) - 0.4, leave: (records[send]?.enter ?? 0) - 0.2 } : record,
    );
    expect(admit(built, moved).kind).toBe('differs');
  });
});
