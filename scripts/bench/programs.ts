import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSTRUCTION_NS } from '../../src/simulator/kernel/cost.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { best, builtProgram, column, now, type Timed } from './measure.ts';

const folder = join(import.meta.dirname, 'programs');

interface Measured extends Timed {
  readonly result: number;
}

/** The program with another number of rounds. */
const withRounds = (text: string, rounds: number): string => text.replace(/rounds = \d+/, `rounds = ${rounds}`);

interface Simulated extends Measured {
  readonly instructions: number;
  /** Bytes of linear memory. */
  readonly memory: number;
}

function simulate(text: string): Simulated {
  const simulation = new Simulation(builtProgram(text), new Schedule());
  const start = now();
  while (simulation.end === null || simulation.end === 'limit') {
    simulation.forgive();
    simulation.run(Infinity);
  }
  const ms = now() - start;
  const [finding] = simulation.findings.filter(({ code }) => code !== 'runaway');
  if (finding !== undefined) throw new Error(`finding: ${finding.code}`);
  const [process] = simulation.processes;
  const cpu = [...simulation.kernel.state.threads.values()].reduce((sum, thread) => sum + thread.cpu, 0);
  return { result: process?.exitCode ?? -1, ms, instructions: cpu / INSTRUCTION_NS, memory: process?.machine?.space.bytes.length ?? 0 };
}

/** The processor time that a command takes, in milliseconds, as bash tells it. */
function timed(command: readonly string[], times: number): Measured {
  return best(() => {
    const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
    const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
    const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
    return { result: status ?? -1, ms: (user + system) * 1000 };
  }, times);
}

/** The time for the rounds alone: what a run without any takes is taken off. `launcher` stands before the program. */
function timedRounds(launcher: readonly string[], whole: string, idle: string, times: number): Measured {
  const all = timed([...launcher, whole], times);
  return { result: all.result, ms: Math.max(1, all.ms - timed([...launcher, idle], times).ms) };
}

/** Milliseconds for a few rounds; null when JSCPP cannot run the program. */
function jscpp(text: string): number | null {
  const interpreter = createRequire(import.meta.url)('JSCPP') as {
    run(code: string, input: string, config: { readonly stdio: { write(): void } }): number;
  };
  try {
    const start = now();
    interpreter.run(text, '', { stdio: { write: () => undefined } });
    return now() - start;
  } catch {
    return null;
  }
}

const present = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

/**
 * Each program of the folder on the simulated machine, natively (`g++ -O0`), under valgrind's memcheck and in JSCPP; what is left
 * out where a tool is missing is said. Exit code 1 when a result differs from the native one.
 */
export function comparePrograms(): void {
  const hasNative = present('g++') && present('bash');
  const hasValgrind = hasNative && present('valgrind');
  if (!hasNative) console.log('g++ is not here: no native times');
  if (!hasValgrind) console.log('valgrind is not here: no times of memcheck');
  const work = mkdtempSync(join(tmpdir(), 'overlapped-bench-'));
  const head = ['here', 'g++ -O0', 'memcheck', 'JSCPP', 'M instr/s', 'MiB'].map((title) => column(title, 22)).join('');
  console.log(`${'program'.padEnd(10)}${head}`);
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const rounds = Number(/rounds = (\d+)/.exec(text)?.[1]);
    const ours = best(() => simulate(text));
    const against = (ms: number | null): string => (ms === null ? '-' : `${ms.toFixed(0)} ms (${(ms / ours.ms).toFixed(2)} x)`);
    let native: Measured | null = null;
    let memcheck: Measured | null = null;
    if (hasNative) {
      const [whole, idle] = [rounds, 0].map((count) => {
        const source = join(work, `${count}-${file}`);
        execFileSync('g++', ['-O0', '-x', 'c++', '-o', source.replace('.cpp', ''), '-'], { input: withRounds(text, count) });
        return source.replace('.cpp', '');
      });
      if (whole === undefined || idle === undefined) throw new Error('no program');
      native = timedRounds([], whole, idle, 5);
      if (hasValgrind) memcheck = timedRounds(['valgrind', '-q'], whole, idle, 2);
    }
    const few = 2;
    const interpreted = jscpp(withRounds(text, few));
    const idle = interpreted === null ? null : jscpp(withRounds(text, 0));
    const scaled = interpreted === null || idle === null ? null : ((interpreted - idle) / few) * rounds;
    const cells = [
      `${ours.ms.toFixed(0)} ms`,
      against(native?.ms ?? null),
      against(memcheck?.ms ?? null),
      scaled === null ? 'cannot run it' : against(scaled),
      (ours.instructions / ours.ms / 1000).toFixed(0),
      (ours.memory / 1048576).toFixed(1),
    ];
    console.log(file.replace('.cpp', '').padEnd(10) + cells.map((cell) => column(cell, 22)).join(''));
    if (native !== null && native.result !== ours.result) {
      console.log(`${file}: ${ours.result} here, ${native.result} natively`);
      process.exitCode = 1;
    }
  }
  rmSync(work, { recursive: true });
}
