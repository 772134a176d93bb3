import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { findingMessage, momentMessage } from '../catalogue/messages.ts';
import type { Language } from '../catalogue/language.ts';
import type { SourceFile } from '../simulator/compiler/source.ts';
import type { Finding } from '../simulator/machine/finding.ts';
import { Schedule } from '../simulator/kernel/schedule.ts';
import { launchOf } from '../simulator/kernel/launch.ts';
import { buildScenario, programName, type BuiltScenario, type ProcessPlan } from '../simulator/session/build.ts';
import { readScenario, type Scenario } from '../simulator/session/scenario.ts';
import { Simulation } from '../simulator/session/simulation.ts';
import { toJsonLines } from '../simulator/trace/trace.ts';
import { callersPath, readArguments, readNumber, readText, UsageError } from './arguments.ts';
import { printDiagnostics, readSource } from './compile.ts';
import { readLanguage } from './language.ts';

const defaultSteps = 20_000_000;

/** `overlapped run …`, see the README; returns the exit status. */
export function runCommand(argv: readonly string[]): number {
  const { operands, options, flags } = readArguments(argv, {
    options: ['stdin', 'args', 'schedule', 'seed', 'max-steps', 'trace', 'lang'],
    flags: ['json'],
  });
  const language = readLanguage(options);
  const schedule = readSchedule(options);
  const maxSteps = readNumber(options.get('max-steps')?.at(-1) ?? String(defaultSteps), 'max-steps', 1);
  const { scenario, folder } =
    operands.length === 1 && operands[0]?.endsWith('.json') ? openScenario(operands[0]) : scenarioOfFiles(operands);
  const inputs = readInputs(options.get('stdin') ?? []);

  const sources = new Map<string, readonly [SourceFile, ...SourceFile[]]>();
  for (const { source } of scenario.processes) sources.set(source, readSource(isAbsolute(source) ? source : join(folder, source)));
  const built = buildScenario(scenario, sources);
  for (const [source, diagnostics] of built.diagnostics)
    process.stderr.write(printDiagnostics(diagnostics, dirname(isAbsolute(source) ? source : join(folder, source)), language));
  if (built.kind === 'rejected') return 1;
  const processes = giveArguments(giveInput(built.processes, inputs), options.get('args') ?? []);
  return run({ ...built, processes }, schedule, {
    maxSteps,
    language,
    json: flags.has('json'),
    trace: options.get('trace')?.at(-1) ?? null,
  });
}

function run(
  built: BuiltScenario,
  schedule: Schedule,
  how: { maxSteps: number; language: Language; json: boolean; trace: string | null },
): number {
  const simulation = new Simulation(built, schedule);
  const consoles = new ConsolePrinter(!how.json);
  while (simulation.end === null && simulation.step < how.maxSteps) {
    simulation.run(Math.min(how.maxSteps, simulation.step + 100_000));
    consoles.print(simulation);
  }
  consoles.finish(simulation);
  const end = simulation.end ?? 'limit';
  if (how.trace !== null) writeFileSync(callersPath(how.trace), toJsonLines(simulation.trace.events));
  const errors = simulation.findings.some((finding) => finding.severity === 'error');
  if (how.json) {
    const names = simulation.processes.map((process) => process.name);
    const report = {
      consoles: Object.fromEntries(names.map((name) => [name, simulation.consoleText(name)])),
      exit: Object.fromEntries(simulation.processes.map((process) => [process.name, process.exitCode])),
      end,
      findings: simulation.findings.map((finding) => described(finding, how.language)),
      steps: simulation.step,
      virtualNs: simulation.time,
      schedule: schedule.token,
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const finding of simulation.findings) process.stderr.write(spelled(finding, how.language));
    process.stderr.write(`end: ${end} · ${simulation.step} steps · ${simulation.time} ns · schedule ${schedule.token}\n`);
  }
  if (errors) return 2;
  return end === 'limit' ? 3 : 0;
}

/** A finding as the contract gives it: with its words. */
function described(finding: Finding, language: Language): Record<string, unknown> {
  const { code, severity, process, thread, file, line, column, step } = finding;
  const story = finding.story.map((moment) => ({
    step: moment.step,
    thread: moment.thread,
    file: moment.file,
    line: moment.line,
    message: momentMessage(language, moment),
  }));
  return { code, severity, process, thread, file, line, column, step, message: findingMessage(language, finding), story };
}

function spelled(finding: Finding, language: Language): string {
  const head = `${finding.file}:${finding.line}:${finding.column}: ${finding.severity}: ${findingMessage(language, finding)} [${finding.code}] (${finding.process}, thread ${finding.thread}, step ${finding.step})\n`;
  return (
    head +
    finding.story.map((moment) => `    ${moment.file}:${moment.line}: ${momentMessage(language, moment)} (step ${moment.step})\n`).join('')
  );
}

/** Prints consoles as they grow, whole lines, each behind its process's name. */
class ConsolePrinter {
  readonly #printed = new Map<string, number>();
  readonly #live: boolean;

  constructor(live: boolean) {
    this.#live = live;
  }

  print(simulation: Simulation): void {
    if (!this.#live) return;
    for (const { name } of simulation.processes) {
      const text = simulation.consoleText(name);
      const from = this.#printed.get(name) ?? 0;
      const to = text.lastIndexOf('\n') + 1;
      if (to > from) this.#write(name, text.slice(from, to));
      this.#printed.set(name, Math.max(from, to));
    }
  }

  /** Prints last lines that have no line end. */
  finish(simulation: Simulation): void {
    if (!this.#live) return;
    for (const { name } of simulation.processes) {
      const rest = simulation.consoleText(name).slice(this.#printed.get(name) ?? 0);
      if (rest !== '') this.#write(name, `${rest}\n`);
    }
  }

  #write(name: string, lines: string): void {
    process.stdout.write(lines.replace(/[^\n]*\n/g, (line) => `${name}| ${line}`));
  }
}

function readSchedule(options: ReadonlyMap<string, readonly string[]>): Schedule {
  const token = options.get('schedule')?.at(-1);
  const seed = options.get('seed')?.at(-1);
  if (token !== undefined && seed !== undefined) throw new UsageError('give --schedule or --seed, not both');
  if (seed !== undefined) return new Schedule({ kind: 'random', seed: readNumber(seed, 'seed', 0) });
  const schedule = Schedule.parse(token ?? 'd');
  if (schedule === null) throw new UsageError(`'${token}' is not a schedule token: one looks like d, r42 or r42-1f.3`);
  return schedule;
}

function openScenario(path: string): { scenario: Scenario; folder: string } {
  let json: unknown;
  try {
    json = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`'${path}' is not JSON: ${(error as Error).message}`);
  }
  const result = readScenario(json);
  if ('problems' in result) throw new UsageError(`'${path}' is not a scenario: ${result.problems.join('; ')}`);
  return { scenario: result.scenario, folder: dirname(path) };
}

/** The first file is the server; every further one a client, started once the server listens, or once nothing else can happen. */
function scenarioOfFiles(paths: readonly string[]): { scenario: Scenario; folder: string } {
  if (paths.length === 0) throw new UsageError('run wants a scenario or at least one C++ file');
  if (paths.some((path) => path.endsWith('.json'))) throw new UsageError('run takes one scenario, or C++ files, not both');
  const used = new Map<string, number>();
  const names = paths.map((path) => {
    const base = basename(path, extname(path))
      .replace(/[^A-Za-z0-9_-]/g, '_')
      .replace(/^(?![A-Za-z])/, 'p');
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}#${count}`;
  });
  const processes = paths.map((source, i) => ({
    name: names[i] ?? '',
    source,
    ...(i > 0 && { startAfter: `${names[0] ?? ''}:listening` }),
  }));
  const result = readScenario({ processes });
  if ('problems' in result) throw new UsageError(result.problems.join('; '));
  return { scenario: result.scenario, folder: '.' };
}

/** What `--stdin NAME=TEXT` gives to type: `\\n` in TEXT is a new line, and the input ends after TEXT. */
function readInputs(given: readonly string[]): Map<string, readonly string[]> {
  const inputs = new Map<string, readonly string[]>();
  for (const option of given) {
    const equals = option.indexOf('=');
    if (equals <= 0) throw new UsageError(`--stdin wants NAME=TEXT, not '${option}'`);
    const text = option.slice(equals + 1).replaceAll('\\n', '\n');
    inputs.set(option.slice(0, equals), text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  }
  return inputs;
}

function giveInput(processes: readonly ProcessPlan[], inputs: ReadonlyMap<string, readonly string[]>): readonly ProcessPlan[] {
  const stranger = [...inputs.keys()].find((name) => !processes.some((process) => process.name === name));
  if (stranger !== undefined) throw new UsageError(`--stdin: there is no process '${stranger}'`);
  return processes.map((process) => ({ ...process, input: inputs.get(process.name) ?? process.input ?? [] }));
}

/** What each `--args` gives: the command line after the program's name of the process NAME, or of the only one there is. */
function giveArguments(processes: readonly ProcessPlan[], given: readonly string[]): readonly ProcessPlan[] {
  const lines = new Map<string, string>();
  for (const option of given) {
    const equals = option.indexOf('=');
    const name = option.slice(0, Math.max(0, equals));
    const [only, second] = processes;
    if (processes.some((process) => process.name === name)) lines.set(name, option.slice(equals + 1));
    else if (only !== undefined && second === undefined) lines.set(only.name, option);
    else
      throw new UsageError(`--args wants NAME=TEXT, NAME one of ${processes.map((process) => process.name).join(', ')}, not '${option}'`);
  }
  return processes.map((process) => {
    const line = lines.get(process.name);
    return line === undefined ? process : { ...process, launch: launchOf(programName(process.source), line) };
  });
}
