import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, RECORDINGS, recordingsOf, runName, runResult, systems, type Compared } from '../../harness/compare/parity.ts';
import { compareProbe } from '../../harness/compare/probes.ts';
import type { NearestCall, Reason } from '../../harness/compare/search.ts';
import type { RunHeader } from '../../harness/record-type.ts';
import { readProbes } from '../../harness/probes.ts';
import { RESULTS_FILE, writeResults, type ProbeResult, type RunResult } from '../../harness/results.ts';
import { parity as words } from '../catalogue/en/parity.ts';
import { readArguments, UsageError } from './arguments.ts';

/**
 * `overlapped parity …`, see the README: one line a stored recording, and with no example named also one for the probes of each system.
 * `--write` stores the results beside the recordings. Returns 0 when each is admitted or a known difference, else 2.
 */
export function parityCommand(argv: readonly string[]): number {
  const { operands, options, flags } = readArguments(argv, { options: ['native'], flags: ['write'] });
  const native = options.get('native')?.at(-1) ?? 'wine';
  if (native !== 'wine' && native !== 'windows') throw new UsageError(`--native wants wine or windows, not '${native}'`);
  const all = operands.length === 0;
  if (flags.has('write') && !all) throw new UsageError('--write stores the results of all examples: name none');
  const folders = systems().filter((name) => name.startsWith(`${native}-`));
  if (folders.length === 0) process.stdout.write(`nothing has been recorded under ${native} yet: see harness/README.md\n`);
  let unexplained = 0;
  for (const system of folders) {
    const runs: Record<string, RunResult> = {};
    for (const { file, recording } of recordingsOf(system, operands)) {
      const compared = compare(system, file, recording);
      process.stdout.write(told(compared));
      runs[runName(compared)] = runResult(compared);
      if (!isExplained(compared)) unexplained++;
    }
    if (!all) continue;
    const probes: Record<string, ProbeResult> = {};
    for (const probe of readProbes()) {
      const verdict = compareProbe(system, probe);
      if (verdict !== null) probes[probe.id] = verdict;
      if (verdict === 'differs') {
        process.stdout.write(`DIFFERS   ${system}/probes/${probe.id}\n`);
        unexplained++;
      }
    }
    const count = (wanted: ProbeResult): number => Object.values(probes).filter((verdict) => verdict === wanted).length;
    process.stdout.write(`probes    ${system}: ${count('equal')} equal, ${count('known')} known differences, ${count('differs')} other\n`);
    if (flags.has('write')) {
      const results = writeResults({ system: native, version: system.slice(native.length + 1), runs, probes });
      writeFileSync(join(RECORDINGS, system, RESULTS_FILE), results);
    }
  }
  return unexplained === 0 ? 0 : 2;
}

const isExplained = ({ verdict }: Compared): boolean =>
  verdict.kind === 'admitted' || verdict.kind === 'known' || (verdict.kind === 'printed' && verdict.other === null);

const told = ({ system, file, recording, verdict }: Compared): string => {
  const name = `${system}/${file}`;
  switch (verdict.kind) {
    case 'admitted':
      return `admitted  ${name} (${verdict.calls} calls)\n`;
    case 'known':
      return `known     ${name}${verdict.calls === null ? '' : ` (${verdict.calls} calls)`}: ${words.knownCalls[verdict.known.id]} (${verdict.known.source})\n`;
    case 'printed': {
      const { other } = verdict;
      if (other === null) return `printed   ${name}: console output equal; no calls to compare\n`;
      return `DIFFERS   ${name}: what is printed\n${output({ name: other.process, ...other.recorded })}${output({ name: 'here', ...other.simulated })}`;
    }
    case 'went-wrong':
      return `no run    ${name}: the native run ${recording.header.ended}${recording.header.why === '' ? '' : `: ${recording.header.why}`}\n${recording.header.processes.map(output).join('')}`;
    case 'differs': {
      const { at } = verdict;
      const where = `${at.process}, thread ${at.thread}, line ${at.line}: ${at.api}`;
      return `DIFFERS   ${name}: ${where}: ${reason(verdict.why)}\n${verdict.nearest.slice(-5).map(sideBySide).join('')}`;
    }
  }
};

/** What a process has printed, as a quoted text: it may be garbage. */
const output = ({ name, exitCode, console }: Pick<RunHeader['processes'][number], 'name' | 'exitCode' | 'console'>): string =>
  `    ${name}  exit code ${exitCode ?? 'none'}, printed ${JSON.stringify(console)}\n`;

const reason = (why: Reason): string => {
  switch (why.kind) {
    case 'difference': {
      const { field, recorded, simulated } = why.difference;
      return `${field} is ${JSON.stringify(recorded)} in the recording and ${JSON.stringify(simulated)} here`;
    }
    case 'other-call':
      return `the thread calls ${why.api} here`;
    case 'no-thread':
      return 'the thread does not exist here';
    case 'does-not-return':
      return 'the call does not return here';
    case 'does-not-call':
      return 'the thread does not come to the call here';
    case 'too-many-tries':
      return 'the search was given up';
  }
};

const sideBySide = ({ recorded, simulated }: NearestCall): string => {
  const shown = (call: Pick<NearestCall['recorded'], 'api' | 'result' | 'error' | 'out'>): string =>
    `${call.api} → ${JSON.stringify(call.result ?? null)}${call.error === 0 ? '' : ` error ${call.error}`} ${JSON.stringify(call.out)}`;
  return `    ${recorded.process}#${recorded.thread}  ${shown(recorded)}\n        here  ${simulated === null ? '—' : shown(simulated)}\n`;
};
