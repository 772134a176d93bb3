import type { Program } from '../../src/simulator/compiler/program.ts';
import type { Report } from '../../src/simulator/machine/fault.ts';
import { createMachine, type Exit, type Machine } from '../../src/simulator/machine/machine.ts';
import type { Arguments } from '../../src/simulator/machine/native.ts';
import { assemble } from './assemble.ts';

export interface Bench {
  readonly machine: Machine;
  readonly thread: number;
  readonly reports: Report[];
  /** Values given to the native `print`. */
  readonly printed: bigint[];
}

export type Natives = Readonly<Record<string, (bench: Bench, args: Arguments) => bigint | null>>;

/** A machine with one thread that is about to call `main`. `print` records its argument; a native that gives null suspends. */
export function load(source: string | Program, natives: Natives = {}): Bench {
  const program = typeof source === 'string' ? assemble(source) : source;
  const reports: Report[] = [];
  const printed: bigint[] = [];
  const machine = createMachine(program, {
    native: (_thread, native, args) => {
      const name = program.natives[native] ?? '';
      if (name === 'print') {
        printed.push(args.long(0));
        return { done: true, value: 0n };
      }
      const value = natives[name]?.(bench, args) ?? null;
      return value === null ? { done: false } : { done: true, value };
    },
    report: (report) => reports.push(report),
  });
  const thread = machine.createThread() ?? -1;
  const bench: Bench = { machine, thread, reports, printed };
  machine.call(thread, machine.functionAddress(program.entry), []);
  return bench;
}

export function finish(bench: Bench): Exit {
  return bench.machine.run(bench.thread, Infinity, Infinity);
}

/** Runs `main` to its end; its result is in `exit.value`. */
export function run(source: string | Program, natives: Natives = {}): Bench & { readonly exit: Exit } {
  const bench = load(source, natives);
  return { ...bench, exit: finish(bench) };
}
