import { familyOf, isLoopback, LOOPBACK, type Address } from './address.ts';
import type { Wire } from './host.ts';
import type { Host } from './state.ts';

/** Does the address belong to the computer itself? */
export const owns = (host: Host, address: Address): boolean => isLoopback(address) || address === host.address;

/** Index of the computer that an address names for programs of `from`; null: none has it. */
export const locate = (wire: Wire, from: number, address: Address): number | null => {
  if (isLoopback(address)) return from;
  const index = wire.state.hosts.findIndex((host) => host.address === address);
  return index < 0 ? null : index;
};

/** The address of its own that a computer uses towards another; null: no route leads there. */
export const sourceFor = (host: Host, to: Address): Address | null => {
  const family = familyOf(to);
  if (isLoopback(to)) return LOOPBACK[family];
  if (family === 6) return null;
  return host.address ?? LOOPBACK[4];
};

/** Is nothing carried between two computers at a moment? A computer that is cut off still reaches itself. */
export const isCut = (wire: Wire, one: number | null, other: number | null, at: number): boolean => {
  if (one === other) return false;
  return [one, other].some((index) => {
    const host = index === null ? undefined : wire.state.hosts[index];
    return !host || (host.cutAt !== null && host.cutAt <= at && (host.backAt === null || at < host.backAt));
  });
};
