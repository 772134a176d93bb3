import { compile, type CompileResult } from '../../../src/simulator/compiler/compile.ts';
import type { Program } from '../../../src/simulator/compiler/program.ts';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';
import { createMachine, type Exit } from '../../../src/simulator/machine/machine.ts';
import { testSystem } from '../../runtime/system.ts';
import { initialRuntimeState, type RuntimeCall } from '../../../src/simulator/machine/runtime/state.ts';
import { runtimeHeaders, runtimeNatives } from '../../../src/simulator/machine/runtime/table.ts';

const headers = runtimeHeaders();
const natives = new Map(runtimeNatives().map((native) => [native.name, native]));

/** Compiles with the C runtime's headers. `name` decides the language. */
export const compileText = (text: string, name = 'test.cpp', others: readonly SourceFile[] = []): CompileResult =>
  compile({ files: [{ name, text }, ...others], headers, natives: new Set(natives.keys()) });

export interface Run {
  readonly output: string;
  /** What main returned or exit was given; null when the program ended otherwise. */
  readonly exitCode: number | null;
  readonly findings: readonly string[];
  readonly instructions: number;
}

const stepLimit = 50_000_000;

/** Runs a program that needs nothing but the C runtime and no input. */
export const runProgram = (program: Program): Run => {
  const output: number[] = [];
  const findings: string[] = [];
  const runtime = initialRuntimeState();
  const system = testSystem();
  const machine = createMachine(program, {
    native: (thread, index, args) => {
      const native = natives.get(program.natives[index] ?? '');
      if (native === undefined) return { done: false };
      const call: RuntimeCall = {
        thread,
        arguments: args,
        memory: machine.memory(thread),
        heap: machine.heap(thread),
        console: { write: (bytes) => output.push(...bytes), read: () => new Uint8Array(0) },
        now: 0n,
        state: {},
        finding: (code) => findings.push(code),
        runtime,
        system,
      };
      const outcome = native.behave(call);
      if (outcome.kind === 'done') return { done: true, value: outcome.value };
      if (outcome.on === 'exit-process') exitCode = Number(call.state['exitCode'] ?? 0);
      return { done: false };
    },
    report: (report) => findings.push(report.code),
  });
  let exitCode: number | null = null;
  let instructions = 0;
  const thread = machine.createThread() ?? 0;
  const call = (address: bigint, args: readonly bigint[]): Exit => {
    machine.call(thread, address, args);
    const exit = machine.run(thread, Infinity, stepLimit);
    instructions += exit.instructions;
    return exit;
  };
  if (program.initialiser >= 0) call(machine.functionAddress(program.initialiser), []);
  const exit = call(machine.functionAddress(program.entry), [0n, 0n]);
  if (exit.reason === 'returned') exitCode = Number(BigInt.asIntN(32, exit.value));
  else if (exit.reason === 'steps') findings.push('too many instructions');
  if (exit.reason === 'returned' || exitCode !== null) {
    for (let last = runtime.atExit.pop(); last !== undefined; last = runtime.atExit.pop()) {
      if (exit.reason === 'returned') call(last, []);
    }
  }
  return { output: new TextDecoder().decode(Uint8Array.from(output)), exitCode, findings, instructions };
};

/** One line for each diagnostic: `3:5 error undeclared-identifier`. */
export const briefly = (result: CompileResult): string[] =>
  result.diagnostics.map((one) => `${one.start.line}:${one.start.column} ${one.severity} ${one.code}`);

/** Compiles and runs; fails with the diagnostics when there are errors. */
export const runText = (text: string, name = 'test.cpp'): Run => {
  const result = compileText(text, name);
  if (result.program === null)
    throw new Error(
      `does not compile:\n${result.diagnostics.map((one) => `${one.file}:${one.start.line}:${one.start.column} ${one.code} ${JSON.stringify(one.data)}`).join('\n')}`,
    );
  return runProgram(result.program);
};
