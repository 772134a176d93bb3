/**
 * How fast programs run here, with every check on. Each program of scripts/bench runs on the simulated machine, natively
 * (`g++ -O0`), under valgrind's memcheck and in JSCPP, all in one go on one machine; what is left out where a tool is missing is
 * said. Times are processor time, so that a loaded machine gives the same ratios. Then: how long compiling takes, and how long it takes to seek in runs of a million steps. Exit code 1 when a result
 * differs from the native one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSTRUCTION_NS } from '../src/simulator/kernel/cost.ts';
import { Schedule } from '../src/simulator/kernel/schedule.ts';
import { buildScenario, type BuiltScenario } from '../src/simulator/session/build.ts';
import { compileSource } from '../src/simulator/session/library.ts';
import { Run } from '../src/simulator/session/run.ts';
import { readScenario } from '../src/simulator/session/scenario.ts';
import { Simulation } from '../src/simulator/session/simulation.ts';

const folder = join(import.meta.dirname, 'bench');
const work = mkdtempSync(join(tmpdir(), 'overlapped-bench-'));
const repeats = 3;

interface Measured {
  readonly result: number;
  readonly ms: number;
}

/** Processor time of this thread: what else the machine does meanwhile says nothing about the programs. */
const now = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The best of a few runs. */
function best<T extends { readonly ms: number }>(measure: () => T, times = repeats): T {
  return Array.from({ length: times }, measure).reduce((least, next) => (next.ms < least.ms ? next : least));
}

function built(text: string): BuiltScenario {
  const read = readScenario({ processes: [{ name: 'program', source: 'program.cpp' }] });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const scenario = buildScenario(read.scenario, new Map([['program.cpp', [{ name: 'program.cpp', text }]]]));
  if (scenario.kind === 'rejected') throw new Error(JSON.stringify([...scenario.diagnostics]));
  return scenario;
}

/** The program with another number of rounds. */
const withRounds = (text: string, rounds: number): string => text.replace(/rounds = \d+/, `rounds = ${rounds}`);

// ── Who runs them

interface Simulated extends Measured {
  readonly instructions: number;
  /** Bytes of linear memory. */
  readonly memory: number;
}

function simulate(text: string): Simulated {
  const simulation = new Simulation(built(text), new Schedule());
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

// ── Programs

const present = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
const hasNative = present('g++') && present('bash');
const hasValgrind = hasNative && present('valgrind');
if (!hasNative) console.log('g++ is not here: no native times');
if (!hasValgrind) console.log('valgrind is not here: no times of memcheck');

const column = (text: string, width: number): string => text.padStart(width);
console.log(
  `${'program'.padEnd(10)}${['here', 'g++ -O0', 'memcheck', 'JSCPP', 'M instr/s', 'MiB'].map((head) => column(head, 22)).join('')}`,
);
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

// ── Compiling

const unit = (i: number): string => `
struct Client${i} { SOCKET socket; char buffer[512]; int received; struct Client${i} *next; };
static int handle${i}(struct Client${i} *client, const char *text) {
  int length = (int)strlen(text);
  for (int i = 0; i < length && client->received < 512; i++) {
    if (text[i] == '\\r') continue;
    client->buffer[client->received++] = text[i];
  }
  switch (length % 3) {
    case 0: client->next = NULL; break;
    case 1: client->received -= length > 4 ? 4 : length; break;
    default: printf("client %d: %s\\n", ${i}, text);
  }
  while (client->received > 0 && client->buffer[client->received - 1] == ' ') client->received--;
  return client->received;
}
`;
const units = 60;
const large = `#include <winsock2.h>\n#include <stdio.h>\n#include <string.h>\n${Array.from({ length: units }, (_, i) => unit(i)).join('')}
int main() { struct Client0 one = {}; return handle0(&one, "text"); }\n`;
const compileMs = (text: string): number =>
  best(() => {
    const start = now();
    if (compileSource([{ name: 'program.cpp', text }]).program === null) throw new Error('the program to compile has an error');
    return { ms: now() - start };
  }, 8).ms;
const headers = '#include <winsock2.h>\n#include <stdio.h>\n#include <string.h>\nint main() { return 0; }\n';
const lines = large.split('\n').length;
const [whole, base] = [compileMs(large), compileMs(headers)];
console.log(
  `\ncompiling: ${(((whole - base) / lines) * 1000).toFixed(1)} ms for a thousand lines, ${base.toFixed(1)} ms for the headers of Winsock`,
);

// ── Seeking

const million = 1_000_000;
const seekable = {
  'loops and calls': `int f(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
int main() { int t = 0; for (int i = 0; i < 100000; i++) t = (t + f(i % 20)) % 1000; return t; }`,
  'heap of megabytes': `#include <stdlib.h>
#include <string.h>
struct Block { struct Block *next; int size; char bytes[4000]; };
int main() {
  struct Block *all = NULL;
  int count = 0, sum = 0;
  for (int i = 0; i < 2000; i++) {
    struct Block *block = (struct Block *)malloc(sizeof(struct Block));
    memset(block->bytes, i, sizeof(block->bytes));
    block->next = all;
    all = block;
  }
  for (int round = 0; round < 200; round++)
    for (struct Block *at = all; at != NULL; at = at->next) {
      at->bytes[round * 16 % 4000] = (char)count;
      count++;
      sum = (sum + at->bytes[count % 4000]) % 1000;
    }
  return sum;
}`,
  'lines printed': `#include <stdio.h>
int main() {
  for (int i = 0; i < 200000; i++) {
    int left = i % 7;
    while (left > 0) left--;
    if (i % 10 == 0) printf("line %d\\n", i);
  }
  return 0;
}`,
};

/** Deterministic, and spread over the whole run. */
function* positions(count: number, last: number): Generator<number> {
  for (let i = 0, at = 12345; i < count; i++) yield (at = (at * 48271) % 2147483647) % last;
}

for (const [name, text] of Object.entries(seekable)) {
  const simulation = new Simulation(built(text), new Schedule());
  const run = new Run(simulation);
  const start = now();
  while (simulation.step < million && (simulation.end === null || simulation.end === 'limit'))
    run.advance({ kind: 'run', limit: million - simulation.step });
  const ran = now() - start;
  const times = [...positions(300, simulation.known)].map((step) => {
    const from = now();
    run.seek(step);
    return now() - from;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const { count, bytes } = run.checkpoints();
  console.log(
    `seeking, ${name}: ${simulation.known} steps made in ${ran.toFixed(0)} ms; a seek takes ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (longest); ${count} checkpoints hold ${(bytes / 1048576).toFixed(1)} MiB`,
  );
}
rmSync(work, { recursive: true });
