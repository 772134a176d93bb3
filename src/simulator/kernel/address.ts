/** An address as debuggers write it: `0x` and 16 digits. */
export const hexAddress = (address: bigint): string => `0x${address.toString(16).toUpperCase().padStart(16, '0')}`;
