import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { EchoRun } from './echo-run.ts';
import { column } from './measure.ts';

/** The seven models, and how many clients the plain form of each can have. */
const models: readonly { readonly name: string; readonly most: number; readonly why: string }[] = [
  { name: 'thread-per-client', most: 500, why: 'stacks' },
  { name: 'select', most: Infinity, why: '' },
  { name: 'async-select', most: Infinity, why: '' },
  { name: 'event-select', most: 63, why: 'objects' },
  { name: 'overlapped-events', most: 64, why: 'objects' },
  { name: 'completion-routines', most: Infinity, why: '' },
  { name: 'completion-port', most: Infinity, why: '' },
];

/** Fewer connections than that are lost among what else changes. */
const fewest = 100;

/** Echoes in each run, however many clients there are. */
const echoes = 10_000;

function run(model: string, clients: number, rounds: number, mode: 'plain' | 'lab'): EchoRun {
  const script = join(import.meta.dirname, 'echo-run.ts');
  const output = execFileSync(process.execPath, [script, model, String(clients), String(rounds), mode], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  return JSON.parse(output) as EchoRun;
}

const thousands = (count: number): string => `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)} k`;

function tell(model: string, clients: number, rounds: number, note: string): void {
  const plain = run(model, clients, rounds, 'plain');
  const lab = run(model, clients, rounds, 'lab');
  const rate = (count: number, { ms }: EchoRun): string => thousands((count / ms) * 1000);
  const cells = [
    `${clients}${note}`,
    rate(clients * rounds, plain),
    thousands(((clients * rounds) / plain.virtualMs) * 1000),
    rate(plain.calls, plain),
    `${((1000 * plain.ms) / plain.calls).toFixed(1)} µs`,
    `${((1000 * lab.ms) / lab.calls).toFixed(1)} µs`,
    `${lab.seek.toFixed(0)} ms`,
    `${(plain.ms / 1000).toFixed(1)} s`,
    clients < fewest ? '-' : `${(plain.connection / 1024).toFixed(1)} KiB`,
    `${(plain.peak / 1048576).toFixed(0)} MiB`,
    `${(lab.peak / 1048576).toFixed(0)} MiB`,
  ];
  console.log(model.padEnd(20) + cells.map((cell) => column(cell, 14)).join(''));
}

/** How many echoes and API calls a second the simulated Windows manages for each model, and what a connection takes. */
export function measureEchoes(): void {
  const head = [
    'clients',
    'echoes/s',
    'echoes/s virt.',
    'calls/s',
    'a call',
    '… in the lab',
    'longest seek',
    'time',
    'a connection',
    'peak',
    '… in the lab',
  ];
  console.log('model'.padEnd(20) + head.map((title) => column(title, 14)).join(''));
  for (const { name, most, why } of models) {
    for (const wanted of [1, 100, 1_000]) {
      const clients = Math.min(wanted, most);
      tell(name, clients, Math.max(1, Math.round(echoes / clients)), wanted > most ? ` (${why})` : '');
      if (wanted > most) break;
    }
  }
  tell('completion-port', 10_000, 10, '');
}
