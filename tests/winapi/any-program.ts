import fc from 'fast-check';
import type { Program, Rig, Script, ScriptCall } from './rig.ts';

/** One call of some kind, with two small numbers that say on what and how. */
export interface Act {
  readonly name: string;
  readonly one: number;
  readonly two: number;
}

/** What the threads of two processes do, the main thread's part first. */
export type Acts = readonly (readonly (readonly Act[])[])[];

type Steps = Generator<ScriptCall, unknown, bigint>;

const PORT = 40_100;
const INFINITE = 0xffff_ffff;
const INVALID = 0xffff_ffff_ffff_ffffn;
const MILLISECONDS = [INFINITE, 1, INFINITE, 0, 3] as const;

/** Where each process keeps what its threads share: handles in slots of eight bytes, then ids of threads, then locks. */
const SLOTS = 0x2_0000n;
const IDS = 0x2_0200n;
const SECTIONS = 0x2_1000n;
const LOCKS = 0x2_1200n;
const CONDITION = 0x2_1300n;

const SLOT = {
  socket: 0,
  event: 4,
  mutex: 6,
  semaphore: 8,
  timer: 9,
  port: 10,
  thread: 11,
  window: 15,
  datagrams: 19,
  queueTimer: 21,
  registered: 23,
  file: 24,
} as const;
const THREADS = 3;
const WT_EXECUTEONLYONCE = 8;

const slot = (index: number): bigint => SLOTS + BigInt(index * 8);

/** A thread of such a program: what it uses for its calls. */
class Hand {
  readonly program: Program;
  readonly number: number;
  readonly buffer: bigint;
  readonly array: bigint;
  readonly zero: bigint;
  overlapped: bigint;

  constructor(program: Program, number: number) {
    this.program = program;
    this.number = number;
    this.buffer = program.allocate(256);
    this.array = program.allocate(16);
    this.zero = program.allocate(16);
    this.overlapped = program.allocate(32);
    program.memory.setU32(this.array, 64);
    program.memory.setU64(this.array + 8n, this.buffer);
  }

  call(api: string, ...values: readonly (bigint | number)[]): Generator<ScriptCall, bigint, bigint> {
    return this.program.call(api, ...values);
  }

  /** The handle in a slot; 0 while there is none. */
  handle(index: number): bigint {
    return this.program.number(slot(index), 8);
  }

  /** Anything that can be waited for. */
  waitable(index: number): bigint {
    return this.handle(SLOT.event + (index % 11));
  }

  socket(index: number): bigint {
    return index < 4 ? this.handle(SLOT.socket + index) : this.handle(SLOT.datagrams + (index % 2));
  }

  store(index: number, handle: bigint): void {
    this.program.memory.setU64(slot(index), handle);
  }

  /** The OVERLAPPED for the next operation: a new one, or sometimes the last again. */
  fresh(event: number): bigint {
    if (event !== 7) this.overlapped = this.program.allocate(32);
    if (event % 3 === 1) this.program.memory.setU64(this.overlapped + 24n, this.handle(SLOT.event + (event % 2)));
    return this.overlapped;
  }

  time(index: number): number {
    return MILLISECONDS[index % MILLISECONDS.length] ?? 0;
  }

  put(value: number): bigint {
    this.program.memory.setU32(this.buffer, value);
    return this.buffer;
  }
}

type Kind = (hand: Hand, one: number, two: number) => Steps;

const on =
  (api: string, ...rest: readonly (bigint | number)[]): Kind =>
  (hand, one) =>
    hand.call(api, hand.socket(one % 5), ...rest);

const SOCKETS: Readonly<Record<string, Kind>> = {
  *socket(hand, one) {
    hand.store(SLOT.socket + (one % 4), yield* hand.call('socket', 2, 1, 0));
  },
  *datagrams(hand, one) {
    hand.store(SLOT.datagrams + (one % 2), yield* hand.call('socket', 2, 2, 0));
  },
  bind: (hand, one, two) => hand.call('bind', hand.socket(one), hand.program.endpoint(PORT + (two % 2), [0, 0, 0, 0]), 16),
  listen: (hand, one, two) => hand.call('listen', hand.socket(one), two % 3),
  *accept(hand, one, two) {
    hand.store(SLOT.socket + (two % 4), yield* hand.call('accept', hand.socket(one % 4), 0, 0));
  },
  connect: (hand, one, two) => hand.call('connect', hand.socket(one), hand.program.endpoint(PORT + (two % 2)), 16),
  send: (hand, one, two) => hand.call('send', hand.socket(one), hand.buffer, 5 << two, two === 5 ? 1 : 0),
  recv: (hand, one, two) => hand.call('recv', hand.socket(one), hand.buffer, 40, [0, 0, 0, 0, 2, 8, 1][two] ?? 0),
  sendto: (hand, one, two) => hand.call('sendto', hand.socket(one), hand.buffer, 30 * two, 0, hand.program.endpoint(PORT + (two % 2)), 16),
  recvfrom: (hand, one) => hand.call('recvfrom', hand.socket(one), hand.buffer, 40, 0, 0, 0),
  shutdown: (hand, one, two) => hand.call('shutdown', hand.socket(one), two % 3),
  closesocket: on('closesocket'),
  linger: (hand, one, two) => hand.call('setsockopt', hand.socket(one), 0xffff, 0x80, hand.put((two % 2) + ((two >> 2) << 16)), 4),
  block: (hand, one, two) => hand.call('ioctlsocket', hand.socket(one), 0x8004_667en, hand.put(two % 2)),
  buffer: (hand, one, two) => hand.call('setsockopt', hand.socket(one), 0xffff, 0x1001 + (two % 2), hand.put((two >> 1) * 20), 4),
  timeout: (hand, one, two) => hand.call('setsockopt', hand.socket(one), 0xffff, 0x1005 + (two % 2), hand.put(two), 4),
  *select(hand, one, two) {
    const set = hand.program.allocate(16);
    hand.program.memory.setU32(set, 1);
    hand.program.memory.setU64(set + 8n, hand.socket(one));
    const time = hand.program.allocate(8);
    hand.program.memory.setU32(time + 4n, two * 1000);
    const sets = [0, 1, 2].map((index) => (index === two % 3 ? set : 0n));
    yield* hand.call('select', 0, ...sets, two > 5 ? 0 : time);
  },
  eventSelect: (hand, one, two) => hand.call('WSAEventSelect', hand.socket(one), hand.handle(SLOT.event + (two % 2)), two === 7 ? 0 : 63),
  asyncSelect: (hand, one, two) =>
    hand.call('WSAAsyncSelect', hand.socket(one), hand.handle(SLOT.window + (two % THREADS)), 0x410, two === 7 ? 0 : 63),
  enumerate: (hand, one) => hand.call('WSAEnumNetworkEvents', hand.socket(one), 0, hand.buffer),
};

const OVERLAPPED: Readonly<Record<string, Kind>> = {
  beginReceive: (hand, one, two) =>
    hand.call('WSARecv', hand.socket(one), hand.array, 1, 0, hand.zero, hand.fresh(two), two === 3 ? hand.program.address(routine) : 0),
  beginSend: (hand, one, two) =>
    hand.call('WSASend', hand.socket(one), hand.array, 1, 0, 0, hand.fresh(two), two === 3 ? hand.program.address(routine) : 0),
  beginAccept: (hand, one, two) =>
    hand.call('AcceptEx', hand.socket(one % 4), hand.socket(two % 4), hand.buffer, two === 2 ? 20 : 0, 32, 32, 0, hand.fresh(two)),
  beginConnect: (hand, one, two) =>
    hand.call('ConnectEx', hand.socket(one % 4), hand.program.endpoint(PORT + (two % 2)), 16, hand.buffer, two * 5, 0, hand.fresh(two)),
  beginDisconnect: (hand, one, two) => hand.call('DisconnectEx', hand.socket(one % 4), two === 3 ? 0 : hand.fresh(two), two & 2, 0),
  tie: (hand, one, two) => hand.call('CreateIoCompletionPort', hand.socket(one), hand.handle(SLOT.port), 1, two),
  get: (hand, _, two) =>
    hand.call('GetQueuedCompletionStatus', hand.handle(SLOT.port), hand.zero, hand.buffer, hand.buffer + 8n, hand.time(two)),
  getSeveral: (hand, one, two) =>
    hand.call('GetQueuedCompletionStatusEx', hand.handle(SLOT.port), hand.buffer, 3, hand.zero, hand.time(two), one % 2),
  post: (hand, one, two) => hand.call('PostQueuedCompletionStatus', hand.handle(SLOT.port), one, two, 0),
  cancel: (hand, one, two) =>
    two === 0 ? hand.call('CancelIo', hand.socket(one)) : hand.call('CancelIoEx', hand.socket(one), two === 1 ? hand.overlapped : 0),
  result: (hand, one, two) => hand.call('WSAGetOverlappedResult', hand.socket(one), hand.overlapped, hand.zero, two % 2, hand.zero),
};

const WAITS: Readonly<Record<string, Kind>> = {
  wait: (hand, one, two) => hand.call('WaitForSingleObject', hand.waitable(one), hand.time(two)),
  waitAlertably: (hand, one, two) => hand.call('WaitForSingleObjectEx', hand.waitable(one), hand.time(two), 1),
  *waitForTwo(hand, one, two) {
    const array = hand.program.allocate(16);
    hand.program.memory.setU64(array, hand.waitable(one));
    hand.program.memory.setU64(array + 8n, hand.waitable(two + 1));
    yield* hand.call('WaitForMultipleObjects', 2, array, two % 2, hand.time(two));
  },
  signalAndWait: (hand, one, two) => hand.call('SignalObjectAndWait', hand.waitable(one), hand.waitable(two), hand.time(two), 0),
  set: (hand, one) => hand.call('SetEvent', hand.handle(SLOT.event + (one % 2))),
  reset: (hand, one) => hand.call('ResetEvent', hand.handle(SLOT.event + (one % 2))),
  pulse: (hand, one) => hand.call('PulseEvent', hand.handle(SLOT.event + (one % 2))),
  releaseMutex: (hand, one) => hand.call('ReleaseMutex', hand.handle(SLOT.mutex + (one % 2))),
  releaseSemaphore: (hand, _, two) => hand.call('ReleaseSemaphore', hand.handle(SLOT.semaphore), two % 3, 0),
  *setTimer(hand, one, two) {
    const due = hand.program.allocate(8);
    hand.program.memory.setU64(due, BigInt.asUintN(64, BigInt(two) * -10_000n));
    yield* hand.call(
      'SetWaitableTimer',
      hand.handle(SLOT.timer),
      due,
      one === 1 ? 5 : 0,
      one % 3 === 0 ? hand.program.address(routine) : 0,
      0,
      0,
    );
  },
  cancelTimer: (hand) => hand.call('CancelWaitableTimer', hand.handle(SLOT.timer)),
  queueApc: (hand, one, two) => hand.call('QueueUserAPC', hand.program.address(routine), hand.handle(SLOT.thread + (one % THREADS)), two),
  sleep: (hand, one, two) => hand.call('SleepEx', two, one % 2),
  suspend: (hand, one) => hand.call('SuspendThread', hand.handle(SLOT.thread + (one % THREADS))),
  resume: (hand, one) => hand.call('ResumeThread', hand.handle(SLOT.thread + (one % THREADS))),
  priority: (hand, one, two) => hand.call('SetThreadPriority', hand.handle(SLOT.thread + (one % THREADS)), two % 3),
};

const LOCKING: Readonly<Record<string, Kind>> = {
  enter: (hand, one) => hand.call('EnterCriticalSection', SECTIONS + BigInt(one % 2) * 64n),
  tryEnter: (hand, one) => hand.call('TryEnterCriticalSection', SECTIONS + BigInt(one % 2) * 64n),
  leave: (hand, one) => hand.call('LeaveCriticalSection', SECTIONS + BigInt(one % 2) * 64n),
  share: (hand, one) => hand.call('AcquireSRWLockShared', LOCKS + BigInt(one % 2) * 8n),
  own: (hand, one) => hand.call('AcquireSRWLockExclusive', LOCKS + BigInt(one % 2) * 8n),
  unshare: (hand, one) => hand.call('ReleaseSRWLockShared', LOCKS + BigInt(one % 2) * 8n),
  disown: (hand, one) => hand.call('ReleaseSRWLockExclusive', LOCKS + BigInt(one % 2) * 8n),
  sleepOn: (hand, _, two) => hand.call('SleepConditionVariableCS', CONDITION, SECTIONS, hand.time(two)),
  wakeOne: (hand) => hand.call('WakeConditionVariable', CONDITION),
  wakeAll: (hand) => hand.call('WakeAllConditionVariable', CONDITION),
};

const WINDOWS: Readonly<Record<string, Kind>> = {
  *window(hand) {
    const name = hand.program.text('any');
    const parent = BigInt.asUintN(64, -3n);
    hand.store(SLOT.window + hand.number, yield* hand.call('CreateWindowExA', 0, name, 0, 0, 0, 0, 0, 0, parent, 0, 0, 0));
  },
  destroy: (hand) => hand.call('DestroyWindow', hand.handle(SLOT.window + hand.number)),
  getMessage: (hand) => hand.call('GetMessageA', hand.buffer, 0, 0, 0),
  peekMessage: (hand, _, two) => hand.call('PeekMessageA', hand.buffer, 0, 0, 0, two % 2),
  postMessage: (hand, one, two) => hand.call('PostMessageA', hand.handle(SLOT.window + (one % THREADS)), 0x400 + two, one, two),
  postToThread: (hand, one, two) =>
    hand.call('PostThreadMessageA', hand.program.number(IDS + BigInt(one % THREADS) * 4n, 4), 0x400, one, two),
  sendMessage: (hand, one, two) => hand.call('SendMessageA', hand.handle(SLOT.window + (one % THREADS)), 0x400 + two, one, two),
  quit: (hand) => hand.call('PostQuitMessage', 3),
  windowTimer: (hand, one) => hand.call('SetTimer', one === 0 ? 0 : hand.handle(SLOT.window + hand.number), one, 10, 0),
  killTimer: (hand, one) => hand.call('KillTimer', hand.handle(SLOT.window + hand.number), one),
  waitForMessage: (hand, one, two) => hand.call('MsgWaitForMultipleObjects', 1, slot(SLOT.event + (one % 2)), 0, hand.time(two), 0x04ff),
};

const POOL: Readonly<Record<string, Kind>> = {
  work: (hand, one) => hand.call('QueueUserWorkItem', hand.program.address(routine), one, 0),
  *queueTimer(hand, one, two) {
    const result = hand.program.allocate(8);
    yield* hand.call('CreateTimerQueueTimer', result, 0, hand.program.address(routine), one, two, one > 4 ? 3 : 0, 0);
    hand.store(SLOT.queueTimer + (one % 2), hand.program.number(result, 8));
  },
  changeTimer: (hand, one, two) => hand.call('ChangeTimerQueueTimer', 0, hand.handle(SLOT.queueTimer + (one % 2)), two, two % 2),
  deleteTimer: (hand, one, two) =>
    hand.call('DeleteTimerQueueTimer', 0, hand.handle(SLOT.queueTimer + (one % 2)), [0n, INVALID, hand.handle(SLOT.event)][two % 3] ?? 0n),
  *register(hand, one, two) {
    const result = hand.program.allocate(8);
    const flags = two % 2 === 0 ? WT_EXECUTEONLYONCE : 0;
    yield* hand.call('RegisterWaitForSingleObject', result, hand.waitable(one), hand.program.address(routine), two, hand.time(two), flags);
    hand.store(SLOT.registered, hand.program.number(result, 8));
  },
  unregister: (hand, _, two) => hand.call('UnregisterWaitEx', hand.handle(SLOT.registered), two % 2 === 0 ? 0 : INVALID),
};

const GENERIC_READ_WRITE = 0xc000_0000;
const FILE_FLAG_OVERLAPPED = 0x4000_0000;
const OPEN_ALWAYS = 4;

const FILES: Readonly<Record<string, Kind>> = {
  *open(hand, one, two) {
    const [name, flags] = [hand.program.text(one > 5 ? 'b.txt' : 'a.txt'), two === 0 ? 0 : FILE_FLAG_OVERLAPPED];
    hand.store(SLOT.file + (one % 2), yield* hand.call('CreateFileA', name, GENERIC_READ_WRITE, 3, 0, OPEN_ALWAYS, flags, 0));
  },
  write: (hand, one, two) => hand.call('WriteFile', hand.handle(SLOT.file + (one % 2)), hand.buffer, 20 * two, 0, hand.fresh(two)),
  read: (hand, one, two) => hand.call('ReadFile', hand.handle(SLOT.file + (one % 2)), hand.buffer, 20, 0, hand.fresh(two)),
  readAlone: (hand, one) => hand.call('ReadFile', hand.handle(SLOT.file + (one % 2)), hand.buffer, 20, hand.zero, 0),
  tieFile: (hand, one, two) => hand.call('CreateIoCompletionPort', hand.handle(SLOT.file + (one % 2)), hand.handle(SLOT.port), two, 0),
  fileResult: (hand, one, two) => hand.call('GetOverlappedResult', hand.handle(SLOT.file + (one % 2)), hand.overlapped, hand.zero, two % 2),
  cancelFile: (hand, one) => hand.call('CancelIoEx', hand.handle(SLOT.file + (one % 2)), 0),
  closeFile: (hand, one) => hand.call('CloseHandle', hand.handle(SLOT.file + (one % 2))),
};

const ENDS: Readonly<Record<string, Kind>> = {
  exit: (hand) => hand.call('ExitThread', 5),
  close: (hand, one) => hand.call('CloseHandle', hand.waitable(one)),
  closePort: (hand) => hand.call('CloseHandle', hand.handle(SLOT.port)),
  terminate: (hand, one) => hand.call('TerminateThread', hand.handle(SLOT.thread + (one % THREADS)), 6),
  cleanup: (hand) => hand.call('WSACleanup'),
};

/** Families of calls. */
export const FAMILIES = { SOCKETS, OVERLAPPED, WAITS, LOCKING, WINDOWS, POOL, FILES, ENDS } as const;

const KINDS: Readonly<Record<string, Kind>> = Object.assign({}, ...Object.values(FAMILIES)) as Readonly<Record<string, Kind>>;

/** An APC or completion routine; now and then one that waits alertably itself. */
const routine: Script = function* (program) {
  if (program.argument % 3n === 1n) yield* program.call('SleepEx', 1, 1);
  else yield* program.work(5);
  return 0;
};

/** A window procedure; some messages have it wait, or send one on. */
const procedure: Script = function* (program) {
  const [, message = 0n, wParam = 0n] = program.arguments;
  if (message === 0x403n) yield* program.call('SleepEx', 1, 1);
  else if (message === 0x404n)
    yield* program.call('SendMessageA', program.number(slot(SLOT.window + (Number(wParam) % THREADS)), 8), 0x401, 1, 2);
  else yield* program.work(3);
  return 1;
};

const perform = function* (hand: Hand, acts: readonly Act[]): Generator<ScriptCall, void, bigint> {
  for (const { name, one, two } of acts) yield* KINDS[name]?.(hand, one, two) ?? hand.program.work(1);
};

/** A worker of either process: its argument says which and whose acts it performs. */
const worker = (acts: Acts): Script =>
  function* (program) {
    const [process, number] = [Number(program.argument >> 8n), Number(program.argument & 255n)];
    yield* perform(new Hand(program, number), acts[process]?.[number] ?? []);
    return number;
  };

const create = function* (hand: Hand, process: number, start: bigint): Generator<ScriptCall, void, bigint> {
  const { program } = hand;
  const handles: readonly (readonly [number, string, readonly number[]])[] = [
    [SLOT.event, 'CreateEventA', [0, 1, 0, 0]],
    [SLOT.event + 1, 'CreateEventA', [0, 0, 1, 0]],
    [SLOT.mutex, 'CreateMutexA', [0, 0, 0]],
    [SLOT.mutex + 1, 'CreateMutexA', [0, 0, 0]],
    [SLOT.semaphore, 'CreateSemaphoreA', [0, 1, 3, 0]],
    [SLOT.timer, 'CreateWaitableTimerA', [0, 0, 0]],
  ];
  for (const [index, api, values] of handles) hand.store(index, yield* hand.call(api, ...values));
  hand.store(SLOT.port, yield* hand.call('CreateIoCompletionPort', INVALID, 0, 0, 1));
  for (const index of [0n, 1n]) yield* hand.call('InitializeCriticalSection', SECTIONS + index * 64n);
  const windowClass = program.allocate(72);
  program.memory.setU64(windowClass + 8n, program.address(procedure));
  program.memory.setU64(windowClass + 64n, program.text('any'));
  yield* hand.call('RegisterClassA', windowClass);
  program.memory.setU32(IDS, Number(yield* hand.call('GetCurrentThreadId')));
  for (let number = 1; number < THREADS; number++) {
    const id = IDS + BigInt(number * 4);
    hand.store(SLOT.thread + number, yield* hand.call('CreateThread', 0, 0, start, (process << 8) + number, 0, id));
  }
};

const act = (name: string, one = 0, two = 0): Act => ({ name, one, two });

/** What the processes begin with, so that there is a connection to spoil. */
const FIRST: readonly (readonly Act[])[] = [
  [act('socket'), act('bind'), act('listen', 0, 2), act('accept', 0, 1)],
  [act('sleep', 0, 1), act('socket', 1), act('connect', 1)],
];

/** Puts the two processes on a rig. */
export const start = (rig: Rig, acts: Acts): void => {
  const working = worker(acts);
  rig.functions(working, routine, procedure);
  FIRST.forEach((first, process) => {
    rig.start(['one', 'two'][process] ?? '', function* (program) {
      const hand = new Hand(program, 0);
      yield* hand.call('WSAStartup', 0x0202, program.allocate(408));
      yield* create(hand, process, program.address(working));
      yield* perform(hand, [...first, ...(acts[process]?.[0] ?? [])]);
      yield* hand.call('WaitForSingleObject', hand.handle(SLOT.thread + 1), 500);
      return 0;
    });
  });
};

/** Calls that belong together: threads meet while one of them has what another wants. */
const CHUNKS: readonly (readonly Act[])[] = [
  [act('wait', 2), act('sleep', 0, 2), act('releaseMutex')],
  [act('wait', 4), act('sleep', 0, 3), act('releaseSemaphore', 0, 1)],
  [act('wait', 1), act('sleep', 0, 1), act('set', 1)],
  [act('enter'), act('sleep', 0, 2), act('leave')],
  [act('enter'), act('sleepOn'), act('leave')],
  [act('own'), act('sleep', 0, 1), act('disown')],
  [act('share'), act('sleep', 0, 1), act('unshare')],
  [act('window'), act('getMessage'), act('getMessage')],
  [act('window'), act('sendMessage', 1, 1), act('peekMessage', 0, 1)],
  [act('beginReceive', 1, 3), act('sleep', 1, 5)],
  [act('tie', 1), act('beginReceive', 1, 2), act('get')],
  [act('open', 0, 1), act('tieFile'), act('write', 0, 2), act('read', 0, 3)],
  [act('eventSelect', 1), act('wait'), act('enumerate', 1)],
];

/** Random programs of calls of some families. */
export const anyActs = (families: readonly (keyof typeof FAMILIES)[], length: number): fc.Arbitrary<Acts> => {
  const names = families.flatMap((family) => Object.keys(FAMILIES[family]));
  const known = new Set(names);
  const chunks = CHUNKS.filter((chunk) => chunk.every(({ name }) => known.has(name) || name === 'sleep'));
  const single = fc.record({ name: fc.constantFrom(...names), one: fc.nat(7), two: fc.nat(7) }).map((each) => [each]);
  const several =
    chunks.length === 0 ? single : fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: fc.constantFrom(...chunks) });
  const acts = fc.array(several, { maxLength: length }).map((list) => list.flat());
  const process = fc.tuple(acts, acts, acts);
  return fc.tuple(process, process);
};
