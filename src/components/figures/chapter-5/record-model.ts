/**
 * What the server of 05-01 does with the messages of one client (figure 5.3): its `handleSocket`, and what Winsock posts when
 * (WSAAsyncSelect function, learn.microsoft.com). tests/content/chapter5-figures.slow.test.ts runs
 * such courses through the program itself.
 */

/** `put-off`: owed, and an FD_READ was not acted on. `dead`: a message for a record that is gone has ended the program. */
export type RecordState = 'idle' | 'owed' | 'put-off' | 'gone' | 'dead';
/** `own` is the FD_READ that the server has posted to itself, `reset` an FD_CLOSE with an error. */
export type RecordMessage = 'FD_READ' | 'FD_WRITE' | 'FD_CLOSE' | 'reset' | 'own';
/** What a send does that has something to send: take all, take a part, or fail with WSAEWOULDBLOCK. */
export type SendResult = 'all' | 'part' | 'would-block';

export interface RecordScene {
  readonly state: RecordState;
  /** The record's readDelayed. */
  readonly delayed: boolean;
  /** Data waits of which an FD_READ has told. */
  readonly waiting: boolean;
  /** Winsock will post an FD_WRITE as soon as there is room. */
  readonly armed: boolean;
  /** FD_READ messages of the server's own in the queue. */
  readonly own: number;
  readonly outcome: RecordOutcome;
}

export type RecordOutcome =
  | 'start'
  | 'echoed'
  | 'echoed-and-posted'
  | 'nothing-to-send'
  | 'full'
  | 'part'
  | 'put-off'
  | 'sent-rest'
  | 'caught-up'
  | 'nothing-to-read'
  | 'left'
  | 'left-owed'
  | 'reset'
  | 'dead';

/** A client that was accepted. Its first FD_WRITE is under way; `unset`: readDelayed holds what new found, which is not 0. */
export const beginRecord = (unset: boolean): RecordScene => ({
  state: 'idle',
  delayed: unset,
  waiting: false,
  armed: true,
  own: 0,
  outcome: 'start',
});

/** Can such a message come now? For a record that is gone, those can that were in the queue. */
export const canCome = ({ state, waiting, armed, own }: RecordScene, message: RecordMessage): boolean => {
  if (state === 'dead') return false;
  if (message === 'own') return own > 0;
  if (state === 'gone') return message !== 'reset';
  if (message === 'FD_READ') return !waiting;
  if (message === 'FD_WRITE') return armed;
  return message === 'reset' || !waiting;
};

/** Something is owed, and nothing will ever have it sent. */
export const isFrozen = ({ state, armed }: RecordScene): boolean => (state === 'owed' || state === 'put-off') && !armed;

/** The scene after a message that can come. */
export const receiveMessage = (scene: RecordScene, message: RecordMessage, result: SendResult): RecordScene => {
  if (scene.state === 'gone') return { ...scene, state: 'dead', outcome: 'dead' };
  switch (message) {
    case 'FD_READ':
      return read({ ...scene, waiting: true }, result);
    case 'own':
      return read({ ...scene, own: scene.own - 1 }, result);
    case 'FD_WRITE':
      return write({ ...scene, armed: false }, result);
    case 'FD_CLOSE':
      return { ...scene, state: 'gone', outcome: scene.state === 'idle' ? 'left' : 'left-owed' };
    case 'reset':
      return { ...scene, state: 'gone', outcome: 'reset' };
  }
};

const read = (scene: RecordScene, result: SendResult): RecordScene => {
  if (scene.state !== 'idle') return { ...scene, state: 'put-off', delayed: true, outcome: 'put-off' };
  if (!scene.waiting) return { ...scene, outcome: 'nothing-to-read' };
  return send({ ...scene, waiting: false }, result, 'echoed', 'echoed-and-posted');
};

const write = (scene: RecordScene, result: SendResult): RecordScene =>
  scene.state === 'idle' ? { ...scene, outcome: 'nothing-to-send' } : send(scene, result, 'sent-rest', 'caught-up');

const send = (scene: RecordScene, result: SendResult, done: RecordOutcome, posted: RecordOutcome): RecordScene => {
  const owed = scene.state === 'put-off' ? 'put-off' : 'owed';
  if (result === 'would-block') return { ...scene, state: owed, armed: true, outcome: 'full' };
  if (result === 'part') return { ...scene, state: owed, outcome: 'part' };
  if (!scene.delayed) return { ...scene, state: 'idle', outcome: done };
  return { ...scene, state: 'idle', delayed: false, own: scene.own + 1, outcome: posted };
};
