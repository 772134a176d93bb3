import { Network, createNetworkState, type NetworkOptions } from '../network/network.ts';
import type { NetworkHost } from '../network/host.ts';
import { endpointText } from '../network/address.ts';
import type { OperationResult } from '../network/state.ts';
import type { ChoiceKind, EventBody, WaitTarget } from '../trace/event.ts';
import { addTimer, cancelNetwork, cancelOutside, cancelTimeout, takeTimer } from './clock.ts';
import { leaveQueue, releasePort, reviewPort } from './completion-port.ts';
import { createConsoleControl } from './console-control.ts';
import { createConsoleSettings } from './console-settings.ts';
import { INSTRUCTION_NS } from './cost.ts';
import { createDisk, WORKING_FOLDER } from './disk.ts';
import { releaseObject } from './dispatcher.ts';
import { createGraphics } from './drawing.ts';
import { diskReady } from './file-request.ts';
import { releaseFile } from './file.ts';
import { createHandleTable, closeHandle, openHandle, type HandleEntry } from './handle-table.ts';
import { environmentOf, launchOf, type Launch } from './launch.ts';
import { abandonMutexes } from './mutex.ts';
import { stateOf, TABLES, type MachineEvents, type Stateful } from './machines.ts';
import { cancelRequests, cancelRequestsOf, cancelRequestsWith, completeRequest, type IoEnd, type IoRequest } from './request.ts';
import { basePriority, NORMAL_PRIORITY_CLASS } from './priority.ts';
import { createProcessMemory } from './memory.ts';
import { endTimers, windowTimerExpired } from './message-queue.ts';
import { actFromOutside } from './outside.ts';
import { decide, postponeArrival } from './decision.ts';
import { deleteQueueTimer, queueTimerExpired } from './queue-timer.ts';
import { restReason, type Rest } from './rest.ts';
import type { Schedule, ScheduleState } from './schedule.ts';
import { endSelection, socketChanged } from './selection.ts';
import { abandonSent } from './sent-message.ts';
import { assign, catchUp, createProcessor, takeOver, turn, withdraw } from './scheduler.ts';
import type { KernelState, ObjectId, Process, ProcessId, Thread, ThreadId, ThreadStart, Wakeup } from './state.ts';
import { resumeThread } from './suspension.ts';
import { nextState } from './table.ts';
import { SharedMap } from '../snapshot/shared-map.ts';
import { copyTree } from '../snapshot/tree.ts';
import { signal } from './wait.ts';
import { firstWindowHandle, removeWindowsOf } from './window.ts';
import { timerExpired } from './waitable-timer.ts';

/** Hears of an event; who listens knows the step. The rest is the event's `Moment`. */
export type Emit = (body: EventBody, time: number, process: string, thread: number) => void;

export interface KernelOptions {
  readonly processors: number;
  /** See `BuiltScenario`. */
  readonly unlimitedPorts?: boolean;
  readonly schedule: Schedule;
  readonly network: NetworkOptions;
  readonly emit: Emit;
  /** The memory's part of an operation's end: what it brings goes to the program's buffers, how it ended to its OVERLAPPED. */
  readonly transfer: Transfer;
}

export type Transfer = (request: IoRequest, result: OperationResult) => IoEnd;

/**
 * What happens next. 'run': the thread's machine may run for at most so many steps and instructions; if the thread has a call
 * in progress (`thread.call`), that call is to be asked again first. 'event': {@link Kernel.fire}. 'rest': nothing goes on
 * until something comes from outside; for 'quiescent' and 'deadlock' see rest.ts.
 */
export type Next =
  | { readonly kind: 'run'; readonly thread: ThreadId; readonly steps: number; readonly instructions: number }
  | { readonly kind: 'event' }
  | { readonly kind: 'rest'; readonly why: Rest };

export interface WaitOptions {
  readonly timeout?: number | null;
  readonly operation?: number;
  readonly alertable?: boolean;
}

/** All there is to know of a kernel between two steps. */
export interface KernelSnapshot {
  readonly state: KernelState;
  readonly schedule: ScheduleState;
}

/** The ids of Windows are multiples of 4. */
const FIRST_ID = 4_100;

/** Priority levels that a thread gains when a socket operation ends its wait: Windows' IO_NETWORK_INCREMENT. */
const NETWORK_BOOST = 2;

/**
 * The simulated Windows: processes, threads, waits, the network under them, and whose turn it is.
 *
 * A discrete-event simulation: each processor has a clock of its own, and what lies furthest back goes on first. Whoever runs
 * the machines asks {@link next}, does as told, reports with {@link ran}, and carries out API calls in between; however the
 * work is cut into turns, the run is the same.
 */
export class Kernel {
  readonly network: Network;
  readonly schedule: Schedule;
  readonly transfer: Transfer;
  readonly unlimitedPorts: boolean;
  readonly #emit: Emit;
  #state: KernelState;
  #directed: ThreadId | null | undefined = undefined;

  constructor(options: KernelOptions) {
    this.schedule = options.schedule;
    this.transfer = options.transfer;
    this.unlimitedPorts = options.unlimitedPorts ?? false;
    this.#emit = options.emit;
    this.#state = {
      nextId: FIRST_ID,
      time: 0,
      processes: new SharedMap(),
      threads: new SharedMap(),
      objects: new SharedMap(),
      queueTimers: new SharedMap(),
      poolWorks: new SharedMap(),
      processors: Array.from({ length: options.processors }, (_, index) => createProcessor(index)),
      current: -1,
      ready: [],
      blocked: [],
      timers: new SharedMap(),
      network: createNetworkState(options.network),
      selections: new SharedMap(),
      classes: [],
      windows: new SharedMap(),
      nextWindow: firstWindowHandle,
      graphics: createGraphics(),
      messageNames: [],
      disk: createDisk(),
      files: new SharedMap(),
      requests: new SharedMap(),
      requestsWith: new SharedMap(),
      operations: new SharedMap(),
      ports: new SharedMap(),
      associations: new SharedMap(),
    };
    this.network = new Network(options.network, this.#networkHost(), this.#state.network);
  }

  /** Everything, for reading: views are made from it. Changes go through methods. */
  get state(): KernelState {
    return this.#state;
  }

  /** Virtual time of whoever acts: the running thread's processor, or the event being fired. ns since the run began. */
  get now(): number {
    return this.#processor?.clock ?? this.#state.time;
  }

  /** Latest moment that the run has reached; never goes back. */
  get time(): number {
    return this.#state.time;
  }

  // ── The loop ──────────────────────────────────────────────────────────────────────────────────────────────────

  next(): Next {
    if (this.#directed !== undefined) return this.#nextDirected(this.#directed);
    assign(this);
    if (this.#idle && this.network.hasNews) this.network.expectNews();
    const due = this.#state.timers.firstKey;
    const chosen = turn(this.#state);
    if (!chosen) return due === undefined ? { kind: 'rest', why: restReason(this) } : { kind: 'event' };
    const { processor, until } = chosen;
    if (due !== undefined && due <= processor.clock) return { kind: 'event' };
    this.#state.current = processor.index;
    this.#advance(0);
    const limit = Math.min(until, due ?? Infinity);
    const instructions = Math.max(1, Math.ceil((limit - processor.clock) / INSTRUCTION_NS));
    return { kind: 'run', thread: processor.thread, steps: processor.steps ?? Number.MAX_SAFE_INTEGER, instructions };
  }

  /** {@link next}, or what the schedule has decided to happen after `step` steps; 'done': that has happened, and was a step. */
  nextOf(step: number): Next | 'done' {
    const decision = this.schedule.decision(step);
    return (decision && decide(this, decision)) ?? this.next();
  }

  /** A decision has been carried out: whoever stood still for it goes on from here. */
  decided(): void {
    catchUp(this.#state);
  }

  /**
   * Takes the scheduler's place: of the threads only this one goes on, as long as it can; null: none, time passes; undefined: the
   * scheduler is back. Windows promises no thread when it runs, so what comes about this way is a run as well. A thread that is led
   * stands still when its call has an answer, before the rest of the statement. No part of snapshots.
   */
  direct(thread: ThreadId | null | undefined): void {
    this.#directed = thread;
  }

  get isDirected(): boolean {
    return this.#directed !== undefined;
  }

  #nextDirected(id: ThreadId | null): Next {
    if (this.#idle && this.network.hasNews) this.network.expectNews();
    const { timers, processors } = this.#state;
    const due = timers.firstKey;
    const [processor] = processors;
    const state = id === null ? null : stateOf(this.thread(id));
    if (id === null || !processor || (state !== 'ready' && state !== 'running'))
      return due === undefined ? { kind: 'rest', why: restReason(this) } : { kind: 'event' };
    if (state === 'ready') takeOver(this, processor, this.thread(id));
    processor.clock = Math.max(processor.clock, this.#state.time);
    if (due !== undefined && due <= processor.clock) return { kind: 'event' };
    this.#state.current = processor.index;
    this.#advance(0);
    const instructions = Math.max(1, Math.ceil(((due ?? Infinity) - processor.clock) / INSTRUCTION_NS));
    return { kind: 'run', thread: id, steps: Number.MAX_SAFE_INTEGER, instructions };
  }

  /** Why nothing can happen any more, or null. Asking changes nothing. */
  get rest(): Rest | null {
    return this.#idle && !this.network.hasNews ? restReason(this) : null;
  }

  get #idle(): boolean {
    const { timers, ready, processors } = this.#state;
    return timers.size === 0 && ready.length === 0 && processors.every(({ thread }) => thread === 0);
  }

  /** The machine of the thread named by the last `next` has run. To be reported before what stopped it is dealt with. */
  ran(thread: ThreadId, steps: number, instructions: number): void {
    const processor = this.#processor;
    if (!processor || processor.thread !== thread) throw new Error(`thread ${thread} is not the one running`);
    if (processor.steps !== null) processor.steps = Math.max(0, processor.steps - steps);
    this.#spend(instructions * INSTRUCTION_NS);
  }

  /** The running thread spends time in the system, ns (rounded to whole ones). */
  charge(time: number): void {
    const thread = this.#spend(time);
    if (thread) thread.system += Math.round(time);
  }

  #spend(time: number): Thread | null {
    const processor = this.#processor;
    if (!processor || processor.thread === 0) return null;
    const whole = Math.round(time);
    const thread = this.thread(processor.thread);
    thread.cpu += whole;
    this.#advance(whole);
    return thread;
  }

  /** The running thread gives up the rest of its slice. */
  giveUpSlice(): void {
    const processor = this.#processor;
    if (processor) processor.steps = 0;
  }

  /** Lets the next timer or network event happen: one step of the run. */
  fire(): void {
    const timer = takeTimer(this.#state.timers);
    if (!timer) throw new Error('nothing is due');
    this.#state.current = -1;
    this.#state.time = Math.max(this.#state.time, timer.at);
    if (timer.event.kind === 'timeout') this.#timedOut(timer.event.thread);
    else if (timer.event.kind === 'waitable-timer') timerExpired(this, timer.event.object);
    else if (timer.event.kind === 'queue-timer') queueTimerExpired(this, timer.event.timer);
    else if (timer.event.kind === 'window-timer') windowTimerExpired(this, timer.event.thread, timer.event.window, timer.event.id);
    else if (timer.event.kind === 'outside') actFromOutside(this, timer.event.process, timer.event.act);
    else if (timer.event.kind === 'disk') diskReady(this, timer.event.operation);
    else this.network.happen(timer.event.event);
  }

  // ── Processes and threads ─────────────────────────────────────────────────────────────────────────────────────

  /** Starts a process; its main thread, which runs `main`, is ready at once. */
  startProcess(
    name: string,
    main: string,
    launch: Launch = launchOf(name, ''),
  ): { readonly process: ProcessId; readonly thread: ThreadId } {
    const process: Process = {
      id: this.nextId(),
      name,
      handles: createHandleTable(),
      threads: [],
      exitCode: null,
      frozen: false,
      startups: 0,
      launch,
      folder: WORKING_FOLDER,
      storage: {},
      slots: { tls: new Map(), fls: new Map() },
      work: [],
      awaited: new Map(),
      unsent: new SharedMap(),
      lendsTwice: false,
      withheld: null,
      priorityClass: NORMAL_PRIORITY_CLASS,
      barred: [],
      sections: new SharedMap(),
      locks: new SharedMap(),
      overlapped: new SharedMap(),
      memory: createProcessMemory(),
      pages: new SharedMap(),
      control: createConsoleControl(),
      console: createConsoleSettings(launch.image),
      environment: environmentOf(this.#state.network.hosts[launch.host]?.name ?? '', this.#state.processors.length),
    };
    this.#state.processes.set(process.id, process);
    this.#emit({ kind: 'process-started', name }, this.now, name, 0);
    return { process: process.id, thread: this.createThread(process.id, null, main, false).id };
  }

  createThread(process: ProcessId, start: ThreadStart | null, functionName: string, suspended: boolean): Thread {
    const owner = this.process(process);
    const thread: Thread = {
      machine: 'thread',
      id: this.nextId(),
      state: 0,
      process,
      start,
      function: functionName,
      machineThread: null,
      lastError: 0,
      exitCode: null,
      cpu: 0,
      system: 0,
      endedAt: null,
      since: this.now,
      vain: 0,
      wait: null,
      wakeup: null,
      apcs: [],
      call: null,
      interrupted: [],
      suspensions: 1,
      level: 0,
      basePriority: basePriority(owner.priorityClass, 0),
      queue: null,
      boost: 0,
      barred: owner.barred,
      pressing: false,
      readySince: 0,
      port: 0,
      processor: -1,
      storage: {},
      slots: { tls: new Map(), fls: new Map() },
      pooled: false,
      registered: null,
      work: null,
      control: null,
      leaving: null,
      closes: 0,
    };
    this.#state.threads.set(thread.id, thread);
    owner.threads.push(thread.id);
    this.emitFor(thread, { kind: 'thread-started', function: functionName });
    if (!suspended) resumeThread(this, thread);
    return thread;
  }

  /** The thread ends. With the last one its process ends, with the same code (ExitThread function, learn.microsoft.com). */
  endThread(id: ThreadId, code: number): void {
    const thread = this.thread(id);
    if (stateOf(thread) === 'ended') return;
    this.#stopThread(thread, code);
    const process = this.process(thread.process);
    if (process.threads.every((each) => stateOf(this.thread(each)) === 'ended')) this.endProcess(process.id, code);
    else {
      signal(this, id);
      abandonMutexes(this, id);
    }
  }

  /**
   * The process ends: its threads, then its handles. Its sockets close as closesocket closes them: with FIN when all was
   * read, else with RST (unverified for a process that is killed).
   */
  endProcess(id: ProcessId, code: number): void {
    const process = this.process(id);
    if (process.exitCode !== null) return;
    process.exitCode = code;
    for (const thread of process.threads.map((each) => this.thread(each))) {
      if (stateOf(thread) !== 'ended') this.#stopThread(thread, code);
    }
    cancelOutside(this.#state.timers, id);
    cancelRequests(this, (request) => request.process === id);
    this.network.ownerEnded(id);
    for (const handle of process.handles.entries.keys()) this.closeHandle(process, handle);
    for (const timer of this.#state.queueTimers.filter(({ process: owner }) => owner === id)) deleteQueueTimer(this, timer);
    for (const locks of [process.sections, process.locks]) for (const address of locks.keys()) locks.delete(address);
    this.#emit({ kind: 'process-ended', code }, this.now, process.name, 0);
    for (const thread of process.threads) {
      signal(this, thread);
      abandonMutexes(this, thread);
    }
    signal(this, id);
  }

  #stopThread(thread: Thread, code: number): void {
    this.#forget(thread);
    cancelRequestsOf(this, thread.id);
    this.step(thread, 'end');
    reviewPort(this, thread);
    thread.exitCode = code;
    thread.wakeup = null;
    thread.endedAt = this.now;
    thread.call = null;
    thread.interrupted.length = 0;
    thread.apcs.length = 0;
    removeWindowsOf(this, thread.id);
    endTimers(this, thread);
    abandonSent(this, thread);
    this.emitFor(thread, { kind: 'thread-ended', code });
    withdraw(this.#state, thread.id);
    if (thread.closes !== 0) this.closeHandle(this.process(thread.process), thread.closes);
  }

  /** The process; it must exist. */
  process(id: ProcessId): Process {
    const process = this.#state.processes.get(id);
    if (!process) throw new Error(`no process ${id}`);
    return process;
  }

  /** The thread; it must exist. */
  thread(id: ThreadId): Thread {
    const thread = this.#state.threads.get(id);
    if (!thread) throw new Error(`no thread ${id}`);
    return thread;
  }

  // ── Handles ───────────────────────────────────────────────────────────────────────────────────────────────────

  openHandle(process: Process, entry: HandleEntry): number {
    const thread = this.#processor?.thread ?? 0;
    const site = thread === 0 ? undefined : this.thread(thread).call?.site;
    return openHandle(process.handles, { kind: entry.kind, object: entry.object, opened: site ? { ...site } : null });
  }

  /** Closes any handle; false when it is not one. A thread runs on without handles; an event goes with its last; a socket closes. */
  closeHandle(process: Process, handle: number): boolean {
    const entry = closeHandle(process.handles, handle);
    if (!entry) return false;
    if (this.#state.objects.has(entry.object)) releaseObject(this, entry.object);
    if (entry.kind === 'completion-port') releasePort(this, entry.object);
    if (entry.kind === 'file') releaseFile(this, entry.object);
    if (entry.kind === 'socket') this.#closeSocket(entry.object);
    return true;
  }

  /** Overlapped operations end first, as cancelled (closesocket function, learn.microsoft.com). */
  #closeSocket(id: ObjectId): void {
    cancelRequestsWith(this, id);
    const socket = this.#state.network.sockets.get(id);
    if (socket) this.network.close(socket);
    if (socket) endSelection(this, socket.id);
    this.#state.associations.delete(id);
  }

  // ── Waiting ───────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Blocks a thread. `timeout`: ns until the wait ends with 'timeout', null for never. `operation`: the network operation that
   * ends it. `alertable`: a user APC ends it. The call in progress is asked again when the wait has ended, and finds out how by
   * {@link takeWakeup}.
   */
  block(id: ThreadId, target: WaitTarget, options: WaitOptions = {}): void {
    const thread = this.thread(id);
    const { timeout = null, operation = 0, alertable = false } = options;
    const processor = this.#state.processors.find((each) => each.thread === id);
    const until = timeout === null ? null : (processor?.clock ?? this.now) + timeout;
    thread.wait = { target, operation, alertable, until };
    this.step(thread, 'block');
    this.#state.blocked.push(id);
    if (processor) processor.thread = 0;
    if (operation !== 0) this.#state.operations.set(operation, id);
    if (target.kind === 'packet') this.#state.ports.get(target.port)?.waiting.push(id);
    if (until !== null) addTimer(this.#state.timers, { at: until, event: { kind: 'timeout', thread: id } });
    this.emitFor(thread, { kind: 'blocked', api: thread.call?.api ?? '', on: target, alertable });
    reviewPort(this, thread);
  }

  /** Ends a thread's wait. */
  wake(id: ThreadId, wakeup: Wakeup, boost: number): void {
    const thread = this.thread(id);
    this.#forget(thread);
    thread.wakeup = wakeup;
    thread.boost = Math.max(thread.boost, boost);
    thread.pressing = true;
    thread.readySince = this.now;
    this.step(thread, 'wake');
    if (stateOf(thread) === 'ready') this.#state.ready.push(id);
    this.emitFor(thread, { kind: 'woken' });
  }

  /** How the thread's last wait ended, once. */
  takeWakeup(id: ThreadId): Wakeup | null {
    const thread = this.thread(id);
    const { wakeup } = thread;
    thread.wakeup = null;
    return wakeup;
  }

  /** Something was typed for a process, or its input has ended: whoever reads its console asks again. */
  inputArrived(process: ProcessId): void {
    this.#state.current = -1;
    for (const thread of this.#state.blocked.map((id) => this.thread(id))) {
      if (thread.process === process && thread.wait?.target.kind === 'console') this.wake(thread.id, { kind: 'retry' }, 0);
    }
  }

  #forget(thread: Thread): void {
    const { wait } = thread;
    if (!wait) return;
    thread.wait = null;
    if (wait.until !== null) cancelTimeout(this.#state.timers, thread.id, wait.until);
    const { blocked } = this.#state;
    blocked.splice(blocked.indexOf(thread.id), 1);
    if (wait.target.kind === 'packet') leaveQueue(this, thread.id, wait.target.port);
    if (wait.operation === 0) return;
    this.#state.operations.delete(wait.operation);
    if (!('socket' in wait.target)) return;
    const socket = this.#state.network.sockets.get(wait.target.socket);
    if (socket) this.network.cancel(socket, wait.operation);
  }

  #timedOut(id: ThreadId): void {
    this.wake(id, { kind: 'timeout' }, 0);
  }

  // ── For the kernel's own parts and the API ────────────────────────────────────────────────────────────────────

  nextId(): number {
    const id = this.#state.nextId;
    this.#state.nextId += 4;
    return id;
  }

  /** Makes a choice among `options` by the schedule; with one option there is nothing to choose. */
  choose(choice: ChoiceKind, options: number): number {
    if (options <= 1) return 0;
    const { index } = this.schedule;
    const chosen = this.schedule.choose(choice, options);
    this.emit({ kind: 'choice', index, choice, options, chosen });
    return chosen;
  }

  /** Changes an object's control state. An event that its state does not take is a mistake of the caller. */
  step<Name extends keyof MachineEvents>(object: Stateful<Name>, event: MachineEvents[Name]): void {
    const table = TABLES[object.machine];
    const next = nextState(table, object.state, event);
    const from = stateOf(object);
    if (next === null) throw new Error(`${object.machine} ${object.id}: '${event}' in state '${from}'`);
    object.state = next;
    const body = { kind: 'transition', machine: object.machine, object: object.id, event, from, to: stateOf(object) } as const;
    const thread = object.machine === 'thread' ? this.#state.threads.get(object.id) : undefined;
    if (thread) this.emitFor(thread, body);
    else this.emit(body);
  }

  /** Reports something that whoever acts now has done. */
  emit(body: EventBody): void {
    const thread = this.#processor ? this.#state.threads.get(this.#processor.thread) : undefined;
    if (thread) this.emitFor(thread, body);
    else this.#emit(body, this.now, '', 0);
  }

  /** Reports something about a process that none of its threads has done. */
  emitOf(process: Process, body: EventBody): void {
    this.#emit(body, this.now, process.name, 0);
  }

  /** Reports something about a thread. */
  emitFor(thread: Thread, body: EventBody): void {
    this.#emit(body, this.now, this.process(thread.process).name, thread.id);
  }

  save(): KernelSnapshot {
    return { state: copyTree(this.#state), schedule: this.schedule.save() };
  }

  restore(snapshot: KernelSnapshot): void {
    this.#state = copyTree(snapshot.state);
    this.network.adopt(this.#state.network);
    this.schedule.restore(snapshot.schedule);
  }

  get #processor() {
    return this.#state.processors[this.#state.current];
  }

  #advance(time: number): void {
    const processor = this.#processor;
    if (!processor) return;
    processor.clock += time;
    this.#state.time = Math.max(this.#state.time, processor.clock);
  }

  #networkHost(): NetworkHost {
    const now = (): number => this.now;
    return {
      get now() {
        return now();
      },
      nextId: () => this.nextId(),
      choose: (kind, options) => this.choose(kind, options),
      schedule: (at, event) => addTimer(this.#state.timers, { at, event: { kind: 'network', event } }),
      postpone: (connection, segment, to) => postponeArrival(this, connection, segment, to),
      unschedule: (connection, end) => cancelNetwork(this.#state.timers, connection, end),
      stepSocket: (socket, event) => this.step(socket, event),
      stepDatagramSocket: (socket, event) => this.step(socket, event),
      stepEnd: (end, event) => this.step(end, event),
      segment: (phase, connection, from, { flags, bytes }) =>
        this.emit({ kind: 'segment', phase, connection, from, flags, bytes: bytes.length }),
      received: (connection, from, bytes) => this.emit({ kind: 'received', connection, from, bytes }),
      packet: (phase, { id, from, to, content }) => {
        const told = typeof content === 'string';
        const [what, bytes] = told ? (['port-unreachable', 0] as const) : (['data', content.length] as const);
        this.emit({ kind: 'datagram', phase, packet: id, from: endpointText(from), to: endpointText(to), what, bytes });
      },
      complete: (operation, result) => {
        if (completeRequest(this, operation, result)) return;
        const id = this.#state.operations.get(operation);
        if (id !== undefined) this.wake(id, { kind: 'operation', result }, NETWORK_BOOST);
      },
      changed: (socket) => socketChanged(this, socket),
    };
  }
}
