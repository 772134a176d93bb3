import type { Decision } from '../kernel/decision.ts';
import type { ChoiceKind } from '../trace/event.ts';

/** What a reader who is the scheduler may choose at a step. Plain data, as in view.ts. */
export interface ChoicesView {
  /** The choices are about what comes after this step. */
  readonly step: number;
  readonly schedule: string;
  /** Threads that could go on, in order of creation. */
  readonly threads: readonly number[];
  /** What time will bring, soonest first. */
  readonly pending: readonly PendingView[];
  /** Whose step comes by itself: a thread's; 0: what time brings or somebody outside does; null: nothing comes. */
  readonly next: number | null;
  /** What else the next step asks, if it comes by itself; and what the last one has asked. */
  readonly asked: readonly AskedView[];
  readonly last: readonly AskedView[];
  /** What has been decided up to here, in order. */
  readonly made: readonly MadeView[];
}

/** Something that will happen at a moment. Fields that do not apply are 0 or ''. */
export interface PendingView {
  /** Virtual ns. */
  readonly at: number;
  readonly kind:
    'segment' | 'datagram' | 'acknowledgement' | 'tcp' | 'timeout' | 'waitable-timer' | 'queue-timer' | 'window-timer' | 'outside' | 'disk';
  /** Whose wait times out, whose window has the timer. */
  readonly thread: number;
  readonly segment: number;
  readonly from: string;
  readonly to: string;
  readonly flags: string;
  readonly bytes: number;
}

/** One numbered choice of the schedule. */
export interface AskedView {
  readonly index: number;
  readonly choice: ChoiceKind;
  readonly chosen: number;
  readonly options: readonly OptionView[];
}

/** `value`: bytes in the segment (cut), the thread that wakes (waiter), ns on the way (latency), 1 for lost (loss), else the option itself. */
export interface OptionView {
  readonly option: number;
  readonly value: number;
  /** What the call returns (fit). */
  readonly text: string;
}

/** A decision, and the step that it made. */
export type MadeView = { readonly step: number } & (
  Decision | { readonly kind: 'override'; readonly index: number; readonly choice: ChoiceKind; readonly option: number }
);
