/**
 * What select does with three sets (figure 4.2): one listening socket, three connected ones, and what is true of each. The rules are those
 * of "select function" at learn.microsoft.com.
 */

export const SOCKETS = ['listening', 'one', 'two', 'three'] as const;
export type SocketName = (typeof SOCKETS)[number];
export const SETS = ['read', 'write', 'except'] as const;
export type SetName = (typeof SETS)[number];
/** What may be true of a socket: somebody waits to be accepted; bytes have come; the other side has ended; urgent data; room to send. */
export type Fact = 'client' | 'data' | 'ended' | 'urgent' | 'room';
export type Timeout = 'forever' | 'look';
export const CALLS = ['accept', 'recv', 'recv-oob', 'send'] as const;
export type Call = (typeof CALLS)[number];

/** `listening:client` when it is true of that socket. */
export type World = ReadonlySet<`${SocketName}:${Fact}`>;
/** `read:one` when that socket is in that set. */
export type Sets = ReadonlySet<`${SetName}:${SocketName}`>;

export const factsOf = (socket: SocketName): readonly Fact[] => (socket === 'listening' ? ['client'] : ['data', 'ended', 'urgent', 'room']);

export type Outcome =
  | { readonly kind: 'returns'; readonly value: number; readonly sets: Sets }
  /** All sets are empty: SOCKET_ERROR, WSAEINVAL. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'waits' };

function stays(set: SetName, socket: SocketName, world: World): boolean {
  const is = (fact: Fact): boolean => world.has(`${socket}:${fact}`);
  if (set === 'read') return is('client') || is('data') || is('ended');
  return set === 'write' ? is('room') : is('urgent');
}

const members = (sets: Sets): readonly { readonly set: SetName; readonly socket: SocketName }[] =>
  SETS.flatMap((set) => SOCKETS.flatMap((socket) => (sets.has(`${set}:${socket}`) ? [{ set, socket }] : [])));

/** What select says of these sets now. */
export function select(sets: Sets, world: World, timeout: Timeout): Outcome {
  if (sets.size === 0) return { kind: 'invalid' };
  const left = new Set(members(sets).flatMap(({ set, socket }) => (stays(set, socket, world) ? [`${set}:${socket}` as const] : [])));
  if (left.size === 0 && timeout === 'forever') return { kind: 'waits' };
  return { kind: 'returns', value: left.size, sets: left };
}

/** The call that is right for a socket left in a set. */
export const rightCall = (set: SetName, socket: SocketName): Call => {
  if (set === 'read') return socket === 'listening' ? 'accept' : 'recv';
  return set === 'write' ? 'send' : 'recv-oob';
};

/** The world after that call: what it took is gone. A single recv takes all data; an end stays an end. */
export function afterCall(world: World, socket: SocketName, call: Call): World {
  const gone: Readonly<Record<Call, Fact | null>> = { accept: 'client', recv: 'data', 'recv-oob': 'urgent', send: null };
  return new Set([...world].filter((fact) => fact !== `${socket}:${gone[call] ?? 'none'}`));
}
