/**
 * Records what the native judges say of every program in defects/, and of those of the corpus that are not recorded yet. Needs gcc,
 * g++ and valgrind:
 *
 *     npx tsx tests/findings/record.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgedCorpus, verdictsOnClean } from './clean.ts';
import { readDefects } from './defect.ts';
import { hashOf, readRecording, recordingFile, type Recording } from './recording.ts';
import { judges, verdictsOn, type Verdict } from './verdict.ts';

const known = readRecording();
const defects: Record<string, Recording['defects'][string]> = {};
const corpus: Record<string, readonly Verdict[]> = {};
await Promise.all([
  ...readDefects().map(async (defect) => {
    defects[defect.file] = { source: hashOf(defect.text), verdicts: await verdictsOn(defect) };
  }),
  ...judgedCorpus().map(async (program) => {
    corpus[program.hash] = known.corpus[program.hash] ?? (await verdictsOnClean(program));
  }),
]);
const sorted = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
const recording: Recording = { judges: judges(), defects: sorted(defects), corpus: sorted(corpus) };
mkdirSync(dirname(recordingFile), { recursive: true });
writeFileSync(recordingFile, `${JSON.stringify(recording, null, 2)}\n`);
const silent = Object.values(corpus).filter(({ length }) => length === 0).length;
console.log(`${Object.keys(defects).length} defects; ${Object.keys(corpus).length} programs of the corpus, ${silent} of them silent`);
