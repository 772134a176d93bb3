import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { Finding } from '../../src/simulator/machine/finding.ts';
import type { SourceFile } from '../../src/simulator/compiler/source.ts';
import { buildScenario } from '../../src/simulator/session/build.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';

/** A program with one defect, marked on its line by `// finding: CODE`. */
export interface Defect {
  readonly file: string;
  readonly text: string;
  readonly code: string;
  readonly line: number;
}

export const defectsFolder = join(import.meta.dirname, 'defects');

export function readDefects(): readonly Defect[] {
  return readdirSync(defectsFolder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(defectsFolder, file), 'utf8');
      const lines = text.split('\n');
      const line = lines.findIndex((candidate) => candidate.includes('// finding: '));
      const code = /\/\/ finding: (\S+)/.exec(lines[line] ?? '')?.[1];
      if (code === undefined) throw new Error(`${file} does not say what is wrong with it`);
      return { file, text, code, line: line + 1 };
    });
}

const mostSteps = 3_000_000;

/** What a program is found to do wrong when it runs by itself to its end. */
export function findingsOf(files: readonly [SourceFile, ...SourceFile[]], input = ''): readonly Finding[] {
  const { name } = files[0];
  const stdin = input === '' ? [] : input.replace(/\n$/, '').split('\n');
  const read = readScenario({ processes: [{ name: 'program', source: name, stdin }] });
  if (!('scenario' in read)) throw new Error(read.problems.join());
  const built = buildScenario(read.scenario, new Map([[name, files]]));
  if (built.kind === 'rejected') {
    const all = [...built.diagnostics.values()].flat().filter(({ severity }) => severity === 'error');
    throw new Error(`${name} does not compile: ${all.map(({ start, code }) => `${start.line}: ${code}`).join(', ')}`);
  }
  const simulation = new Simulation(built, new Schedule({ kind: 'default' }));
  while (simulation.end === null && simulation.step < mostSteps) simulation.run(mostSteps);
  return simulation.findings;
}
