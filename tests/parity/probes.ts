import { existsSync, readFileSync } from 'node:fs';
import { KNOWN_DIFFERENCES } from '../../harness/known-differences.ts';
import { linesOf, recordingOf, type Probe } from '../../harness/probes.ts';

export const SYSTEM = 'wine-8.0';

/** What a probe printed under Wine; null: it was not recorded. */
export const recordedLines = (probe: Probe): readonly string[] | null => {
  const file = recordingOf(SYSTEM, probe);
  return existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : null;
};

/** What a probe is to print in the simulator: what it printed under Wine, or what Windows' documentation says instead. */
export const expectedLines = (probe: Probe): readonly string[] | null =>
  KNOWN_DIFFERENCES.find(({ probe: id }) => id === probe.id)?.windows ?? recordedLines(probe);
