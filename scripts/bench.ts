/**
 * How fast programs run here: for each program of scripts/bench, millions of instructions a second with every check on, and the
 * time it takes beside `g++ -O0` on the same machine. Exit code 1 when a result differs from the native one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMachine } from '../src/simulator/machine/machine.ts';
import type { Program } from '../src/simulator/compiler/program.ts';
import { compileSource } from '../src/simulator/session/library.ts';

const folder = join(import.meta.dirname, 'bench');
const runs = 3;

interface Measured {
  readonly result: number;
  readonly ms: number;
}

/** The best of a few runs. */
function best(measure: () => Measured): Measured {
  return Array.from({ length: runs }, measure).reduce((least, next) => (next.ms < least.ms ? next : least));
}

function simulate(program: Program): Measured & { readonly instructions: number } {
  const machine = createMachine(program, {
    native: () => {
      throw new Error('the programs measured call nothing');
    },
    report: ({ code }) => {
      throw new Error(`finding: ${code}`);
    },
  });
  const thread = machine.createThread();
  if (thread === null) throw new Error('no memory');
  machine.call(thread, machine.functionAddress(program.entry), []);
  const start = performance.now();
  const exit = machine.run(thread, Infinity, Infinity);
  return { result: Number(exit.value), ms: performance.now() - start, instructions: exit.instructions };
}

function native(executable: string): Measured {
  const start = performance.now();
  const { status } = spawnSync(executable);
  return { result: status ?? -1, ms: performance.now() - start };
}

const hasNative = spawnSync('g++', ['--version']).status === 0;
if (!hasNative) console.log('g++ is not here: no ratios');
const work = mkdtempSync(join(tmpdir(), 'overlapped-bench-'));
for (const name of readdirSync(folder).sort()) {
  const source = join(folder, name);
  const { program, diagnostics } = compileSource([{ name, text: readFileSync(source, 'utf8') }]);
  if (program === null) throw new Error(`${name}: ${diagnostics.map(({ code }) => code).join(', ')}`);
  let instructions = 0;
  const ours = best(() => {
    const measured = simulate(program);
    ({ instructions } = measured);
    return measured;
  });
  const rate = `${name.padEnd(10)} ${(instructions / ours.ms / 1000).toFixed(0).padStart(5)} M instructions/s`;
  if (!hasNative) {
    console.log(rate);
    continue;
  }
  const executable = join(work, name.replace('.cpp', ''));
  execFileSync('g++', ['-O0', '-o', executable, source]);
  const theirs = best(() => native(executable));
  console.log(
    `${rate}   ${(ours.ms / theirs.ms).toFixed(1).padStart(5)} times as long as g++ -O0 (${ours.ms.toFixed(0)} ms, ${theirs.ms.toFixed(0)} ms)`,
  );
  if (ours.result !== theirs.result) {
    console.log(`${name}: ${ours.result} here, ${theirs.result} natively`);
    process.exitCode = 1;
  }
}
rmSync(work, { recursive: true });
