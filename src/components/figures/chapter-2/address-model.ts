import { valueOf } from './bytes-model.ts';

/**
 * How IPv4 addresses are read (figure 2.1). The sources are the pages "inet_addr function" and "inet_pton function" of Microsoft Learn;
 * the test compares with the simulator, which is itself held to them.
 */

export type Octets = readonly [number, number, number, number];
export const INADDR_NONE = 0xffffffff;

/** Reads as inet_addr does: one to four parts, decimal, octal or hexadecimal; the last fills the bytes that are left. null: no address. */
export function readOld(text: string): Octets | null {
  const parts = text.replace(/\s[^]*$/, '').split('.');
  const numbers = parts.map(partOf);
  const last = numbers.at(-1);
  if (parts.length > 4 || last === undefined || last === null) return null;
  const first: number[] = [];
  for (const number of numbers.slice(0, -1)) {
    if (number === null || number > 255) return null;
    first.push(number);
  }
  const room = 4 - first.length;
  if (last >= 256 ** room) return null;
  const rest = Array.from({ length: room }, (_, index) => Math.floor(last / 256 ** (room - 1 - index)) % 256);
  return octets([...first, ...rest]);
}

/** Reads as inet_pton does: four decimal numbers of 0 to 255 and nothing else. */
export function readNew(text: string): Octets | null {
  const parts = text.split('.');
  const good = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return good ? octets(parts.map(Number)) : null;
}

export const dotted = (bytes: Octets): string => bytes.join('.');

/** What inet_addr returns on a little-endian machine. */
export const numberOf = (bytes: Octets | null): number => (bytes === null ? INADDR_NONE : valueOf(bytes, 'little'));

const octets = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Octets => [a, b, c, d];

function partOf(part: string): number | null {
  if (/^0x[0-9a-f]+$/i.test(part)) return Number.parseInt(part, 16);
  if (/^0[0-7]*$/.test(part)) return Number.parseInt(part, 8);
  return /^[1-9]\d*$/.test(part) ? Number(part) : null;
}
