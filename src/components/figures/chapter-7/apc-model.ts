/**
 * Two threads, each with its APC queue, for figure 7.6: the reader begins operations, completes them in any order and lets threads wait.
 * The rules are those of the probes 7-alertable: a routine is queued to the thread that began its operation, runs only in an alertable
 * wait of that thread, and one such wait empties the queue; an event that is set already comes first.
 */

export type ThreadName = 'A' | 'B';

export interface ApcThread {
  readonly waits: boolean;
  /** The thread's auto-reset event. */
  readonly signaled: boolean;
}

export interface ApcOperation {
  readonly number: number;
  readonly thread: ThreadName;
  readonly state: 'pending' | 'queued' | 'handled';
}

export type ApcHappened =
  | { readonly kind: 'begin' }
  | { readonly kind: 'started' | 'queued'; readonly thread: ThreadName; readonly operation: number }
  | { readonly kind: 'sleeps' | 'object' | 'signaled'; readonly thread: ThreadName }
  /** Routines ran, in this order, and the wait returned WAIT_IO_COMPLETION; `woken`: the thread had been asleep. */
  | { readonly kind: 'ran'; readonly thread: ThreadName; readonly operations: readonly number[]; readonly woken: boolean };

export interface Apcs {
  readonly threads: Readonly<Record<ThreadName, ApcThread>>;
  readonly operations: readonly ApcOperation[];
  /** Numbers of the operations whose routines are queued, by thread, first come first. */
  readonly queues: Readonly<Record<ThreadName, readonly number[]>>;
  readonly happened: ApcHappened;
}

/** As many as the picture holds. */
export const MOST_OPERATIONS = 6;

const idle: ApcThread = { waits: false, signaled: false };
export const nothingBegun: Apcs = { threads: { A: idle, B: idle }, operations: [], queues: { A: [], B: [] }, happened: { kind: 'begin' } };

const change = (apcs: Apcs, thread: ThreadName, to: Partial<ApcThread>): Apcs => ({
  ...apcs,
  threads: { ...apcs.threads, [thread]: { ...apcs.threads[thread], ...to } },
});

export const canStart = (apcs: Apcs, thread: ThreadName): boolean =>
  !apcs.threads[thread].waits && apcs.operations.length < MOST_OPERATIONS;

/** The thread begins an operation. */
export function start(apcs: Apcs, thread: ThreadName): Apcs {
  const number = apcs.operations.length + 1;
  return {
    ...apcs,
    operations: [...apcs.operations, { number, thread, state: 'pending' }],
    happened: { kind: 'started', thread, operation: number },
  };
}

/** The system has completed a pending operation: its routine goes into the queue of the thread that began it. */
export function complete(apcs: Apcs, number: number): Apcs {
  const found = apcs.operations.find((operation) => operation.number === number && operation.state === 'pending');
  if (found === undefined) return apcs;
  const { thread } = found;
  const queued: Apcs = {
    ...apcs,
    operations: apcs.operations.map((operation) => (operation === found ? { ...operation, state: 'queued' } : operation)),
    queues: { ...apcs.queues, [thread]: [...apcs.queues[thread], number] },
    happened: { kind: 'queued', thread, operation: number },
  };
  return apcs.threads[thread].waits ? runQueue(queued, thread, true) : queued;
}

/** The thread waits alertably for its event. */
export function wait(apcs: Apcs, thread: ThreadName): Apcs {
  if (apcs.threads[thread].signaled) return { ...change(apcs, thread, { signaled: false }), happened: { kind: 'object', thread } };
  if (apcs.queues[thread].length > 0) return runQueue(apcs, thread, false);
  return { ...change(apcs, thread, { waits: true }), happened: { kind: 'sleeps', thread } };
}

/** Somebody sets the thread's event. */
export function signal(apcs: Apcs, thread: ThreadName): Apcs {
  if (apcs.threads[thread].waits) return { ...change(apcs, thread, { waits: false }), happened: { kind: 'object', thread } };
  return { ...change(apcs, thread, { signaled: true }), happened: { kind: 'signaled', thread } };
}

function runQueue(apcs: Apcs, thread: ThreadName, woken: boolean): Apcs {
  const operations = apcs.queues[thread];
  return {
    ...change(apcs, thread, { waits: false }),
    operations: apcs.operations.map((operation) =>
      operations.includes(operation.number) ? { ...operation, state: 'handled' } : operation,
    ),
    queues: { ...apcs.queues, [thread]: [] },
    happened: { kind: 'ran', thread, operations, woken },
  };
}
