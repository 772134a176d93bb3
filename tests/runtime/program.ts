import { compile } from '../../src/simulator/compiler/compile.ts';
import { createMachine } from '../../src/simulator/machine/machine.ts';
import type { NativeOutcome } from '../../src/simulator/machine/native.ts';
import { initialRuntimeState } from '../../src/simulator/machine/runtime/state.ts';
import { testSystem } from './system.ts';
import { runtimeHeaders, runtimeNatives } from '../../src/simulator/machine/runtime/table.ts';

const natives = new Map(runtimeNatives().map((native) => [native.name, native]));

export interface Ran {
  readonly output: string;
  /** main's value or exit's; null when the program waits for input or has faulted. */
  readonly exitCode: number | null;
  readonly findings: readonly string[];
}

/** Compiles a program and runs its main with all of `input` typed beforehand. */
export const runProgram = (name: string, text: string, input = ''): Ran => {
  const { program, diagnostics } = compile({ files: [{ name, text }], headers: runtimeHeaders(), natives: new Set(natives.keys()) });
  if (program === null)
    throw new Error(JSON.stringify(diagnostics, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
  const output: number[] = [];
  const findings: string[] = [];
  const runtime = initialRuntimeState();
  const system = testSystem();
  let rest = new TextEncoder().encode(input);
  let exitCode: number | null = null;
  const console = {
    write: (bytes: Uint8Array): void => void output.push(...bytes),
    read: (limit: number): Uint8Array => {
      const taken = rest.slice(0, Math.min(limit, rest.indexOf(10) + 1 || rest.length));
      rest = rest.slice(taken.length);
      return taken;
    },
  };
  const machine = createMachine(program, {
    native: (thread, native, args) => {
      const entry = natives.get(program.natives[native] ?? '');
      if (entry === undefined) throw new Error(`no native ${program.natives[native] ?? ''}`);
      const state: Record<string, unknown> = {};
      const outcome: NativeOutcome = entry.behave({
        thread,
        arguments: args,
        memory: machine.memory(thread),
        heap: machine.heap(thread),
        console,
        now: 0n,
        state,
        finding: (code, data) => machine.finding(thread, code, data),
        runtime,
        system,
      });
      if (outcome.kind === 'done') return { done: true, value: outcome.value };
      if (typeof state.exitCode === 'number') exitCode = state.exitCode;
      return { done: false };
    },
    report: ({ code }) => findings.push(code),
  });
  const thread = machine.createThread() ?? 0;
  for (const index of [program.initialiser, program.entry]) {
    if (index < 0) continue;
    machine.call(thread, machine.functionAddress(index), []);
    const exit = machine.run(thread, Infinity, 100_000_000);
    if (exit.reason !== 'returned') break;
    if (index === program.entry) exitCode = Number(BigInt.asIntN(32, exit.value));
  }
  return { output: new TextDecoder().decode(Uint8Array.from(output)), exitCode, findings };
};
