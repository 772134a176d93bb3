/** `npx tsx tests/compiler/oracle/record.ts`: asks the native compilers about every wrong program, and records what they say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judges } from './native.ts';
import { nativeVerdict, wrongFolder, wrongPrograms, type Recording } from './wrong.ts';

const programs = wrongPrograms();
const verdicts = await Promise.all(programs.map(nativeVerdict));
const recording: Recording = {
  judges: judges(),
  verdicts: Object.fromEntries(programs.map(({ name }, index) => [name, verdicts[index] ?? { severity: 'none', line: 0 }])),
};
writeFileSync(join(wrongFolder, 'verdicts.json'), `${JSON.stringify(recording, null, 2)}\n`);
