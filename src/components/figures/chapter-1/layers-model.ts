import type { Layer } from './encapsulation-model.ts';

/** What is to be sorted into the four layers (figure 1.3), and where it belongs. */
export const THINGS = {
  http: 'application',
  mac: 'access',
  udp: 'transport',
  ipAddress: 'internet',
  echo: 'application',
  wifi: 'access',
  port: 'transport',
  router: 'internet',
  tcp: 'transport',
} as const satisfies Readonly<Record<string, Layer>>;

export type Thing = keyof typeof THINGS;
