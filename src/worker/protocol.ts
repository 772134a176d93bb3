import type { PlacedDiagnostic } from '../simulator/compiler/diagnostic.ts';
import type { Input, OutsideAct } from '../simulator/session/input.ts';
import type { ChoicesView } from '../simulator/session/choices-view.ts';
import type { Chart } from '../simulator/session/chart.ts';
import type { MachineName } from '../simulator/trace/event.ts';
import type { JudgeInput, Verdict } from '../simulator/session/judge.ts';
import type {
  Advance,
  BoundBreakpoint,
  Breakpoint,
  LogEntry,
  LogQuery,
  OpenResult,
  Print,
  ReaderChoice,
  Retreat,
  SearchResult,
  SearchTarget,
  SessionInput,
  Course,
  WatchFrame,
} from '../simulator/session/session.ts';
import type { KeptRun } from '../simulator/session/compare.ts';
import type { Comparison } from '../simulator/session/comparison.ts';
import type { PredictionView } from '../simulator/session/prediction-view.ts';
import type { BytesView, MemoryView } from '../simulator/session/memory-view.ts';
import type { ApiView, ConstantView, NamesView } from '../simulator/session/names.ts';
import type { EvaluationView, PrintView, ValuePlace, VariableView, View, WatchView } from '../simulator/session/view.ts';
import type { Timeline, TimelineWindow } from '../simulator/session/timeline-view.ts';
import type { Usage } from '../simulator/session/usage-view.ts';

export type Diagnostics = Readonly<Record<string, readonly PlacedDiagnostic[]>>;

/** Everything the page may ask the worker: the methods of `Session`, and what comes before and beside one. */
export interface Methods {
  /** Compiles and, if there is no error, begins a run that replaces the one before. */
  open: (input: SessionInput) => OpenResult;
  /** The same, for a program that was changed: the run takes the course of one that was kept, see `transfer`. */
  transfer: (input: SessionInput, kept: KeptRun) => OpenResult;
  /** What the compiler says, without touching the run. */
  compile: (input: SessionInput) => Diagnostics;
  /** Makes another run to its end and says what it shows, without touching the one that is open. */
  judge: (input: JudgeInput) => Verdict;
  /** Every function that a program may call besides its own. */
  api: () => readonly ApiView[];
  /** What the program last compiled from a source calls things; null: it has never compiled. */
  names: (source: string) => NamesView | null;
  /** What a name that stands for a number is worth in it; null: it is no such name. */
  constant: (source: string, name: string) => ConstantView | null;
  /** Sets a run that was kept beside the one that is open, at most `limit` events of each; null: the kept one cannot be made again. */
  compare: (kept: KeptRun, limit: number) => Comparison | null;
  advance: (how: Advance, passed?: readonly string[] | null) => View;
  prediction: (passed: readonly string[]) => PredictionView | null;
  retreat: (how: Retreat) => View;
  setBreakpoints: (breakpoints: readonly Breakpoint[]) => readonly BoundBreakpoint[];
  hits: () => readonly (number | null)[];
  prints: (prints: readonly Print[]) => readonly PrintView[];
  seek: (step: number) => View;
  type: (process: string, line: string | null) => View;
  closeWindow: (process: string) => View;
  ctrlC: (process: string) => View;
  course: () => Course;
  redo: (input: Input) => View;
  act: (process: string, act: OutsideAct) => View;
  addProcess: (source: string) => View;
  choices: () => ChoicesView;
  decide: (choice: ReaderChoice) => View;
  letHappen: (what: { readonly segment: number; readonly at: number }) => View;
  undo: () => View;
  parts: (process: string, place: ValuePlace, from: number, count: number) => readonly VariableView[];
  watch: (expression: string, where: WatchFrame) => WatchView;
  evaluations: () => readonly EvaluationView[];
  memory: (process: string) => MemoryView | null;
  bytes: (process: string, address: string, count: number) => BytesView | null;
  checkpoints: () => { readonly count: number; readonly bytes: number };
  timeline: (window: TimelineWindow) => Timeline;
  /** The last entries, oldest first. */
  log: (query: LogQuery) => readonly LogEntry[];
  usage: (buckets: number) => Usage;
  find: (target: SearchTarget, direction: 'next' | 'previous', from: number) => SearchResult;
  chart: (machine: MachineName) => Chart;
}

export type Method = keyof Methods;

export type Request = {
  readonly [M in Method]: { readonly id: number; readonly method: M; readonly args: Parameters<Methods[M]> };
}[Method];

/** `value` is what the method of the request with this id returns. */
export type Response =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
