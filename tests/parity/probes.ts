import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_DIFFERENCES } from '../../harness/known-differences.ts';
import { linesOf, type Probe } from '../../harness/probe.ts';
import { recordingOf, RECORDINGS_FOLDER } from '../../harness/probes.ts';
import { readResults, RESULTS_FILE, type Results } from '../../harness/results.ts';

export const SYSTEM = 'wine-8.0';

/** What a probe printed under Wine; null: it was not recorded. */
export const recordedLines = (probe: Probe): readonly string[] | null => {
  const file = recordingOf(SYSTEM, probe);
  return existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : null;
};

/** What a probe is to print in the simulator: what it printed under Wine, or what Windows' documentation says instead. */
export const expectedLines = (probe: Probe): readonly string[] | null =>
  KNOWN_DIFFERENCES.find(({ probe: id }) => id === probe.id)?.windows ?? recordedLines(probe);

/** What comparing a system's recordings gave when `overlapped parity --write` was last run: what the book's page shows. */
export const storedResults = (system: string): Results =>
  readResults(JSON.parse(readFileSync(join(RECORDINGS_FOLDER, system, RESULTS_FILE), 'utf8')));
