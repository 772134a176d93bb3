import type { Thread } from '../kernel/state.ts';
import type { Socket } from '../network/state.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import type { TraceEvent } from '../trace/event.ts';
import { spellArguments, type Naming } from './naming.ts';
import { readersFrame } from './place.ts';
import { hasSize, isAsked, otherAnswers, reasonOf, rightAnswer, type Outcome } from './prediction-answers.ts';
import type { AnswerView, PredictionView, QuestionView, ReasonView } from './prediction-view.ts';
import type { Simulation } from './simulation.ts';
import { tellStep } from './story.ts';

const mostAnswers = 5;
const fewestAnswers = 3;

/** What a question can be made from: the present step, and what the next one would do. */
interface Rehearsed {
  readonly simulation: Simulation;
  readonly naming: Naming;
  /** Who makes the step; 0: nobody's thread. */
  readonly actor: number;
  readonly events: readonly TraceEvent[];
  /** Bytes in the receive buffers of sockets after it, by socket. */
  readonly fills: ReadonlyMap<number, number>;
}

interface Candidate {
  readonly topic: string;
  readonly question: QuestionView;
  readonly right: AnswerView;
  /** The most plausible first. */
  readonly others: readonly AnswerView[];
  readonly reason: ReasonView;
}

/**
 * A question about the next step, whose answer is found by making the step for trial; null: there is nothing worth asking, or only
 * questions of topics that are passed over. The run stays as it is.
 */
export function predictionAt(simulation: Simulation, naming: Naming, passed: ReadonlySet<string>): PredictionView | null {
  if (simulation.end !== null) return null;
  const fills = new Map<number, number>();
  const { actor, events } = simulation.rehearse((told) => {
    if (!told.some(({ kind }) => kind === 'received' || kind === 'segment')) return;
    for (const socket of simulation.kernel.state.network.sockets.values()) fills.set(socket.id, fillOf(simulation, socket));
  });
  const rehearsed = { simulation, naming, actor, events, fills };
  for (const ask of [returns, wakes, buffer, prints]) {
    const candidate = ask(rehearsed);
    if (candidate === null || passed.has(candidate.topic)) continue;
    const answers = choose(candidate);
    if (answers.length < fewestAnswers) continue;
    const { topic, question, reason, right } = candidate;
    const told = tellStep(events, naming);
    return { step: simulation.step, topic, question, answers, right: answers.findIndex(isSame(right)), reason, events: told };
  }
  return null;
}

// ── What a call returns

function returns(rehearsed: Rehearsed): Candidate | null {
  const { simulation, naming, events, actor } = rehearsed;
  const outcome = outcomeOf(rehearsed);
  if (outcome === null) return null;
  const { api, available, asked, waited } = outcome;
  const call = callOf(simulation, events, actor, api);
  const code = reasonOf(outcome);
  return {
    topic: `returns ${api} ${code}`,
    question: {
      kind: 'returns',
      process: call?.process ?? '',
      thread: actor,
      api,
      arguments: call === null ? '' : spellArguments(naming.of(call.process, call.line, api), call.arguments),
      line: call?.line ?? 0,
      waited,
    },
    right: rightAnswer(outcome),
    others: otherAnswers(outcome),
    reason: { code, available, asked },
  };
}

function outcomeOf({ simulation, events, actor }: Rehearsed): Outcome | null {
  const end = events.find(
    (event) => (event.kind === 'returned' || event.kind === 'blocked') && event.thread === actor && isAsked(event.api),
  );
  if (end?.kind !== 'returned' && end?.kind !== 'blocked') return null;
  const { api } = end;
  const call = callOf(simulation, events, actor, api);
  const socket = socketOf(simulation, actor, call?.arguments[0]);
  return {
    api,
    arguments: call?.arguments ?? [],
    returned: end.kind === 'blocked' ? null : { value: end.value, error: end.error },
    waited: !events.some((event) => event.kind === 'call' && event.thread === actor),
    available: socket === null ? 0 : fillOf(simulation, socket),
    asked: hasSize(api) ? Number(call?.arguments[2] ?? 0) : 0,
  };
}

/** The call that a step makes or ends: made in the step itself or, when it has waited, earlier. */
function callOf(
  simulation: Simulation,
  events: readonly TraceEvent[],
  thread: number,
  api: string,
): (TraceEvent & { readonly kind: 'call' }) | null {
  const isIt = (event: TraceEvent): boolean => event.kind === 'call' && event.thread === thread && event.api === api;
  let found = events.find(isIt);
  if (found === undefined)
    for (const event of simulation.trace.backwards(simulation.step))
      if (isIt(event)) {
        found = event;
        break;
      }
  return found?.kind === 'call' ? found : null;
}

function socketOf({ kernel }: Simulation, thread: number, handle: string | undefined): Seen<Socket> | null {
  const owner = kernel.state.threads.see(thread)?.process;
  for (const socket of kernel.state.network.sockets.values())
    if (socket.owner === owner && String(socket.handle) === handle && socket.machine === 'socket') return socket;
  return null;
}

/** Bytes that have arrived at a socket and wait there. */
function fillOf({ kernel }: Simulation, socket: Seen<Socket>): number {
  if (socket.machine !== 'socket' || socket.connection === null) return 0;
  const { id, end } = socket.connection;
  return kernel.state.network.connections.see(id)?.ends[end].received.length ?? 0;
}

// ── Which thread goes on

/** Calls after which somebody may go on, or nobody. */
const wakers: ReadonlySet<string> = new Set([
  'SetEvent',
  'WSASetEvent',
  'ReleaseMutex',
  'ReleaseSemaphore',
  'LeaveCriticalSection',
  'ReleaseSRWLockExclusive',
  'WakeConditionVariable',
  'PostQueuedCompletionStatus',
]);

function wakes({ simulation, actor, events }: Rehearsed): Candidate | null {
  const woken = [...new Set(events.flatMap((event) => (event.kind === 'woken' ? [event.thread] : [])))];
  const call = actor === 0 ? undefined : events.find((event) => event.kind === 'call' && event.thread === actor);
  const api = call?.kind === 'call' ? call.api : '';
  if (woken.length > 1 || (woken.length === 0 && !wakers.has(api))) return null;
  const [right] = woken;
  const { threads, blocked } = simulation.kernel.state;
  const waiting = [...blocked].flatMap((id): Thread[] => {
    const thread = threads.get(id);
    return thread === undefined || id === right ? [] : [thread];
  });
  const home = threads.get(right ?? actor)?.process;
  const near = [...waiting.filter(({ process }) => process === home), ...waiting.filter(({ process }) => process !== home)];
  if (near.length === 0) return null;
  const segment = events.find((event) => event.kind === 'segment' && event.phase === 'delivered');
  const { flags, bytes } = segment?.kind === 'segment' ? segment : { flags: '', bytes: 0 };
  const cause = api !== '' ? 'call' : segment === undefined ? 'other' : 'segment';
  const code = right === undefined ? 'nobody' : 'wakes';
  const function_ = right === undefined ? '' : (threads.get(right)?.call?.api ?? '');
  return {
    topic: `wakes ${api || cause} ${code} ${function_}`,
    question: { kind: 'wakes', cause, api, thread: actor, flags, bytes },
    right: right === undefined ? { kind: 'nobody' } : { kind: 'thread', thread: right },
    others: [...near.slice(0, 3).map(({ id }): AnswerView => ({ kind: 'thread', thread: id })), { kind: 'nobody' }],
    reason: { code, available: 0, asked: 0 },
  };
}

// ── What a receive buffer holds

function buffer(rehearsed: Rehearsed): Candidate | null {
  const { simulation, events, actor } = rehearsed;
  const outcome = outcomeOf(rehearsed);
  if (outcome?.returned && (outcome.api === 'recv' || outcome.api === 'WSARecv')) {
    const socket = socketOf(simulation, actor, callOf(simulation, events, actor, outcome.api)?.arguments[0]);
    return socket === null || outcome.available === 0 ? null : bufferOf(rehearsed, socket, outcome.api, outcome.asked);
  }
  const segment = events.find((event) => event.kind === 'segment' && event.phase === 'delivered' && event.bytes > 0);
  if (segment?.kind !== 'segment') return null;
  for (const socket of simulation.kernel.state.network.sockets.values()) {
    const at = socket.machine === 'socket' ? socket.connection : null;
    if (at?.id === segment.connection && at.end !== segment.from) return bufferOf(rehearsed, socket, '', segment.bytes);
  }
  return null;
}

/** `bytes`: as many as the call asks for or the segment brings. */
function bufferOf({ simulation, fills }: Rehearsed, socket: Seen<Socket>, api: string, bytes: number): Candidate {
  const before = fillOf(simulation, socket);
  const after = fills.get(socket.id) ?? 0;
  const process = simulation.processes.find(({ id }) => id === socket.owner)?.name ?? '';
  const code = api !== '' ? 'left' : after > before ? 'kept' : 'passed-on';
  const counts = api === '' ? [before, before + bytes, bytes, 0, 2 * bytes] : [before, 0, Math.max(0, before - bytes), bytes, before >> 1];
  return {
    topic: `buffer ${api} ${code}`,
    question: { kind: 'buffer', process, handle: String(socket.handle), api, bytes },
    right: { kind: 'bytes', count: after },
    others: counts.map((count) => ({ kind: 'bytes', count })),
    reason: { code, available: before, asked: bytes },
  };
}

// ── What is printed

function prints({ simulation, actor, events }: Rehearsed): Candidate | null {
  const text = events.flatMap((event) => (event.kind === 'output' && event.thread === actor ? [event.text] : [])).join('');
  const printed = linesIn(text)[0];
  const process = events.find((event) => event.kind === 'output')?.process;
  const frame = readersFrame(simulation.frames(actor));
  if (printed === undefined || process === undefined || frame === undefined || !/\d/.test(printed)) return null;
  const place = JSON.stringify(frame.statement ?? frame.span);
  return {
    topic: `prints ${process.split('#')[0] ?? ''} ${place}`,
    question: { kind: 'prints', process, thread: actor },
    right: { kind: 'text', text: printed },
    others: [...othersLike(printed), ...linesIn(simulation.consoleText(process)).reverse()].map((line) => ({ kind: 'text', text: line })),
    reason: { code: 'printed', available: 0, asked: 0 },
  };
}

const linesIn = (text: string): string[] => text.split('\n').filter((line) => /\w/.test(line));

/** The same line with another number at its end. */
function othersLike(line: string): readonly string[] {
  const [number = ''] = /\d+(?=\D*$)/.exec(line) ?? [];
  const at = line.lastIndexOf(number);
  const given = Number(number);
  return [given + 1, 0, Math.max(0, given - 1), 2 * given].map((other) => `${line.slice(0, at)}${other}${line.slice(at + number.length)}`);
}

// ── Answers

const isSame =
  (one: AnswerView) =>
  (other: AnswerView): boolean =>
    keyOf(one) === keyOf(other);

/** Two answers with one key would read the same. */
const keyOf = (answer: AnswerView): string => JSON.stringify(answer);

/** The right answer among others, each once, ordered by what they say: where the right one stands tells nothing. */
function choose({ right, others }: Candidate): readonly AnswerView[] {
  const different = new Map([right, ...others].map((answer) => [keyOf(answer), answer]));
  return [...different.values()].slice(0, mostAnswers).sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Numbers in their order, then failures, then words. */
function rank(answer: AnswerView): number {
  switch (answer.kind) {
    case 'value':
      return answer.error === 0 ? Number(answer.value) || 0 : 1e9 + answer.error;
    case 'bytes':
      return answer.count;
    case 'thread':
      return answer.thread;
    case 'text':
      return 0;
    case 'socket':
      return -1;
    case 'blocks':
    case 'nobody':
      return 1e10;
  }
}
