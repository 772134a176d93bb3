import type { WaitTarget } from '../trace/event.ts';

/** How a thread stands. `alertable`: blocked, and an APC would end that; `callback`: it runs a function that Windows has called. */
export type LaneState = 'running' | 'ready' | 'blocked' | 'alertable' | 'callback';

/** Which part of the time line, how finely, and of which lanes. */
export interface TimelineWindow {
  /** First and last step of it. */
  readonly from: number;
  readonly to: number;
  /** Spans shorter than the window's width in so many parts are drawn together. */
  readonly buckets: number;
  /** Whose lanes; null: all threads'. */
  readonly threads: readonly number[] | null;
  /** Whose arrows are kept when there are too many: those of a thread, or of an object of the kernel or network. */
  readonly focus: { readonly kind: 'thread' | 'object'; readonly id: number } | null;
}

/** How a thread stood after each of some steps. `mixed`: now so, now so; `shares` says after how many steps how. */
export type LaneSpan = { readonly from: number; readonly to: number } & (
  | { readonly state: LaneState; readonly call: string | null; readonly on: WaitTarget | null; readonly callback: string | null }
  | { readonly state: 'mixed'; readonly shares: Readonly<Partial<Record<LaneState, number>>> }
);

/** A call of Windows that began at step `from`; `to` null: it has not returned. */
export interface LaneCall {
  readonly from: number;
  readonly to: number | null;
  readonly api: string;
  readonly line: number;
  /** What it returned, and the error if it failed (else 0). */
  readonly value: string | null;
  readonly error: number;
}

/** Whose lanes there are, in the order in which they began. */
export interface LaneThread {
  readonly thread: number;
  readonly letter: string;
  readonly process: string;
  readonly function: string;
  readonly began: number;
  readonly ended: number | null;
}

export interface Lane {
  readonly thread: number;
  readonly spans: readonly LaneSpan[];
  /** Those that touch the window; empty when there are too many to be read. */
  readonly calls: readonly LaneCall[];
  /** Steps of calls, one a bucket at most. */
  readonly callSteps: readonly number[];
}

/**
 * Why one thread could go on because of another: `network`: what it sent arrived; `signal`: it set, released or woke; `packet`,
 * `message`, `apc`: it queued one, which the other got; `lock`: it left what the other then held; `start`: it created the other;
 * `end`: it ended, for which the other waited.
 */
export type ArrowKind = 'network' | 'signal' | 'packet' | 'message' | 'apc' | 'lock' | 'start' | 'end';

export interface Arrow {
  readonly kind: ArrowKind;
  readonly from: { readonly thread: number; readonly step: number };
  readonly to: { readonly thread: number; readonly step: number };
  /** The object of the kernel or network between them, 0: none is told. */
  readonly object: number;
}

/** What stands out in a run, one a bucket at most. `count`: how many there are in the bucket. */
export interface TimelineMark {
  readonly kind: 'finding' | 'output' | 'choice';
  readonly step: number;
  readonly thread: number;
  readonly process: string;
  readonly count: number;
}

/** The part of a run's time line that a window shows. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly lastStep: number;
  readonly threads: readonly LaneThread[];
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  /** How many arrows the window has in all. */
  readonly arrowCount: number;
  readonly marks: readonly TimelineMark[];
  /** Steps from `from` to the one after `to`, and the virtual time at which each was made, ns. */
  readonly moments: readonly { readonly step: number; readonly time: number }[];
}
