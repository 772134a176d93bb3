import type { StepEvent } from './view.ts';

/** What the next step will do, asked before it is made, with the answer. Plain data, as in view.ts. */
export interface PredictionView {
  /** The question is about what comes after this step. */
  readonly step: number;
  /** What is asked about and how it comes out: questions of the same topic have the same answer for the same reason. */
  readonly topic: string;
  readonly question: QuestionView;
  /** At least three that differ, in an order that gives nothing away. */
  readonly answers: readonly AnswerView[];
  /** Index of the right one. */
  readonly right: number;
  readonly reason: ReasonView;
  /** What the step will do. */
  readonly events: readonly StepEvent[];
}

/** `wakes`: which thread goes on; `buffer`: how many bytes the receive buffer holds afterwards; `prints`: the line that comes next. */
export type QuestionView =
  | {
      readonly kind: 'returns';
      readonly process: string;
      readonly thread: number;
      readonly api: string;
      /** As the program spells them. */
      readonly arguments: string;
      readonly line: number;
      /** The call has been made earlier and its wait has ended. */
      readonly waited: boolean;
    }
  | {
      readonly kind: 'wakes';
      readonly cause: 'segment' | 'call' | 'other';
      readonly api: string;
      /** Who calls; 0 of other causes. */
      readonly thread: number;
      readonly flags: string;
      readonly bytes: number;
    }
  | {
      readonly kind: 'buffer';
      readonly process: string;
      readonly handle: string;
      /** What empties the buffer; '': a segment arrives. */
      readonly api: string;
      readonly bytes: number;
    }
  | { readonly kind: 'prints'; readonly process: string; readonly thread: number };

export type AnswerView =
  /** `errorName` also names a value that is no error, like WAIT_TIMEOUT; '' when neither has a name. */
  | { readonly kind: 'value'; readonly value: string; readonly error: number; readonly errorName: string }
  /** The handle of a new socket, whatever its number. */
  | { readonly kind: 'socket' }
  | { readonly kind: 'blocks' }
  | { readonly kind: 'thread'; readonly thread: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'bytes'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

/** Why the answer is right. `available`, `asked`: bytes. Of a wake, the rest is told by the wait of the thread. */
export interface ReasonView {
  readonly code:
    | 'data'
    | 'closed'
    | 'no-data'
    | 'data-waits'
    | 'pending'
    | 'taken'
    | 'no-room'
    | 'connection'
    | 'no-connection'
    | 'connected'
    | 'handshake'
    | 'refused'
    | 'signaled'
    | 'not-signaled'
    | 'timeout'
    | 'apc'
    | 'packet'
    | 'no-packet'
    | 'ready'
    | 'not-ready'
    | 'failed'
    | 'wakes'
    | 'nobody'
    | 'kept'
    | 'passed-on'
    | 'left'
    | 'printed';
  readonly available: number;
  readonly asked: number;
}
