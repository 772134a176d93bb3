/**
 * One socket that posts messages, the queue of the thread whose window gets them, and the thread (figure 5.1). When a network event
 * is posted, and what has it posted again: WSAAsyncSelect function. In which order GetMessage takes what it finds (posted messages,
 * then input, then WM_PAINT): PeekMessageA function. Both learn.microsoft.com. Bytes come in pieces here, one for each send.
 */

export type NetworkEvent = 'FD_READ' | 'FD_WRITE' | 'FD_CLOSE';
export type QueuedMessage = NetworkEvent | 'WM_MOUSEMOVE' | 'WM_PAINT';

export interface MessageScene {
  /** Pieces that wait in the receive buffer. */
  readonly receive: number;
  /** Pieces that the send buffer still has room for. */
  readonly room: number;
  /** The client has finished sending. */
  readonly ended: boolean;
  /** Events that were told and that no call has enabled again. */
  readonly told: readonly NetworkEvent[];
  readonly posted: readonly NetworkEvent[];
  readonly mouse: number;
  readonly paint: boolean;
  /** What the window procedure is dealing with; null: the thread is in GetMessage. */
  readonly handling: QueuedMessage | null;
  readonly outcome: Outcome;
}

export type Deed = 'arrive' | 'drain' | 'end' | 'move' | 'uncover' | 'dispatch' | 'recv' | 'send' | 'return';
export type Outcome =
  | { readonly kind: 'start' | 'blocked' | 'drained' | 'ended' | 'moved' | 'uncovered' | 'sent' | 'received-end' | 'returned' }
  | { readonly kind: 'arrived'; readonly posted: boolean }
  | { readonly kind: 'dispatched'; readonly message: QueuedMessage }
  | { readonly kind: 'received'; readonly left: number }
  | { readonly kind: 'would-block'; readonly call: 'recv' | 'send' };

/** Pieces that either buffer holds. */
export const CAPACITY = 3;
const MOST_MOVES = 4;

/** A socket that was connected a moment ago and has been tied to the window: it can send, and says so. */
export const begin = (): MessageScene =>
  review({
    receive: 0,
    room: CAPACITY,
    ended: false,
    told: [],
    posted: [],
    mouse: 0,
    paint: false,
    handling: null,
    outcome: { kind: 'start' },
  });

/** Everything that GetMessage would take, in that order. */
export const queueOf = ({ posted, mouse, paint }: MessageScene): readonly QueuedMessage[] => [
  ...posted,
  ...Array.from({ length: mouse }, () => 'WM_MOUSEMOVE' as const),
  ...(paint ? (['WM_PAINT'] as const) : []),
];

/** Does what an event tells of hold. FD_CLOSE is held back until all data were read. */
export const holds = ({ receive, room, ended }: MessageScene, event: NetworkEvent): boolean =>
  event === 'FD_READ' ? receive > 0 : event === 'FD_WRITE' ? room > 0 : ended && receive === 0;

/** Data waits, its FD_READ was taken, and nobody has called recv: no message will ever tell of it. */
export const isDeaf = (scene: MessageScene): boolean =>
  scene.handling === null && scene.receive > 0 && scene.told.includes('FD_READ') && !scene.posted.includes('FD_READ');

/** Can it be done now? Calls are made by the window procedure, and only while it runs. */
export const isPossible = (scene: MessageScene, deed: Deed): boolean => {
  switch (deed) {
    case 'arrive':
      return !scene.ended && scene.receive < CAPACITY;
    case 'drain':
      return scene.room < CAPACITY;
    case 'end':
      return !scene.ended;
    case 'move':
      return scene.mouse < MOST_MOVES;
    case 'uncover':
      return !scene.paint;
    case 'dispatch':
      return scene.handling === null;
    case 'recv':
    case 'send':
    case 'return':
      return scene.handling !== null;
  }
};

/** The scene after a deed that is possible. */
export const act = (scene: MessageScene, deed: Deed): MessageScene => {
  switch (deed) {
    case 'arrive': {
      const next = review({ ...scene, receive: scene.receive + 1 });
      return { ...next, outcome: { kind: 'arrived', posted: next.posted.length > scene.posted.length } };
    }
    case 'drain':
      return review({ ...scene, room: CAPACITY, outcome: { kind: 'drained' } });
    case 'end':
      return review({ ...scene, ended: true, outcome: { kind: 'ended' } });
    case 'move':
      return { ...scene, mouse: scene.mouse + 1, outcome: { kind: 'moved' } };
    case 'uncover':
      return { ...scene, paint: true, outcome: { kind: 'uncovered' } };
    case 'dispatch':
      return dispatch(scene);
    case 'recv':
      return receive(scene);
    case 'send':
      return scene.room > 0
        ? { ...scene, room: scene.room - 1, outcome: { kind: 'sent' } }
        : review({ ...enable(scene, 'FD_WRITE'), outcome: { kind: 'would-block', call: 'send' } });
    case 'return':
      return { ...scene, handling: null, outcome: { kind: 'returned' } };
  }
};

const dispatch = (scene: MessageScene): MessageScene => {
  const [message] = queueOf(scene);
  if (message === undefined) return { ...scene, outcome: { kind: 'blocked' } };
  const taken = { ...scene, handling: message, outcome: { kind: 'dispatched', message } } as const;
  if (message === 'WM_MOUSEMOVE') return { ...taken, mouse: scene.mouse - 1 };
  if (message === 'WM_PAINT') return { ...taken, paint: false };
  return { ...taken, posted: scene.posted.slice(1) };
};

const receive = (scene: MessageScene): MessageScene => {
  const enabled = enable(scene, 'FD_READ');
  if (scene.receive === 0) return { ...enabled, outcome: scene.ended ? { kind: 'received-end' } : { kind: 'would-block', call: 'recv' } };
  const left = scene.receive - 1;
  return review({ ...enabled, receive: left, outcome: { kind: 'received', left } });
};

const enable = (scene: MessageScene, event: NetworkEvent): MessageScene => ({
  ...scene,
  told: scene.told.filter((each) => each !== event),
});

const EVENTS: readonly NetworkEvent[] = ['FD_READ', 'FD_WRITE', 'FD_CLOSE'];

/** Posts what holds and was not told. */
const review = (scene: MessageScene): MessageScene => {
  const fresh = EVENTS.filter((event) => !scene.told.includes(event) && holds(scene, event));
  return { ...scene, told: [...scene.told, ...fresh], posted: [...scene.posted, ...fresh] };
};
