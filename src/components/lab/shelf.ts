/** A place on the stage: an object, or where one was. */
export interface Slot<Item> {
  readonly item: Item;
  readonly gone: boolean;
}

interface Known<Item> extends Slot<Item> {
  /** The step at which it was first seen. */
  readonly since: number;
}

/**
 * The places of a process's objects, in the order in which they were created. An object that goes leaves its place empty; empty
 * places are taken away when another object comes and there are more than `room`. Going back before an object's creation takes its
 * place away too.
 */
export class Shelf<Item extends { readonly id: number }> {
  readonly #room: number;
  #known: readonly Known<Item>[] = [];

  constructor(room: number) {
    this.#room = room;
  }

  /** What stands there at a step. */
  see(items: readonly Item[], step: number): readonly Slot<Item>[] {
    const present = new Map(items.map((item) => [item.id, item]));
    const old = new Set(this.#known.map(({ item }) => item.id));
    const kept = this.#known
      .filter(({ item, since }) => since <= step || present.has(item.id))
      .map(({ item, since }) => {
        const now = present.get(item.id);
        return { item: now ?? item, gone: now === undefined, since: Math.min(since, step) };
      });
    const fresh = items.filter(({ id }) => !old.has(id)).map((item) => ({ item, gone: false, since: step }));
    const crowded = fresh.length > 0 && kept.length + fresh.length > this.#room;
    this.#known = [...(crowded ? kept.filter(({ gone }) => !gone) : kept), ...fresh].sort((a, b) => a.item.id - b.item.id);
    return this.#known;
  }
}
