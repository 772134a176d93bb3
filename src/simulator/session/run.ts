import type { Machine } from '../machine/machine.ts';
import type { SpaceSnapshot } from '../machine/space.ts';
import { chartOf, type Chart } from './chart.ts';
import type { MachineName, TraceEvent } from '../trace/event.ts';
import { Breakpoints } from './breakpoints.ts';
import { changesBetween } from './change.ts';
import { Checkpoints } from './checkpoints.ts';
import { Evaluations } from './evaluations.ts';
import type { Input } from './input.ts';
import { bytesOf, drawMemory } from './memory.ts';
import type { BytesView, MemoryView } from './memory-view.ts';
import { History } from './history/history.ts';
import { Samples } from './history/samples.ts';
import { tellAll, tellLog } from './log.ts';
import { Naming } from './naming.ts';
import { readersFrame } from './place.ts';
import type { SimulatedProcess } from './process.ts';
import { connectionViews, processViews, valueSource } from './projection.ts';
import { choicesAt, isOpen, madeUpTo } from './choices.ts';
import type { ChoicesView } from './choices-view.ts';
import { predictionAt } from './prediction.ts';
import type { PredictionView } from './prediction-view.ts';
import { tellPrints } from './prints.ts';
import { Replay, type Arming } from './replay.ts';
import type {
  Advance,
  BoundBreakpoint,
  Breakpoint,
  Course,
  LogEntry,
  LogQuery,
  Print,
  ReaderChoice,
  Retreat,
  SearchResult,
  SearchTarget,
  Session,
  WatchFrame,
} from './session.ts';
import { search } from './search.ts';
import type { OutsideAct } from '../kernel/outside.ts';
import type { Simulation, Stopper } from './simulation.ts';
import { tellStep, transitionsIn } from './story.ts';
import { sourceOf, targetOf, type Target } from './target.ts';
import { drawTimeline } from './timeline.ts';
import type { Timeline, TimelineWindow } from './timeline-view.ts';
import type { Usage } from './usage-view.ts';
import { drawUsage } from './usage.ts';
import { partsOf } from './value.ts';
import type { EvaluationView, PrintView, StopView, ValuePlace, VariableView, View, WatchView } from './view.ts';

/** Steps without anything to choose after which a search for it ends. */
const longestWait = 100_000;

/** The session over one simulation. */
export class Run implements Session {
  readonly #simulation: Simulation;
  readonly #samples: Samples;
  readonly #checkpoints: Checkpoints;
  readonly #naming: Naming;
  readonly #breakpoints: Breakpoints;
  readonly #replay: Replay;
  #history: History | null = null;
  #stop: StopView | null = null;
  /** The world has become another since the last picture. */
  #anew = false;
  #view: View;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#samples = new Samples(simulation);
    this.#checkpoints = new Checkpoints(simulation, this.#samples);
    this.#naming = new Naming(simulation.processes);
    this.#breakpoints = new Breakpoints(simulation);
    this.#replay = new Replay(simulation, this.#checkpoints);
    this.#view = this.#draw(null);
  }

  get view(): View {
    return this.#view;
  }

  advance(how: Advance, passed: readonly string[] | null = null): View {
    const simulation = this.#simulation;
    simulation.forgive();
    this.#stop = null;
    const from = simulation.step;
    const target = how.kind === 'choice' ? null : targetOf(simulation, how);
    if (how.kind === 'choice') this.#toChoice();
    else if (target === null) this.#checkpoints.run(from + 1);
    else {
      if (this.#breakpoints.counting) this.#count();
      this.#breakpoints.arm(target.stops);
      const stopper: Stopper = {
        wantsWakes: target.wakes,
        wants: (process, thread) => {
          const stop = this.#breakpoints.reached(process, thread);
          this.#stop = target.obeysBreakpoints ? stop : null;
          return this.#stop !== null || target.reached(thread);
        },
      };
      const last = Math.min(from + target.limit, this.#nextFinding(from));
      if (passed === null) {
        simulation.listen(stopper);
        this.#checkpoints.run(last);
      } else this.#toQuestion(last, new Set(passed), stopper);
      simulation.listen(null);
      this.#breakpoints.disarm();
    }
    return this.#show();
  }

  retreat(how: Retreat): View {
    const simulation = this.#simulation;
    const source = sourceOf(simulation, how);
    let stop: StopView | null = null;
    let found: number | null = null;
    if (source !== null) {
      if (this.#breakpoints.counting) this.#count();
      const wake = source.wakes ? simulation.trace.lastWake(simulation.step - 1) : null;
      found = this.#replay.last(wake ?? 0, this.#arming(source.stops), (process, thread) => {
        const hit = this.#breakpoints.reached(process, thread);
        if (hit === null && !source.reached(thread)) return false;
        stop = hit;
        return true;
      });
      found ??= how.kind === 'run' ? 0 : wake;
    }
    this.#stop = stop;
    if (found === null) {
      this.#view = { ...this.#view, stop };
      return this.#view;
    }
    this.#checkpoints.seek(found);
    return this.#show();
  }

  hits(): readonly (number | null)[] {
    this.#count();
    return this.#breakpoints.hits(this.#simulation.step);
  }

  prints(prints: readonly Print[]): readonly PrintView[] {
    return tellPrints(this.#simulation, this.#replay, prints);
  }

  /** Step by step until there is something to choose, at least one; or the run stops by itself, or at a finding. */
  #toChoice(): void {
    const simulation = this.#simulation;
    const last = Math.min(simulation.step + longestWait, this.#nextFinding(simulation.step));
    do {
      const { step } = simulation;
      this.#checkpoints.run(step + 1);
      if (simulation.step === step) return;
    } while (simulation.step < last && simulation.end === null && !simulation.interrupted && !isOpen(simulation));
  }

  /** Step by step until there is something to ask; a rehearsal is nobody's to stop. */
  #toQuestion(last: number, passed: ReadonlySet<string>, stopper: Stopper): void {
    const simulation = this.#simulation;
    do {
      const { step } = simulation;
      simulation.listen(stopper);
      this.#checkpoints.run(step + 1);
      simulation.listen(null);
      if (simulation.step === step) return;
    } while (simulation.step < last && !simulation.interrupted && predictionAt(simulation, this.#naming, passed) === null);
  }

  prediction(passed: readonly string[]): PredictionView | null {
    return predictionAt(this.#simulation, this.#naming, new Set(passed));
  }

  setBreakpoints(breakpoints: readonly Breakpoint[]): readonly BoundBreakpoint[] {
    return this.#breakpoints.set(breakpoints);
  }

  seek(step: number): View {
    this.#stop = null;
    this.#checkpoints.seek(Math.max(0, Math.min(step, this.#simulation.known)));
    return this.#show();
  }

  type(process: string, line: string | null): View {
    return this.#act((simulation) => simulation.act(process, { kind: 'line', line }));
  }

  closeWindow(process: string): View {
    return this.#act((simulation) => simulation.act(process, { kind: 'close-window' }));
  }

  ctrlC(process: string): View {
    return this.#act((simulation) => simulation.act(process, { kind: 'ctrl-c' }));
  }

  /** The picture of the last step known. The run stays where it is. */
  atLast(): View {
    const simulation = this.#simulation;
    const { step, end } = simulation;
    this.#checkpoints.seek(simulation.known);
    const last = this.#draw(null);
    this.#checkpoints.seek(step);
    if (end === 'limit') simulation.stop();
    return last;
  }

  /** All events of the run as far as it is known. */
  events(): Iterable<TraceEvent> {
    return this.#simulation.trace;
  }

  /** What happened in each step that did something worth a sentence, oldest first. */
  told(): Iterable<LogEntry> {
    return tellAll(this.#simulation.trace, this.#naming);
  }

  course(): Course {
    const { kernel, inputs, step, known } = this.#simulation;
    return { schedule: kernel.schedule.token, inputs, step, last: known };
  }

  redo(input: Input): View {
    return this.#act((simulation) => simulation.act(input.process, input));
  }

  act(process: string, act: OutsideAct): View {
    return this.#act((simulation) => simulation.act(process, { kind: act }));
  }

  addProcess(source: string): View {
    const { processes } = this.#simulation;
    const [base = 'client'] = processes.find(({ plan }) => plan.source === source)?.name.split('#') ?? [];
    let number = 2;
    while (processes.some(({ name }) => name === `${base}#${number}`)) number++;
    return this.#act((simulation) => simulation.act(`${base}#${number}`, { kind: 'start', source }));
  }

  choices(): ChoicesView {
    return choicesAt(this.#simulation, this.#checkpoints);
  }

  decide(choice: ReaderChoice): View {
    if (choice.kind !== 'override') return this.#act((simulation) => simulation.decide(choice));
    const simulation = this.#simulation;
    const asked = simulation.trace.at(simulation.step).some((event) => event.kind === 'choice' && event.index === choice.index);
    if (asked) this.#checkpoints.seek(simulation.step - 1);
    return this.#act(() => {
      simulation.override(choice.index, choice.option);
      simulation.run(simulation.step + 1);
    });
  }

  letHappen({ segment, at }: { readonly segment: number; readonly at: number }): View {
    const simulation = this.#simulation;
    const waits = (): boolean =>
      segment === 0 ? (simulation.kernel.state.timers.firstKey ?? Infinity) <= at : simulation.kernel.network.isFlying(segment);
    return this.#act(() => {
      for (let last = -1; waits() && last < simulation.step;) {
        last = simulation.step;
        simulation.decide({ kind: 'time' });
      }
    });
  }

  undo(): View {
    const simulation = this.#simulation;
    const last = madeUpTo(simulation).at(-1);
    if (last === undefined) return this.#view;
    this.#checkpoints.seek(last.step - 1);
    return this.#act(() => simulation.forgetAhead());
  }

  /** The reader does something at this moment. */
  #act(how: (simulation: Simulation) => void): View {
    this.#stop = null;
    this.#checkpoints.cut(this.#simulation.step);
    this.#breakpoints.forgetAfter(this.#simulation.step);
    this.#samples.cut(this.#simulation.step);
    this.#anew = true;
    how(this.#simulation);
    return this.#show();
  }

  parts(name: string, place: ValuePlace, from: number, count: number): readonly VariableView[] {
    const process = this.#simulation.processes.find((one) => one.name === name);
    return process?.machine ? partsOf(valueSource(process, process.machine), place, from, count) : [];
  }

  watch(expression: string, where: WatchFrame): WatchView {
    const process = this.#simulation.processes.find((one) => one.name === where.process);
    if (process === undefined) return { kind: 'error', code: 'watch-not-running', data: {} };
    const frames = where.thread === null ? [] : this.#simulation.frames(where.thread);
    const frame = where.level === null ? readersFrame(frames) : frames[frames.length - 1 - where.level];
    return process.watches.show(expression, frame ?? null);
  }

  evaluations(): readonly EvaluationView[] {
    const simulation = this.#simulation;
    const { step, end } = simulation;
    if (end !== null) return [];
    if (simulation.known === step) {
      this.#checkpoints.run(step + 1);
      this.#checkpoints.seek(step);
    }
    const found = new Evaluations();
    simulation.evaluate((process, evaluated) => found.add(process, evaluated));
    this.#checkpoints.seek(step);
    return found.views;
  }

  memory(name: string): MemoryView | null {
    const read = this.#memoryOf(name);
    return read && drawMemory(this.#simulation, read.process, read.machine, read.before, new Set(this.#view.changed));
  }

  bytes(name: string, address: string, count: number): BytesView | null {
    const read = this.#memoryOf(name);
    return read && bytesOf(read.machine, read.before, BigInt(address), count);
  }

  /** A process that is running, and its memory one step earlier. */
  #memoryOf(name: string): { readonly process: SimulatedProcess; readonly machine: Machine; readonly before: SpaceSnapshot | null } | null {
    const process = this.#simulation.processes.find((one) => one.name === name);
    const machine = process?.machine ?? null;
    if (process === undefined || machine === null || process.exitCode !== null) return null;
    const before = this.#simulation.step === 0 ? null : this.#earlier(() => process.machine?.save().space ?? null);
    return { process, machine, before };
  }

  checkpoints(): { readonly count: number; readonly bytes: number } {
    const { count, bytes } = this.#checkpoints;
    return { count, bytes };
  }

  timeline(window: TimelineWindow): Timeline {
    return drawTimeline(this.#told(), window, this.#simulation.known);
  }

  chart(machine: MachineName): Chart {
    return chartOf(machine);
  }

  log(query: LogQuery): readonly LogEntry[] {
    return tellLog(this.#simulation.trace, this.#told(), this.#naming, query);
  }

  usage(buckets: number): Usage {
    const simulation = this.#simulation;
    const vain = simulation.processes.map(({ id }) => (id === null ? 0 : mostVain(simulation, id)));
    const names = simulation.processes.map(({ name }) => name);
    return drawUsage(this.#told(), names, this.#samples.all, this.#samples.now(), vain, buckets);
  }

  find(target: SearchTarget, direction: 'next' | 'previous', from: number): SearchResult {
    const simulation = this.#simulation;
    const { step, end } = simulation;
    const result = search(simulation, this.#checkpoints, this.#told(), target, direction, from);
    this.#checkpoints.seek(step);
    if (end === 'limit') simulation.stop();
    return result;
  }

  /** The run's history, as far as the trace has come; read anew when the past has been changed. */
  #told(): History {
    const { trace } = this.#simulation;
    if (this.#history === null || this.#history.cuts !== trace.cuts) this.#history = new History(trace);
    this.#history.readOn();
    return this.#history;
  }

  /** Counts the breakpoints' hits up to the present step. */
  #count(): void {
    const { counted } = this.#breakpoints;
    const { step } = this.#simulation;
    if (counted >= step) return;
    this.#replay.visit(counted, step, this.#arming(new Map()), (process, thread) => this.#breakpoints.reached(process, thread));
  }

  #arming(further: Target['stops']): Arming {
    return { arm: () => this.#breakpoints.arm(further), disarm: () => this.#breakpoints.disarm() };
  }

  /** The next step after `from` that is known to have made a finding. */
  #nextFinding(from: number): number {
    return this.#simulation.trace.findings(Infinity).find(({ step }) => step > from)?.step ?? Infinity;
  }

  /** Pictures the present step against the one before, which is made again for that unless it is what was shown last. */
  #show(): View {
    const simulation = this.#simulation;
    const { step } = simulation;
    if (step === 0) this.#view = this.#draw(null);
    else if (this.#view.step === step - 1 && !this.#anew) this.#view = this.#draw(this.#view);
    else this.#view = this.#draw(this.#earlier(() => this.#picture()));
    this.#anew = false;
    return this.#view;
  }

  /** What is read one step before the present one, which is gone back to for that. */
  #earlier<T>(read: () => T): T {
    const { step, end } = this.#simulation;
    this.#checkpoints.seek(step - 1);
    const found = read();
    this.#checkpoints.seek(step);
    if (end === 'limit') this.#simulation.stop();
    return found;
  }

  #picture(): Pick<View, 'processes' | 'connections'> {
    return { processes: processViews(this.#simulation), connections: connectionViews(this.#simulation) };
  }

  #draw(before: Pick<View, 'processes' | 'connections'> | null): View {
    const simulation = this.#simulation;
    const picture = this.#picture();
    const events = simulation.trace.at(simulation.step);
    return {
      step: simulation.step,
      lastStep: simulation.known,
      time: simulation.time,
      end: simulation.end,
      schedule: simulation.kernel.schedule.token,
      stop: this.#stop,
      ...picture,
      findings: simulation.findings,
      actor: simulation.actor,
      events: tellStep(events, this.#naming),
      transitions: transitionsIn(events),
      changed: simulation.step === 0 ? [] : changesBetween(before, picture),
    };
  }
}

/** How many calls in a row the most impatient of a process's threads has made that found nothing. */
function mostVain(simulation: Simulation, process: number): number {
  const { processes, threads } = simulation.kernel.state;
  return (processes.see(process)?.threads ?? []).reduce((most, id) => Math.max(most, threads.see(id)?.vain ?? 0), 0);
}
