/**
 * What each layer puts around a message (figure 1.4): TCP over IPv4 over Ethernet, headers without options. Sizes from RFC 9293
 * (TCP, 20 bytes), RFC 791 (IPv4, 20 bytes) and IEEE 802.3 (14 bytes before, 4 bytes of frame check sequence after, and at least 46
 * bytes between them, filled up if there are fewer).
 */

export const LAYERS = ['application', 'transport', 'internet', 'access'] as const;
export type Layer = (typeof LAYERS)[number];

export type PartName = 'data' | 'tcp' | 'ip' | 'ethernet' | 'padding' | 'check';

export interface Part {
  readonly name: PartName;
  readonly bytes: number;
}

const TCP = 20;
const IP = 20;
const ETHERNET = 14;
const CHECK = 4;
const LEAST = 46;

/** The parts of the unit that a layer hands on, from its first byte to its last. `bytes` is the message's size, from 0 to 1460. */
export const wrap = (layer: Layer, bytes: number): readonly Part[] => {
  const data: Part = { name: 'data', bytes };
  const tcp: Part = { name: 'tcp', bytes: TCP };
  const ip: Part = { name: 'ip', bytes: IP };
  switch (layer) {
    case 'application':
      return [data];
    case 'transport':
      return [tcp, data];
    case 'internet':
      return [ip, tcp, data];
    case 'access': {
      const padding = Math.max(0, LEAST - IP - TCP - bytes);
      return [
        { name: 'ethernet', bytes: ETHERNET },
        ip,
        tcp,
        data,
        ...(padding > 0 ? [{ name: 'padding', bytes: padding } as const] : []),
        { name: 'check', bytes: CHECK },
      ];
    }
  }
};

export const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0);
