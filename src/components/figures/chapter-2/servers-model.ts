/** A server and its clients: what each of its loops waits for, and what every socket knows (figures 2.8 and 2.10). A model. */

export type ServerKind = 'iterative' | 'concurrent';
export const MOST = 4;

export interface Guest {
  readonly number: number;
  /** Local port of its socket; from the dynamic range (RFC 6335). Which one, the system chooses. */
  readonly port: number;
  /** Messages that lie in its connection's receive buffer at the server. */
  readonly unread: number;
}

export interface Serving {
  readonly kind: ServerKind;
  /** Clients that are connected, in the order in which they came. */
  readonly guests: readonly Guest[];
  readonly come: number;
  readonly happened: { readonly kind: 'start' | 'came' | 'heard' | 'unheard' | 'left'; readonly guest: number };
}

export const opened = (kind: ServerKind): Serving => ({ kind, guests: [], come: 0, happened: { kind: 'start', guest: 0 } });

/** Whether the server has accepted it; if not, its connection lies in the queue. */
export const accepted = ({ kind, guests }: Serving, guest: Guest): boolean => kind === 'concurrent' || guests[0] === guest;

/** In which call the loop of the listening socket waits: null while the only thread is busy with a client. */
export const listeningWaits = ({ kind, guests }: Serving): boolean => kind === 'concurrent' || guests.length === 0;

export function comes(serving: Serving): Serving {
  if (serving.guests.length === MOST) return serving;
  const number = serving.come + 1;
  const guest = { number, port: 49152 + ((number * 37) % 500), unread: 0 };
  return { ...serving, come: number, guests: [...serving.guests, guest], happened: { kind: 'came', guest: number } };
}

export function talks(serving: Serving, guest: Guest): Serving {
  if (accepted(serving, guest)) return { ...serving, happened: { kind: 'heard', guest: guest.number } };
  const guests = serving.guests.map((other) => (other === guest ? { ...guest, unread: guest.unread + 1 } : other));
  return { ...serving, guests, happened: { kind: 'unheard', guest: guest.number } };
}

/** A client leaves; the one that is next is read from at once. */
export function leaves(serving: Serving, guest: Guest): Serving {
  const guests = serving.guests.filter((other) => other !== guest);
  const read = guests.map((other, index) => (index === 0 || serving.kind === 'concurrent' ? { ...other, unread: 0 } : other));
  return { ...serving, guests: read, happened: { kind: 'left', guest: guest.number } };
}
