/**
 * A server and a client, call by call (figure 2.5): which call succeeds, waits or fails, whatever the order. Errors are those of the
 * functions' pages at Microsoft Learn; the test makes the same calls in the simulator. One client, and messages of three bytes.
 */

export type ServerCall = 'socket' | 'bind' | 'listen' | 'accept' | 'recv' | 'closesocket';
export type ClientCall = 'socket' | 'connect' | 'send' | 'closesocket';
/** `rival`: another server's bind to the same port. */
export type Deed =
  | { readonly side: 'server'; readonly call: ServerCall }
  | { readonly side: 'client'; readonly call: ClientCall }
  | { readonly side: 'rival'; readonly call: 'bind' };

export const ERRORS = {
  WSAEINVAL: 10022,
  WSAENOTSOCK: 10038,
  WSAEADDRINUSE: 10048,
  WSAECONNABORTED: 10053,
  WSAECONNRESET: 10054,
  WSAEISCONN: 10056,
  WSAENOTCONN: 10057,
  WSAECONNREFUSED: 10061,
} as const;
export type ErrorName = keyof typeof ERRORS;

export type Outcome =
  /** `value`: what the call returned, where the number matters. */
  { readonly kind: 'done'; readonly value?: number } | { readonly kind: 'waits' } | { readonly kind: 'error'; readonly error: ErrorName };

export interface Calls {
  readonly listener: 'none' | 'made' | 'bound' | 'listening';
  /** The communication socket. */
  readonly talk: 'none' | 'open';
  readonly client: 'none' | 'made' | 'connected';
  /** The client's connection lies in the queue. */
  readonly queued: boolean;
  /** How many sends lie in the server's receive buffer. */
  readonly unread: number;
  /** The client has closed, and the server has not been told yet. */
  readonly farewell: boolean;
  /** What becomes of the client's next send: into an open connection, into one the server closed, or into one that was reset. */
  readonly way: 'open' | 'closed' | 'aborted' | 'reset';
  /** The call in which the server waits. */
  readonly waiting: 'accept' | 'recv' | null;
  /** What has happened, last first. */
  readonly log: readonly { readonly deed: Deed; readonly outcome: Outcome }[];
}

export const START: Calls = {
  listener: 'none',
  talk: 'none',
  client: 'none',
  queued: false,
  unread: 0,
  farewell: false,
  way: 'open',
  waiting: null,
  log: [],
};

/** Why a call cannot be made in the figure now, or null. */
export function hindrance(calls: Calls, { side, call }: Deed): Hindrance | null {
  if (side === 'server' && calls.waiting !== null) return 'waiting';
  if (side === 'rival') return hasPort(calls) ? null : 'no-server';
  if (call === 'socket') return (side === 'server' ? calls.listener : calls.client) === 'none' ? null : 'has-one';
  const another = call === 'connect' && calls.client === 'made' && (calls.talk === 'open' || calls.queued);
  return another || (call === 'accept' && calls.talk === 'open') ? 'one-talk' : null;
}

export type Hindrance = 'waiting' | 'has-one' | 'one-talk' | 'no-server';
const hasPort = ({ listener }: Calls): boolean => listener === 'bound' || listener === 'listening';

/** Makes a call that nothing hinders; a call of the server that waited may return by it. */
export function perform(calls: Calls, deed: Deed): Calls {
  const [outcome, change] =
    deed.side === 'rival' ? fails('WSAEADDRINUSE') : deed.side === 'server' ? server(calls, deed.call) : client(calls, deed.call);
  return wake({ ...calls, ...change, log: [{ deed, outcome }, ...calls.log] });
}

type Answer = readonly [Outcome, Partial<Calls>];
const done = (change: Partial<Calls>, value?: number): Answer => [{ kind: 'done', ...(value !== undefined && { value }) }, change];
const fails = (error: ErrorName): Answer => [{ kind: 'error', error }, {}];

function server(calls: Calls, call: ServerCall): Answer {
  const { listener, talk } = calls;
  if (call === 'socket') return done({ listener: 'made' });
  if (call === 'recv' && talk === 'open') return received(calls) ?? [{ kind: 'waits' }, { waiting: 'recv' }];
  if (call === 'closesocket' && talk === 'open') return done({ talk: 'none', unread: 0, farewell: false, way: closedWay(calls) });
  if (listener === 'none') return fails('WSAENOTSOCK');
  switch (call) {
    case 'bind':
      return listener === 'made' ? done({ listener: 'bound' }) : fails('WSAEINVAL');
    case 'listen':
      return listener === 'made' ? fails('WSAEINVAL') : done({ listener: 'listening' });
    case 'accept':
      if (listener !== 'listening') return fails('WSAEINVAL');
      return calls.queued ? done({ talk: 'open', queued: false }) : [{ kind: 'waits' }, { waiting: 'accept' }];
    case 'recv':
      return fails('WSAENOTCONN');
    case 'closesocket':
      return done({ listener: 'none', ...(calls.queued && { queued: false, unread: 0, farewell: false, way: 'reset' }) });
  }
}

/** Closing with bytes unread resets the connection; otherwise the client's first send is answered with a reset. */
const closedWay = ({ unread, way }: Calls): Calls['way'] => (way !== 'open' ? way : unread > 0 ? 'reset' : 'closed');

/** What recv returns of what is there; null: nothing is. */
const received = ({ unread, farewell }: Calls): Answer | null =>
  unread > 0 ? done({ unread: 0 }, unread * 3) : farewell ? done({}, 0) : null;

function client(calls: Calls, call: ClientCall): Answer {
  if (call === 'socket') return done({ client: 'made' });
  if (calls.client === 'none') return fails('WSAENOTSOCK');
  switch (call) {
    case 'connect':
      if (calls.client === 'connected') return fails('WSAEISCONN');
      if (calls.listener !== 'listening') return fails('WSAECONNREFUSED');
      return done({ client: 'connected', queued: true, unread: 0, farewell: false, way: 'open' });
    case 'send':
      if (calls.client !== 'connected') return fails('WSAENOTCONN');
      if (calls.way === 'aborted') return fails('WSAECONNABORTED');
      if (calls.way === 'reset') return fails('WSAECONNRESET');
      return done(calls.way === 'closed' ? { way: 'aborted' } : { unread: calls.unread + 1 }, 3);
    case 'closesocket':
      return done({ client: 'none', farewell: calls.client === 'connected' && (calls.talk === 'open' || calls.queued) });
  }
}

/** Lets the server's waiting call return if it can now. */
function wake(calls: Calls): Calls {
  const { waiting } = calls;
  if (waiting === null) return calls;
  const answer = waiting === 'recv' ? received(calls) : calls.queued ? done({ talk: 'open', queued: false }) : null;
  if (answer === null) return calls;
  const [outcome, change] = answer;
  return { ...calls, ...change, waiting: null, log: [{ deed: { side: 'server', call: waiting }, outcome }, ...calls.log] };
}
