import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildScenario, type BuiltScenario } from '../../src/simulator/session/build.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import type { SourceFile } from '../../src/simulator/compiler/source.ts';

export interface Timed {
  readonly ms: number;
}

/** Processor time of this thread, ms: what else the machine does meanwhile says nothing about what is measured. */
export const now = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The best of a few runs. */
export function best<T extends Timed>(measure: () => T, times = 3): T {
  return Array.from({ length: times }, measure).reduce((least, next) => (next.ms < least.ms ? next : least));
}

/** Numbers below `last`: the same in each run, and spread over all of them. */
export function* positions(count: number, last: number): Generator<number> {
  for (let i = 0, at = 12345; i < count; i++) yield (at = (at * 48271) % 2147483647) % last;
}

export const column = (text: string, width: number): string => text.padStart(width);

/** A source beside this file, and the headers of its own that it includes. */
export function readProgram(path: string): readonly [SourceFile, ...SourceFile[]] {
  const file = join(import.meta.dirname, path);
  const text = readFileSync(file, 'utf8');
  const headers = Array.from(text.matchAll(/^#include "(.+)"/gm), ([, name = '']) => name);
  return [{ name: basename(path), text }, ...headers.map((name) => ({ name, text: readFileSync(join(dirname(file), name), 'utf8') }))];
}

/** Compiles a scenario's programs; `sourceOf` gives the files of each. */
export function built(scenario: unknown, sourceOf: (source: string) => readonly [SourceFile, ...SourceFile[]]): BuiltScenario {
  const read = readScenario(scenario);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const sources = new Map(read.scenario.processes.map(({ source }) => [source, sourceOf(source)] as const));
  const result = buildScenario(read.scenario, sources);
  if (result.kind === 'rejected') throw new Error(JSON.stringify([...result.diagnostics]));
  return result;
}

/** One program by itself. */
export const builtProgram = (text: string): BuiltScenario =>
  built({ processes: [{ name: 'program', source: 'program.cpp' }] }, (name) => [{ name, text }]);
