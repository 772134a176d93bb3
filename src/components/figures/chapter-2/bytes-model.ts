/** Numbers and the bytes they are stored as (figures 2.1, 2.2 and 2.4). */

export type Order = 'little' | 'big';
export type Width = 2 | 4;

/** Bytes of a number from the lowest address on, as a machine of this order stores it. */
export function bytesOf(value: number, width: Width, order: Order): readonly number[] {
  const fromLow = Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256);
  return order === 'little' ? fromLow : fromLow.toReversed();
}

/** The number that a machine of this order reads from bytes. */
export function valueOf(bytes: readonly number[], order: Order): number {
  const fromHigh = order === 'big' ? bytes : bytes.toReversed();
  return fromHigh.reduce((value, byte) => value * 256 + byte, 0);
}

/** What htons or htonl returns on a machine of this order: the number whose bytes there are those of `value` in network byte order. */
export const toNetwork = (value: number, width: Width, machine: Order): number => valueOf(bytesOf(value, width, 'big'), machine);

/** The port that the network understands when a program on this machine stores `port`, with htons or without. */
export function portHeard(port: number, converted: boolean, machine: Order): number {
  const stored = converted ? toNetwork(port, 2, machine) : port;
  return valueOf(bytesOf(stored, 2, machine), 'big');
}

export const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
