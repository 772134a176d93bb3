import type { BoundBreakpoint, Breakpoint, Course, OpenResult, SessionInput } from '../../simulator/session/session.ts';
import type { KeptRun } from '../../simulator/session/compare.ts';
import type { View } from '../../simulator/session/view.ts';
import type { Method, Methods, Response } from '../../worker/protocol.ts';

/** A worker that has not answered for this long is taken to be lost. Milliseconds. The first answers include its download. */
const patience = { first: 30_000, later: 5000 };

/** A run that is made again is asked for in pieces of so many steps, so that each answer comes in time. */
const longestPiece = 50_000;

/** `unresponsive`: no answer in time; `crashed`: the worker died; `failed`: it answered that it could not; `closed`: we ended it. */
export type SessionFailure = 'unresponsive' | 'crashed' | 'failed' | 'closed';

export class SessionError extends Error {
  readonly failure: SessionFailure;

  constructor(failure: SessionFailure, message: string) {
    super(message);
    this.name = 'SessionError';
    this.failure = failure;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: SessionError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const startWorker = (): Worker =>
  new Worker(new URL('../../worker/simulator.worker.ts', import.meta.url), { type: 'module', name: 'simulator' });

/** How a client comes to a worker. */
interface Surroundings {
  readonly start: () => Worker;
  readonly patience: { readonly first: number; readonly later: number };
  /** Asked before a worker is started: resolves when it may be; null: at once. */
  readonly turn: () => Promise<void> | null;
}

/**
 * The page's side of the worker that owns the run. Same methods as `Session`, each a promise, rejected with a
 * {@link SessionError}; after 'unresponsive' or 'crashed' the worker is gone and the next `open` starts another.
 *
 * A client can rest: it lets its worker go and keeps only how the run came about. The next question starts a worker again, which
 * first makes the same run and stands at the same step.
 */
export class SessionClient {
  readonly #surroundings: Surroundings;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #answered = false;
  /** What the run was opened from; null while there is none. */
  #opened: SessionInput | null = null;
  #breakpoints: readonly Breakpoint[] = [];
  /** While it rests. */
  #course: Course | null = null;
  #waking: Promise<void> | null = null;

  constructor(surroundings: Partial<Surroundings> = {}) {
    this.#surroundings = { start: startWorker, patience, turn: () => null, ...surroundings };
  }

  open = (input: SessionInput): Promise<OpenResult> => this.#begin(input, () => this.#method('open')(input));
  transfer = (input: SessionInput, kept: KeptRun): Promise<OpenResult> => this.#begin(input, () => this.#method('transfer')(input, kept));
  compile = this.#method('compile');
  api = this.#method('api');
  names = this.#method('names');
  constant = this.#method('constant');
  judge = this.#method('judge');
  compare = this.#method('compare');
  advance = this.#method('advance');
  prediction = this.#method('prediction');
  retreat = this.#method('retreat');
  setBreakpoints = (breakpoints: readonly Breakpoint[]): Promise<readonly BoundBreakpoint[]> => {
    this.#breakpoints = breakpoints;
    return this.#method('setBreakpoints')(breakpoints);
  };
  hits = this.#method('hits');
  prints = this.#method('prints');
  seek = this.#method('seek');
  type = this.#method('type');
  closeWindow = this.#method('closeWindow');
  ctrlC = this.#method('ctrlC');
  course = this.#method('course');
  act = this.#method('act');
  addProcess = this.#method('addProcess');
  choices = this.#method('choices');
  decide = this.#method('decide');
  letHappen = this.#method('letHappen');
  undo = this.#method('undo');
  parts = this.#method('parts');
  watch = this.#method('watch');
  evaluations = this.#method('evaluations');
  memory = this.#method('memory');
  bytes = this.#method('bytes');
  checkpoints = this.#method('checkpoints');
  timeline = this.#method('timeline');
  chart = this.#method('chart');
  log = this.#method('log');
  usage = this.#method('usage');
  find = this.#method('find');

  /** Opens a run that takes this course, and stands at its step, or as near as the program comes. */
  async restore(input: SessionInput, course: Course): Promise<OpenResult> {
    const result = await this.open({ ...input, schedule: course.schedule });
    return result.kind === 'opened' ? { ...result, view: await this.#follow(course) } : result;
  }

  /** Lets the worker go until the next question. */
  async rest(): Promise<void> {
    await this.#waking?.catch(() => undefined);
    if (!this.#worker) return;
    let course: Course | null;
    do course = await this.#ask('course', []).catch(() => null);
    while (this.#waiting.size > 0);
    this.close();
    if (this.#opened) this.#course = course;
  }

  /** Ends the worker; every question still open is rejected as 'closed'. */
  close(): void {
    this.#end('closed', 'the run was closed');
  }

  #method<M extends Method>(method: M): (...args: Parameters<Methods[M]>) => Promise<ReturnType<Methods[M]>> {
    return (...args) => {
      const waking = this.#wake();
      return waking ? waking.then(() => this.#ask(method, args)) : this.#ask(method, args);
    };
  }

  /** null: the worker can be asked at once. */
  #wake(): Promise<void> | null {
    if (this.#worker || this.#waking) return this.#waking;
    const turn = this.#surroundings.turn();
    const [course, opened] = [this.#course, this.#opened];
    this.#course = null;
    if (turn === null && course === null) return null;
    const wake = async (): Promise<void> => {
      await turn;
      if (course === null || opened === null) return;
      await this.#ask('open', [{ ...opened, schedule: course.schedule }]);
      await this.#follow(course);
      if (this.#breakpoints.length > 0) await this.#ask('setBreakpoints', [this.#breakpoints]);
    };
    this.#waking = wake().finally(() => (this.#waking = null));
    return this.#waking;
  }

  async #begin(input: SessionInput, how: () => Promise<OpenResult>): Promise<OpenResult> {
    this.#course = null;
    this.#opened = null;
    const result = await how();
    if (result.kind === 'opened') this.#opened = input;
    return result;
  }

  /** From a run at its beginning to where the course led. */
  async #follow({ inputs, step, last }: Course): Promise<View> {
    let view = await this.#ask('seek', [0]);
    const runTo = async (to: number): Promise<boolean> => {
      for (let from = -1; view.step < to && view.step > from;) {
        from = view.step;
        view = await this.#ask('advance', [{ kind: 'run', limit: Math.min(longestPiece, to - from) }]);
      }
      return view.step === to;
    };
    for (const input of inputs) {
      // In a simulator that has been changed since a link was made the moment can be another: it is done when the program waits for it.
      if (!(await runTo(input.step)) && view.end !== 'quiescent') break;
      view = await this.#ask('redo', [input]);
    }
    await runTo(last);
    return this.#ask('seek', [step]);
  }

  #ask<M extends Method>(method: M, args: Parameters<Methods[M]>): Promise<ReturnType<Methods[M]>> {
    return new Promise<unknown>((resolve, reject) => {
      const { patience } = this.#surroundings;
      const id = ++this.#lastId;
      const timer = setTimeout(
        () => this.#end('unresponsive', `no answer to '${method}'`),
        this.#answered ? patience.later : patience.first,
      );
      this.#waiting.set(id, { resolve, reject, timer });
      this.#ensureWorker().postMessage({ id, method, args });
    }) as Promise<ReturnType<Methods[M]>>;
  }

  #ensureWorker(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#surroundings.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => this.#settle(data));
    worker.addEventListener('error', (event) => this.#end('crashed', event.message));
    this.#worker = worker;
    return worker;
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#answered = true;
    this.#waiting.delete(response.id);
    clearTimeout(waiting.timer);
    if (response.ok) waiting.resolve(response.value);
    else waiting.reject(new SessionError('failed', response.message));
  }

  #end(failure: SessionFailure, message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#answered = false;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { timer, reject } of left) {
      clearTimeout(timer);
      reject(new SessionError(failure, message));
    }
  }
}
