import { ANY, familyOf, isLoopback, LOOPBACK, type Address, type Family } from '../network/address.ts';
import type { Host } from '../network/state.ts';
import type { WinapiCall } from './call.ts';
import { readAnyAddress } from './ip-text.ts';

/** The computer that the calling program runs on. */
export const ownHost = (call: WinapiCall): Host | undefined => call.kernel.network.state.hosts[call.process.launch.host];

/**
 * The addresses of a name: a number, `localhost`, this computer's or another's of the network; no name service knows more. IPv6 comes
 * first, as Windows sorts (RFC 6724). Empty: nobody is called so.
 */
export const addressesOf = (call: WinapiCall, name: string): readonly Address[] => {
  const numeric = readAnyAddress(name);
  if (numeric !== null) return [numeric];
  const { hosts } = call.kernel.network.state;
  const own = ownHost(call);
  const wanted = name === '' ? (own?.name ?? '') : name;
  if (wanted.toLowerCase() === 'localhost') return [LOOPBACK[6], LOOPBACK[4]];
  const host = hosts.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  if (!host) return [];
  return host.address === null ? [LOOPBACK[4]] : [host.address];
};

/** The addresses that a call without a name means: all of this computer's, or its loopback. */
export const unnamedAddresses = (passive: boolean): readonly Address[] => (passive ? [ANY[6], ANY[4]] : [LOOPBACK[6], LOOPBACK[4]]);

/** The name of the computer that has an address; null: unknown. */
export const nameOf = (call: WinapiCall, address: Address): string | null => {
  if (isLoopback(address)) return ownHost(call)?.name ?? null;
  return call.kernel.network.state.hosts.find((host) => host.address === address)?.name ?? null;
};

export const ofFamily = (addresses: readonly Address[], family: Family | null): readonly Address[] =>
  addresses.filter((address) => family === null || familyOf(address) === family);

/** Services that programs name: what Windows' services file says of them. All have the same port by TCP and UDP, where they have both. */
const SERVICES: readonly (readonly [string, number, 'tcp' | 'udp' | 'both'])[] = [
  ['echo', 7, 'both'],
  ['discard', 9, 'both'],
  ['daytime', 13, 'both'],
  ['chargen', 19, 'both'],
  ['ftp', 21, 'tcp'],
  ['ssh', 22, 'tcp'],
  ['telnet', 23, 'tcp'],
  ['smtp', 25, 'tcp'],
  ['time', 37, 'both'],
  ['domain', 53, 'both'],
  ['tftp', 69, 'udp'],
  ['http', 80, 'tcp'],
  ['pop3', 110, 'tcp'],
  ['ntp', 123, 'udp'],
  ['imap', 143, 'tcp'],
  ['https', 443, 'tcp'],
];

export type Transport = 'tcp' | 'udp';

/** A service by its name or its port; null when none is known, or none by that transport. */
export const findService = (
  wanted: string | number,
  transport: Transport | null,
): { readonly name: string; readonly port: number; readonly transport: Transport } | null => {
  const found = SERVICES.find(
    ([name, port, by]) =>
      (typeof wanted === 'number' ? port === wanted : name === wanted.toLowerCase()) &&
      (transport === null || by === 'both' || by === transport),
  );
  if (!found) return null;
  const [name, port, by] = found;
  return { name, port, transport: transport ?? (by === 'both' ? 'tcp' : by) };
};
