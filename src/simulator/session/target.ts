import type { Thread } from '../kernel/state.ts';
import type { SimulatedProcess } from './process.ts';
import type { Advance } from './session.ts';
import type { Simulation } from './simulation.ts';

/** What an advance waits for. */
export interface Target {
  /** Most steps that it takes before it gives up waiting; the reader can ask again. */
  readonly limit: number;
  /** Statements at which to ask, by process. */
  readonly stops: ReadonlyMap<SimulatedProcess, ReadonlySet<number>>;
  /** Asked after each turn of a thread. */
  reached(thread: Thread): boolean;
}

const longest = 1_000_000;
const nowhere: Target['stops'] = new Map();

/** null: one step of whoever is next. */
export function targetOf(simulation: Simulation, how: Advance): Target | null {
  switch (how.kind) {
    case 'step':
      return null;
    case 'run':
      return { limit: how.limit, stops: nowhere, reached: () => false };
    case 'call':
      return { limit: longest, stops: nowhere, reached: (thread) => simulation.standing(thread.id)?.beforeCall ?? false };
    case 'line': {
      const stops = new Map(
        simulation.processes.map((process) => {
          const statements = process.statements.onLine(how.file, how.line);
          return [process, new Set(statements.map(({ instruction }) => instruction))] as const;
        }),
      );
      return { limit: longest, stops, reached: (thread) => standsAt(simulation, thread, stops) };
    }
    case 'over':
    case 'into':
    case 'out':
      return followed(simulation, how.kind, how.thread);
  }
}

function standsAt(simulation: Simulation, thread: Thread, stops: Target['stops']): boolean {
  const process = simulation.processes.find(({ id }) => id === thread.process);
  if (!process?.machine || thread.machineThread === null || thread.exitCode !== null) return false;
  return stops.get(process)?.has(process.machine.at(thread.machineThread)) ?? false;
}

/** One thread is followed to its next statement: any, one not in a function that it calls, one of its caller. */
function followed(simulation: Simulation, how: 'over' | 'into' | 'out', id: number): Target | null {
  const start = simulation.standing(id);
  const process = simulation.processes.find((one) => one.id === simulation.kernel.state.threads.get(id)?.process);
  if (start === null || process === undefined) return null;
  const { statements } = process;
  const inProgress = new Set(simulation.frames(id).map((frame) => frame.function));
  const instructions =
    how === 'into' ? statements.all.map(({ instruction }) => instruction) : [...inProgress].flatMap((info) => statements.within(info));
  return {
    limit: longest,
    stops: new Map([[process, new Set(instructions)]]),
    reached: (thread) => {
      const now = simulation.standing(id);
      if (now === null) return true;
      if (thread.id !== id || now.beforeCall) return false;
      if (how === 'into') return true;
      return how === 'out' ? now.depth < start.depth : now.depth <= start.depth;
    },
  };
}
