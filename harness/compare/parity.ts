import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/simulator/compiler/source.ts';
import { readSourceText } from '../../src/simulator/compiler/source-text.ts';
import { buildScenario, type BuiltScenario } from '../../src/simulator/session/build.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import { readRecording, type Recording } from '../record-type.ts';
import type { RunResult } from '../results.ts';
import { otherOutput, type OtherOutput } from './console.ts';
import { knownCall, rulesToLift, type KnownDifferenceOfRuns } from './known.ts';
import { admit, type Verdict } from './search.ts';

const EXAMPLES = join(import.meta.dirname, '../../src/content/examples');
export const RECORDINGS = join(import.meta.dirname, '../recordings');

/** A stored recording and whether the simulator admits it. Native runs that went wrong are told as such and never admitted. */
export interface Compared {
  /** Folder of the system's recordings: `wine-8.0`. */
  readonly system: string;
  readonly file: string;
  readonly recording: Recording;
  readonly verdict: Verdict | Known | Printed | WentWrong;
}

/** `calls`: how many were followed, all of them, with a rule lifted; null: what follows the difference is not compared. */
interface Known {
  readonly kind: 'known';
  readonly known: KnownDifferenceOfRuns;
  readonly calls: number | null;
}

/** It made no call: only what was printed could be compared. `other`: where that is not the same. */
interface Printed {
  readonly kind: 'printed';
  readonly other: OtherOutput | null;
}

interface WentWrong {
  readonly kind: 'went-wrong';
  readonly how: 'crashed' | 'hung' | 'garbage';
}

/** The recordings of a system's folder: of these examples, or of all. */
export function* recordingsOf(
  system: string,
  examples: readonly string[] = [],
): Generator<{ readonly file: string; readonly recording: Recording }> {
  const folder = join(RECORDINGS, system, 'examples');
  for (const example of readdirSync(folder).sort()) {
    if (examples.length > 0 && !examples.includes(example)) continue;
    for (const name of readdirSync(join(folder, example)).sort()) {
      const file = join('examples', example, name);
      yield { file, recording: readRecording(readFileSync(join(folder, example, name), 'utf8')) };
    }
  }
}

/** Folders of recordings, by their names. */
export const systems = (): readonly string[] =>
  readdirSync(RECORDINGS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

export function compare(system: string, file: string, recording: Recording): Compared {
  const { header, calls } = recording;
  if (header.ended !== 'exited' && header.ended !== 'stopped')
    return { system, file, recording, verdict: { kind: 'went-wrong', how: header.ended } };
  const built = scenarioOf(header.example, header.scenario);
  if (calls.length === 0) return { system, file, recording, verdict: { kind: 'printed', other: otherOutput(built, header) } };
  const verdict = admit(built, calls);
  if (verdict.kind === 'admitted') return { system, file, recording, verdict };
  const known = knownCall(system, header.example, verdict.at, verdict.why);
  if (known !== null) return { system, file, recording, verdict: { kind: 'known', known, calls: null } };
  for (const rule of rulesToLift(system, header, calls)) {
    const without = admit(rule.lift(built), calls);
    if (without.kind === 'admitted') return { system, file, recording, verdict: { kind: 'known', known: rule, calls: without.calls } };
  }
  return { system, file, recording, verdict };
}

/** Its name among the stored results: `03-01/two-talkers-1`. */
export const runName = ({ file }: Pick<Compared, 'file'>): string => file.replaceAll('\\', '/').replace(/^examples\/(.*)\.jsonl$/, '$1');

/** As it is stored. */
export function runResult({ verdict }: Pick<Compared, 'verdict'>): RunResult {
  switch (verdict.kind) {
    case 'admitted':
      return { verdict: 'admitted', calls: verdict.calls };
    case 'known':
      return { verdict: 'known', known: verdict.known.id, ...(verdict.calls === null ? {} : { calls: verdict.calls }) };
    case 'printed':
      return { verdict: verdict.other === null ? 'printed' : 'differs' };
    case 'differs':
      return { verdict: 'differs' };
    case 'went-wrong':
      return { verdict: verdict.how };
  }
}

/** Builds a scenario of an example from the files as they are now. */
function scenarioOf(example: string, name: string): BuiltScenario {
  const folder = join(EXAMPLES, example);
  const read = readScenario(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if ('problems' in read) throw new Error(`${example}/${name}: ${read.problems.join('; ')}`);
  const sources = new Map(read.scenario.processes.map(({ source }) => [source, sourceAt(join(folder, source), source)] as const));
  const built = buildScenario(read.scenario, sources);
  if (built.kind === 'rejected') throw new Error(`${example}/${name} does not compile`);
  // What nobody has typed natively does not come: there, too, input ends behind the scenario's lines.
  return { ...built, processes: built.processes.map((plan) => ({ ...plan, input: plan.input ?? [] })) };
}

const sourceAt = (path: string, name: string): readonly [SourceFile] => {
  const { text } = readSourceText(readFileSync(path), (label, bytes) => new TextDecoder(label).decode(bytes));
  return [{ name, text }];
};
