import type { Language } from '../../catalogue/language.ts';
import type { Finding } from '../../simulator/machine/finding.ts';
import type { Chart } from '../../simulator/session/chart.ts';
import type { OutsideAct } from '../../simulator/session/input.ts';
import type { KeptRun } from '../../simulator/session/compare.ts';
import type { Scenario } from '../../simulator/session/scenario.ts';
import type { Advance, Course, Retreat, SessionInput } from '../../simulator/session/session.ts';
import type { EvaluationView, View } from '../../simulator/session/view.ts';
import type { MachineName } from '../../simulator/trace/event.ts';
import type { Diagnostics } from '../../worker/protocol.ts';
import { Breakpoints } from './breakpoints.svelte.ts';
import { CodeNames } from './code-names.ts';
import { Fork } from './fork.svelte.ts';
import { MemoryPane } from './memory-pane.svelte.ts';
import type { Moment } from './moment.ts';
import { PaneLayout } from './pane-layout.svelte.ts';
import { Predictor } from './predictor.svelte.ts';
import { Scheduler } from './scheduler.svelte.ts';
import { Prints } from './prints.svelte.ts';
import { SessionClient, SessionError, type SessionFailure } from './session-client.ts';
import { StageState } from './stage-state.svelte.ts';
import { World } from './world.svelte.ts';
import type { Still } from './still.ts';
import { keepText, readText } from './stored-text.ts';
import { leaveTurn, takeTurn, type Taker } from './turn.ts';
import { TimelineState } from './timeline-state.svelte.ts';
import { Watches } from './watches.svelte.ts';

/** A run that can be chosen by its button. */
export interface PreparedRun {
  readonly id: string;
  readonly scenario: Scenario;
  /** Absent: as the catalogue calls it. */
  readonly name?: string;
  /** Has a button only while it is open: a run that judges the reader's program. */
  readonly hidden?: boolean;
}

/** What the page hands to the lab: an example with all its prepared runs. */
export interface LabExample {
  /** Folder of src/content/examples; empty for a program of the reader's own. */
  readonly id: string;
  readonly language: Language;
  readonly layout: 'full' | 'compact';
  /** Source texts by the names used in the scenarios. */
  readonly sources: Readonly<Record<string, string>>;
  readonly variants: readonly PreparedRun[];
  readonly variant: string;
  /** The reader's changes are kept in the browser between visits. */
  readonly kept: boolean;
}

/** `lost`: the worker is gone, see `failure`. */
export type Phase = 'idle' | 'opening' | 'open' | 'running' | 'rejected' | 'lost';
export type Speed = 'slow' | 'normal' | 'fast';

/** How a thread is recognised, kept for the whole run: the time line shows threads that the present view does not have. */
export interface ThreadSign {
  readonly letter: string;
  readonly process: string;
}

/**
 * How fast a run goes, in steps a second, and after how many seconds it goes twice as fast (and then twice as fast again): a
 * reader wants to watch the beginning, and not to wait for a loop. A slow page shows fewer steps, not a slower run.
 */
const pace = {
  slow: { rate: 3, doubling: Infinity },
  normal: { rate: 50, doubling: 4 },
  fast: { rate: 20_000, doubling: 4 },
} satisfies Record<Speed, { rate: number; doubling: number }>;

/** Pictures a second at most. */
const frames = 30;
const largestSlice = 5000;
/** A run that has gone on for so many steps without rest is stopped. */
const runLimit = 200_000;
/** After the last key, ms. */
const compileDelay = 600;

let labs = 0;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything one lab knows and can do; the components show it and call it. */
export class LabState implements Taker {
  readonly example: LabExample;
  /** Unique on the page, for ids of elements. */
  readonly id = `lab-${++labs}`;
  /** What the reader reached for first: the program begins to run, or the code takes the focus. */
  readonly start: 'run' | 'code';
  readonly panes: PaneLayout;
  readonly scheduler = new Scheduler(this);
  readonly fork = new Fork(this);
  readonly predictor = new Predictor(this);
  readonly stage = new StageState(this);
  readonly breakpoints: Breakpoints;
  readonly prints: Prints;
  readonly names: CodeNames;
  readonly memory = new MemoryPane(this);
  readonly watches: Watches;
  readonly #client: SessionClient;
  readonly time = new TimelineState(this);

  /** It has the page's editor and may have its worker; another lab that is reached for takes both. */
  held = $state(false);
  texts = $state<Record<string, string>>({});
  variant = $state('');
  activeFile = $state('');
  /** Where the cursor stands in it. */
  cursorLine = $state(1);
  phase = $state<Phase>('idle');
  failure = $state<SessionFailure | null>(null);
  view = $state.raw<View | null>(null);
  /** Counts the worlds: another program, or another past. What was asked about an older one does not hold. */
  edition = $state(0);
  diagnostics = $state.raw<Diagnostics>({});
  signs = $state.raw<ReadonlyMap<number, ThreadSign>>(new Map());
  /** The texts that the run was compiled from; null before the first run. */
  #opened = $state.raw<Readonly<Record<string, string>> | null>(null);
  /** Thread whose variables the reader has asked for; null: whoever acts. */
  pinned = $state<number | null>(null);
  lastActor = $state(0);
  /** The run was stopped because it did not come to rest. */
  limited = $state(false);
  /** A finding at which the run has just stopped. */
  stoppedAt = $state.raw<Finding | null>(null);
  /** The reader wanted to go back to something that is not there. */
  nothingBefore = $state(false);
  /** Changes cannot be kept by this browser. */
  notKept = $state(false);
  speed = $state<Speed>('normal');
  /** What the next step evaluates, while the reader goes through it; the first `evaluated` of it are shown. */
  evaluations = $state.raw<readonly EvaluationView[]>([]);
  evaluated = $state(0);
  /** Asks the editor to show a place; a new object each time. */
  wantedPlace = $state.raw<{ readonly line: number; readonly column: number } | null>(null);

  /** The variant's scenario as it has been changed. */
  changedScenario = $state.raw<Scenario | null>(null);

  readonly world = new World(this);
  /** Without what the reader has changed in the world around the programs. */
  readonly plainScenario = $derived(this.changedScenario ?? this.#variantOf(this.variant).scenario);
  readonly scenario = $derived(this.world.applied(this.plainScenario));
  readonly files = $derived([...new Set(this.scenario.processes.map((process) => process.source))]);
  readonly edited = $derived(this.files.filter((file) => this.texts[file] !== this.example.sources[file]));
  readonly errors = $derived(
    Object.values(this.diagnostics)
      .flat()
      .filter((diagnostic) => diagnostic.severity === 'error').length,
  );
  readonly selectedThread = $derived(this.pinned ?? this.lastActor);
  /** The code keeps up with whoever acts: not during a run, where it would flicker from thread to thread. */
  readonly following = $derived(this.phase !== 'running' || this.speed === 'slow');
  /** The text is no longer what the run was compiled from. */
  readonly stale = $derived(this.#opened !== null && this.files.some((file) => this.texts[file] !== this.#opened?.[file]));
  readonly running = $derived(this.phase === 'running' || this.phase === 'opening');
  readonly inPast = $derived(this.view !== null && this.view.step < this.view.lastStep);
  /** Nothing more can happen by itself. */
  readonly atEnd = $derived(this.view !== null && !this.inPast && this.view.end !== null && this.view.end !== 'limit');
  readonly canGoOn = $derived(!this.running && (this.stale || !this.atEnd));
  readonly canGoBack = $derived(!this.running && !this.stale && this.view !== null && (this.view.step > 0 || this.evaluated > 0));

  #runToken = 0;
  /** Questions that were asked while another lab had the worker. */
  #resting: (() => void)[] = [];
  #wantedStep: number | null = null;
  #seeking = false;
  #stepping = false;
  #compileTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(example: LabExample, start: 'run' | 'code') {
    this.example = example;
    this.start = start;
    this.panes = new PaneLayout(example.layout);
    this.watches = new Watches(this, example.kept ? example.id : null);
    this.#client = new SessionClient({ turn: () => this.reach() });
    this.breakpoints = new Breakpoints(this);
    this.prints = new Prints(this);
    this.names = new CodeNames(this);
    this.texts = Object.fromEntries(
      Object.entries(example.sources).map(([file, text]) => [file, (example.kept ? readText(example.id, file) : null) ?? text]),
    );
    if (example.kept) this.world.recall();
    this.variant = example.variant;
    this.activeFile = this.files[0] ?? '';
  }

  /** A lab that shows one moment and has no run behind it. */
  static at(example: LabExample, { view, diagnostics }: Still): LabState {
    const lab = new LabState(example, 'code');
    lab.phase = view ? 'open' : 'rejected';
    lab.diagnostics = diagnostics;
    if (view) lab.#show(view);
    return lab;
  }

  dispose(): void {
    this.#runToken++;
    clearTimeout(this.#compileTimer);
    this.#client.close();
    leaveTurn(this);
  }

  /** The reader touches this lab. Resolves when the lab before has given everything up; null: it has. */
  reach(): Promise<void> | null {
    this.held = true;
    for (const resume of this.#resting.splice(0)) resume();
    return takeTurn(this);
  }

  /** Another lab is reached for. */
  rest(): Promise<void> {
    this.held = false;
    this.pause();
    clearTimeout(this.#compileTimer);
    return this.#client.rest();
  }

  /**
   * Compiles the present text and stands at step 0, or where a course led, or at the matching place of a kept run of another text.
   * False when there is nothing to run.
   */
  async open(from: Course | KeptRun | null = null): Promise<boolean> {
    this.#runToken++;
    clearTimeout(this.#compileTimer);
    this.phase = 'opening';
    this.failure = null;
    const opened = await this.#guard(async () => {
      const input = this.input();
      const result = await (from === null
        ? this.#client.open(input)
        : 'course' in from
          ? this.#client.transfer(input, from)
          : this.#client.restore(input, from));
      this.#opened = input.sources;
      this.diagnostics = result.diagnostics;
      this.#forget();
      if (result.kind === 'rejected') {
        this.phase = 'rejected';
        return false;
      }
      this.phase = 'open';
      // The threads that come later are known by their letters too.
      if (result.view.step < result.view.lastStep) {
        this.#show(await this.#client.seek(result.view.lastStep));
        await this.#client.seek(result.view.step);
      }
      this.#show(result.view);
      this.names.renew();
      await this.breakpoints.reopen();
      return true;
    });
    return opened ?? false;
  }

  async toggle(): Promise<void> {
    if (this.phase === 'running') this.pause();
    else if (this.scheduler.deciding && !this.stale && !this.atEnd) await this.advance({ kind: 'choice' });
    else await this.run();
  }

  pause(): void {
    this.#runToken++;
    if (this.phase === 'running') this.phase = 'open';
  }

  /** Goes on until rest, a finding, a breakpoint (or past them: `finding`), the reader's pause or the limit. */
  async run(kind: 'run' | 'finding' = 'run'): Promise<void> {
    if (!(await this.#ready(true)) || (await this.predictor.asks())) return;
    this.#stepping = false;
    this.#settle();
    this.phase = 'running';
    const token = ++this.#runToken;
    await this.#guard(async () => {
      const start = this.view?.step ?? 0;
      const began = Date.now();
      let last = began;
      while (token === this.#runToken) {
        const { rate, doubling } = pace[this.speed];
        await wait(Math.max(1000 / frames, 1000 / rate) - (Date.now() - last));
        if (token !== this.#runToken) break;
        const now = Date.now();
        const wished = ((now - last) / 1000) * rate * 2 ** ((now - began) / 1000 / doubling);
        last = now;
        const before = this.view;
        const view = await this.#client.advance(
          { kind, limit: Math.max(1, Math.min(largestSlice, Math.round(wished))) },
          this.predictor.passed,
        );
        this.#show(view);
        if (token !== this.#runToken || this.#hasStopped(before, view) || (await this.predictor.asks())) break;
        if (view.step - start >= runLimit) {
          this.limited = true;
          break;
        }
      }
      return true;
    });
    if (token === this.#runToken && this.phase === 'running') this.phase = 'open';
    this.#follow();
  }

  step = async (): Promise<void> => {
    if (!(await this.scheduler.asks())) await this.advance({ kind: 'step' });
  };
  nextCall = (): Promise<void> => this.advance({ kind: 'call' });
  /** Follows the thread that is looked at; without one, whoever is next makes a step. */
  follow = (kind: 'over' | 'into' | 'out' | 'wait'): Promise<void> => {
    const thread = this.selectedThread;
    const alive = this.view?.processes.some((process) => process.threads.some(({ id, state }) => id === thread && state !== 'ended'));
    return this.advance(alive ? { kind, thread } : { kind: 'step' });
  };

  /** To the value of the next expression; when the statement has no more of them, to the next step. */
  async nextExpression(): Promise<void> {
    if (this.evaluated === 0) {
      if (!(await this.#ready(false))) return;
      this.pause();
      await this.#guard(async () => {
        this.evaluations = await this.#client.evaluations();
        return true;
      });
    }
    if (this.evaluated < this.evaluations.length) {
      this.evaluated++;
      const file = this.evaluations[this.evaluated - 1]?.file;
      if (file !== undefined && this.files.includes(file)) this.activeFile = file;
    } else await this.step();
  }

  back(): void {
    if (this.evaluated > 0) this.evaluated--;
    else if (this.view && this.view.step > 0) this.seek((this.#wantedStep ?? this.view.step) - 1);
  }

  /** Goes to a step; while one request is under way only the latest wish counts. */
  seek(step: number): void {
    if (!this.view || this.stale) return;
    this.pause();
    this.#stepping = true;
    this.#settle();
    this.#wantedStep = Math.max(0, Math.min(this.view.lastStep, step));
    if (!this.#seeking) void this.#chase();
  }

  /** The state machine of a kind of object; null when the worker is gone. */
  chart = (machine: MachineName): Promise<Chart | null> => this.#guard(() => this.#client.chart(machine));

  /** Types a line (null ends the input). */
  type = (process: string, line: string | null): Promise<void> => this.#act((client) => client.type(process, line));
  /** Presses Ctrl+C on the console of a process. */
  ctrlC = (process: string): Promise<void> => this.#act((client) => client.ctrlC(process));
  /** Closes the window that a process shows. */
  closeWindow = (process: string): Promise<void> => this.#act((client) => client.closeWindow(process));

  /** Types several lines, one right after another. */
  paste = (process: string, lines: readonly string[]): Promise<void> =>
    this.#act(async (client) => {
      const [first = '', ...others] = lines;
      let view = await client.type(process, first);
      for (const line of others) view = await client.type(process, line);
      return view;
    });
  outside = (process: string, act: OutsideAct): Promise<void> => this.#act((client) => client.act(process, act));
  addProcess = (source: string): Promise<void> => this.#act((client) => client.addProcess(source));

  /** The reader does something to a program, which then goes on as it would on a real computer, unless the reader is stepping. */
  async #act(how: (client: SessionClient) => Promise<View>): Promise<void> {
    if (!this.view || this.stale) return;
    const goOn = !this.#stepping && !this.scheduler.deciding;
    this.pause();
    await this.#guard(async () => {
      this.#show(await how(this.#client));
      this.edition++;
      return true;
    });
    if (goOn && this.phase === 'open' && !this.atEnd) await this.run();
  }

  /** Asks something of the run that changes nothing. A lab at rest answers when the reader is back: no question takes the worker from another lab. */
  async ask<T>(what: (client: SessionClient) => Promise<T>): Promise<T | null> {
    if (!this.held) await new Promise<void>((resolve) => this.#resting.push(resolve));
    return this.#guard(() => what(this.#client));
  }

  /** The reader changes the run and stays there. */
  async command(how: (client: SessionClient) => Promise<View>): Promise<void> {
    if (!this.view || this.stale || this.running) return;
    this.#stepping = true;
    this.#settle();
    await this.#guard(async () => {
      const before = this.view;
      const view = await how(this.#client);
      this.#show(view);
      this.#hasStopped(before, view);
      this.edition++;
      return true;
    });
  }

  edit(file: string, text: string): void {
    if (this.texts[file] === text) return;
    this.pause();
    const before = this.texts[file] ?? '';
    this.breakpoints.move(file, before, text);
    this.prints.move(file, before, text);
    this.texts[file] = text;
    if (this.example.kept) this.notKept = !keepText(this.example.id, file, text === this.example.sources[file] ? null : text);
    clearTimeout(this.#compileTimer);
    this.#compileTimer = setTimeout(() => void this.#compile(), compileDelay);
  }

  restore(file: string): void {
    this.edit(file, this.example.sources[file] ?? '');
  }

  async choose(variant: string): Promise<void> {
    this.pause();
    this.variant = variant;
    this.changedScenario = null;
    if (!this.files.includes(this.activeFile)) this.activeFile = this.files[0] ?? '';
    if (await this.open()) await this.run();
  }

  /** All that brings the present moment back elsewhere; what has been typed over since the last run is at its beginning. */
  async moment(): Promise<Moment> {
    this.pause();
    const started = this.view !== null && !this.stale && this.phase === 'open';
    const course = started ? await this.#guard(() => this.#client.course()) : null;
    const { id, sources } = this.example;
    const files = this.files.filter((file) => id === '' || this.texts[file] !== sources[file]);
    return {
      example: id === '' ? null : id,
      variant: this.variant,
      scenario: id === '' ? $state.snapshot(this.scenario) : this.changedScenario,
      sources: Object.fromEntries(files.map((file) => [file, this.texts[file] ?? ''])),
      course: course ?? { schedule: 'd', inputs: [], step: 0, last: 0 },
    };
  }

  /** Goes to a moment of the same example. False when its program does not compile. */
  async visit({ variant, scenario, sources, course }: Moment): Promise<boolean> {
    this.variant = variant;
    this.changedScenario = scenario;
    for (const file of this.files) this.texts[file] = sources[file] ?? this.example.sources[file] ?? '';
    if (!this.files.includes(this.activeFile)) this.activeFile = this.files[0] ?? '';
    return this.open(course);
  }

  /** Shows a place in the code. */
  goTo(file: string, line: number, column = 1): void {
    if (this.files.includes(file)) this.activeFile = file;
    this.wantedPlace = { line, column };
  }

  #variantOf(id: string): LabExample['variants'][number] {
    const variant = this.example.variants.find((candidate) => candidate.id === id) ?? this.example.variants[0];
    if (!variant) throw new Error(`example ${this.example.id} has no scenario`);
    return variant;
  }

  /** What a run of the present text is opened from. */
  input(): SessionInput {
    const sources = Object.fromEntries(this.files.map((file) => [file, this.texts[file] ?? '']));
    return { scenario: $state.snapshot(this.scenario), sources, schedule: 'd' };
  }

  /** A run to go on with: opens one when there is none, when the code has changed, or (`again`) when nothing can follow. */
  async #ready(again: boolean): Promise<boolean> {
    if (this.running) return false;
    if (this.view && !this.stale && !(again && this.atEnd) && this.phase === 'open') return true;
    // The reader may have done something else, or reached for another lab, since.
    const token = this.#runToken + 1;
    return (await this.open(this.fork.next)) && token === this.#runToken;
  }

  /** With `passed`, a question comes first if there is one, and the way there ends at the next that is not passed over. */
  async advance(how: Advance, passed = this.predictor.passed): Promise<void> {
    if (!(await this.#ready(false)) || (passed !== null && (await this.predictor.asks()))) return;
    this.#stepping = true;
    this.#settle();
    await this.#guard(async () => {
      const before = this.view;
      const view = await this.#client.advance(how, passed);
      this.#show(view);
      if (!this.#hasStopped(before, view) && passed !== null) await this.predictor.asks();
      return true;
    });
  }

  /** Goes back; where there is nothing to go back to, it stays and says so. */
  async retreat(how: Retreat): Promise<void> {
    if (!this.view || !this.canGoBack) return;
    this.#stepping = true;
    this.#settle();
    await this.#guard(async () => {
      const { step } = this.view ?? { step: 0 };
      const view = await this.#client.retreat(how);
      this.#show(view);
      this.nothingBefore = view.step === step;
      return true;
    });
  }

  /** What was said of the last stop holds no more. */
  #settle(): void {
    this.limited = false;
    this.stoppedAt = null;
    this.nothingBefore = false;
  }

  async #chase(): Promise<void> {
    this.#seeking = true;
    await this.#guard(async () => {
      while (this.#wantedStep !== null) {
        const step = this.#wantedStep;
        const view = await this.#client.seek(step);
        if (this.#wantedStep === step) this.#wantedStep = null;
        this.#show(view);
      }
      return true;
    });
    this.#wantedStep = null;
    this.#seeking = false;
  }

  async #compile(): Promise<void> {
    if (this.phase === 'lost') return;
    await this.#guard(async () => {
      const diagnostics = await this.#client.compile(this.input());
      this.diagnostics = diagnostics;
      this.names.renew();
      return true;
    });
  }

  #hasStopped(before: View | null, view: View): boolean {
    const fresh = view.findings.length > (before?.findings.length ?? 0) ? (view.findings.at(-1) ?? null) : null;
    this.stoppedAt = fresh;
    if (view.end === 'limit') this.limited = true;
    return fresh !== null || view.stop !== null || view.end !== null || view.step === before?.step;
  }

  #show(view: View): void {
    this.view = view;
    this.stage.see(view);
    this.evaluations = [];
    this.evaluated = 0;
    if (view.actor !== 0) this.lastActor = view.actor;
    const signs = new Map(this.signs);
    for (const process of view.processes) {
      for (const { id, letter } of process.threads) signs.set(id, { letter, process: process.name });
      if (this.lastActor === 0 && process.threads[0]) this.lastActor = process.threads[0].id;
    }
    if (signs.size !== this.signs.size) this.signs = signs;
    if (this.following) this.#follow();
  }

  /** Shows the file in which the thread that acted last stands. */
  #follow(): void {
    const acting = this.view?.processes.flatMap((process) => process.threads).find(({ id }) => id === this.lastActor);
    const file = acting?.frames.find((frame) => this.files.includes(frame.file))?.file;
    if (file !== undefined) this.activeFile = file;
  }

  #forget(): void {
    this.view = null;
    this.stage.forget();
    this.evaluations = [];
    this.evaluated = 0;
    this.time.forget();
    this.edition++;
    this.signs = new Map();
    this.pinned = null;
    this.lastActor = 0;
    this.#settle();
    this.#stepping = false;
  }

  /** The run can be asked things. */
  get canAsk(): boolean {
    return this.view !== null && (this.phase === 'open' || this.phase === 'running');
  }

  /** Runs one exchange with the worker; a lost worker ends the run, not the lab. */
  async #guard<T>(exchange: () => Promise<T>): Promise<T | null> {
    try {
      return await exchange();
    } catch (error) {
      if (!(error instanceof SessionError)) throw error;
      if (error.failure === 'closed') return null;
      console.error(`simulator: ${error.message}`);
      this.#runToken++;
      this.#client.close();
      this.failure = error.failure;
      this.phase = 'lost';
      return null;
    }
  }
}
