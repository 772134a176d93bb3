import type { FrameMark } from '../machine/watched.ts';
import type { Thread } from '../kernel/state.ts';
import type { SimulatedProcess } from './process.ts';
import type { Advance, Retreat } from './session.ts';
import type { Simulation } from './simulation.ts';

type Stops = ReadonlyMap<SimulatedProcess, ReadonlySet<number>>;

/** What an advance or a retreat looks for. */
export interface Target {
  /** Statements at which to ask, by process. */
  readonly stops: Stops;
  /** Whether a thread stands there after its turn. */
  reached(thread: Thread): boolean;
  /** A step that wakes a thread is one, too. */
  readonly wakes: boolean;
  /** Breakpoints on the way are obeyed. */
  readonly obeysBreakpoints: boolean;
  /** Most steps that an advance takes before it gives up waiting; the reader can ask again. */
  readonly limit: number;
}

const longest = 1_000_000;
const plain: Target = { stops: new Map(), reached: () => false, wakes: false, obeysBreakpoints: true, limit: longest };

/** null: there is nothing to look for; an advance makes one step of whoever is next. */
export function targetOf(simulation: Simulation, how: Exclude<Advance, { readonly kind: 'choice' }>): Target | null {
  switch (how.kind) {
    case 'step':
      return null;
    case 'run':
      return { ...plain, limit: how.limit };
    case 'finding':
      return { ...plain, obeysBreakpoints: false, limit: how.limit };
    case 'wait':
      return simulation.standing(how.thread) === null
        ? null
        : { ...plain, reached: (thread) => simulation.standing(how.thread) === null || (thread.id === how.thread && thread.wait !== null) };
    case 'over':
    case 'into':
    case 'out':
      return followed(simulation, how.kind, how.thread, 'forwards');
    default:
      return placeOrMoment(simulation, how);
  }
}

/** null: the thread is nowhere any more. */
export function sourceOf(simulation: Simulation, how: Retreat): Target | null {
  switch (how.kind) {
    case 'run':
      return plain;
    case 'over':
    case 'into':
    case 'out':
      return followed(simulation, how.kind, how.thread, 'backwards');
    default:
      return placeOrMoment(simulation, how);
  }
}

function placeOrMoment(simulation: Simulation, how: (Advance | Retreat) & { readonly kind: 'call' | 'wake' | 'line' }): Target {
  switch (how.kind) {
    case 'call':
      return { ...plain, reached: (thread) => simulation.standing(thread.id)?.beforeCall ?? false };
    case 'wake':
      return { ...plain, wakes: true };
    case 'line': {
      const stops = linesOf(simulation, how.file, how.line);
      return { ...plain, stops, reached: (thread) => standsAt(simulation, thread, stops) };
    }
  }
}

/** The first statement of a line in each function that has one there, in every process. */
export const linesOf = (simulation: Simulation, file: string, line: number): Stops =>
  new Map(
    simulation.processes.map((process) => {
      const statements = process.statements.onLine(file, line);
      return [process, new Set(statements.map(({ instruction }) => instruction))] as const;
    }),
  );

/** Whether a thread stands before one of these statements. */
export function standsAt(simulation: Simulation, thread: Thread, stops: Stops): boolean {
  const process = simulation.processes.find(({ id }) => id === thread.process);
  if (!process?.machine || thread.machineThread === null || thread.exitCode !== null) return false;
  return stops.get(process)?.has(process.machine.at(thread.machineThread)) ?? false;
}

/**
 * One thread is followed to a statement: any, one not in a function that it calls, one of its caller. Statements of another call
 * of the same function, as in `f(1) + f(2)`, are none of the call in progress: it begins and ends within a statement of the caller.
 */
function followed(simulation: Simulation, how: 'over' | 'into' | 'out', id: number, way: 'forwards' | 'backwards'): Target | null {
  const start = simulation.standing(id);
  const process = simulation.processes.find((one) => one.id === simulation.kernel.state.threads.get(id)?.process);
  if (start === null || process === undefined) return null;
  const { statements } = process;
  const inProgress = new Set(simulation.frames(id).map((frame) => frame.function));
  const instructions =
    how === 'into' ? statements.all.map(({ instruction }) => instruction) : [...inProgress].flatMap((info) => statements.within(info));
  const stops = new Map([[process, new Set(instructions)]]);
  const call = markOf(simulation, process, id, start.depth);
  return {
    ...plain,
    stops,
    reached: (thread) => {
      const now = simulation.standing(id);
      if (now === null) return way === 'forwards';
      if (thread.id !== id || now.beforeCall || now.inCall || !standsAt(simulation, thread, stops)) return false;
      if (how === 'into') return true;
      if (now.depth < start.depth) return true;
      if (how === 'out' || now.depth > start.depth) return false;
      return isSame(call, markOf(simulation, process, id, now.depth));
    },
  };
}

function markOf(simulation: Simulation, { machine }: SimulatedProcess, id: number, depth: number): FrameMark | null {
  const index = simulation.kernel.state.threads.get(id)?.machineThread ?? null;
  return machine === null || index === null || depth === 0 ? null : machine.markFrame(index, depth - 1);
}

const isSame = (one: FrameMark | null, other: FrameMark | null): boolean =>
  one !== null && other !== null && one.pc === other.pc && one.function === other.function;
