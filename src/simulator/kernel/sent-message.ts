import type { Kernel } from './kernel.ts';
import { QS, queueOf, wakeForMessages, type Message } from './message-queue.ts';
import type { Thread, ThreadId } from './state.ts';

/** A message that another thread has sent. */
export interface SentMessage extends Message {
  /** What its sender asks for the answer by; 0: nobody waits for one. */
  readonly number: number;
  readonly sender: ThreadId;
  /** Its texts are narrow or wide. */
  readonly form: 'A' | 'W';
}

/** A sent message that a thread is carrying out. */
export interface Serving {
  readonly number: number;
  readonly sender: ThreadId;
  answered: boolean;
}

export interface Answer {
  readonly number: number;
  readonly result: bigint;
}

/** Sends a message to a thread, which carries it out when it next looks for messages. Gives the number of the answer. */
export const sendToThread = (
  kernel: Kernel,
  receiver: Thread,
  sender: Thread,
  body: Omit<SentMessage, 'time' | 'number' | 'sender'>,
  wantsAnswer: boolean,
): number => {
  const number = wantsAnswer ? kernel.nextId() : 0;
  queueOf(kernel, sender);
  queueOf(kernel, receiver).sent.push({ ...body, number, sender: sender.id, time: Math.floor(kernel.now / 1_000_000) });
  wakeForMessages(kernel, receiver, QS.SENDMESSAGE);
  return number;
};

/** The message that was sent first; the thread is carrying it out from now on. */
export const beginServing = (kernel: Kernel, thread: Thread): SentMessage | null => {
  const queue = queueOf(kernel, thread);
  const sent = queue.sent.shift();
  if (!sent) return null;
  queue.serving.push({ number: sent.number, sender: sent.sender, answered: false });
  return sent;
};

/** Answers the message that a thread is carrying out before it has done so (ReplyMessage function, learn.microsoft.com). False: there is none. */
export const answerEarly = (kernel: Kernel, thread: Thread, result: bigint): boolean => {
  const serving = thread.queue?.serving.at(-1);
  if (!serving || serving.answered) return false;
  serving.answered = true;
  deliver(kernel, serving, result);
  return true;
};

/** The message has been carried out. */
export const endServing = (kernel: Kernel, thread: Thread, result: bigint): void => {
  const serving = thread.queue?.serving.pop();
  if (serving && !serving.answered) deliver(kernel, serving, result);
};

/** The answer to a message that a thread has sent; null: it is not there yet. */
export const takeAnswer = (thread: Thread, number: number): bigint | null => {
  const answers = thread.queue?.answers ?? [];
  const at = answers.findIndex((answer) => answer.number === number);
  return at < 0 ? null : (answers.splice(at, 1)[0]?.result ?? null);
};

/** The sender waits no longer: a message that nobody has begun to carry out is taken back. */
export const withdrawSent = (receiver: Thread, number: number): void => {
  const { queue } = receiver;
  const at = queue?.sent.findIndex((sent) => sent.number === number) ?? -1;
  if (at >= 0) queue?.sent.splice(at, 1);
  const serving = queue?.serving.find((each) => each.number === number);
  if (serving) serving.answered = true;
};

/** A thread ends: who waits for its answers gets 0. */
export const abandonSent = (kernel: Kernel, { queue }: Thread): void => {
  if (!queue) return;
  for (const sent of queue.sent.splice(0)) deliver(kernel, sent, 0n);
  for (const serving of queue.serving.splice(0)) if (!serving.answered) deliver(kernel, serving, 0n);
};

const deliver = (kernel: Kernel, { number, sender }: Pick<Serving, 'number' | 'sender'>, result: bigint): void => {
  const thread = kernel.state.threads.get(sender);
  if (number === 0 || !thread?.queue || thread.exitCode !== null) return;
  thread.queue.answers.push({ number, result });
  if (thread.wait?.target.kind === 'reply') kernel.wake(sender, { kind: 'retry' }, MESSAGE_BOOST);
};

const MESSAGE_BOOST = 2;
