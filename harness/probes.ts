import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Schedule } from '../src/simulator/kernel/schedule.ts';
import type { SourceFile } from '../src/simulator/compiler/source.ts';
import { buildScenario, type BuiltScenario } from '../src/simulator/session/build.ts';
import { readScenario } from '../src/simulator/session/scenario.ts';
import { Simulation } from '../src/simulator/session/simulation.ts';
import { linesOf, readProbe, type Probe } from './probe.ts';

export const PROBES_FOLDER = join(import.meta.dirname, 'probes');

/** Holds a folder for each native system. */
export const RECORDINGS_FOLDER = join(import.meta.dirname, 'recordings');

/** The file of the lines that a probe printed on a native system. */
export const recordingOf = (system: string, { id }: Pick<Probe, 'id'>): string => join(RECORDINGS_FOLDER, system, 'probes', `${id}.txt`);

const HEADER = 'probe.h';

/** All probes, by id. Throws when one does not begin as a probe should. */
export const readProbes = (): readonly Probe[] =>
  readdirSync(PROBES_FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.cpp'))
    .map((path) => path.slice(0, -'.cpp'.length))
    .sort()
    .map((id) => readProbe(id, readFileSync(join(PROBES_FOLDER, `${id}.cpp`), 'utf8')));

const filesOf = ({ id, text }: Probe): readonly [SourceFile, ...SourceFile[]] => [
  { name: `${id}.cpp`, text },
  { name: join(dirname(dirname(id)), HEADER), text: readFileSync(join(PROBES_FOLDER, HEADER), 'utf8') },
];

/** Schedules under which a probe must print the same lines: the plain one and seven that are drawn. */
export const TOKENS: readonly string[] = ['d', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'];

/** What a fault in the kernel could make endless. */
const STEP_LIMIT = 1_000_000;

/**
 * The lines that a probe prints in the simulator, under each of the schedules. A run that does not come to its end has one more
 * line that says how it stands; a probe that does not compile throws. `lift`: without a rule that a native system does not keep.
 */
export const simulateProbe = (
  probe: Probe,
  tokens: readonly string[],
  lift: (built: BuiltScenario) => BuiltScenario = (built) => built,
): readonly (readonly string[])[] => {
  const files = filesOf(probe);
  const read = readScenario({ processes: [{ name: 'probe', source: files[0].name }] });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const built = buildScenario(read.scenario, new Map([[files[0].name, files]]));
  if (built.kind === 'rejected') throw new Error(`${probe.id}: ${JSON.stringify([...built.diagnostics], null, 2)}`);
  return tokens.map((token) => {
    const schedule = Schedule.parse(token);
    if (schedule === null) throw new Error(`not a token: ${token}`);
    const simulation = new Simulation(lift(built), schedule);
    while (simulation.end === null && simulation.step < STEP_LIMIT) simulation.run(STEP_LIMIT);
    const end = simulation.end ?? 'limit';
    return [...linesOf(simulation.consoleText('probe')), ...(end === 'exited' ? [] : [`[${end}]`])];
  });
};
