import type { Method, Methods, Response } from '../../worker/protocol.ts';

/** A worker that has not answered for this long is taken to be lost. Milliseconds. The first answers include its download. */
const patience = { first: 30_000, later: 5000 };

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

/**
 * The page's side of the worker that owns the run. Same methods as `Session`, each a promise, rejected with a
 * {@link SessionError}; after 'unresponsive' or 'crashed' the worker is gone and the next `open` starts another.
 */
export class SessionClient {
  readonly #start: () => Worker;
  readonly #patience: { readonly first: number; readonly later: number };
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #answered = false;

  constructor(start: () => Worker = startWorker, patienceMs = patience) {
    this.#start = start;
    this.#patience = patienceMs;
  }

  open = this.#method('open');
  compile = this.#method('compile');
  api = this.#method('api');
  names = this.#method('names');
  constant = this.#method('constant');
  advance = this.#method('advance');
  retreat = this.#method('retreat');
  setBreakpoints = this.#method('setBreakpoints');
  hits = this.#method('hits');
  prints = this.#method('prints');
  seek = this.#method('seek');
  type = this.#method('type');
  closeWindow = this.#method('closeWindow');
  ctrlC = this.#method('ctrlC');
  parts = this.#method('parts');
  watch = this.#method('watch');
  evaluations = this.#method('evaluations');
  checkpoints = this.#method('checkpoints');
  timeline = this.#method('timeline');
  log = this.#method('log');

  /** Ends the worker; every question still open is rejected as 'closed'. */
  close(): void {
    this.#end('closed', 'the run was closed');
  }

  #method<M extends Method>(method: M): (...args: Parameters<Methods[M]>) => Promise<ReturnType<Methods[M]>> {
    return (...args) =>
      new Promise<unknown>((resolve, reject) => {
        const id = ++this.#lastId;
        const timer = setTimeout(
          () => this.#end('unresponsive', `no answer to '${method}'`),
          this.#answered ? this.#patience.later : this.#patience.first,
        );
        this.#waiting.set(id, { resolve, reject, timer });
        this.#ensureWorker().postMessage({ id, method, args });
      }) as Promise<ReturnType<Methods[M]>>;
  }

  #ensureWorker(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
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
