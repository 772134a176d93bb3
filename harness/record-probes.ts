import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProbes } from './native/probes.ts';
import type { NativeSystem } from './native/system.ts';
import { readProbes, recordingOf, RECORDINGS_FOLDER } from './probes.ts';

/**
 * Records what probes print on a real Winsock: those of the names given (`FOLDER` or `FOLDER/NAME`), or all. Each is run so many times;
 * one that does not print the same lines each time is told, and not recorded.
 */
export async function recordProbes(system: NativeSystem, names: readonly string[], times: number, date: string): Promise<void> {
  const probes = readProbes().filter(({ id }) => names.length === 0 || names.some((name) => id === name || dirname(id) === name));
  const folder = `${system.name}-${system.version}`;
  const runs: (readonly (readonly string[])[])[] = [];
  for (let time = 0; time < times; time++) runs.push(await runProbes(system, probes));
  probes.forEach((probe, index) => {
    const printed = runs.map((run) => (run[index] ?? []).map((line) => `${line}\n`).join(''));
    const file = recordingOf(folder, probe);
    mkdirSync(dirname(file), { recursive: true });
    if (new Set(printed).size === 1) writeFileSync(file, printed[0] ?? '');
    else {
      rmSync(file, { force: true });
      console.log(`${probe.id} does not print the same lines each time:\n${printed.join('--\n')}`);
    }
  });
  const about = { version: folder, date, command: `npm run harness:record -- --native ${system.name} --probes` };
  writeFileSync(join(RECORDINGS_FOLDER, folder, 'probes', 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
  console.log(`${probes.length} probes recorded`);
}
