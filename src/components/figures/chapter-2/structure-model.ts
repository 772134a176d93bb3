import { bytesOf, portHeard } from './bytes-model.ts';

/** A sockaddr_in that a program on a little-endian machine fills in, byte by byte (figure 2.4). */
export interface Filling {
  readonly family: Family;
  readonly port: number;
  readonly address: readonly number[];
  /** Whether the structure was zeroed first; if not, it holds {@link LITTER}. */
  readonly zeroed: boolean;
  /** Whether the port went through htons. */
  readonly converted: boolean;
}

export type Family = 'AF_INET' | 'AF_UNSPEC' | 'AF_INET6';
/** Values from winsock2.h. */
export const FAMILY: Readonly<Record<Family, number>> = { AF_INET: 2, AF_UNSPEC: 0, AF_INET6: 23 };
/** What an unwritten local variable holds in a debug build of Visual C++, and in this book's machine. */
export const LITTER = 0xcc;

export type Field = 'sin_family' | 'sin_port' | 'sin_addr' | 'sin_zero';
export interface Part {
  readonly field: Field;
  readonly bytes: readonly number[];
}

/** The 16 bytes by their names in sockaddr_in, from the lowest address on. */
export function partsOf({ family, port, address, zeroed, converted }: Filling): readonly Part[] {
  return [
    { field: 'sin_family', bytes: bytesOf(FAMILY[family], 2, 'little') },
    { field: 'sin_port', bytes: bytesOf(port, 2, converted ? 'big' : 'little') },
    { field: 'sin_addr', bytes: address },
    { field: 'sin_zero', bytes: Array<number>(8).fill(zeroed ? 0 : LITTER) },
  ];
}

/** What bind says to it, for an IPv4 socket: the port that the socket then has, or WSAEFAULT (bind function). */
export const bindOutcome = (filling: Filling): { readonly port: number } | { readonly error: 'WSAEFAULT'; readonly code: 10014 } =>
  filling.family === 'AF_INET' ? { port: portHeard(filling.port, filling.converted, 'little') } : { error: 'WSAEFAULT', code: 10014 };
