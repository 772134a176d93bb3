/**
 * One thread, several receives and some work of its own, for figures 7.1 and 7.2: synchronously, one after the other, and overlapped.
 * Times are milliseconds of a model: beginning an operation costs {@link START}, dealing with its data {@link PROCESS}. The system
 * carries operations out side by side; no thread of the program is needed for that.
 */

export const START = 1;
export const PROCESS = 4;
/** The program's own work, in pieces between which it can ask. */
export const WORK: readonly number[] = [8, 8, 8];
/** How long each operation lasts, as parts of the duration that the reader chooses: they do not end in order. */
const LENGTHS: readonly number[] = [1, 1.5, 0.5, 1.25];
export const MOST = LENGTHS.length;

/** How the program learns of completions: it waits for events, its routines run, or it asks between two pieces of work. */
export type Report = 'event' | 'routine' | 'asking';

export interface ProgramSpan {
  readonly kind: 'start' | 'wait' | 'process' | 'work';
  readonly from: number;
  readonly to: number;
  /** Which operation, from 0; absent for waiting and work. */
  readonly operation?: number;
}

export interface Operation {
  readonly from: number;
  readonly to: number;
}

export interface Course {
  readonly program: readonly ProgramSpan[];
  readonly operations: readonly Operation[];
  readonly end: number;
  /** How long the program stood still. */
  readonly idle: number;
}

/** Writes spans one behind the other; a span of no length is left out. */
class Program {
  readonly spans: ProgramSpan[] = [];
  now = 0;

  add(kind: ProgramSpan['kind'], length: number, operation?: number): void {
    if (length <= 0) return;
    this.spans.push({ kind, from: this.now, to: this.now + length, ...(operation !== undefined && { operation }) });
    this.now += length;
  }

  course(operations: readonly Operation[]): Course {
    const idle = this.spans.filter(({ kind }) => kind === 'wait').reduce((sum, { from, to }) => sum + to - from, 0);
    return { program: this.spans, operations, end: this.now, idle };
  }
}

const lengthOf = (operation: number, duration: number): number => (LENGTHS[operation] ?? 1) * duration;

/** Each call returns when its data is there; the program's own work comes after all of them. */
export function synchronous(count: number, duration: number): Course {
  const program = new Program();
  const operations: Operation[] = [];
  for (let operation = 0; operation < count; operation++) {
    program.add('start', START, operation);
    const from = program.now;
    program.add('wait', lengthOf(operation, duration));
    operations.push({ from, to: program.now });
    program.add('process', PROCESS, operation);
  }
  for (const piece of WORK) program.add('work', piece);
  return program.course(operations);
}

/** All operations are begun first; then comes the program's own work, and completions as they are reported. */
export function overlapped(count: number, duration: number, report: Report): Course {
  const program = new Program();
  const operations: Operation[] = [];
  for (let operation = 0; operation < count; operation++) {
    program.add('start', START, operation);
    operations.push({ from: program.now, to: program.now + lengthOf(operation, duration) });
  }
  const open = new Set(operations.keys());
  const ended = (operation: number): number => operations[operation]?.to ?? 0;
  /** Deals with what is complete: an event's place decides, a routine's or an answer's time of completion. */
  const deal = (): void => {
    for (;;) {
      const complete = [...open].filter((operation) => ended(operation) <= program.now);
      if (report !== 'event') complete.sort((one, other) => ended(one) - ended(other));
      const [next] = complete;
      if (next === undefined) return;
      open.delete(next);
      program.add('process', PROCESS, next);
    }
  };
  for (const piece of WORK) {
    program.add('work', piece);
    if (report === 'asking') deal();
  }
  while (open.size > 0) {
    program.add('wait', Math.min(...[...open].map(ended)) - program.now);
    deal();
  }
  return program.course(operations);
}

/** In which order the program deals with the operations. */
export const dealtWith = (course: Course): readonly number[] =>
  course.program.flatMap(({ kind, operation }) => (kind === 'process' && operation !== undefined ? [operation] : []));
