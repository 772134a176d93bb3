/** An IP address in its canonical text: `127.0.0.1`, `::1`. IPv4 addresses mapped into IPv6 do not occur: they are IPv4 here. */
export type Address = string;

export type Family = 4 | 6;

export interface Endpoint {
  readonly address: Address;
  readonly port: number;
}

/** The wildcard of a family: every address of the computer. */
export const ANY = { 4: '0.0.0.0', 6: '::' } as const;
export const LOOPBACK = { 4: '127.0.0.1', 6: '::1' } as const;
export const BROADCAST = '255.255.255.255';

export const familyOf = (address: Address): Family => (address.includes(':') ? 6 : 4);

export const isAny = (address: Address): boolean => address === ANY[4] || address === ANY[6];

/** Every address of 127.0.0.0/8 is the computer itself. */
export const isLoopback = (address: Address): boolean => address.startsWith('127.') || address === LOOPBACK[6];

/** Of 224.0.0.0/4 or ff00::/8: stands for a group of computers. */
export const isMulticast = (address: Address): boolean =>
  familyOf(address) === 6 ? address.startsWith('ff') : Number.parseInt(address, 10) >> 4 === 14;

/** `a.b.c.d:port`, `[a::b]:port` */
export const endpointText = ({ address, port }: Endpoint): string =>
  familyOf(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;

/** Four or sixteen bytes in network order. */
export const bytesOfAddress = (address: Address): Uint8Array => {
  if (familyOf(address) === 4) return Uint8Array.from(address.split('.'), Number);
  const [head = '', tail] = address.split('::');
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const words = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 255]));
};

/** The address in four or sixteen bytes; the longest run of zero groups of an IPv6 address is left out, as RFC 5952 wants it. */
export const addressOfBytes = (bytes: Uint8Array): Address => {
  if (bytes.length === 4) return bytes.join('.');
  const words = Array.from({ length: 8 }, (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0));
  let [start, length] = [0, 1];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (words[end] === 0) end++;
    if (end - at > length) [start, length] = [at, end - at];
  }
  const text = (part: readonly number[]): string => part.map((word) => word.toString(16)).join(':');
  return length < 2 ? text(words) : `${text(words.slice(0, start))}::${text(words.slice(start + length))}`;
};
