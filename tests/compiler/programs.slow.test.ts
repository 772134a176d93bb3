import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../src/simulator/compiler/source-text.ts';
import type { SourceFile } from '../../src/simulator/compiler/source.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';
import { buildPrograms, runToEnd } from '../session/example.ts';
import { missingFor } from './oracle/native.ts';
import { nativelyAccepted, nativeScenario } from './oracle/native-scenario.ts';

/*
 * Programs in the manners that Winsock programs are written in: vendors' samples, guides for Unix, courses, blogs, game servers, the
 * nineties. Each compiles here and with MinGW, and prints the same here and under Wine. `NAME.json` runs servers with their clients; a
 * source that no scenario names runs by itself. Programs with windows MinGW only compiles.
 */
const folder = join(import.meta.dirname, 'programs');
const files = readdirSync(folder).sort();

const scenarioOf = (processes: unknown): Scenario => {
  const read = readScenario(processes);
  if (!('scenario' in read)) throw new Error(read.problems.join('\n'));
  return read.scenario;
};
const written = files
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.replace('.json', ''), scenarioOf(JSON.parse(readFileSync(join(folder, name), 'utf8')))] as const);
const named = new Set(written.flatMap(([, { processes }]) => processes.map(({ source }) => source)));
const alone = files
  .filter((name) => /\.(c|cpp)$/.test(name) && !named.has(name))
  .map((source) => [source, scenarioOf({ processes: [{ name: 'program', source, stdin: [] }] })] as const);

const sourceOf = (name: string): SourceFile => ({
  name,
  text: readSourceText(readFileSync(join(folder, name)), (label, bytes) => new TextDecoder(label).decode(bytes)).text,
});

/** What threads or several clients at once print comes in some order; how Windows asks for a key at system("pause") Wine words in its own way. */
const comparable = (inOrder: boolean, text: string): readonly string[] => {
  const lines = text.replace(/Press any key to continue[ .]+\n?/, '').split('\n');
  return inOrder ? lines : lines.toSorted();
};

describe.concurrent('programs that readers paste', () => {
  it.for([...written, ...alone])('%s', { timeout: 300_000 }, async ([, scenario], { skip, expect: check }) => {
    const sources = [...new Set(scenario.processes.map(({ source }) => source))].map(sourceOf);
    const run = runToEnd(buildPrograms(scenario, (name) => sourceOf(name).text));
    const ours = run.processes.map(({ name, exitCode }) => ({ name, console: run.consoleText(name), exitCode }));
    check(run.findings.filter(({ severity }) => severity === 'error').map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([]);
    check(ours.map(({ exitCode }) => exitCode)).not.toContain(null);
    const missing = missingFor('a.cpp', 'windows');
    if (missing.length > 0) return skip(`not compared with anything: ${missing.join(' and ')} missing here`);
    // In which order Wine posts the network's messages depends on how busy the machine is.
    if (sources.some(({ text }) => text.includes('CreateWindow'))) {
      for (const source of sources) check(await nativelyAccepted(source)).toBe(true);
      return;
    }
    const inOrder =
      scenario.processes.every(({ count }) => count === 1) && !sources.some(({ text }) => /CreateThread|_beginthread/.test(text));
    const lines = (of: typeof ours) => of.map(({ name, console, exitCode }) => ({ name, lines: comparable(inOrder, console), exitCode }));
    const native = lines([...(await nativeScenario(scenario, sources))]);
    check(lines(ours)).toEqual(native);
  });
});

it('there are two dozen of them', () => expect(written.length + alone.length).toBeGreaterThanOrEqual(25));
