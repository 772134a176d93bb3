/**
 * Records what the native judges say of every program in defects/. Needs gcc, g++ and valgrind:
 *
 *     npx tsx tests/findings/record.ts
 */
import { writeFileSync } from 'node:fs';
import { readDefects } from './defect.ts';
import { recordingFile, sourceHash, type Recording } from './recording.ts';
import { judges, verdictsOn } from './verdict.ts';

const programs: Record<string, Recording['programs'][string]> = {};
await Promise.all(
  readDefects().map(async (defect) => {
    programs[defect.file] = { source: sourceHash(defect.text), verdicts: await verdictsOn(defect) };
  }),
);
const sorted = Object.fromEntries(Object.entries(programs).sort(([a], [b]) => (a < b ? -1 : 1)));
const recording: Recording = { judges: judges(), programs: sorted };
writeFileSync(recordingFile, `${JSON.stringify(recording, null, 2)}\n`);
console.log(`${Object.keys(programs).length} programs recorded`);
