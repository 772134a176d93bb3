import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Question } from '../../src/content/quizzes/schema.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { buildScenario, type BuiltScenario } from '../../src/simulator/session/build.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';

const EXAMPLES = 'src/content/examples';
const MOST_STEPS = 1_000_000;

export interface CheckedProgram {
  readonly scenario: Scenario;
  readonly sources: Readonly<Record<string, string>>;
}

/** What a check runs: the scenario as it is to be, and the sources, changed as the check says. */
export function programOf(question: Question, check: Check): CheckedProgram {
  const quoted = question.quote && 'program' in question.quote ? question.quote.program : undefined;
  const program = check.program ?? quoted;
  const from = check.example === undefined ? null : join(EXAMPLES, check.example);
  if (from === null && program === undefined) throw new Error('the check names neither an example nor a program');
  const json: unknown =
    from === null
      ? { processes: [{ name: 'program', source: 'program.cpp', stdin: [] }] }
      : JSON.parse(readFileSync(join(from, `${check.variant}.json`), 'utf8'));
  const read = readScenario(json);
  if ('problems' in read) throw new Error(read.problems.join('; '));
  const scenario = {
    ...read.scenario,
    processes: read.scenario.processes.map((process) => {
      const stdin = check.typed[process.name];
      return stdin === undefined ? process : { ...process, stdin };
    }),
  };
  const sources = Object.fromEntries(
    scenario.processes.map(({ source }) => [source, from === null ? (program ?? '') : readFileSync(join(from, source), 'utf8')]),
  );
  for (const [file, old, fresh] of check.edits) {
    const text = sources[file] ?? '';
    if (text.split(old).length !== 2) throw new Error(`'${old}' does not stand once in ${file}`);
    sources[file] = text.replace(old, fresh);
  }
  return { scenario, sources };
}

const builds = new Map<string, BuiltScenario>();

/** Builds a checked program, once for many runs. */
export function buildChecked(program: CheckedProgram): BuiltScenario {
  const key = JSON.stringify(program);
  const built = builds.get(key) ?? build(program);
  builds.set(key, built);
  return built;
}

function build({ scenario, sources }: CheckedProgram): BuiltScenario {
  const built = buildScenario(scenario, new Map(Object.entries(sources).map(([name, text]) => [name, [{ name, text }] as const])));
  if (built.kind === 'rejected') throw new Error(JSON.stringify([...built.diagnostics]));
  return built;
}

/** Runs to the end, past findings. */
export function runChecked(built: BuiltScenario, token: string): Simulation {
  const schedule = Schedule.parse(token);
  if (schedule === null) throw new Error(`not a token: ${token}`);
  const simulation = new Simulation(built, schedule);
  while (simulation.end === null && simulation.step < MOST_STEPS) simulation.run(MOST_STEPS);
  return simulation;
}
