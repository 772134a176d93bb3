import { nativeRun, type NativeRun } from '../oracle/native.ts';
import { simulatedRun } from '../oracle/simulated.ts';
import type { Language } from './types.ts';
import { randomBatch } from './unit.ts';

/** What each program of a batch printed, by its seed. */
const bySeed = (output: string): Map<string, string> =>
  new Map(
    output
      .split(/^seed (?=\d)/m)
      .slice(1)
      .map((part): [string, string] => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );

/**
 * Signed overflow wraps on both sides; ours says that it happened. Without `-frounding-math`, gcc 12 takes `0.0 - (double)i` for the
 * negation of its right side, which is -0 where i is 0.
 */
const flags = ['-fwrapv', '-frounding-math'];

/** Random programs that are one to the compilers. The native ones have begun with it. */
export interface Batch {
  readonly seeds: readonly number[];
  readonly language: Language;
  readonly text: string;
  readonly native: Promise<NativeRun>;
}

export const begun = (first: number, count: number, language: Language): Batch => {
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const text = randomBatch(seeds, language);
  const native = nativeRun({ files: [{ name: `random.${language}`, text }], target: 'windows', flags });
  // It is awaited only after our own run.
  native.catch(() => undefined);
  return { seeds, language, text, native };
};

/** Which programs of a batch do not print what MinGW and Wine make of them, each with the reason: nothing when they are equal. */
export const differences = async (batch: Batch): Promise<string[]> => {
  const { seeds, language, text } = batch;
  const ours = simulatedRun([{ name: `random.${language}`, text }]);
  const native = await batch.native;
  const findings = [...new Set(ours.findings.filter((finding) => !finding.startsWith('signed-overflow')))];
  const printed = bySeed(ours.output);
  const expected = bySeed(native.output);
  const difference = (seed: string): string[] => {
    if (!expected.has(seed)) return [`${language} seed ${seed} printed nothing natively`];
    return printed.get(seed) === expected.get(seed) ? [] : [`${language} seed ${seed} differs`];
  };
  return [
    ...findings.map((finding) => `${language} seeds ${seeds[0]}…: ${finding}`),
    ...seeds.flatMap((seed) => difference(String(seed))),
    ...(ours.exitCode === native.exitCode ? [] : [`${language} seeds ${seeds[0]}…: exit codes ${ours.exitCode} and ${native.exitCode}`]),
  ];
};
