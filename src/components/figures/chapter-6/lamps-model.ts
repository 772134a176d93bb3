/**
 * Sockets, their records and their event objects (figure 6.1): what Winsock records when, what re-enables it, and the three steps of
 * the server's loop, two of which can be done carelessly. The rules are those of the pages "WSAEventSelect function" and
 * "WSAEnumNetworkEvents function"; the probes of 6-event-select pin each of them. Nobody's buffer is ever full here, so FD_WRITE comes
 * once.
 */

export const NETWORK_EVENTS = ['FD_ACCEPT', 'FD_READ', 'FD_WRITE', 'FD_CLOSE'] as const;
export type NetworkEvent = (typeof NETWORK_EVENTS)[number];

export interface Entry {
  /** 0 is the listening socket, others are clients in the order in which they connected. */
  readonly socket: number;
  /** Whether the event object is signaled. */
  readonly on: boolean;
  /** Network events that have happened and not been handed out. */
  readonly record: readonly NetworkEvent[];
  /** Network events that are not recorded again before the call that belongs to them. */
  readonly told: readonly NetworkEvent[];
  /** Lines that can be received or, of the listening socket, clients that wait. */
  readonly pending: number;
  readonly finished: boolean;
}

export type Phase =
  | { readonly at: 'wait' }
  | { readonly at: 'ask'; readonly index: number }
  | { readonly at: 'act'; readonly index: number; readonly news: readonly NetworkEvent[] };

export interface Lamps {
  readonly entries: readonly Entry[];
  /** Clients that have connected so far. */
  readonly clients: number;
  readonly phase: Phase;
}

/** What the server leaves out. */
export interface Carelessness {
  /** WSAEnumNetworkEvents is not given the event object. */
  readonly leavesOn: boolean;
  /** FD_READ is not answered by recv. */
  readonly skipsRecv: boolean;
}

export const MOST_CLIENTS = 4;

const entry = (socket: number): Entry => ({ socket, on: false, record: [], told: [], pending: 0, finished: false });

export const startLamps = (): Lamps => ({ entries: [entry(0)], clients: 0, phase: { at: 'wait' } });

/** Records a network event and turns the event object on, unless the program has been told and has not answered. */
const tell = (of: Entry, event: NetworkEvent): Entry =>
  of.told.includes(event) ? of : { ...of, on: true, record: [...of.record, event], told: [...of.told, event] };

/** What is to be told of a socket as it is now. */
const review = (of: Entry): Entry => {
  const readable = of.pending > 0 ? tell(of, of.socket === 0 ? 'FD_ACCEPT' : 'FD_READ') : of;
  return readable.finished && readable.pending === 0 ? tell(readable, 'FD_CLOSE') : readable;
};

const change = (lamps: Lamps, index: number, by: (old: Entry) => Entry): Lamps => ({
  ...lamps,
  entries: lamps.entries.map((old, at) => (at === index ? by(old) : old)),
});

export const canConnect = ({ entries, clients }: Lamps): boolean =>
  entries.length - 1 + (entries[0]?.pending ?? 0) < MOST_CLIENTS && clients < 9;

/** One client more waits for accept. */
export const connect = (lamps: Lamps): Lamps => change(lamps, 0, (old) => review({ ...old, pending: old.pending + 1 }));

/** A line of this client arrives. */
export const send = (lamps: Lamps, index: number): Lamps =>
  change(lamps, index, (old) => (old.finished ? old : review({ ...old, pending: old.pending + 1 })));

/** This client has finished sending. */
export const leave = (lamps: Lamps, index: number): Lamps => change(lamps, index, (old) => review({ ...old, finished: true }));

/** Whether the server can take its next step: a wait returns only if an event object is signaled. */
export const canStep = ({ phase, entries }: Lamps): boolean => phase.at !== 'wait' || entries.some(({ on }) => on);

/** The server's next step. */
export const step = (lamps: Lamps, { leavesOn, skipsRecv }: Carelessness): Lamps => {
  const { phase, entries } = lamps;
  switch (phase.at) {
    case 'wait': {
      const index = entries.findIndex(({ on }) => on);
      return index < 0 ? lamps : { ...lamps, phase: { at: 'ask', index } };
    }
    case 'ask': {
      const news = entries[phase.index]?.record ?? [];
      const asked = change(lamps, phase.index, (old) => ({ ...old, record: [], on: leavesOn && old.on }));
      return { ...asked, phase: { at: 'act', index: phase.index, news } };
    }
    case 'act':
      return { ...act(lamps, phase.index, phase.news, skipsRecv), phase: { at: 'wait' } };
  }
};

function act(lamps: Lamps, index: number, news: readonly NetworkEvent[], skipsRecv: boolean): Lamps {
  if (news.includes('FD_CLOSE')) return { ...lamps, entries: lamps.entries.filter((_, at) => at !== index) };
  const answered: NetworkEvent | null = news.includes('FD_ACCEPT')
    ? 'FD_ACCEPT'
    : news.includes('FD_READ') && !skipsRecv
      ? 'FD_READ'
      : null;
  if (answered === null) return lamps;
  const taken = change(lamps, index, (old) =>
    review({ ...old, pending: old.pending - 1, told: old.told.filter((event) => event !== answered) }),
  );
  if (answered === 'FD_READ') return taken;
  const clients = lamps.clients + 1;
  return { ...taken, clients, entries: [...taken.entries, tell(entry(clients), 'FD_WRITE')] };
}
