/**
 * The loop of example 04-02 round by round (figures 4.5 to 4.7): sets, buffers and records of a few clients. Sizes are small, and the
 * network takes no time: what a client reads leaves the server's send buffer at the end of the step.
 */

/** Bytes that a record's buffer and a socket's send buffer have room for. */
export const BUFFER = 8;
export const MOST_CLIENTS = 3;
/** Bytes in one message of a client. */
export const MESSAGE = 5;

export interface RoundClient {
  readonly number: number;
  /** Bytes in the server's receive buffer for it. */
  readonly inbox: number;
  readonly ended: boolean;
  /** It does not read what comes back. */
  readonly slow: boolean;
  /** Bytes in the server's send buffer for it. */
  readonly outbox: number;
  readonly received: number;
  readonly sent: number;
}

/** 0 stands for the listening socket, other numbers for clients. */
export type Members = readonly number[];
export type Phase = 'fill' | 'select' | 'accept' | 'clients';

export type Happened =
  | { readonly kind: 'begin' | 'filled' | 'waits' | 'no-accept' | 'round-over' }
  | { readonly kind: 'returned'; readonly value: number }
  | { readonly kind: 'accepted' | 'left' | 'skipped'; readonly client: number }
  | { readonly kind: 'received' | 'sent'; readonly client: number; readonly bytes: number; readonly left: number };

export interface Rounds {
  /** What the next step does. */
  readonly phase: Phase;
  /** Clients whose turn has passed in this round. */
  readonly at: number;
  readonly pending: number;
  readonly joined: number;
  readonly clients: readonly RoundClient[];
  readonly read: Members;
  readonly write: Members;
  /** How often select has been called. */
  readonly selects: number;
  readonly happened: Happened;
}

export const begin: Rounds = {
  phase: 'fill',
  at: 0,
  pending: 0,
  joined: 0,
  clients: [],
  read: [],
  write: [],
  selects: 0,
  happened: { kind: 'begin' },
};

export type Deed = { readonly kind: 'connect' } | { readonly kind: 'data' | 'close' | 'slow'; readonly client: number };

/** Something happens outside the server. */
export function outside(rounds: Rounds, deed: Deed): Rounds {
  if (deed.kind === 'connect') return { ...rounds, pending: rounds.pending + 1 };
  return {
    ...rounds,
    clients: rounds.clients.map((client) => {
      if (client.number !== deed.client) return client;
      if (deed.kind === 'data') return { ...client, inbox: client.inbox + MESSAGE };
      if (deed.kind === 'close') return { ...client, ended: true, slow: false, outbox: 0 };
      return { ...client, slow: !client.slow, outbox: client.slow ? 0 : client.outbox };
    }),
  };
}

export const canConnect = ({ clients, pending }: Rounds): boolean => clients.length + pending < MOST_CLIENTS;

/** Clients that read empty the send buffer. */
const carry = (clients: readonly RoundClient[]): readonly RoundClient[] =>
  clients.map((client) => (client.slow ? client : { ...client, outbox: 0 }));

function fill(rounds: Rounds): Rounds {
  const owed = ({ received, sent }: RoundClient): boolean => received > sent;
  const numbers = (clients: readonly RoundClient[]): Members => clients.map(({ number }) => number);
  return {
    ...rounds,
    phase: 'select',
    at: 0,
    read: [0, ...numbers(rounds.clients.filter((client) => !owed(client)))],
    write: numbers(rounds.clients.filter(owed)),
    happened: { kind: 'filled' },
  };
}

function wait(rounds: Rounds): Rounds {
  const find = (number: number): RoundClient | undefined => rounds.clients.find((client) => client.number === number);
  const read = rounds.read.filter((number) => {
    const client = find(number);
    return client ? client.inbox > 0 || client.ended : rounds.pending > 0;
  });
  const write = rounds.write.filter((number) => (find(number)?.outbox ?? 0) < BUFFER);
  const value = read.length + write.length;
  const selects = rounds.happened.kind === 'waits' ? rounds.selects : rounds.selects + 1;
  if (value === 0) return { ...rounds, selects, happened: { kind: 'waits' } };
  return { ...rounds, phase: 'accept', read, write, selects, happened: { kind: 'returned', value } };
}

function accept(rounds: Rounds): Rounds {
  if (!rounds.read.includes(0)) return { ...rounds, phase: 'clients', happened: { kind: 'no-accept' } };
  const number = rounds.joined + 1;
  const fresh: RoundClient = { number, inbox: 0, ended: false, slow: false, outbox: 0, received: 0, sent: 0 };
  return {
    ...rounds,
    phase: 'clients',
    pending: rounds.pending - 1,
    joined: number,
    clients: [...rounds.clients, fresh],
    happened: { kind: 'accepted', client: number },
  };
}

function serve(rounds: Rounds): Rounds {
  const client = rounds.clients[rounds.at];
  if (!client) return { ...rounds, phase: 'fill', at: 0, read: [], write: [], happened: { kind: 'round-over' } };
  const { number } = client;
  const become = (next: RoundClient, happened: Happened): Rounds => ({
    ...rounds,
    at: rounds.at + 1,
    clients: carry(rounds.clients.with(rounds.at, next)),
    happened,
  });

  if (rounds.read.includes(number)) {
    if (client.inbox === 0) {
      // The loop goes on to the next index although the records behind have moved up.
      return {
        ...rounds,
        at: rounds.at + 1,
        clients: rounds.clients.toSpliced(rounds.at, 1),
        happened: { kind: 'left', client: number },
      };
    }
    const bytes = Math.min(client.inbox, BUFFER);
    return become(
      { ...client, inbox: client.inbox - bytes, received: bytes },
      { kind: 'received', client: number, bytes, left: client.inbox - bytes },
    );
  }
  if (rounds.write.includes(number)) {
    const bytes = Math.min(client.received - client.sent, BUFFER - client.outbox);
    const sent = client.sent + bytes;
    const left = client.received - sent;
    const counts = left === 0 ? { received: 0, sent: 0 } : { sent };
    return become({ ...client, ...counts, outbox: client.outbox + bytes }, { kind: 'sent', client: number, bytes, left });
  }
  return { ...rounds, at: rounds.at + 1, happened: { kind: 'skipped', client: number } };
}

/** The loop's next step. */
export function step(rounds: Rounds): Rounds {
  switch (rounds.phase) {
    case 'fill':
      return fill(rounds);
    case 'select':
      return wait(rounds);
    case 'accept':
      return accept(rounds);
    case 'clients':
      return serve(rounds);
  }
}
