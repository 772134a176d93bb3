import { ERROR } from '../winapi/error-code.ts';
import type { AnswerView, ReasonView } from './prediction-view.ts';
import { errorName } from './story.ts';

/** A call and how it comes out, with what its socket has to do with it. */
export interface Outcome {
  readonly api: string;
  /** As the trace has them. */
  readonly arguments: readonly string[];
  /** null: it blocks. */
  readonly returned: { readonly value: string; readonly error: number } | null;
  /** It has blocked before and comes back now. */
  readonly waited: boolean;
  /** Bytes in the receive buffer of its socket. */
  readonly available: number;
  /** Bytes that it asks for or hands over; 0: that is not one number. */
  readonly asked: number;
}

/** What a reader might expect of a function, and why it comes out as it does. */
interface Expectation {
  answers(outcome: Outcome): readonly AnswerView[];
  /** Of a call that returns. */
  reason(value: string, error: number): ReasonView['code'];
  /** Of one that blocks. */
  readonly blocked: ReasonView['code'];
}

const value = (of: string | number): AnswerView => ({ kind: 'value', value: String(of), error: 0, errorName: '' });
const failed = (of: string, name: keyof typeof ERROR): AnswerView => ({ kind: 'value', value: of, error: ERROR[name], errorName: name });
const blocks: AnswerView = { kind: 'blocks' };
const socketError = (name: keyof typeof ERROR): AnswerView => failed('SOCKET_ERROR', name);

const receives: Expectation = {
  answers: ({ available, asked }) => [
    ...(available > 0 ? [value(available)] : []),
    socketError('WSAEWOULDBLOCK'),
    value(0),
    ...(asked > 0 ? [value(asked)] : []),
    blocks,
  ],
  reason: (returned, error) =>
    returned === '0' ? 'closed' : returned !== 'SOCKET_ERROR' ? 'data' : error === ERROR.WSAEWOULDBLOCK ? 'no-data' : 'failed',
  blocked: 'data-waits',
};

const overlapped: Expectation = {
  answers: () => [value(0), socketError('ERROR_IO_PENDING'), socketError('WSAEWOULDBLOCK'), blocks],
  reason: (returned, error) => (returned === '0' ? 'data' : error === ERROR.ERROR_IO_PENDING ? 'pending' : 'failed'),
  blocked: 'data-waits',
};

const sends: Expectation = {
  answers: ({ asked }) => [
    ...(asked > 0 ? [value(asked)] : []),
    value(0),
    socketError('WSAEWOULDBLOCK'),
    ...(asked > 1 ? [value(asked >> 1)] : []),
    blocks,
  ],
  reason: (returned) => (returned === 'SOCKET_ERROR' ? 'failed' : 'taken'),
  blocked: 'no-room',
};

const hands: Expectation = {
  ...overlapped,
  reason: (returned, error) => (returned === '0' ? 'taken' : overlapped.reason(returned, error)),
};

const accepts: Expectation = {
  answers: () => [{ kind: 'socket' }, failed('INVALID_SOCKET', 'WSAEWOULDBLOCK'), value(0), blocks],
  reason: (returned) => (returned === 'INVALID_SOCKET' ? 'no-connection' : 'connection'),
  blocked: 'no-connection',
};

const connects: Expectation = {
  answers: () => [value(0), socketError('WSAECONNREFUSED'), socketError('WSAEWOULDBLOCK'), blocks],
  reason: (returned, error) =>
    returned === '0' ? 'connected' : error === ERROR.WSAECONNREFUSED ? 'refused' : error === ERROR.WSAEWOULDBLOCK ? 'handshake' : 'failed',
  blocked: 'handshake',
};

/** As winbase.h has them. */
const timedOut = '258';
const interruptedByApc = '192';
const named = (of: string): AnswerView => {
  const errorName = of === timedOut ? 'WAIT_TIMEOUT' : of === interruptedByApc ? 'WAIT_IO_COMPLETION' : '';
  return { kind: 'value', value: of, error: 0, errorName };
};

const waits = (objects: (outcome: Outcome) => number): Expectation => ({
  answers: (outcome) => [
    ...Array.from({ length: Math.min(3, Math.max(1, objects(outcome))) }, (_, index) => value(index)),
    named(timedOut),
    blocks,
    named(interruptedByApc),
  ],
  reason: (returned) => (returned === timedOut ? 'timeout' : returned === interruptedByApc ? 'apc' : 'signaled'),
  blocked: 'not-signaled',
});
const one = waits(() => 1);
const several = waits(({ arguments: [count] }) => Number(count));

const dequeues: Expectation = {
  answers: () => [value(1), failed('0', 'ERROR_NETNAME_DELETED'), blocks, failed('0', 'WAIT_TIMEOUT')],
  reason: (returned, error) => (returned !== '0' ? 'packet' : error === ERROR.WAIT_TIMEOUT ? 'timeout' : 'failed'),
  blocked: 'no-packet',
};

const selects: Expectation = {
  answers: () => [value(1), value(0), value(2), blocks],
  reason: (returned) => (returned === '0' ? 'timeout' : returned === 'SOCKET_ERROR' ? 'failed' : 'ready'),
  blocked: 'not-ready',
};

const expectations: ReadonlyMap<string, Expectation> = new Map([
  ['recv', receives],
  ['recvfrom', receives],
  ['WSARecv', overlapped],
  ['send', sends],
  ['sendto', sends],
  ['WSASend', hands],
  ['accept', accepts],
  ['connect', connects],
  ['WaitForSingleObject', one],
  ['WaitForSingleObjectEx', one],
  ['WaitForMultipleObjects', several],
  ['WaitForMultipleObjectsEx', several],
  ['WSAWaitForMultipleEvents', several],
  ['GetQueuedCompletionStatus', dequeues],
  ['select', selects],
]);

/** Functions of which it is worth asking what a call returns. */
export const isAsked = (api: string): boolean => expectations.has(api);

/** Those whose second and third argument are a buffer and its size. */
export const hasSize = (api: string): boolean => ['recv', 'recvfrom', 'send', 'sendto'].includes(api);

/** What really comes of it. */
export function rightAnswer({ api, returned }: Outcome): AnswerView {
  if (returned === null) return blocks;
  const expected = expectations.get(api);
  if (expected === one || expected === several) return named(returned.value);
  if (api === 'accept' && returned.value !== 'INVALID_SOCKET') return { kind: 'socket' };
  const lost =
    returned.value === 'SOCKET_ERROR' ||
    returned.value === 'INVALID_SOCKET' ||
    (api === 'GetQueuedCompletionStatus' && returned.value === '0');
  const error = lost ? returned.error : 0;
  return { kind: 'value', value: returned.value, error, errorName: lost ? errorName(error) : '' };
}

/** What else might be expected; a call that has waited once does not block again. */
export const otherAnswers = (outcome: Outcome): readonly AnswerView[] =>
  (expectations.get(outcome.api)?.answers(outcome) ?? []).filter((answer) => answer.kind !== 'blocks' || !outcome.waited);

export function reasonOf({ api, returned }: Outcome): ReasonView['code'] {
  const expected = expectations.get(api);
  if (expected === undefined) return 'failed';
  return returned === null ? expected.blocked : expected.reason(returned.value, returned.error);
}
