import type { Finding } from '../machine/finding.ts';

/**
 * What happened, in order: the one account of a run from which views, logs and comparisons are drawn. Plain data, no words;
 * a run's events written as JSON Lines are byte-identical whenever program, scenario and schedule are.
 */
export type TraceEvent = Readonly<Moment> &
  (
    | { readonly kind: 'process-started'; readonly name: string }
    | { readonly kind: 'process-ended'; readonly code: number }
    | { readonly kind: 'thread-started'; readonly function: string }
    | { readonly kind: 'thread-ended'; readonly code: number }
    | { readonly kind: 'call'; readonly api: string; readonly line: number; readonly arguments: readonly string[] }
    /** `alertable`: an APC ends the wait. */
    | { readonly kind: 'blocked'; readonly api: string; readonly on: WaitTarget; readonly alertable: boolean }
    | { readonly kind: 'woken' }
    /** Windows has the thread run a function of the program on top of the call of `api`; `left`: it has come back. */
    | { readonly kind: 'callback'; readonly phase: 'entered' | 'left'; readonly api: string; readonly function: string }
    /** An APC for thread `target`; `withdrawn`: the first of waitable timer `timer`'s (0: of none) will not run. */
    | { readonly kind: 'apc'; readonly phase: 'queued' | 'taken' | 'withdrawn'; readonly target: number; readonly timer: number }
    /** A program gets bytes of a connection that its end `from` has sent. */
    | { readonly kind: 'received'; readonly connection: number; readonly from: number; readonly bytes: number }
    | { readonly kind: 'returned'; readonly api: string; readonly value: string; readonly error: number }
    | {
        readonly kind: 'transition';
        readonly machine: MachineName;
        readonly object: number;
        readonly event: string;
        readonly from: string;
        readonly to: string;
      }
    | {
        readonly kind: 'segment';
        readonly phase: SegmentPhase;
        readonly connection: number;
        readonly from: number;
        readonly flags: string;
        readonly bytes: number;
      }
    | {
        readonly kind: 'datagram';
        readonly phase: 'sent' | 'delivered' | 'dropped';
        readonly packet: number;
        readonly from: string;
        readonly to: string;
        /** A program's bytes, or the message that nobody has the port. */
        readonly what: 'data' | 'port-unreachable';
        readonly bytes: number;
      }
    | { readonly kind: 'input'; readonly text: string }
    /** Somebody asks a window to close. */
    | { readonly kind: 'close-window'; readonly window: number; readonly title: string }
    /** Somebody presses Ctrl+C on a console. */
    | { readonly kind: 'ctrl-c' }
    /** Somebody holds a process or lets it go, ends it, pulls its computer's cable or puts it back. */
    | { readonly kind: 'outside'; readonly act: 'suspend' | 'resume' | 'end' | 'cut' | 'mend' }
    | { readonly kind: 'output'; readonly text: string }
    | { readonly kind: 'choice'; readonly index: number; readonly choice: ChoiceKind; readonly options: number; readonly chosen: number }
    | { readonly kind: 'finding'; readonly finding: Finding }
  );

export interface Moment {
  /** Number of the step in which it happened, from 1. */
  readonly step: number;
  /** Virtual time, ns since the run began (safe integers: 104 days). */
  readonly time: number;
  /** Process name, or '' for the network and the clock. */
  readonly process: string;
  /** Thread id as Windows shows it, or 0. */
  readonly thread: number;
}

/** `held`: it was made to arrive later. */
export type SegmentPhase = 'sent' | 'delivered' | 'dropped' | 'held';

/** An event without the moment at which it happened. */
export type EventBody = TraceEvent extends infer Event ? (Event extends TraceEvent ? Omit<Event, keyof Moment> : never) : never;

/** The kinds of kernel object that have a state machine. */
export type MachineName =
  | 'thread'
  | 'socket'
  | 'datagram-socket'
  | 'connection-end'
  | 'event'
  | 'mutex'
  | 'semaphore'
  | 'waitable-timer'
  | 'queue-timer'
  | 'critical-section'
  | 'srw-lock'
  | 'io-request'
  | 'completion-port'
  | 'message-queue';

/** What a blocked thread waits for, for words and arrows: the object it needs and why it is not there. */
export type WaitTarget =
  | {
      readonly kind: 'socket-data' | 'socket-room' | 'socket-connection' | 'socket-connect' | 'socket-close';
      readonly socket: number;
      readonly handle: string;
    }
  | { readonly kind: 'sockets'; readonly sockets: readonly SocketInterest[] }
  /** `messages`: one of these kinds (QS_ bits) for the thread ends the wait too. */
  | { readonly kind: 'object'; readonly objects: readonly number[]; readonly all: boolean; readonly messages?: number }
  /** A packet of a completion port. */
  | { readonly kind: 'packet'; readonly port: number; readonly handle: string }
  /** An overlapped operation on a socket or file, by the handle itself: its OVERLAPPED has no event. */
  | { readonly kind: 'io'; readonly object: number; readonly overlapped: string }
  | { readonly kind: 'lock'; readonly owner: number; readonly address: string }
  /** A slim reader/writer lock; `owner` holds it alone, 0: others share it. */
  | { readonly kind: 'srw-lock'; readonly address: string; readonly owner: number; readonly shared: boolean }
  /** To be woken by the address of a condition variable, or of a value that is to change. */
  | { readonly kind: 'condition-variable' | 'address'; readonly address: string }
  | { readonly kind: 'sleep'; readonly until: number }
  /** An idle thread of the pool. */
  | { readonly kind: 'work' }
  /** For the callbacks of timers that were deleted. */
  | { readonly kind: 'callbacks'; readonly sources: readonly number[] }
  /** Suspended, whatever else it waits for. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'message' }
  /** For the result of a message sent to another thread. */
  | { readonly kind: 'reply'; readonly thread: number }
  | { readonly kind: 'console' };

/** A socket that select or WSAPoll waits for, and what for. */
export interface SocketInterest {
  readonly socket: number;
  readonly handle: string;
  readonly wish: SocketWish;
}

/** The three sets of select; `end`: that the connection ends or fails, of which WSAPoll tells unasked. */
export type SocketWish = 'read' | 'write' | 'except' | 'end';

/** Kinds of nondeterministic choice; each is made through the schedule and nowhere else. */
export type ChoiceKind =
  | 'thread' //   which ready thread a processor takes next
  | 'slice' //    how many steps it may run before the next may be chosen: 0 = a full quantum
  | 'waiter' //   which waiter wakes where Windows does not promise one
  | 'latency' //  how much longer than the least a segment travels, in tenths of the latency
  | 'cut' //      how many bytes fewer than possible the next segment carries: 0 = none
  | 'fit' //      a send that does not wait takes 0 = all, 1 = what the send buffer has room for
  | 'disk' //     an overlapped operation on a file: 0 = goes on, 1 = ends at once
  | 'loss' //     is a datagram lost: of 100, the last ones are, as many as the scenario says
  | 'receiver' // which of several sockets that share a port gets a datagram
  | 'spurious' // does a sleep on a condition variable end by itself: 0 = no
  | 'port'; //    which ephemeral port
