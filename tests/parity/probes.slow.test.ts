import { afterAll, describe, expect, it } from 'vitest';
import { compareProbe } from '../../harness/compare/probes.ts';
import { runProbes } from '../../harness/native/probes.ts';
import { findWine } from '../../harness/native/wine.ts';
import { readProbes } from '../../harness/probes.ts';
import { recordedLines, storedResults, SYSTEM } from './probes.ts';

const probes = readProbes();

const { probes: stored } = storedResults(SYSTEM);

describe('a probe prints in the simulator what it is to print, whatever the schedule, and the stored result says so', () => {
  it.each(probes)('$id: $pins', (probe) => {
    const result = compareProbe(SYSTEM, probe);
    expect(['equal', 'known']).toContain(result);
    expect(stored[probe.id], 'overlapped parity --write').toBe(result);
  });
});

/** Of all chapters: quick ones. */
const AFRESH = [
  '1-addresses/wsastartup-counts',
  '2-tcp/half-closed',
  '2-udp/truncated',
  '3-blocking/recv-waits',
  '3-threads/suspend-count',
  '4-select/counts-over-all-sets',
  '5-async-select/read-again',
  '6-event-select/accept-one-by-one',
  '7-alertable/first-in-first-out',
  '7-overlapped/receives-in-order',
  '8-completion-ports/receive',
  '9-locks/abandoned',
];

/** The same Wine as that of the recordings: another may do other things. Where there is none the test counts as skipped. */
const found = await findWine('wine-probes');
const native = 'system' in found ? found.system : null;
afterAll(() => native?.close());

describe.skipIf(native === null || `wine-${native.version}` !== SYSTEM)('a probe prints under Wine what was recorded', () => {
  it('the chosen ones', async () => {
    const chosen = probes.filter(({ id }) => AFRESH.includes(id));
    expect(chosen.map(({ id }) => id)).toEqual(AFRESH);
    expect(native && (await runProbes(native, chosen))).toEqual(chosen.map(recordedLines));
  });
});
