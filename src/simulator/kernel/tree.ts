/**
 * A deep copy of a state tree. The state of kernel and network is a tree of plain objects, arrays and Maps: no object stands in
 * two places, links are ids. Byte arrays are never changed once made, so copies share them; that keeps checkpoints small.
 */
export const copyTree = <T>(tree: T): T => copy(tree) as T;

/** Every address and other 64-bit number that a state tree holds: what programs have given to Windows to keep. */
export function* addressesIn(tree: unknown): Iterable<bigint> {
  if (typeof tree === 'bigint') yield tree;
  else if (tree instanceof Map) for (const entry of tree.values()) yield* addressesIn(entry);
  else if (typeof tree === 'object' && tree !== null && !(tree instanceof Uint8Array)) {
    for (const value of Object.values(tree)) yield* addressesIn(value);
  }
}

const copy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, copy(entry)]));
  const result: Record<string, unknown> = {};
  for (const key in value) result[key] = copy((value as Readonly<Record<string, unknown>>)[key]);
  return result;
};
