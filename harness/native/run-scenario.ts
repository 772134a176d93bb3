import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../src/simulator/session/scenario.ts';
import type { CallRecord, RunEnd, RunHeader } from '../record-type.ts';
import { fold } from './fold.ts';
import { launcher, tracedProgram } from './program.ts';
import { RunningProcess } from './running.ts';
import { CACHE, type NativeSystem } from './system.ts';

export interface Limits {
  /** The run is stopped when nothing has moved for so long. */
  readonly restMs: number;
  /** … and when it has taken so long, what processes need to begin not counted. */
  readonly totalMs: number;
}

export const LIMITS: Limits = { restMs: 10_000, totalMs: 60_000 };

/** What came of a native run. */
export interface NativeRun extends Pick<RunHeader, 'processes' | 'ended' | 'why'> {
  readonly calls: readonly CallRecord[];
}

/** A process of the scenario: waiting to start, or started. */
interface Part {
  readonly name: string;
  readonly source: string;
  readonly program: string;
  readonly after: { readonly process: string; readonly event: string } | null;
  readonly input: string;
  readonly args: string;
  readonly closeMs: number | null;
  running: RunningProcess | null;
  /** How often its windows may still be asked to close. */
  closings: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs a scenario whose sources lie relative to a folder, and leaves no process of it behind. */
export async function runScenario(system: NativeSystem, scenario: Scenario, folder: string, limits: Limits = LIMITS): Promise<NativeRun> {
  const helper = await launcher(system);
  const parts = await partsOf(system, scenario, folder);
  const scratch = join(CACHE, 'runs', `${process.pid}-${runs++}`);
  mkdirSync(scratch, { recursive: true });
  const start = (part: Part): RunningProcess => new RunningProcess(system, { ...part, launcher: helper, folder: scratch });
  try {
    const late = await follow(system, helper, parts, start, limits);
    // What has ended may have written a last line.
    for (const { running } of parts) running?.look();
    const exits = parts.map(({ running }) => running?.exitCode ?? null);
    for (const { running } of parts) running?.kill();
    for (let i = 0; i < 100 && parts.some(({ running }) => running?.ended === false); i++) await pause(20);
    return {
      processes: parts.map(({ name, source, running }, i) => ({
        name,
        source,
        exitCode: exits[i] ?? null,
        console: textOf(running?.console).text,
      })),
      calls: await callsOf(system, parts),
      ...endOf(parts, exits, late),
    };
  } finally {
    for (const { running } of parts) running?.kill();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

let runs = 0;

const partsOf = async (system: NativeSystem, scenario: Scenario, folder: string): Promise<Part[]> => {
  const parts: Part[] = [];
  for (const { name, source, count, startAfter, stdin, close, args } of scenario.processes) {
    const program = await tracedProgram(system, join(folder, source));
    const [process, event] = startAfter?.split(':') ?? [];
    const after = process === undefined || event === undefined ? null : { process, event };
    const input = (stdin ?? []).map((line) => `${line}\n`).join('');
    for (let i = 0; i < count; i++) {
      const own = i === 0 ? name : `${name}#${i + 1}`;
      parts.push({ name: own, source, program, after, input, args, closeMs: close ?? null, running: null, closings: 5 });
    }
  }
  return parts;
};

/** So long the system may take to start programs. */
const START_MS = 60_000;
/** How often the driver looks. */
const STEP_MS = 20;
/** A window is closed when nothing has moved for so long; a program that has no window yet is asked again after as long. */
const CALM_MS = 500;

/** Starts what is to start, closes what is to close, until all has ended or is at rest. Returns whether time ran out. */
const follow = async (
  system: NativeSystem,
  helper: string,
  parts: readonly Part[],
  start: (part: Part) => RunningProcess,
  limits: Limits,
): Promise<boolean> => {
  let now = Date.now();
  let moved = now;
  let movement = '';
  let spent = 0;
  let starting = 0;
  while (spent < limits.totalMs && starting < START_MS) {
    for (const part of parts) if (part.running === null && mayStart(part, parts)) part.running = start(part);
    for (const { running } of parts) running?.look();
    if (parts.every(({ running }) => running?.ended === true)) return false;
    if (
      parts.some(
        ({ running }) => running !== null && (running.printedTooMuch || running.tracedTooMuch || running.trace.unreadable !== null),
      )
    )
      return false;

    const isStarting = parts.some(({ running }) => running !== null && !running.ended && running.pid === null);
    const passed = Date.now() - now;
    now += passed;
    if (isStarting) starting += passed;
    else spent += passed;
    const seen = parts.map(({ running }) => running?.movement ?? '').join('|');
    if (seen !== movement || isStarting) {
      movement = seen;
      moved = now;
    }
    const toClose = parts.find((part) => isToClose(part, parts, spent, now - moved));
    if (toClose !== undefined) {
      const closed = await system.run(helper, ['close', String(toClose.running?.pid ?? 0)]);
      toClose.closings = closed ? 0 : toClose.closings - 1;
      moved = Date.now();
    } else if (now - moved > limits.restMs) return false;
    await pause(STEP_MS);
  }
  return true;
};

const mayStart = ({ after }: Part, parts: readonly Part[]): boolean => {
  if (after === null) return true;
  const awaited = parts.filter(({ name }) => name === after.process);
  return awaited.some(({ running }) => (after.event === 'ended' ? running?.ended === true : running?.isListening === true));
};

/** When the scenario says, but not while others still have something to do. */
const isToClose = (part: Part, parts: readonly Part[], elapsed: number, calm: number): boolean => {
  if (part.closeMs === null || part.closings === 0 || part.running === null || part.running.ended || elapsed < part.closeMs) return false;
  const othersEnded = parts.every((other) => other === part || other.closeMs !== null || other.running?.ended === true);
  return othersEnded ? calm > CALM_MS / 5 : calm > 4 * CALM_MS;
};

/** The end of a run, worst news first. */
const endOf = (
  parts: readonly Part[],
  exits: readonly (number | null)[],
  late: boolean,
): { readonly ended: RunEnd; readonly why: string } => {
  for (const [i, { name, running }] of parts.entries()) {
    const exit = exits[i] ?? null;
    // An exit code of severity "error" and facility 0 is the exception that ended the process.
    if (exit !== null && exit >>> 28 === 0xc)
      return { ended: 'crashed', why: `${name} ended with exception 0x${(exit >>> 0).toString(16)}` };
    if (running?.printedTooMuch === true) return { ended: 'garbage', why: `${name} printed more than 1 MiB` };
    if (running?.tracedTooMuch === true) return { ended: 'garbage', why: `${name} made more calls than are read` };
    if (typeof running?.trace.unreadable === 'string')
      return { ended: 'garbage', why: `${name}'s trace has the line ${running.trace.unreadable}` };
    if (textOf(running?.console).garbled) return { ended: 'garbage', why: `${name} printed what is no text` };
  }
  const idle = parts.find(({ running }) => running !== null && running.pid === null);
  if (idle !== undefined) return { ended: 'hung', why: `${idle.name} did not begin` };
  if (late) return { ended: 'hung', why: 'it still moved when its time was up' };
  const running = parts.flatMap(({ name }, i) => (exits[i] === null ? [name] : []));
  return running.length === 0 ? { ended: 'exited', why: '' } : { ended: 'stopped', why: `at rest: ${running.join(', ')}` };
};

/** What a process printed, as a console shows it; garbled: not UTF-8, or with control characters that no console knows. */
const textOf = (bytes: Buffer | undefined): { readonly text: string; readonly garbled: boolean } => {
  if (bytes === undefined) return { text: '', garbled: false };
  const text = bytes.toString('utf8').replaceAll(/\r+\n/g, '\n');
  const garbled = [...text].some((character) => character === '\ufffd' || (character < ' ' && !'\t\n\v\f\r\b\x07\x1b'.includes(character)));
  return { text, garbled };
};

/** The calls of all processes in one order, times from the first call on, polls folded. */
const callsOf = async (system: NativeSystem, parts: readonly Part[]): Promise<CallRecord[]> => {
  const all: CallRecord[] = [];
  for (const { name, program, running } of parts) {
    const traced = running === null ? [] : [...running.trace.returned, ...running.trace.pending];
    // A call from outside the program (a function that was handed to Windows) has no line.
    const offsets = [...new Set(traced.map(({ at }) => at))].filter((at) => at > 0 && at < 2 ** 31);
    const lines = await system.lines(program, offsets);
    const calls = traced.map(({ at, ...call }): CallRecord => ({ kind: 'call', process: name, ...call, line: lines.get(at) ?? 0 }));
    calls.sort((a, b) => a.n - b.n);
    for (const thread of new Set(calls.map((call) => call.thread))) all.push(...fold(calls.filter((call) => call.thread === thread)));
  }
  const first = all.reduce((least, { enter }) => Math.min(least, enter), Infinity);
  return all
    .map((call) => ({ ...call, enter: call.enter - first, leave: call.leave === null ? null : call.leave - first }))
    .sort((a, b) => (a.leave ?? Infinity) - (b.leave ?? Infinity) || a.enter - b.enter);
};
