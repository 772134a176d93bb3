import { readersFrame } from './place.ts';
import type { Replay } from './replay.ts';
import type { Print } from './session.ts';
import type { Simulation } from './simulation.ts';
import { linesOf, standsAt, type Target } from './target.ts';
import type { PrintedView, PrintView } from './view.ts';

/** How many values of one print are told, and how much of a run is made again for them. */
const mostValues = 1000;
const mostSteps = 2_000_000;

interface Telling {
  readonly print: Print;
  readonly stops: Target['stops'];
  readonly lines: readonly number[];
  readonly values: PrintedView[];
  total: number;
}

/** Makes the known run again and tells what expressions are worth each time that a thread comes to their lines. The run stays as it is. */
export function tellPrints(simulation: Simulation, replay: Replay, prints: readonly Print[]): PrintView[] {
  const tellings = prints.map((print): Telling => {
    const { file, line } = print;
    const lines = simulation.processes.flatMap(({ statements }) => statements.onLine(file, line).map((one) => one.line));
    return { print, stops: linesOf(simulation, file, line), lines: [...new Set(lines)].sort((a, b) => a - b), values: [], total: 0 };
  });
  const standing = tellings.filter(({ lines }) => lines.length > 0);
  const until = standing.length === 0 ? 0 : Math.min(simulation.known, mostSteps);
  const arming = {
    arm: () => {
      for (const process of simulation.processes) process.stopAt(new Set(standing.flatMap(({ stops }) => [...(stops.get(process) ?? [])])));
    },
    disarm: () => {
      for (const process of simulation.processes) process.stopAt(new Set());
    },
  };
  replay.visit(0, until, arming, (process, thread) => {
    for (const telling of standing) {
      const { print, stops, values } = telling;
      if (!standsAt(simulation, thread, stops)) continue;
      telling.total += 1;
      const frame = readersFrame(simulation.frames(thread.id));
      if (values.length >= mostValues || frame === undefined) continue;
      values.push({
        step: simulation.step,
        time: simulation.time,
        process: process.name,
        thread: thread.id,
        value: process.watches.show(print.expression, frame),
      });
    }
  });
  return tellings.map(({ lines, values, total }) =>
    lines.length === 0 ? { kind: 'unbound', code: 'breakpoint-no-statement', data: {} } : { kind: 'told', lines, values, total, until },
  );
}
