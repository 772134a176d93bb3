import { describe, expect, it } from 'vitest';
import { knownRules } from '../../harness/compare/known.ts';
import { match } from '../../harness/compare/match.ts';
import { Names } from '../../harness/compare/names.ts';
import { KNOWN_DIFFERENCES } from '../../harness/known-differences.ts';
import { readProbes, simulateProbe } from '../../harness/probes.ts';
import type { CallRecord } from '../../harness/record-type.ts';

/** The probe that pins a rule which Wine does not keep. */
const pinnedBy = new Map([['port-concurrency', '8-completion-ports/concurrency-of-one']]);

describe('a rule that Wine does not keep', () => {
  it.each(knownRules)('$id: without it a probe prints what Wine printed, with it what Windows is documented to do', ({ id, lift }) => {
    const probe = readProbes().find((one) => one.id === pinnedBy.get(id));
    const known = KNOWN_DIFFERENCES.find((one) => one.probe === probe?.id);
    if (probe === undefined || known === undefined) throw new Error(`no probe pins ${id}`);
    expect(simulateProbe(probe, ['d'])).toEqual([known.windows]);
    expect(simulateProbe(probe, ['d'], lift)).toEqual([known.wine]);
  });
});

const sent = (count: number, overlapped: 'ptr' | null): CallRecord => ({
  ...{ kind: 'call', process: 'server', thread: 0, n: 0, api: 'WSASend', result: 0, error: 0, enter: 0, leave: 1, line: 1 },
  args: { lpNumberOfBytesSent: 'ptr', lpOverlapped: overlapped },
  out: { lpNumberOfBytesSent: count },
  ...(count === 0 ? {} : { bytes: 'bW0=' }),
});

/** WSASend function, learn.microsoft.com: "to avoid potentially erroneous results". */
describe('the count of a call that ended at once', () => {
  it.each<[string, CallRecord, CallRecord, boolean]>([
    ['zero with an OVERLAPPED says nothing', sent(0, 'ptr'), sent(2, 'ptr'), true],
    ['zero without one is zero', sent(0, null), sent(2, null), false],
    ['another number is compared', sent(1, 'ptr'), sent(2, 'ptr'), false],
  ])('%s', (_, recorded, simulated, equal) => {
    expect('names' in match(recorded, simulated, Names.none)).toBe(equal);
  });
});
