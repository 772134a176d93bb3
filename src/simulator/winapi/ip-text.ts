import { addressOfBytes, bytesOfAddress, familyOf, type Address, type Endpoint, type Family } from '../network/address.ts';

/**
 * Reads an IPv4 address as inet_addr does: one to four parts, each decimal, octal (0…) or hexadecimal (0x…); the last part
 * fills the bytes that are left. Trailing white space ends the text. null when it is no address.
 * Source: inet_addr function (learn.microsoft.com).
 */
export const readClassicAddress = (text: string): number | null => {
  const parts = text.replace(/[\s][^]*$/, '').split('.');
  if (parts.length > 4) return null;
  const numbers = parts.map(readPart);
  const last = numbers.pop();
  if (last === null || last === undefined) return null;
  let address = 0;
  for (const number of numbers) {
    if (number === null || number > 255) return null;
    address = address * 256 + number;
  }
  const room = 256 ** (4 - numbers.length);
  return last < room ? address * room + last : null;
};

const readPart = (part: string): number | null => {
  if (/^0x[0-9a-f]+$/i.test(part)) return Number.parseInt(part, 16);
  if (/^0[0-7]*$/.test(part)) return Number.parseInt(part, 8);
  return /^[1-9][0-9]*$/.test(part) ? Number(part) : null;
};

/** Reads an IPv4 address as inet_pton does: exactly four decimal numbers from 0 to 255 without leading zeros. */
const readStrict4 = (text: string): Uint8Array | null => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)) return null;
  return Uint8Array.from(parts, Number);
};

/** Reads an IPv6 address: eight groups, one run of zeros left out as `::`, the last two perhaps as an IPv4 address (RFC 4291, 2.2). */
const readStrict6 = (text: string): Uint8Array | null => {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const parts = halves.map(readGroups);
  const [head, tail] = parts;
  if (!head || tail === null) return null;
  const missing = 16 - head.length - (tail?.length ?? 0);
  if (tail ? missing < 2 : missing !== 0) return null;
  return Uint8Array.from([...head, ...Array<number>(missing).fill(0), ...(tail ?? [])]);
};

const readGroups = (text: string): number[] | null => {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const dotted = index === groups.length - 1 && group.includes('.') ? readStrict4(group) : null;
    if (dotted) bytes.push(...dotted);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255);
    else return null;
  }
  return bytes;
};

/** Bytes of an address as inet_pton reads it; null when the text is none of the family. */
export const readIpBytes = (text: string, family: Family): Uint8Array | null => (family === 4 ? readStrict4(text) : readStrict6(text));

/** The text of an address in four or sixteen bytes, as inet_ntop writes it: what IPv6 carries for IPv4 ends with that address. */
export const ipText = (bytes: Uint8Array): string => {
  const mapped = bytes.length === 16 && bytes[10] === 255 && bytes[11] === 255 && bytes.subarray(0, 10).every((byte) => byte === 0);
  return mapped ? `::ffff:${addressOfBytes(bytes.subarray(12))}` : addressOfBytes(bytes);
};

/** An address of either family as getaddrinfo reads it: the old forms of IPv4 too. */
export const readAnyAddress = (text: string): Address | null => {
  const six = readIpBytes(text, 6);
  if (six) return addressOfBytes(six);
  const four = text === '' ? null : readClassicAddress(text);
  return four === null ? null : classicText(four);
};

/** `a.b.c.d` of a number whose high byte is `a`. */
export const classicText = (address: number): Address => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');

/** `1.2.3.4:80`, `[::1]:80`; without a port only the address. null when it is neither. */
export const readEndpointText = (text: string, family: Family): Endpoint | null => {
  const match =
    family === 4 ? /^([^:]*)(?::(\d{1,5}))?$/.exec(text) : (/^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(text) ?? /^([^[\]]*)$/.exec(text));
  const bytes = match && readIpBytes(match[1] ?? '', family);
  const port = Number(match?.[2] ?? 0);
  return bytes && port < 65_536 ? { address: addressOfBytes(bytes), port } : null;
};

/** The reverse: the port only when there is one. */
export const endpointTextOf = ({ address, port }: Endpoint): string => {
  const text = ipText(bytesOfAddress(address));
  if (port === 0) return text;
  return familyOf(address) === 6 ? `[${text}]:${port}` : `${text}:${port}`;
};
