/**
 * The kernel objects of a process as a reader sees them; part of the view, see view.ts. An object's `machine` and `state` name its
 * state machine and where it stands in it; its `id` is the same for as long as it lives and in every process that can reach it.
 */
import type { MachineName } from '../trace/event.ts';

export type ObjectView =
  EventView | MutexView | SemaphoreView | TimerView | QueueTimerView | SectionView | SlimLockView | PortView | RequestView;

interface AnyObjectView {
  readonly id: number;
  readonly machine: MachineName;
  readonly state: string;
  /** Variables of the program that hold its handle, or whose place is its own. */
  readonly names: readonly string[];
}

/** What a program reaches through a handle. */
interface HandledView extends AnyObjectView {
  /** '' when it has no handle in this process any more. */
  readonly handle: string;
}

interface WaitableView extends HandledView {
  /** As other processes may open it; null for none. */
  readonly sharedName: string | null;
  /** Ids of the threads that wait for it, longest first; of other processes too. */
  readonly waiters: readonly number[];
}

export interface EventView extends WaitableView {
  readonly machine: 'event';
  readonly manualReset: boolean;
}

export interface MutexView extends WaitableView {
  readonly machine: 'mutex';
  /** Thread id; 0: nobody. */
  readonly owner: number;
  readonly recursion: number;
}

export interface SemaphoreView extends WaitableView {
  readonly machine: 'semaphore';
  readonly count: number;
  readonly maximum: number;
}

export interface TimerView extends WaitableView {
  readonly machine: 'waitable-timer';
  readonly manualReset: boolean;
  /** Virtual time of its next expiry, ns; null: it is not running. */
  readonly due: number | null;
  /** ns; 0: it expires once. */
  readonly period: number;
  /** The function that its thread runs at each expiry. */
  readonly routine: string | null;
}

/** A timer of a timer queue. */
export interface QueueTimerView extends HandledView {
  readonly machine: 'queue-timer';
  readonly due: number | null;
  readonly period: number;
  /** The function that a thread of the pool runs at each expiry. */
  readonly routine: string;
}

export interface SectionView extends AnyObjectView {
  readonly machine: 'critical-section';
  readonly address: string;
  readonly owner: number;
  readonly recursion: number;
  readonly waiters: readonly number[];
}

/** A slim reader/writer lock that is held or waited for: one that is free is nothing but memory. */
export interface SlimLockView extends AnyObjectView {
  readonly machine: 'srw-lock';
  readonly address: string;
  /** Who holds it alone; 0: nobody. */
  readonly owner: number;
  readonly readers: number;
  readonly waiters: readonly number[];
}

export interface PortView extends HandledView {
  readonly machine: 'completion-port';
  /** How many of its threads may run at once. */
  readonly concurrency: number;
  /** Oldest first; at most the first 64. */
  readonly packets: readonly PacketView[];
  readonly packetCount: number;
  /** Threads that wait for a packet, in the order in which they would be woken: the last to come first. */
  readonly waiting: readonly number[];
  /** Threads that took packets and run, or could. */
  readonly running: readonly number[];
  /** Handles of the sockets and files whose operations end here; at most the first 64. */
  readonly associated: readonly string[];
  readonly associatedCount: number;
}

export interface PacketView {
  /** Counted from 0 since the port was made. */
  readonly number: number;
  readonly bytes: number;
  /** Decimal when it may be a handle or a small number, else hex. */
  readonly key: string;
  /** Address of the OVERLAPPED; null: a posted packet without one. */
  readonly overlapped: string | null;
  /** What the program calls the OVERLAPPED. */
  readonly names: readonly string[];
  /** As GetLastError would tell it; 0: the operation succeeded. */
  readonly error: number;
}

/** An overlapped operation in progress, and the memory that is lent to it. */
export interface RequestView extends AnyObjectView {
  readonly machine: 'io-request';
  /** The function that began it. */
  readonly api: string;
  readonly operation: 'receive' | 'send' | 'accept' | 'connect' | 'disconnect' | 'transmit' | 'read' | 'write';
  /** Handle of the socket or file. */
  readonly handle: string;
  /** Id of the socket or file. */
  readonly object: number;
  /** Who began it. */
  readonly thread: number;
  readonly overlapped: string;
  readonly buffers: readonly LentView[];
  /** Id of the event object that its end sets; 0: none. */
  readonly event: number;
  /** The completion routine that its end queues. */
  readonly routine: string | null;
  /** Virtual time of the call, ns. */
  readonly since: number;
}

export interface LentView {
  readonly address: string;
  readonly length: number;
  readonly names: readonly string[];
}

/** A user APC that waits for its thread to wait alertably. */
export interface ApcView {
  /** Name of the function that it will run, or its address. */
  readonly routine: string;
  readonly arguments: readonly string[];
  /** Id of the waitable timer that queued it; 0: none did. */
  readonly timer: number;
}

/** The window messages of a thread. */
export interface QueueView {
  readonly id: number;
  readonly machine: 'message-queue';
  readonly state: string;
  /** Posted and not taken, oldest first; at most the first 64. */
  readonly messages: readonly MessageView[];
  readonly messageCount: number;
  /** Messages that other threads have sent and wait for. */
  readonly sent: readonly MessageView[];
}

export interface MessageView {
  /** As the program or Windows calls it; its number in hex when nobody does. */
  readonly name: string;
  /** HWND; 0: it is for the thread. */
  readonly window: number;
  readonly wParam: string;
  readonly lParam: string;
  /** Of a message of WSAAsyncSelect: what it tells, `FD_READ`; '' of others. */
  readonly network: string;
}

/** What a program has asked to be told of a socket by WSAEventSelect or WSAAsyncSelect. */
export interface SelectionView {
  /** FD_ names. */
  readonly mask: readonly string[];
  readonly to:
    { readonly kind: 'event'; readonly event: number } | { readonly kind: 'window'; readonly window: number; readonly message: string };
  /** What WSAEnumNetworkEvents will give. */
  readonly recorded: readonly { readonly event: string; readonly error: number }[];
}

/** A step of an object's state machine. */
export interface TransitionView {
  readonly object: number;
  readonly machine: MachineName;
  readonly event: string;
  readonly from: string;
  readonly to: string;
}
