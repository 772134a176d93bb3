/**
 * A plain, serialisable picture of a run at one step: all that the page ever sees of the simulator. Made by `session`,
 * crosses the worker boundary by structured clone. No words: codes and data.
 */
import type { DiagnosticData } from '../compiler/diagnostic.ts';
import type { Finding } from '../machine/finding.ts';
import type { MachineName, WaitTarget } from '../trace/event.ts';
import type { ApcView, ObjectView, QueueView, SelectionView, TransitionView } from './object-view.ts';

export interface View {
  readonly step: number;
  /** Steps known so far: the time line's right end. */
  readonly lastStep: number;
  /** Virtual time, ns. */
  readonly time: number;
  /** How things stand: more can happen, or why not. */
  readonly end: RunEnd | null;
  readonly schedule: string;
  /** The breakpoint at which the last `advance` stopped. */
  readonly stop: StopView | null;
  readonly processes: readonly ProcessView[];
  readonly connections: readonly ConnectionView[];
  /** Findings up to this step. */
  readonly findings: readonly Finding[];
  /** Thread id that made this step, or 0 for the network, the clock, the keyboard. */
  readonly actor: number;
  /** What the step did, one after another: for the log and for what is announced. */
  readonly events: readonly StepEvent[];
  /** What it made of objects' states, one after another. */
  readonly transitions: readonly TransitionView[];
  /** Everything that differs from the step before: see {@link changeKey}. */
  readonly changed: readonly string[];
}

/** At which breakpoint, and whose step it was. */
export interface StopView {
  /** Index into the list given to `Session.setBreakpoints`. */
  readonly breakpoint: number;
  readonly process: string;
  readonly thread: number;
  /** Why the condition has no value. */
  readonly error: { readonly code: string; readonly data: DiagnosticData } | null;
  /** Of a data breakpoint: the value before and after the change; `after` is null when the object has ended. */
  readonly data: { readonly before: WatchView; readonly after: WatchView | null } | null;
}

/** 'quiescent': nothing can happen until something outside does (input, a client); 'deadlock': threads wait for each other. */
export type RunEnd = 'exited' | 'quiescent' | 'deadlock' | 'limit';

export interface ProcessView {
  readonly name: string;
  readonly id: number;
  readonly source: string;
  readonly state: 'waiting-to-start' | 'running' | 'ended';
  readonly exitCode: number | null;
  readonly threads: readonly ThreadView[];
  readonly sockets: readonly SocketView[];
  /** Its other kernel objects, oldest first. */
  readonly objects: readonly ObjectView[];
  /** Those that are shown, each after its parent. */
  readonly windows: readonly WindowView[];
  readonly globals: readonly VariableView[];
  readonly console: readonly ConsoleLine[];
  /** Bytes of heap and stack in use. */
  readonly memory: number;
  /** A read waits for the reader to type. */
  readonly wantsInput: boolean;
  /** Input has ended (Ctrl+Z). */
  readonly inputEnded: boolean;
  /** The reader holds its threads. */
  readonly frozen: boolean;
  /** The cable of its computer; null: it talks to no other computer. */
  readonly cable: 'in' | 'out' | null;
}

export interface WindowView {
  /** HWND. */
  readonly handle: number;
  readonly className: string;
  /** What the window is called, or of an edit control, button or label its text. */
  readonly title: string;
  /** Handle of the window that it is in; 0: it stands by itself. */
  readonly parent: number;
  readonly enabled: boolean;
  /** What the program has drawn in it, from the top down. */
  readonly lines: readonly string[];
  /** What a list box holds. */
  readonly items: readonly string[];
}

export interface ConsoleLine {
  readonly text: string;
  /** Step in which the line's last piece was written. */
  readonly step: number;
  /** Thread that wrote it, 0 for typed input. */
  readonly thread: number;
  readonly input: boolean;
}

export type ThreadState = 'ready' | 'running' | 'blocked' | 'ended';

export interface ThreadView {
  readonly id: number;
  /** A, B, C … within the whole run; with the hue it is the thread's sign everywhere. */
  readonly letter: string;
  readonly function: string;
  readonly state: ThreadState;
  /** State of its XState machine, which also knows suspended threads. */
  readonly machineState: string;
  /** Present while blocked. */
  readonly waitsFor: WaitTarget | null;
  /** Its wait also ends for a user APC. */
  readonly alertable: boolean;
  /** Those queued to it, in the order in which they will run. */
  readonly apcs: readonly ApcView[];
  /** null until it first asks for messages or is sent one. */
  readonly queue: QueueView | null;
  /** The API call in progress, e.g. 'recv', or null. */
  readonly call: string | null;
  readonly lastError: number;
  /** Innermost first; empty when ended. The outermost begins with the globals of which each thread has its own. */
  readonly frames: readonly FrameView[];
  readonly exitCode: number | null;
  /** CPU time used, ns. */
  readonly cpu: number;
}

export interface FrameView {
  readonly function: string;
  /** How many calls it is away from the thread's outermost, library code included: what names the frame to `Session.watch`. */
  readonly level: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly variables: readonly VariableView[];
}

export interface VariableView {
  readonly name: string;
  readonly type: string;
  /** Hex, or '' for a variable that lives in a register slot. */
  readonly address: string;
  readonly value: ValueView;
  readonly parameter: boolean;
  /** Another variable of the name, declared further in, hides this one. */
  readonly shadowed: boolean;
  /** Where it is declared; 0 for parts of objects. */
  readonly line: number;
}

/** What a watch expression is worth at a step; or why it has no value: a code of the catalogue of diagnostics. */
export type WatchView =
  | { readonly kind: 'value'; readonly type: string; readonly address: string; readonly value: ValueView }
  | { readonly kind: 'error'; readonly code: string; readonly data: DiagnosticData };

/** What a print has told; or a code of the catalogue of diagnostics for why it stands nowhere. */
export type PrintView =
  | {
      readonly kind: 'told';
      readonly lines: readonly number[];
      /** The first of them, in order. */
      readonly values: readonly PrintedView[];
      /** How many there are. */
      readonly total: number;
      /** The step up to which the run was looked at. */
      readonly until: number;
    }
  | { readonly kind: 'unbound'; readonly code: string; readonly data: DiagnosticData };

export interface PrintedView {
  readonly step: number;
  /** Virtual time, ns. */
  readonly time: number;
  readonly process: string;
  readonly thread: number;
  readonly value: WatchView;
}

/** An expression of the reader's source that a step evaluates, with the value that comes of it. */
export interface EvaluationView {
  readonly process: string;
  readonly thread: number;
  /** Calls in progress below the one that it belongs to. */
  readonly level: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  readonly type: string;
  readonly value: ValueView;
}

/** An object in the memory of a process, of which `Session.parts` shows more. */
export interface ValuePlace {
  /** Index into the program's types. */
  readonly type: number;
  /** Hex. */
  readonly address: string;
}

export type ValueView =
  | { readonly kind: 'number'; readonly text: string; readonly hex: string }
  | {
      readonly kind: 'pointer';
      readonly text: string;
      /** Name of the object or function it points at, when known. */
      readonly to: string | null;
      /** What it points at; null for a null pointer, a function, `void *`. */
      readonly target: ValuePlace | null;
      /** The text that a pointer to characters points at: a value of kind `bytes`. */
      readonly string: ValueView | null;
    }
  /** Arrays of characters of `unit` bytes: the first bytes (at most 1024), 1 where written; `total` characters in all. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly written: Uint8Array; readonly total: number; readonly unit: 1 | 2 }
  | { readonly kind: 'list'; readonly items: readonly ValueView[]; readonly total: number; readonly at: ValuePlace | null }
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly name: string; readonly type: string; readonly value: ValueView }[];
      readonly at: ValuePlace | null;
    }
  | { readonly kind: 'unwritten' };

export interface SocketView {
  readonly id: number;
  /** As the program sees it. */
  readonly handle: string;
  /** Names of variables that hold the handle, e.g. 'listenSocket'. */
  readonly names: readonly string[];
  readonly machine: 'socket' | 'datagram-socket';
  /** State of its XState machine. */
  readonly state: string;
  /** What WSAEventSelect or WSAAsyncSelect has asked for. */
  readonly selection: SelectionView | null;
  readonly local: string | null;
  readonly remote: string | null;
  /** Connection and which end of it; null before it is connected. */
  readonly connection: { readonly id: number; readonly end: 0 | 1 } | null;
  /** Listening sockets: connections accepted by the system and not yet by the program. */
  readonly backlog: { readonly waiting: readonly string[]; readonly limit: number } | null;
  readonly sendBuffer: BufferView;
  readonly receiveBuffer: BufferView;
  readonly closed: boolean;
}

export interface BufferView {
  /** Bytes in it, oldest first; at most the first 512 are carried. */
  readonly bytes: Uint8Array;
  readonly used: number;
  readonly capacity: number;
}

export interface ConnectionView {
  readonly id: number;
  /** `host:port` of end 0 (who connected) and end 1. */
  readonly ends: readonly [string, string];
  /** The state machines of the ends. */
  readonly machines: readonly [EndView, EndView];
  readonly flight: readonly SegmentView[];
}

export interface EndView {
  readonly id: number;
  readonly machine: Extract<MachineName, 'connection-end'>;
  /** As netstat prints it. */
  readonly state: string;
}

export interface SegmentView {
  readonly id: number;
  /** Which end sent it. */
  readonly from: 0 | 1;
  /** 'SYN', 'SYN+ACK', 'FIN', 'RST', '' for data. */
  readonly flags: string;
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Virtual times, ns. */
  readonly sent: number;
  readonly arrives: number;
}

/** One thing that happened in a step, as data for a sentence. */
export interface StepEvent {
  readonly code:
    | 'call'
    | 'returned'
    | 'blocked'
    | 'woken'
    | 'callback-entered'
    | 'callback-left'
    | 'apc-queued'
    | 'operation-ended'
    | 'packet-queued'
    | 'segment-sent'
    | 'segment-delivered'
    | 'segment-held'
    | 'datagram-sent'
    | 'datagram-delivered'
    | 'datagram-lost'
    | 'output'
    | 'input'
    | 'close-window'
    | 'ctrl-c'
    | 'outside'
    | 'process-started'
    | 'process-ended'
    | 'thread-started'
    | 'thread-ended'
    | 'finding'
    | 'statement';
  readonly process: string;
  readonly thread: number;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Keys in `View.changed`: `thread:<id>`, `apcs:<thread>`, `queue:<thread>`, `object:<id>`, `end:<id>`, `socket:<id>:state|send|receive`, `connection:<id>`, `console:<process>`, `window:<handle>`, `variable:<thread or process>:<frame depth from outermost>:<name>` (of one that is hidden by another: its name, `@` and its line), `global:<process>:<name>`. */
export type ChangeKey = string;
