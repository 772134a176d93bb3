/**
 * Records what the probes print on a real Winsock: `node --import tsx harness/record-probes.ts [FOLDER[/NAME]…]`. Each is run three
 * times; one that does not print the same lines each time is told, and not recorded.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { missingTools, openWine } from './native-probes.ts';
import { readProbes, recordingOf, RECORDINGS_FOLDER } from './probes.ts';

const TIMES = 3;

const missing = missingTools();
if (missing.length > 0) {
  process.stderr.write(`these packages are missing (by Debian's names): ${missing.join(', ')}\n`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const probes = readProbes().filter(({ id }) => wanted.length === 0 || wanted.some((name) => id === name || dirname(id) === name));
const native = openWine();
try {
  const runs: (readonly (readonly string[])[])[] = [];
  for (let time = 0; time < TIMES; time++) runs.push(await native.run(probes));
  const folder = join(RECORDINGS_FOLDER, native.system);
  probes.forEach((probe, index) => {
    const printed = runs.map((run) => (run[index] ?? []).map((line) => `${line}\n`).join(''));
    const file = recordingOf(native.system, probe);
    mkdirSync(dirname(file), { recursive: true });
    if (new Set(printed).size === 1) writeFileSync(file, printed[0] ?? '');
    else {
      rmSync(file, { force: true });
      process.stdout.write(`${probe.id} does not print the same lines each time:\n${printed.join('--\n')}`);
    }
  });
  const about = {
    version: native.version,
    date: new Date().toISOString().slice(0, 10),
    command: 'node --import tsx harness/record-probes.ts',
  };
  writeFileSync(join(folder, 'probes', 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
} finally {
  native.end();
}
