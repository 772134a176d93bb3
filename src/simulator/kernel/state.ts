import type { SharedMap } from '../snapshot/shared-map.ts';
import type { Site } from '../machine/finding.ts';
import type { WaitTarget } from '../trace/event.ts';
import type { NetworkState, OperationResult } from '../network/state.ts';
import type { Timers } from './clock.ts';
import type { Apc } from './apc.ts';
import type { ConsoleControl, ControlCall } from './console-control.ts';
import type { ConsoleSettings } from './console-settings.ts';
import type { DiskState } from './disk.ts';
import type { OpenFile } from './file.ts';
import type { HandleTable } from './handle-table.ts';
import type { Association, CompletionPacket, CompletionPort } from './completion-port.ts';
import type { Launch } from './launch.ts';
import type { IoRequest } from './request.ts';
import type { SlotFamily } from './local-storage.ts';
import type { Stateful } from './machines.ts';
import type { QueueTimer } from './queue-timer.ts';
import type { RegisteredWait } from './registered-wait.ts';
import type { PoolWork, WorkItem } from './thread-pool.ts';
import type { Unsent } from './unsent.ts';
import type { ProcessMemory } from './memory.ts';
import type { PageRegion } from './pages.ts';
import type { MessageQueue } from './message-queue.ts';
import type { Selection } from './selection.ts';
import type { GraphicsState } from './drawing.ts';
import type { Window, WindowClass } from './window.ts';

/** One numbering for everything: objects of the kernel and the network. For processes and threads it is the id that Windows shows. */
export type ObjectId = number;
export type ProcessId = ObjectId;
export type ThreadId = ObjectId;

export interface Process {
  readonly id: ProcessId;
  readonly name: string;
  readonly handles: HandleTable;
  /** In order of creation, ended ones included. */
  readonly threads: ThreadId[];
  /** null while it lives. */
  exitCode: number | null;
  /** Somebody holds its threads, as in a debugger. */
  frozen: boolean;
  /** WSAStartup calls not yet matched by WSACleanup. */
  startups: number;
  readonly launch: Launch;
  /** Current folder, full path. */
  folder: string;
  /** Environment variables, names as they were set. */
  readonly environment: Map<string, string>;
  /** What DLLs keep for the process: addresses by the DLL's own name for them. */
  readonly storage: Record<string, bigint>;
  /** Slots of local storage in use, with their destructors; 0n for none. */
  readonly slots: Readonly<Record<SlotFamily, Map<number, bigint>>>;
  /** What threads of its pool are still to do, oldest first. */
  readonly work: WorkItem[];
  /** Events to set when the last callback of a source has come back. */
  readonly awaited: Map<ObjectId, ObjectId>;
  /** By socket: what a send that did not wait has left to be sent again. */
  readonly unsent: SharedMap<Unsent>;
  /** It has lent the same bytes to two operations in progress. */
  lendsTwice: boolean;
  /** Where the last call that asked for an operation's result too early was to write the count of bytes, until that is written or asked for again. */
  withheld: { readonly request: ObjectId; readonly address: bigint } | null;
  readonly memory: ProcessMemory;
  /** Regions of VirtualAlloc, by base. */
  readonly pages: SharedMap<PageRegion>;
  readonly control: ConsoleControl;
  readonly console: ConsoleSettings;
  /** Processors that its affinity mask keeps its threads from. */
  barred: readonly number[];
  /** NORMAL_PRIORITY_CLASS and the like. */
  priorityClass: number;
  /** Critical sections, and slim reader/writer locks in use, by address. */
  readonly sections: SharedMap<CriticalSection>;
  readonly locks: SharedMap<SrwLock>;
  /** Overlapped operations in progress, by the address of their OVERLAPPED. */
  readonly overlapped: SharedMap<ObjectId>;
}

export interface Thread extends Stateful<'thread'> {
  readonly process: ProcessId;
  /** Where it begins; null for the main thread, which begins at the program's entry. */
  readonly start: ThreadStart | null;
  /** Name of its function. */
  readonly function: string;
  /** Index of the machine's thread, once the machine has one: set by whoever runs the machine. */
  machineThread: number | null;
  lastError: number;
  exitCode: number | null;
  /** Virtual ns that it ran, and how many of them in the system. */
  cpu: number;
  system: number;
  endedAt: number | null;
  /** When it began. */
  readonly since: number;
  /** Calls in a row that found nothing and did not wait. */
  vain: number;
  /** What it is blocked on. */
  wait: Wait | null;
  /** What ended its last wait, until the restarted call has taken it. */
  wakeup: Wakeup | null;
  /** User APCs queued to it, in the order in which they will run. */
  readonly apcs: Apc[];
  /** The API call in progress. */
  call: ApiCall | null;
  /** Calls that wait below callbacks of theirs which the thread runs, outermost first. */
  readonly interrupted: InterruptedCall[];
  /** SuspendThread calls not yet matched by ResumeThread. */
  suspensions: number;
  /** Its priority within its process's class: THREAD_PRIORITY_NORMAL is 0. */
  level: number;
  /** Its window messages; null until it first calls for them. */
  queue: MessageQueue | null;
  basePriority: number;
  /** Raised when a wait ends, lowered by one with each full quantum used. */
  boost: number;
  /** Processors that its affinity mask keeps it from. */
  barred: readonly number[];
  /** It has just become ready and may take a processor from a thread of lower priority. */
  pressing: boolean;
  /** When it last became ready. */
  readySince: number;
  /** The completion port that it last asked for packets; 0: none. */
  port: ObjectId;
  /** Processor it last ran on. */
  processor: number;
  /** What DLLs keep for the thread: addresses by the DLL's own name for them. */
  readonly storage: Record<string, bigint>;
  /** Values of its slots of local storage; a slot that is not there holds zero. */
  readonly slots: Readonly<Record<SlotFamily, Map<number, bigint>>>;
  /** It belongs to the process's pool: it runs one piece of work after another. */
  pooled: boolean;
  /** The wait that it makes for the program, instead of any work. */
  registered: RegisteredWait | null;
  /** The work of the pool that it is doing. */
  work: WorkItem | null;
  /** Windows has made it for a control event of the console. */
  control: ControlCall | null;
  /** Its exit code, while destructors of its local storage run after its function has come back. */
  leaving: number | null;
  /** The handle to itself that is closed when it ends; 0: none. */
  closes: number;
}

export interface ApiCall {
  readonly api: string;
  /** Where the program makes it. */
  readonly site: Site;
  /** Its scratch, see NativeCall.state. */
  readonly state: Record<string, unknown>;
  /** What the callback that it had run last has returned, until the call has taken it. */
  returned: bigint | null;
}

export interface InterruptedCall {
  readonly call: ApiCall;
  /** Frames of the thread below the callback. */
  readonly depth: number;
}

export interface ThreadStart {
  readonly address: bigint;
  readonly argument: bigint;
}

export interface Wait {
  readonly target: WaitTarget;
  /** Network operation that ends the wait, or 0. */
  readonly operation: number;
  /** Virtual time at which it times out, or null. */
  readonly until: number | null;
  /** A user APC queued to the thread ends the wait. */
  readonly alertable: boolean;
}

/**
 * How a wait ended. `object`: `abandoned` says that a mutex came from a thread that ended owning it. `retry`: what was waited for
 * may be there now; ask again. `alerted`: user APCs are queued and must run before the call returns.
 */
export type Wakeup =
  | { readonly kind: 'object'; readonly index: number; readonly abandoned: boolean }
  | { readonly kind: 'operation'; readonly result: OperationResult }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'alerted' }
  | { readonly kind: 'packet'; readonly packet: CompletionPacket };

/** An object of the kernel's own that threads wait for through handles. Threads and processes can be waited for too. */
export type DispatcherObject = EventObject | Mutex | Semaphore | WaitableTimer;

interface Shared {
  /** As other processes may open it; null for none. */
  readonly name: string | null;
  /** Open handles; the object goes with the last one. */
  references: number;
}

export interface EventObject extends Stateful<'event'>, Shared {
  readonly manualReset: boolean;
}

export interface Mutex extends Stateful<'mutex'>, Shared {
  /** 0: nobody. */
  owner: ThreadId;
  recursion: number;
}

export interface Semaphore extends Stateful<'semaphore'>, Shared {
  count: number;
  readonly maximum: number;
}

export interface WaitableTimer extends Stateful<'waitable-timer'>, Shared {
  readonly manualReset: boolean;
  /** ns between two expiries; 0: it expires once. */
  period: number;
  /** Queued to the thread that set the timer, at each expiry. It is told the moment as a FILETIME. */
  routine: { readonly thread: ThreadId; readonly address: bigint; readonly argument: bigint; readonly fileTimeAtStart: bigint } | null;
}

export interface CriticalSection extends Stateful<'critical-section'> {
  readonly process: ProcessId;
  readonly address: bigint;
  readonly spinCount: number;
  /** 0: nobody. */
  owner: ThreadId;
  recursion: number;
}

export interface SrwLock extends Stateful<'srw-lock'> {
  readonly process: ProcessId;
  readonly address: bigint;
  /** Who holds it alone; 0: nobody. */
  owner: ThreadId;
  /** How often it is held shared. */
  readers: number;
}

export interface Processor {
  readonly index: number;
  /** Virtual ns that this processor has lived through. */
  clock: number;
  /** 0: idle. */
  thread: ThreadId;
  /** The thread it ran last: taking it up again costs no switch. */
  last: ThreadId;
  /** Steps left in the slice, or null for no limit. */
  steps: number | null;
  /** Clock at which the quantum ends. */
  until: number;
}

/** Everything that a run of the kernel has come to: a tree, see tree.ts. */
export interface KernelState {
  nextId: number;
  /** Latest moment that anything has happened at. */
  time: number;
  readonly processes: SharedMap<Process>;
  readonly threads: SharedMap<Thread>;
  readonly objects: SharedMap<DispatcherObject>;
  readonly queueTimers: SharedMap<QueueTimer>;
  readonly poolWorks: SharedMap<PoolWork>;
  readonly processors: Processor[];
  /** Index of the processor that acts now; -1: the clock or the network. */
  current: number;
  /** Ready threads, longest first. */
  readonly ready: ThreadId[];
  /** Blocked threads, longest first. */
  readonly blocked: ThreadId[];
  readonly timers: Timers;
  readonly network: NetworkState;
  readonly classes: WindowClass[];
  /** By handle. */
  readonly windows: SharedMap<Window>;
  nextWindow: number;
  readonly graphics: GraphicsState;
  /** Names given to RegisterWindowMessage, in the order of their numbers. */
  readonly messageNames: string[];
  /** By socket. */
  readonly selections: SharedMap<Selection>;
  readonly disk: DiskState;
  readonly files: SharedMap<OpenFile>;
  /** Overlapped operations in progress, oldest first. */
  readonly requests: SharedMap<IoRequest>;
  /** The same by the sockets and files that they are begun on or are for. */
  readonly requestsWith: SharedMap<ObjectId[]>;
  /** By number of an operation of the network or the disk: the request or the thread that goes on when it ends. */
  readonly operations: SharedMap<ObjectId>;
  readonly ports: SharedMap<CompletionPort>;
  /** By socket or open file. */
  readonly associations: SharedMap<Association>;
}
