/**
 * A deep copy of a state tree. The state of kernel and network is a tree of plain objects, arrays, Maps and {@link Persistent}
 * collections: no object stands in two places, links are ids. Byte arrays are never changed once made, so copies share them, and
 * persistent collections share what neither copy has changed since; both keep checkpoints small.
 */
export const copyTree = <T>(tree: T): T => copy(tree) as T;

/** A collection that can be copied in no time, because both copies go on sharing what they hold until one of them changes it. */
export abstract class Persistent {
  abstract fork(): Persistent;
  /** For reading. */
  abstract values(): Iterable<unknown>;
}

/** Every address and other 64-bit number that a state tree holds: what programs have given to Windows to keep. */
export const addressesIn = (tree: unknown): readonly bigint[] => {
  const found: bigint[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'bigint') found.push(value);
    else if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    else if (value instanceof Persistent || value instanceof Map) for (const item of value.values()) look(item);
    else for (const item of Object.values(value)) look(item);
  };
  look(tree);
  return found;
};

const copy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.length === 0 ? [] : value.map(copy);
  if (value instanceof Map) return copyMap(value);
  if (value instanceof Persistent) return value.fork();
  // Copying all properties at once keeps the object's shape and is faster than one by one.
  const result: Record<string, unknown> = { ...value };
  for (const key in result) {
    const part = result[key];
    if (typeof part === 'object' && part !== null) result[key] = copy(part);
  }
  return result;
};

const copyMap = (map: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> => {
  const result = new Map<unknown, unknown>();
  for (const [key, value] of map) result.set(key, copy(value));
  return result;
};
