import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/simulator/machine/finding.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { buildScenario, type BuiltScenario } from '../../src/simulator/session/build.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';

const folder = (id: string): string => join(import.meta.dirname, '../../src/content/examples', id);

/** Builds a scenario of an example, changed or not; throws with the diagnostics when a source does not compile. */
export function buildExample(
  id: string,
  file = 'scenario.json',
  change: (scenario: Scenario) => Scenario = (same) => same,
  edit: (text: string, source: string) => string = (same) => same,
): BuiltScenario {
  const read = readScenario(JSON.parse(readFileSync(join(folder(id), file), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return build(change(read.scenario), (source) => edit(readFileSync(join(folder(id), source), 'utf8'), source));
}

/** The line of an example's source that a finding is at. */
export const lineOf = (id: string, finding: Pick<Finding, 'file' | 'line'> | undefined): string =>
  finding === undefined ? '' : (readFileSync(join(folder(id), finding.file), 'utf8').split('\n')[finding.line - 1] ?? '').trim();

/** Gives the server a buffer of another size. */
export const withBuffer =
  (size: number) =>
  (text: string, source: string): string =>
    source === 'server.cpp' ? text.replace('#define BUFFER_SIZE 1024', `#define BUFFER_SIZE ${size}`) : text;

/** Builds one program of its own, without input. */
export function buildProgram(text: string, stdin: readonly string[] = []): BuiltScenario {
  return buildPrograms({ processes: [{ name: 'program', source: 'program.cpp', stdin }] }, () => text);
}

/** Builds programs of a scenario whose sources `textOf` gives. */
export function buildPrograms(scenario: unknown, textOf: (source: string) => string): BuiltScenario {
  const read = readScenario(scenario);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return build(read.scenario, textOf);
}

function build(scenario: Scenario, textOf: (source: string) => string): BuiltScenario {
  const sources = new Map(scenario.processes.map(({ source }) => [source, [{ name: source, text: textOf(source) }] as const]));
  const built = buildScenario(scenario, sources);
  if (built.kind === 'rejected') throw new Error(JSON.stringify([...built.diagnostics], null, 2));
  return built;
}

/** Gives processes lines to type, by name. */
export const typing =
  (lines: Readonly<Record<string, readonly string[]>>) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    processes: scenario.processes.map((process) => ({
      ...process,
      ...(lines[process.name] && { stdin: [...(lines[process.name] ?? [])] }),
    })),
  });

/** Runs to the end or to `limit` steps, past findings. */
export function runToEnd(built: BuiltScenario, token = 'd', limit = 1_000_000): Simulation {
  const schedule = Schedule.parse(token);
  if (schedule === null) throw new Error(`not a token: ${token}`);
  const simulation = new Simulation(built, schedule);
  while (simulation.end === null && simulation.step < limit) simulation.run(limit);
  return simulation;
}

/** Codes of the findings with the lines that they are about. */
export const told = (id: string, run: Simulation): readonly string[] =>
  run.findings.map((finding) => `${finding.code}: ${lineOf(id, finding)}`);

/** What the server printed of each client, in pieces as the network cut it, joined; in alphabetical order. */
export function echoed(run: Simulation): readonly string[] {
  const pieces = new Map<string, string>();
  for (const [, client = '', piece = ''] of run.consoleText('server').matchAll(/^\[(127\.0\.0\.1:\d+)\] (.*)$/gm))
    pieces.set(client, (pieces.get(client) ?? '') + piece);
  return [...pieces.values()].sort();
}

/** What a process's calls of a function returned, in order; of those that failed, the error. */
export const returned = (run: Simulation, process: string, api: string): readonly string[] =>
  run.trace.events.flatMap((event) =>
    event.kind === 'returned' && event.process === process && event.api === api
      ? [event.value === 'SOCKET_ERROR' || event.value === 'INVALID_SOCKET' ? String(event.error) : event.value]
      : [],
  );

/** The token under which the first send that may take a part only does so, all else being as in `d`. */
export function partialSend(built: BuiltScenario, limit?: number): string {
  const [choice] = runToEnd(built, 'd', limit).trace.events.flatMap((event) =>
    event.kind === 'choice' && event.choice === 'fit' ? [event.index] : [],
  );
  if (choice === undefined) throw new Error('no send had to choose');
  return `d-${choice.toString(36)}.1`;
}
