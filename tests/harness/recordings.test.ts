import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../harness/record-type.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';

/*
 * The recordings that the project keeps: each reads, and belongs to a scenario that there is.
 */
const stored = join(import.meta.dirname, '../../harness/recordings');
const examples = join(import.meta.dirname, '../../src/content/examples');

/** Names of the processes of a scenario, as a run has them. */
const processesOf = (file: string): string[] => {
  const read = readScenario(JSON.parse(readFileSync(file, 'utf8')));
  if ('problems' in read) return expect.fail(read.problems.join());
  return read.scenario.processes.flatMap(({ name, count }) =>
    Array.from({ length: count }, (_, i) => (i === 0 ? name : `${name}#${i + 1}`)),
  );
};

const systems = readdirSync(stored);

describe.each(systems)('recordings of %s', (system) => {
  const folder = join(stored, system, 'examples');
  const recorded = readdirSync(folder);

  it.each(recorded)('%s', (id) => {
    for (const file of readdirSync(join(folder, id))) {
      const { header, calls } = readRecording(readFileSync(join(folder, id, file), 'utf8'));
      expect(`${system}/${id}/${file}`).toMatch(
        `${header.system}-${header.version}/${header.example}/${header.scenario.replace(/\.json$/, '')}-`,
      );
      const names = header.processes.map(({ name }) => name);
      expect(names).toEqual(processesOf(join(examples, id, header.scenario)));
      expect(names).toEqual(expect.arrayContaining([...new Set(calls.map((call) => call.process))]));
      // Within a thread calls are numbered as they begin; those that a poll repeated are left out.
      for (const name of names) {
        const main = calls.filter((call) => call.process === name && call.thread === 0).sort((a, b) => a.n - b.n);
        if (main.length > 0) expect(main[0]?.n).toBe(0);
        expect(main.every((call, i) => i === 0 || call.enter >= (main[i - 1]?.enter ?? 0))).toBe(true);
      }
    }
  });
});

it('under Wine each example has three recordings of its main scenario at least', () => {
  const folders = systems.filter((system) => system.startsWith('wine-')).map((system) => join(stored, system, 'examples'));
  const recorded = (id: string, n: number): boolean => folders.some((folder) => existsSync(join(folder, id, `scenario-${n}.jsonl`)));
  expect(readdirSync(examples).filter((id) => ![1, 2, 3].every((n) => recorded(id, n)))).toEqual([]);
});
