import type { LaneState } from '../timeline-view.ts';

/**
 * What one thread has been doing, in columns. Spans have no gaps: each lasts from its step up to the next one's, and its state is how the
 * thread stands *after* the steps that it covers, as views show it. Events are kept as their places in the trace.
 */
export class LaneHistory {
  readonly thread: number;
  readonly process: string;
  readonly function: string;
  readonly began: number;
  ended: number | null = null;
  /** Where spans begin; their states, null: ended; the event that says what it waits for or which function runs, -1: none. */
  readonly starts: number[] = [];
  readonly states: (LaneState | null)[] = [];
  readonly reasons: number[] = [];
  /** Calls of Windows: the steps in which they were made and have returned (Infinity: not yet), and the events of both. */
  readonly callSteps: number[] = [];
  readonly callEvents: number[] = [];
  readonly returnSteps: number[] = [];
  readonly returnEvents: number[] = [];
  /** Steps in which something is told of the thread. */
  readonly steps: number[] = [];
  /** Calls in progress, as places in the columns, outermost first. */
  readonly #open: number[] = [];
  /** Events of the callbacks in progress, outermost first. */
  readonly #callbacks: number[] = [];
  #control = 'suspended';
  #blocked = -1;
  #alertable = false;

  constructor(thread: number, process: string, name: string, began: number) {
    this.thread = thread;
    this.process = process;
    this.function = name;
    this.began = began;
  }

  /** The event of the wait that the thread is in, or was in last; -1: it has never waited. */
  get lastWait(): number {
    return this.#blocked;
  }

  /** The thread's machine has come to a state. */
  enter(step: number, state: string): void {
    this.#control = state;
    if (state === 'ended') this.ended = step;
    if (state !== 'blocked') this.#draw(step);
  }

  /** Why it is blocked: told right after it has come to be. */
  block(step: number, event: number, alertable: boolean): void {
    this.#blocked = event;
    this.#alertable = alertable;
    this.#draw(step);
  }

  /** A callback begins, or the innermost one has come back. */
  callBack(step: number, event: number, phase: 'entered' | 'left'): void {
    if (phase === 'entered') this.#callbacks.push(event);
    else this.#callbacks.pop();
    this.#draw(step);
  }

  call(step: number, event: number): void {
    this.#open.push(this.callSteps.length);
    this.callSteps.push(step);
    this.callEvents.push(event);
    this.returnSteps.push(Infinity);
    this.returnEvents.push(-1);
  }

  return(step: number, event: number): void {
    const call = this.#open.pop();
    if (call === undefined) return;
    this.returnSteps[call] = step;
    this.returnEvents[call] = event;
  }

  /** The event of the call that the thread is in, innermost; -1: none. */
  get inCall(): number {
    return this.callEvents[this.#open.at(-1) ?? -1] ?? -1;
  }

  #draw(step: number): void {
    const state = this.#state();
    const reason =
      state === 'callback'
        ? (this.#callbacks.at(-1) ?? -1)
        : (state === 'blocked' || state === 'alertable') && this.#control === 'blocked'
          ? this.#blocked
          : -1;
    const again = this.starts.at(-1) === step ? this.starts.length - 1 : this.starts.length;
    this.starts[again] = step;
    this.states[again] = state;
    this.reasons[again] = reason;
  }

  #state(): LaneState | null {
    switch (this.#control) {
      case 'ended':
        return null;
      case 'running':
        return this.#callbacks.length > 0 ? 'callback' : 'running';
      case 'ready':
        return 'ready';
      case 'blocked':
        return this.#alertable ? 'alertable' : 'blocked';
      default:
        return 'blocked';
    }
  }
}
