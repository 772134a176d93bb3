import type { CompileResult } from '../../../src/simulator/compiler/compile.ts';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';
import { launchOf } from '../../../src/simulator/kernel/launch.ts';
import { Schedule } from '../../../src/simulator/kernel/schedule.ts';
import { PLAIN_NETWORK } from '../../../src/simulator/network/host.ts';
import { compileSource } from '../../../src/simulator/session/library.ts';
import { Simulation } from '../../../src/simulator/session/simulation.ts';

export interface SimulatedRun {
  readonly output: string;
  /** null when the program did not end by itself. */
  readonly exitCode: number | null;
  /** `code line`, one for each finding. */
  readonly findings: readonly string[];
}

const stepLimit = 20_000_000;

/** One line for each diagnostic: `3:5 error undeclared-identifier`. */
export const briefly = ({ diagnostics }: Pick<CompileResult, 'diagnostics'>): string[] =>
  diagnostics.map((one) => `${one.start.line}:${one.start.column} ${one.severity} ${one.code} ${JSON.stringify(one.data)}`);

/** Compiles a program and runs it alone on the simulated Windows; a program with errors is thrown back with its diagnostics. */
export const simulatedRun = (files: readonly [SourceFile, ...SourceFile[]], input = ''): SimulatedRun => {
  const result = compileSource(files);
  if (result.program === null || result.watcher === null)
    throw new Error(`${files[0].name} does not compile:\n${briefly(result).join('\n')}`);
  const simulation = new Simulation(
    {
      kind: 'built',
      processes: [
        {
          name: 'p',
          source: files[0].name,
          program: result.program,
          watcher: result.watcher,
          startAfter: null,
          acts: [],
          input: input.match(/[^\n]*\n|[^\n]+$/g) ?? [],
          launch: launchOf('p', ''),
        },
      ],
      files: [],
      network: PLAIN_NETWORK,
      processors: 2,
      diagnostics: new Map(),
    },
    new Schedule(),
  );
  while (simulation.end === null && simulation.step < stepLimit) simulation.run(stepLimit);
  return {
    output: simulation.consoleText('p'),
    exitCode: simulation.processes[0]?.exitCode ?? null,
    findings: simulation.findings.map((finding) => `${finding.code} in line ${finding.line}`),
  };
};
