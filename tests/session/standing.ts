import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { FrameView } from '../../src/simulator/session/view.ts';
import { buildProgram } from './example.ts';

/** A run of one program, at its beginning. */
export const opened = (text: string): Run => new Run(new Simulation(buildProgram(text), new Schedule()));

/** A frame of the program's first thread, innermost first. */
export const frame = (run: Run, level = 0): FrameView | undefined => run.view.processes[0]?.threads[0]?.frames[level];

/** The number of the line that contains `mark`. */
export function lineOf(text: string, mark: string): number {
  const line = text.split('\n').findIndex((one) => one.includes(mark)) + 1;
  if (line === 0) throw new Error(`no line with ${mark}`);
  return line;
}

/** Runs a program until its first thread stands in the line that contains `// here`. */
export function standing(text: string): Run {
  const line = lineOf(text, '// here');
  const run = opened(text);
  while (run.view.end === null && frame(run)?.line !== line) run.advance({ kind: 'step' });
  if (frame(run)?.line !== line) throw new Error('the line was never reached');
  return run;
}
