import type { DiagnosticData, PlacedDiagnostic } from '../compiler/diagnostic.ts';
import type { Input } from './input.ts';
import type { BytesView, MemoryView } from './memory-view.ts';
import type { OutsideAct } from '../kernel/outside.ts';
import type { Decision } from '../kernel/decision.ts';
import type { ChoicesView } from './choices-view.ts';
import type { PredictionView } from './prediction-view.ts';
import type { Chart } from './chart.ts';
import type { MachineName } from '../trace/event.ts';
import type { Scenario } from './scenario.ts';
import type { EvaluationView, PrintView, StepEvent, ValuePlace, VariableView, View, WatchView } from './view.ts';
import type { Timeline, TimelineWindow } from './timeline-view.ts';
import type { Usage } from './usage-view.ts';

/** What a session is made from: the scenario and the sources it names. */
export interface SessionInput {
  readonly scenario: Scenario;
  /** Source texts by the names used in the scenario. */
  readonly sources: Readonly<Record<string, string>>;
  readonly schedule: string;
}

export type OpenResult =
  | { readonly kind: 'opened'; readonly view: View; readonly diagnostics: Readonly<Record<string, readonly PlacedDiagnostic[]>> }
  | { readonly kind: 'rejected'; readonly diagnostics: Readonly<Record<string, readonly PlacedDiagnostic[]>> };

/**
 * Where a run is to stand still. `line`: before the first statement of the line in each function, or of the next line that has one;
 * `call`: before a call of a function of Windows, at the beginning of one of the program's own, before a statement that calls one
 * of the C runtime. A condition is a C++ expression, read as `Session.watch` does; one without a value stops too, and says why.
 * With `hit`, a line or a call stops only at that hit, counted from 1 since the run began; hits whose condition does not hold do
 * not count. `data`: after the statement in which the bytes of an object changed, or in which the object ended; read in a frame as
 * it stands.
 */
export type Breakpoint =
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly condition: string | null; readonly hit?: number | null }
  | { readonly kind: 'call'; readonly name: string; readonly condition: string | null; readonly hit?: number | null }
  | ({ readonly kind: 'data'; readonly expression: string } & WatchFrame);

/** The lines on which a breakpoint stands; or a code of the catalogue of diagnostics for why it stands nowhere. */
export type BoundBreakpoint =
  | { readonly kind: 'bound'; readonly lines: readonly number[] }
  | { readonly kind: 'unbound'; readonly code: string; readonly data: DiagnosticData };

/** What the reader decides in the scheduler's place: a decision, or the answer to one of the schedule's choices. */
export type ReaderChoice = Decision | { readonly kind: 'override'; readonly index: number; readonly option: number };

/**
 * How far to go. `step`: one machine step of whoever is next. `over`: until `thread` stands at its next statement in the same
 * function or a caller (others run as the schedule has it); `into`: until it stands at its next statement, also of a function that
 * it calls; `out`: until it has returned to its caller; `wait`: until `thread` waits for something, or has ended; `call`: until any
 * thread stands before its next API call; `wake`: until any thread's wait has ended; `line`: until any thread stands at the line;
 * `choice`: until more than one thread, or a thread and what time brings, could be next; `run`: at most `limit` steps; `finding`: the same, past breakpoints. All stop early at the end, at rest and at a finding; all but
 * `step` and `finding` at a breakpoint.
 */
export type Advance =
  | { readonly kind: 'step' }
  | { readonly kind: 'over' | 'into' | 'out' | 'wait'; readonly thread: number }
  | { readonly kind: 'call' | 'wake' }
  | { readonly kind: 'choice' }
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'run' | 'finding'; readonly limit: number };

/**
 * How far to go back: to the last step before the present one at which what the advance of the same name looks for was so. `over`:
 * `thread` stood at a statement in the same call in progress or in a caller; `into`: at any statement; `out`: at the statement that
 * called. `run`: to the last breakpoint, or to the start. All stop at the last breakpoint on the way; all but `run` stay where they
 * are when there is nothing to go back to.
 */
export type Retreat =
  | { readonly kind: 'over' | 'into' | 'out'; readonly thread: number }
  | { readonly kind: 'call' | 'wake' }
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'run' };

/** An expression to be told each time that a thread comes to a line. */
export interface Print {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
}

/** In which of a process's frames a watch expression is read. */
export interface WatchFrame {
  readonly process: string;
  readonly thread: number | null;
  /** As in `FrameView`. */
  readonly level: number | null;
}

/** Something whose next or previous event is looked for. */
export type SearchTarget =
  | { readonly kind: 'thread'; readonly thread: number }
  /** Objects of the kernel or network, by id: a socket and its connection, say. */
  | { readonly kind: 'object'; readonly ids: readonly number[] }
  /** A change of an expression's value, in the frame that stands now; its coming to be and its end are changes too. */
  | { readonly kind: 'value'; readonly expression: string; readonly where: WatchFrame };

/** `limit`: none so far; the search can go on from `step`. */
export type SearchResult =
  { readonly kind: 'found'; readonly step: number } | { readonly kind: 'limit'; readonly step: number } | { readonly kind: 'none' };

/** Which entries of the log: the last `limit` of those at `before` or earlier; of one thread, or (null) all. */
export interface LogQuery {
  readonly before: number;
  readonly limit: number;
  readonly thread: number | null;
}

/**
 * How a run came to be as it is, besides what it was opened from. Opened with this schedule, the inputs done again each at its
 * step, run on to `last` and gone back to `step`, another session shows the same.
 */
export interface Course {
  readonly schedule: string;
  readonly inputs: readonly Input[];
  readonly step: number;
  readonly last: number;
}

export interface LogEntry {
  readonly step: number;
  /** Virtual time, ns. */
  readonly time: number;
  readonly events: readonly StepEvent[];
}

/**
 * One run that can be stepped, sought and continued. The page talks to it through a worker: `SessionClient` in
 * `src/components/lab` has the same methods, each returning a promise.
 */
export interface Session {
  readonly view: View;
  /** With `passed`, also stops early before a step that `prediction(passed)` asks about, one step on at least. */
  advance(how: Advance, passed?: readonly string[] | null): View;
  /** A question about the next step with its answer, of none of the topics to be passed over; null: nothing is worth asking. The run stays where it is. */
  prediction(passed: readonly string[]): PredictionView | null;
  retreat(how: Retreat): View;
  /** Replaces all breakpoints; they last through seeking and typing. What each is bound to, in the same order. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): readonly BoundBreakpoint[];
  /** How often each breakpoint has been hit up to the present step, conditions counted; null of a data breakpoint, which is not counted. */
  hits(): readonly (number | null)[];
  /** What expressions were worth each time that a thread came to their lines, in the run as far as it is known. */
  prints(prints: readonly Print[]): readonly PrintView[];
  /** Goes to any step from 0 to the last one known. */
  seek(step: number): View;
  /** Types a line (or ends the input with null) at this moment; steps after it are forgotten, since the world is another now. */
  type(process: string, line: string | null): View;
  /** Closes the first window that the process shows, at this moment; steps after it are forgotten, as by typing. */
  closeWindow(process: string): View;
  /** Presses Ctrl+C on a process's console, at this moment; steps after it are forgotten, as by typing. */
  ctrlC(process: string): View;
  course(): Course;
  /** Does what the reader did at this moment of the run that is being made again. */
  redo(input: Input): View;
  /** Does something else from outside, see `OutsideAct`, at this moment; steps after it are forgotten, as by typing. */
  act(process: string, act: OutsideAct): View;
  /** Starts one more process of the program that this source is of, at this moment; steps after it are forgotten, as by typing. */
  addProcess(source: string): View;
  /** What a reader in the scheduler's place may choose here. The run stays where it is. */
  choices(): ChoicesView;
  /**
   * Goes one step on as decided. The answer to a choice of the last step makes that step again. What is decided becomes part of the
   * schedule; steps after it are forgotten, as by typing.
   */
  decide(choice: ReaderChoice): View;
  /** Lets time pass, no thread running, until this segment has arrived or something that is due at `at` has happened. */
  letHappen(what: { readonly segment: number; readonly at: number }): View;
  /** Takes the last decision back, and goes to the step before it; steps after it are forgotten. */
  undo(): View;
  /** More of an object that a view shows in part: what a pointer points at, items from `from` on, fields. Empty before the process has started. */
  parts(process: string, place: ValuePlace, from: number, count: number): readonly VariableView[];
  /**
   * The value of a C++ expression where a thread stands, in the frame of this level (null: the innermost one shown); without a
   * thread, of globals. Nothing is called or changed, and a bad address is told, not reported as a finding.
   */
  watch(expression: string, where: WatchFrame): WatchView;
  /**
   * The expressions that the next step evaluates, in the order in which their values are known; empty when it is nobody's
   * statement. The run stays where it is.
   */
  evaluations(): readonly EvaluationView[];
  /** A process's memory at this step, against the step before; null before the process has started and after it has ended. */
  memory(process: string): MemoryView | null;
  /** Bytes from an address (hex) on, at most 4096 of them; null as for `memory`. */
  bytes(process: string, address: string, count: number): BytesView | null;
  /** How many moments are kept for going back to, and what they hold together. */
  checkpoints(): { readonly count: number; readonly bytes: number };
  timeline(window: TimelineWindow): Timeline;
  /** What happened in steps that did something worth a sentence, oldest first. */
  log(query: LogQuery): readonly LogEntry[];
  usage(buckets: number): Usage;
  /** Looks among the steps known for the nearest one before or after `from` at which something happened. The run stays where it is. */
  find(target: SearchTarget, direction: 'next' | 'previous', from: number): SearchResult;
  /** The state machine of a kind of object. */
  chart(machine: MachineName): Chart;
}
