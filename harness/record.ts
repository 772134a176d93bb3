import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario, type Scenario } from '../src/simulator/session/scenario.ts';
import { whyNotRecordable } from './native/recordable.ts';
import { LIMITS, runScenario, type NativeRun } from './native/run-scenario.ts';
import type { NativeSystem } from './native/system.ts';
import { findWindows } from './native/windows.ts';
import { findWine } from './native/wine.ts';
import { recordProbes } from './record-probes.ts';
import { writeRecording, type Recording } from './record-type.ts';

/*
 * npm run harness:record -- --native wine|windows [--example ID]… [--scenario NAME]… [--times N] [--rest SECONDS] [--folder FOLDER]
 * npm run harness:record -- --native wine|windows --probes [FOLDER[/NAME]]… [--times N]
 */

const USAGE = `harness:record --native wine|windows [--example ID]… [--scenario NAME]… [--times N] [--rest SECONDS] [--folder FOLDER]
harness:record --native wine|windows --probes [FOLDER[/NAME]]… [--times N]
  --native    records under Wine, or on this Windows
  --example   of src/content/examples; without it: all
  --scenario  file name without .json; without it: the main one, the ones of two clients, and those of chapter 10
  --times     recordings of each scenario (3)
  --rest      a run is stopped when nothing has moved for so many seconds (${LIMITS.restMs / 1000})
  --folder    where to put them (harness/recordings/SYSTEM-VERSION)
  --probes    records probes and no examples: all, or those of some folders of harness/probes, or single ones`;

const EXAMPLES = join(import.meta.dirname, '../src/content/examples');

/** A scenario of an example, to be recorded. */
interface Task {
  readonly example: string;
  /** File name. */
  readonly name: string;
  readonly scenario: Scenario;
}

const isMain = (example: string, name: string): boolean => name === 'scenario.json' || name.startsWith('two-') || example.startsWith('10-');

const tasksOf = (examples: readonly string[], scenarios: readonly string[]): Task[] =>
  (examples.length > 0 ? examples : readdirSync(EXAMPLES)).flatMap((example) =>
    readdirSync(join(EXAMPLES, example))
      .filter((name) => name.endsWith('.json'))
      .filter((name) => (scenarios.length > 0 ? scenarios.includes(name.replace(/\.json$/, '')) : isMain(example, name)))
      .map((name) => ({ example, name, scenario: read(join(EXAMPLES, example, name)) })),
  );

const read = (path: string): Scenario => {
  const result = readScenario(JSON.parse(readFileSync(path, 'utf8')));
  if ('problems' in result) throw new Error(`${path}: ${result.problems.join('; ')}`);
  return result.scenario;
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** A run with what it takes to make it again. */
const recordingOf = (system: NativeSystem, { example, name }: Task, { calls, ...run }: NativeRun): Recording => {
  const scenario = name === 'scenario.json' ? '' : ` --scenario ${name.replace(/\.json$/, '')}`;
  const command = `npm run harness:record -- --native ${system.name} --example ${example}${scenario}`;
  const { name: kind, version } = system;
  return { header: { kind: 'run', example, scenario: name, system: kind, version, date: today(), command, ...run }, calls };
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      native: { type: 'string' },
      example: { type: 'string', multiple: true, default: [] },
      scenario: { type: 'string', multiple: true, default: [] },
      times: { type: 'string', default: '3' },
      rest: { type: 'string', default: String(LIMITS.restMs / 1000) },
      folder: { type: 'string' },
      probes: { type: 'boolean', default: false },
    },
  });
  const times = Number(values.times);
  const restMs = Number(values.rest) * 1000;
  const absent = values.example.find((example) => !existsSync(join(EXAMPLES, example)));
  if (
    (values.native !== 'wine' && values.native !== 'windows') ||
    !(times >= 1) ||
    !(restMs > 0) ||
    absent !== undefined ||
    (positionals.length > 0 && !values.probes)
  ) {
    console.error(absent === undefined ? USAGE : `there is no example ${absent}`);
    return 64;
  }
  const found = await (values.native === 'wine' ? findWine() : findWindows());
  if ('missing' in found) {
    console.error(found.missing.join('\n'));
    return 1;
  }
  const { system } = found;
  const stop = (): void => void system.close().then(() => process.exit(130));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    if (values.probes) {
      await recordProbes(system, positionals, times, today());
      return 0;
    }
    const folder = values.folder ?? join(import.meta.dirname, 'recordings', `${system.name}-${system.version}`);
    await record(system, tasksOf(values.example, values.scenario), { folder, times, restMs });
  } finally {
    await system.close();
  }
  return 0;
}

const record = async (
  system: NativeSystem,
  tasks: readonly Task[],
  { folder, times, restMs }: { readonly folder: string; readonly times: number; readonly restMs: number },
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const { name, version, compiler } = system;
  writeFileSync(
    join(folder, 'about.json'),
    `${JSON.stringify({ system: name, version, compiler, date: today(), command: `npm run harness:record -- --native ${name}` }, null, 2)}\n`,
  );
  for (const task of tasks) {
    const title = `${task.example} ${task.name}`;
    const reason = whyNotRecordable(task.scenario);
    if (reason !== null) {
      console.log(`${title}: not recordable, because ${reason}`);
      continue;
    }
    mkdirSync(join(folder, 'examples', task.example), { recursive: true });
    for (let i = 1; i <= times; i++) {
      const run = await runScenario(system, task.scenario, join(EXAMPLES, task.example), { ...LIMITS, restMs });
      const file = join(folder, 'examples', task.example, `${task.name.replace(/\.json$/, '')}-${i}.jsonl`);
      writeFileSync(file, writeRecording(recordingOf(system, task, run)));
      console.log(`${title} ${i}: ${run.ended}${run.why === '' ? '' : ` (${run.why})`}, ${run.calls.length} calls`);
    }
  }
};

process.exitCode = await main();
