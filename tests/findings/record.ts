/**
 * Records what the native judges say of every program in defects/, and of of those without defects that are not recorded yet. Needs gcc,
 * g++ and valgrind:
 *
 *     npx tsx tests/findings/record.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cleanPrograms, verdictsOnClean } from './clean.ts';
import { readDefects } from './defect.ts';
import { hashOf, readRecording, recordingFile, type Recording } from './recording.ts';
import { judges, verdictsOn, type Verdict } from './verdict.ts';

const known = readRecording();
const defects: Record<string, Recording['defects'][string]> = {};
const clean: Record<string, readonly Verdict[]> = {};
await Promise.all([
  ...readDefects().map(async (defect) => {
    defects[defect.file] = { source: hashOf(defect.text), verdicts: await verdictsOn(defect) };
  }),
  ...cleanPrograms().map(async (program) => {
    clean[program.hash] = known.clean[program.hash] ?? (await verdictsOnClean(program));
  }),
]);
const sorted = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
const recording: Recording = { judges: judges(), defects: sorted(defects), clean: sorted(clean) };
mkdirSync(dirname(recordingFile), { recursive: true });
writeFileSync(recordingFile, `${JSON.stringify(recording, null, 2)}\n`);
const silent = Object.values(clean).filter(({ length }) => length === 0).length;
console.log(`${Object.keys(defects).length} defects; ${Object.keys(clean).length} programs without, ${silent} of them silent`);
