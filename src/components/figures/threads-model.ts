/**
 * Threads of the echo server of chapter 3 over time, for figure 3.1: which run and which are blocked while clients come, talk and
 * leave. Time is counted in beats; before every action a few beats pass in which everybody waits, then one or two threads run for a
 * beat. An outline of what server.cpp does, not a run of it: the lab next to it runs it.
 */

export type Role = 'main' | 'listening' | 'communication';
export type Call = 'WaitForSingleObject' | 'accept' | 'recv';

export interface LaneSpan {
  readonly from: number;
  readonly to: number;
  readonly state: 'running' | 'blocked';
}

export interface Lane {
  /** Position in order of creation, from 0: gives the letter and the hue. */
  readonly index: number;
  readonly role: Role;
  /** The call in which the thread waits whenever it is blocked. */
  readonly call: Call;
  readonly spans: readonly LaneSpan[];
  readonly ended: boolean;
}

export interface Threads {
  readonly beat: number;
  readonly lanes: readonly Lane[];
}

/** Beats in which nothing happens before each action. */
export const PAUSE = 2;

/** Letters and hues go from A to H. */
export const MOST_LANES = 8;

export function startServer(): Threads {
  const lane = (index: number, role: Role, call: Call): Lane => ({
    index,
    role,
    call,
    spans: [{ from: index, to: index + 1, state: 'running' }],
    ended: false,
  });
  return { beat: 2, lanes: [block(lane(0, 'main', 'WaitForSingleObject'), 2), lane(1, 'listening', 'accept')] };
}

export function canConnect(threads: Threads): boolean {
  return threads.lanes.length < MOST_LANES;
}

/** accept returns: the listening thread runs, and the thread that it starts runs until it blocks in recv. */
export function connectClient(threads: Threads): Threads {
  const beat = threads.beat + PAUSE;
  const lane: Lane = {
    index: threads.lanes.length,
    role: 'communication',
    call: 'recv',
    spans: [{ from: beat, to: beat + 1, state: 'running' }],
    ended: false,
  };
  const lanes = threads.lanes.map((other) => (other.role === 'listening' ? run(other, beat) : block(other, beat + 1)));
  return { beat: beat + 1, lanes: [...lanes, lane] };
}

/** A client sends something: its own thread runs, all others go on waiting. */
export function clientSends(threads: Threads, index: number): Threads {
  return runOne(threads, index, false);
}

/** A client leaves: recv returns 0, its thread runs to its end. */
export function clientLeaves(threads: Threads, index: number): Threads {
  return runOne(threads, index, true);
}

function runOne(threads: Threads, index: number, ends: boolean): Threads {
  const beat = threads.beat + PAUSE;
  const lanes = threads.lanes.map((lane) => (lane.index === index ? { ...run(lane, beat), ended: ends } : block(lane, beat + 1)));
  return { beat: beat + 1, lanes };
}

/** The thread waits up to `beat`. */
function block(lane: Lane, beat: number): Lane {
  if (lane.ended) return lane;
  const last = lane.spans.at(-1);
  const from = last?.to ?? beat;
  if (last?.state === 'blocked') return { ...lane, spans: [...lane.spans.slice(0, -1), { ...last, to: beat }] };
  return from < beat ? { ...lane, spans: [...lane.spans, { from, to: beat, state: 'blocked' }] } : lane;
}

/** The thread waits up to `beat` and runs for the beat after it. */
function run(lane: Lane, beat: number): Lane {
  const waited = block(lane, beat);
  return { ...waited, spans: [...waited.spans, { from: beat, to: beat + 1, state: 'running' }] };
}

/** Threads that exist now. */
export function living(threads: Threads): number {
  return threads.lanes.filter((lane) => !lane.ended).length;
}

/** Address space reserved by default for the stack of one thread, bytes (Microsoft Learn, "Thread Stack Size"). */
export const STACK_RESERVE = 1024 * 1024;
/** User address space of a 32-bit process, bytes ("Memory Limits for Windows and Windows Server Releases"). */
export const ADDRESS_SPACE_32 = 2 * 1024 ** 3;
/** User address space of a 64-bit process since Windows 8.1, bytes (same page). */
export const ADDRESS_SPACE_64 = 128 * 1024 ** 4;

/** Threads of the server with so many clients: main, listening, and one for each. */
export function threadsFor(clients: number): number {
  return clients + 2;
}
