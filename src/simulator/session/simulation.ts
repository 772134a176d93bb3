import type { NetworkOptions } from '../network/host.ts';
import { placeFile } from '../kernel/disk.ts';
import { Kernel, type KernelSnapshot } from '../kernel/kernel.ts';
import { hopeless } from '../kernel/rest.ts';
import type { Decision } from '../kernel/decision.ts';
import type { Schedule } from '../kernel/schedule.ts';
import type { ProcessId, Thread, ThreadId } from '../kernel/state.ts';
import type { Frame } from '../machine/frame.ts';
import type { Finding } from '../machine/finding.ts';
import { evaluationsOf, type Evaluated } from '../machine/evaluation.ts';
import type { EventBody, TraceEvent } from '../trace/event.ts';
import { Trace } from '../trace/trace.ts';
import type { BuiltScenario, ProcessPlan } from './build.ts';
import { SimulatedProcess, type CallWitness, type ProcessSnapshot } from './process.ts';
import type { Doing, Input } from './input.ts';
import type { RunEnd } from './view.ts';

/** How far something has gone. */
export interface Amount {
  readonly steps: number;
  readonly instructions: number;
}

/** What threads have done while nobody waited for anything. */
export interface Idle extends Amount {
  /** Calls of Windows and texts written since a thread last waited, or something came from outside. */
  readonly calls: number;
}

/** A run between two steps, all of it. Restoring one is going there. */
export interface SimulationSnapshot {
  readonly step: number;
  readonly stopped: boolean;
  readonly idle: Idle;
  readonly actor: ThreadId;
  readonly kernel: KernelSnapshot;
  readonly processes: readonly ProcessSnapshot[];
}

/** What would happen in the next step. */
export interface Rehearsal {
  readonly actor: ThreadId;
  readonly events: readonly TraceEvent[];
}

/** Somebody who may want the run to stand still. */
export interface Stopper {
  /** Asked after each turn of a thread. */
  wants(process: SimulatedProcess, thread: Thread): boolean;
  /** The run is to stand still after a step in which a thread's wait has ended, too. */
  readonly wantsWakes?: boolean;
}

/** Turns end where so many steps without a call are full: a runaway is stopped at the same step however the loop is cut into turns. */
const breath = 16_384;

/**
 * What threads may do before the run is stopped as a runaway: steps and instructions without one API call, about a second of work;
 * calls without anything on its way to them, some ten seconds.
 */
const patience: Idle = { steps: 320 * breath, instructions: 200_000_000, calls: 300_000 };

const active: Idle = { steps: 0, instructions: 0, calls: 0 };

/**
 * One run going forwards. A *step* is the smallest move a reader sees: a thread runs from one statement (or API call) to the
 * next, or one thing comes from outside: a segment arrives, a wait times out, a process starts, a line is typed.
 *
 * What happened is told to the {@link Trace} once: steps that are made again after going back add nothing to it.
 */
export class Simulation {
  readonly trace = new Trace();
  readonly kernel: Kernel;
  readonly network: NetworkOptions;
  readonly #processes: SimulatedProcess[];
  /** Those that the reader has added, and after how many steps. */
  readonly #added = new Map<SimulatedProcess, number>();
  /** Each process as it is before it starts. */
  readonly #blank: ProcessSnapshot[];
  readonly #inputs: Input[] = [];
  #step = 0;
  #known = 0;
  /** Choices made up to the last step known. */
  #knownChoices = 0;
  /** While a step is made for trial only: what it tells. */
  #rehearsed: TraceEvent[] | null = null;
  /** As a runaway. */
  #stopped = false;
  #idle = active;
  /** Whose thread has the turn under way. */
  #runs: SimulatedProcess | null = null;
  /** The turn under way has called Windows: it ends with that step. */
  #called = false;
  #actor: ThreadId = 0;
  #stopAsked = false;
  /** Something is told of the last step. */
  #telling = false;
  #stopper: Stopper | null = null;
  #witness: CallWitness | null = null;

  constructor(built: BuiltScenario, schedule: Schedule) {
    this.network = built.network;
    this.kernel = new Kernel({
      processors: built.processors,
      unlimitedPorts: built.unlimitedPorts ?? false,
      schedule,
      network: built.network,
      emit: (event, time, process, thread) => this.#emit(event, time, process, thread),
      transfer: (request, result) => this.#process(request.process).transfer(request, result),
    });
    for (const { path, bytes } of built.files) placeFile(this.kernel.state.disk, path, bytes);
    this.#processes = built.processes.map((plan) => this.#create(plan));
    this.#blank = this.#processes.map((process) => process.save());
  }

  #create(plan: ProcessPlan): SimulatedProcess {
    const witness = (): CallWitness | null => this.#witness;
    return new SimulatedProcess(plan, this.kernel, {
      get witness() {
        return witness();
      },
      step: () => this.#currentStep(),
      report: (finding) => this.#report(finding),
      tell: (event, time, process, thread) => this.#add(event, time, process, thread),
      trace: this.trace,
    });
  }

  /** The processes that there are at the present step, those that wait to start included. */
  get processes(): readonly SimulatedProcess[] {
    return this.#added.size === 0 ? this.#processes : this.#processes.filter((each) => (this.#added.get(each) ?? -1) < this.#step);
  }

  /** What the reader has done, in order. */
  get inputs(): readonly Input[] {
    return this.#inputs;
  }

  /** Number of choices made up to the last step known. */
  get knownChoices(): number {
    return this.#knownChoices;
  }

  /** Number of steps made. */
  get step(): number {
    return this.#step;
  }

  /** Why the run does not go on, or null while it can. */
  get end(): RunEnd | null {
    if (this.#stopped) return 'limit';
    const rest = this.kernel.rest;
    return rest === null || this.#comesFromOutside() ? null : rest;
  }

  /** Virtual ns. */
  get time(): number {
    return this.kernel.time;
  }

  /** Steps that this run is known to have, some of them perhaps ahead. */
  get known(): number {
    return this.#known;
  }

  /** Findings up to the present step. */
  get findings(): readonly Finding[] {
    return this.trace.findings(this.#step).map(({ finding }) => finding);
  }

  /** What the program has written to a process's console up to the present step. */
  consoleText(name: string): string {
    let text = '';
    for (const event of this.trace.texts(name, this.#step)) if (event.kind === 'output') text += event.text;
    return text;
  }

  /** Whether the last `run` was cut short by a new finding or by the stopper. */
  get interrupted(): boolean {
    return this.#stopAsked;
  }

  /** Lets somebody see the calls of Windows; null: nobody. */
  witness(witness: CallWitness | null): void {
    this.#witness = witness;
  }

  /** Lets somebody stop the run; null: nobody. */
  listen(stopper: Stopper | null): void {
    this.#stopper = stopper;
  }

  /** Makes one step, in which every expression that is evaluated is told. The step must be known already: nothing is told to the trace. */
  evaluate(told: (process: SimulatedProcess, evaluated: Evaluated) => void): void {
    const walking = this.processes.filter(({ machine }) => machine !== null);
    for (const process of walking) process.machine?.walk(evaluationsOf(process.machine, (evaluated) => told(process, evaluated)));
    this.run(this.#step + 1);
    for (const process of walking) process.machine?.walk(null);
  }

  /** Makes steps until `step` has been reached, or the run ends, or a finding is made that was not known before, or the stopper wants to. */
  run(step: number): void {
    this.#stopAsked = false;
    while (this.#step < step && this.end === null && !this.#stopAsked) this.#turn(step - this.#step);
    if (this.end === 'deadlock') this.#tellDeadlock();
    if (this.end === 'deadlock' || this.end === 'quiescent') this.#tellUnsent();
  }

  /** Makes the next step for trial, after which `look` may see how things would stand; the run stays as it is. */
  rehearse(look?: (events: readonly TraceEvent[]) => void): Rehearsal {
    const [here, known, choices, asked] = [this.save(), this.#known, this.#knownChoices, this.#stopAsked];
    const events: TraceEvent[] = [];
    this.#rehearsed = events;
    this.run(this.#step + 1);
    this.#rehearsed = null;
    look?.(events);
    const actor = this.#actor;
    this.#known = known;
    this.#knownChoices = choices;
    this.restore(here);
    this.#stopAsked = asked;
    return { actor, events };
  }

  /** Someone does something from outside at this moment. What was known of later steps is forgotten. */
  act(process: string, doing: Doing): void {
    this.forgetAhead();
    if (doing.kind === 'start') this.#plan(process, doing.source);
    this.#stopped = false;
    this.#inputs.push({ ...doing, step: this.#step, process });
    this.#idle = active;
    this.run(this.#step + 1);
  }

  /** One more process of a program is to start at this moment. */
  #plan(name: string, source: string): void {
    const like = this.#processes.find(({ plan }) => plan.source === source)?.plan;
    if (like === undefined) throw new Error(`no process runs '${source}'`);
    const process = this.#create({ ...like, name, startAfter: null, input: null, acts: [] });
    this.#processes.push(process);
    this.#blank.push(process.save());
    this.#added.set(process, this.#step);
  }

  /** Decides what happens now, and lets it happen. What was known of later steps is forgotten. */
  decide(decision: Decision): void {
    this.forgetAhead();
    this.#stopped = false;
    const { schedule } = this.kernel;
    const at = this.#step;
    schedule.decide(at, decision);
    this.run(at + 1);
    if (this.#step === at) schedule.decide(at, null);
  }

  /** Another answer to a choice of the next step. What was known of it and of later ones is forgotten. */
  override(index: number, option: number): void {
    this.forgetAhead();
    this.kernel.schedule.override(index, option);
  }

  /** The future is to be another: forgets events and inputs after the present step. */
  forgetAhead(): void {
    const { schedule } = this.kernel;
    for (const [step] of schedule.decisions) if (step >= this.#step && step < this.#known) schedule.decide(step, null);
    for (const [index] of schedule.overrides) if (index >= schedule.index && index < this.#knownChoices) schedule.override(index, null);
    this.trace.cut(this.#step);
    this.#known = this.#step;
    this.#knownChoices = schedule.index;
    while ((this.#inputs.at(-1)?.step ?? -1) >= this.#step) this.#inputs.pop();
    const gone = this.#processes.findIndex((process) => (this.#added.get(process) ?? -1) >= this.#step);
    if (gone < 0) return;
    for (const process of this.#processes.splice(gone)) this.#added.delete(process);
    this.#blank.splice(gone);
  }

  /** Stands still as a runaway does, to be as it was before steps were made again. */
  stop(): void {
    this.#stopped = true;
  }

  /** A runaway that the reader wants to go on. */
  forgive(): void {
    if (this.#stopped) this.#idle = active;
    this.#stopped = false;
  }

  /** The thread that made the last step; 0: the network, the clock, the keyboard. */
  get actor(): ThreadId {
    return this.#actor;
  }

  /** Where a thread stands: how many calls deep, and whether before an API call that it has not made yet, or in one. null: nowhere any more. */
  standing(id: ThreadId): { readonly depth: number; readonly beforeCall: boolean; readonly inCall: boolean } | null {
    const thread = this.kernel.state.threads.get(id);
    const machine = thread && this.#processOf(thread).machine;
    if (!thread || !machine || thread.machineThread === null || thread.exitCode !== null) return null;
    return {
      depth: machine.depth(thread.machineThread),
      beforeCall: thread.call === null && machine.pending(thread.machineThread) !== null,
      inCall: thread.call !== null,
    };
  }

  /** A thread's calls in progress, innermost first. Valid until the run goes on. */
  frames(id: ThreadId): readonly Frame[] {
    const thread = this.kernel.state.threads.get(id);
    const machine = thread && this.#processOf(thread).machine;
    if (!thread || !machine || thread.machineThread === null || thread.exitCode !== null) return [];
    return machine.frames(thread.machineThread);
  }

  save(): SimulationSnapshot {
    return {
      step: this.#step,
      stopped: this.#stopped,
      idle: this.#idle,
      actor: this.#actor,
      kernel: this.kernel.save(),
      processes: this.#processes.map((process) => process.save()),
    };
  }

  restore(snapshot: SimulationSnapshot): void {
    this.#step = snapshot.step;
    this.#stopped = snapshot.stopped;
    this.#idle = snapshot.idle;
    this.#actor = snapshot.actor;
    this.kernel.restore(snapshot.kernel);
    this.#processes.forEach((process, i) => {
      const saved = snapshot.processes[i] ?? this.#blank[i];
      if (saved !== undefined) process.restore(saved);
    });
  }

  /** Lets one thing happen; a thread may make up to `limit` steps. */
  #turn(limit: number): void {
    const input = this.#input();
    if (input !== undefined) {
      this.#processes.find(({ name }) => name === input.process)?.actFromOutside(input);
      return this.#count(0, 1);
    }
    const starting = this.processes.find((process) => process.canStart(this.processes));
    if (starting !== undefined) {
      starting.start();
      return this.#count(0, 1);
    }
    const decided = this.kernel.schedule.decision(this.#step) !== null;
    const next = this.kernel.nextOf(this.#step);
    if (next === 'done') return this.#count(0, 1);
    if (next.kind === 'event') {
      this.kernel.fire();
      if (decided) this.kernel.decided();
      this.#idle = { ...this.#idle, calls: 0 };
      return this.#count(0, 1);
    }
    if (next.kind === 'rest') {
      this.#late()?.start();
      return this.#count(0, 1);
    }
    const thread = this.kernel.thread(next.thread);
    const process = this.#processOf(thread);
    this.#called = false;
    this.#runs = process;
    const { steps, instructions } = process.run(
      thread,
      Math.min(next.steps, limit, breath - (this.#idle.steps % breath), this.#untilOutside()),
      Math.min(next.instructions, patience.instructions - this.#idle.instructions),
    );
    this.#runs = null;
    if (decided) this.kernel.decided();
    // What is said below belongs to the last of the steps.
    this.#count(thread.id, steps - 1);
    this.#idle = { ...this.#idle, steps: this.#idle.steps + steps, instructions: this.#idle.instructions + instructions };
    if (this.#runsAway()) {
      process.runaway(thread, this.#idle);
      this.#idle = active;
      // A reader who went on from here once is not stopped again on the way back.
      this.#stopped = this.#step >= this.#known;
    }
    this.#count(thread.id, 1);
    if (this.#stopper?.wants(process, thread) === true) this.#stopAsked = true;
  }

  /** Whether patience has come to an end. Texts are written within turns, so they count where a turn ends however it is cut. */
  #runsAway(): boolean {
    const { steps, instructions, calls } = this.#idle;
    if (steps >= patience.steps || instructions >= patience.instructions) return true;
    if (calls < patience.calls || (steps % breath !== 0 && !this.#called)) return false;
    const { timers, blocked } = this.kernel.state;
    const comes = timers.size > 0 || blocked.some((id) => this.kernel.thread(id).wait?.target.kind === 'console');
    if (comes) this.#idle = { ...this.#idle, calls: 0 };
    return !comes;
  }

  /** The last step has left threads that nothing can wake: told once, as part of that step. */
  #tellDeadlock(): void {
    if (this.trace.at(this.#step).some((event) => event.kind === 'finding' && event.finding.code === 'deadlock')) return;
    this.#telling = true;
    for (const thread of hopeless(this.kernel).map((id) => this.kernel.thread(id))) this.#processOf(thread).deadlocked(thread);
    this.#telling = false;
  }

  /** The last step has left bytes that could be sent and will not be: told as part of it. */
  #tellUnsent(): void {
    if (this.trace.at(this.#step).some((event) => event.kind === 'finding' && event.finding.code === 'bytes-never-sent')) return;
    this.#telling = true;
    for (const process of this.processes) process.tellUnsent();
    this.#telling = false;
  }

  /** At rest, can something still come: a line that was typed here before, a process that starts? */
  #comesFromOutside(): boolean {
    return this.#input() !== undefined || this.processes.some((process) => process.canStart(this.processes)) || this.#late() !== undefined;
  }

  #input(): Input | undefined {
    return this.#inputs.find(({ step }) => step === this.#step);
  }

  /** Steps up to the next thing that comes from outside or is decided: turns end there, as they did when it came first. */
  #untilOutside(): number {
    const input = this.#inputs.find(({ step }) => step > this.#step)?.step ?? Infinity;
    return Math.min(input, this.kernel.schedule.nextDecision(this.#step)) - this.#step;
  }

  #late(): SimulatedProcess | undefined {
    return this.processes.find((process) => process.canStartLate(this.processes));
  }

  #count(actor: ThreadId, steps: number): void {
    this.#actor = actor;
    this.#step += steps;
    if (this.#step <= this.#known) return;
    this.#known = this.#step;
    this.#knownChoices = this.kernel.schedule.index;
  }

  #processOf(thread: Thread): SimulatedProcess {
    return this.#process(thread.process);
  }

  #process(id: ProcessId): SimulatedProcess {
    const process = this.#processes.find((each) => each.id === id);
    if (process === undefined) throw new Error(`process ${id} is not simulated`);
    return process;
  }

  /** A step under way is one more than the steps made; inside a longer turn the process knows better. */
  #emit(event: EventBody, time: number, process: string, thread: number): void {
    const { calls } = this.#idle;
    if (event.kind === 'call') {
      this.#called = true;
      this.#idle = { ...active, calls: calls + 1 };
    }
    if (event.kind === 'output') this.#idle = { ...this.#idle, calls: calls + 1 };
    if (event.kind === 'woken' && this.#stopper?.wantsWakes) this.#stopAsked = true;
    if (event.kind === 'blocked') this.#idle = { ...this.#idle, calls: 0 };
    if (event.kind === 'transition' && event.machine === 'socket' && event.to === 'listening') {
      for (const each of this.processes) each.heard(process);
    }
    this.#add(event, time, process, thread);
  }

  #report(finding: Finding): void {
    if (this.#currentStep() > this.#known && finding.severity === 'error') this.#stopAsked = true;
    this.#add({ kind: 'finding', finding }, this.kernel.now, finding.process, finding.thread);
  }

  #add(event: EventBody, time: number, process: string, thread: number): void {
    const step = this.#currentStep();
    const moment = time + (this.#runs?.timeInTurn ?? 0);
    if (this.#rehearsed !== null) this.#rehearsed.push({ step, time: moment, process, thread, ...event });
    else if (step > this.#known || this.#telling) this.trace.add(event, step, moment, process, thread);
  }

  #currentStep(): number {
    if (this.#telling) return this.#step;
    return this.#step + (this.#runs?.stepsInTurn ?? 0) + 1;
  }
}
