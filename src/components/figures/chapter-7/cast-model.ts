/**
 * Where the record of 07-02 and its OVERLAPPED lie, for figure 7.8, and what the completion routine finds at `client->socket` when it has
 * made a pointer to the record out of the address that Windows gives it. Sizes are those of 64-bit Windows.
 */

export type Place = 'first' | 'second';
/** How the routine gets from the one address to the other. */
export type Way = 'cast' | 'containing-record';

export interface Member {
  readonly name: 'overlapped' | 'socket' | 'buffer';
  readonly offset: number;
  readonly size: number;
}

export const RECORD = 0x1000;
const SIZES = { overlapped: 32, socket: 8, buffer: 1024 } as const;
/** What OVERLAPPED begins with: Internal, 8 bytes, 0 after an operation that went well. */
const INTERNAL = 8;

export function layout(place: Place): readonly Member[] {
  const names = place === 'first' ? (['overlapped', 'socket', 'buffer'] as const) : (['socket', 'overlapped', 'buffer'] as const);
  let offset = 0;
  return names.map((name) => {
    const member = { name, offset, size: SIZES[name] };
    offset += SIZES[name];
    return member;
  });
}

export interface Found {
  /** The address that the routine is given. */
  readonly given: number;
  /** What it takes for the record's address. */
  readonly client: number;
  /** Where it looks for the socket. */
  readonly socket: number;
  /** What is there. */
  readonly what: 'socket' | 'Internal';
}

export function find(place: Place, way: Way): Found {
  const members = layout(place);
  const offsetOf = (name: Member['name']): number => members.find((member) => member.name === name)?.offset ?? 0;
  const given = RECORD + offsetOf('overlapped');
  const client = way === 'cast' ? given : given - offsetOf('overlapped');
  const socket = client + offsetOf('socket');
  const internal = socket >= given && socket < given + INTERNAL;
  return { given, client, socket, what: internal ? 'Internal' : 'socket' };
}
