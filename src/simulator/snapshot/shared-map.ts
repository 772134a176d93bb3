import { copyTree, Persistent } from './tree.ts';

/** Entries with keys in a row. Never changed by a map other than its owner; an item, by none but that item's. */
interface Page<Item> {
  readonly owner: object;
  readonly keys: number[];
  readonly items: Item[];
  readonly owners: object[];
}

/** Something of a map that may be shared: to be read only. */
export type Seen<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends Uint8Array | bigint | string | number | boolean | null | undefined
    ? T
    : T extends Map<infer Key, infer Item>
      ? ReadonlyMap<Key, Seen<Item>>
      : T extends SharedMap<infer Item>
        ? Pick<SharedMap<Item>, 'see' | 'has' | 'values' | 'entries' | 'keys' | 'keysOf' | 'size' | 'firstKey'>
        : { readonly [Key in keyof T]: Seen<T[Key]> };

/** Entries of a page at most; one that is full is split. */
const most = 64;

/**
 * Objects by number, in the order of their numbers. Copying the map takes no time however much it holds: an object is copied
 * when it is first asked for by {@link get} afterwards, and a row of entries when one of them changes. Objects got before a copy
 * was made are not to be changed after it.
 */
export class SharedMap<Item> extends Persistent {
  #pages: Page<Item>[] = [];
  /** Stands for this map's right to change a page or item; another after each copy. */
  #owner: object = {};
  #ownsPages = true;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The least key. */
  get firstKey(): number | undefined {
    return this.#pages[0]?.keys[0];
  }

  has(key: number): boolean {
    const keys = this.#pages[this.#pageAt(key)]?.keys;
    return keys !== undefined && keys[position(keys, key)] === key;
  }

  /** To be changed by the caller, perhaps. */
  get(key: number): Item | undefined {
    const at = this.#pageAt(key);
    const page = this.#pages[at];
    if (page === undefined) return undefined;
    const index = position(page.keys, key);
    if (page.keys[index] !== key) return undefined;
    if (page.owners[index] === this.#owner) return page.items[index];
    const item = copyTree(page.items[index] as Item);
    const own = this.#own(at, page);
    own.items[index] = item;
    own.owners[index] = this.#owner;
    return item;
  }

  /** To be read only: cheaper than {@link get} in a map that was copied. */
  see(key: number): Seen<Item> | undefined {
    const page = this.#pages[this.#pageAt(key)];
    if (page === undefined) return undefined;
    const index = position(page.keys, key);
    return page.keys[index] === key ? (page.items[index] as Seen<Item>) : undefined;
  }

  set(key: number, item: Item): void {
    const at = this.#pageAt(key);
    const page = this.#pages[at];
    if (page === undefined) {
      this.#size++;
      this.#pages = [{ owner: this.#owner, keys: [key], items: [item], owners: [this.#owner] }];
      this.#ownsPages = true;
      return;
    }
    const { keys, items, owners } = this.#own(at, page);
    const index = position(keys, key);
    if (keys[index] === key) {
      items[index] = item;
      owners[index] = this.#owner;
      return;
    }
    this.#size++;
    if (keys.length < most) {
      insertAt(keys, index, key);
      insertAt(items, index, item);
      insertAt(owners, index, this.#owner);
    } else if (index === most && at === this.#pages.length - 1) {
      this.#pages.push({ owner: this.#owner, keys: [key], items: [item], owners: [this.#owner] });
    } else {
      const half = most / 2;
      const rest = { owner: this.#owner, keys: keys.splice(half), items: items.splice(half), owners: owners.splice(half) };
      this.#pages.splice(at + 1, 0, rest);
      const side = index <= half ? { keys, items, owners } : rest;
      const place = index <= half ? index : index - half;
      insertAt(side.keys, place, key);
      insertAt(side.items, place, item);
      insertAt(side.owners, place, this.#owner);
    }
  }

  delete(key: number): boolean {
    const at = this.#pageAt(key);
    const page = this.#pages[at];
    if (page === undefined) return false;
    const index = position(page.keys, key);
    if (page.keys[index] !== key) return false;
    this.#size--;
    const { keys, items, owners } = this.#own(at, page);
    removeAt(keys, index);
    removeAt(items, index);
    removeAt(owners, index);
    if (keys.length === 0) removeAt(this.#pages, at);
    return true;
  }

  /** All keys of the moment. */
  keys(): readonly number[] {
    return this.#pages.flatMap(({ keys }) => keys);
  }

  /** All items, to be read only. The map is not to be changed meanwhile. */
  *values(): Generator<Seen<Item>, undefined> {
    for (const { items } of this.#pages) for (const item of items) yield item as Seen<Item>;
  }

  /** The same with their keys. */
  *entries(): Generator<readonly [number, Seen<Item>], undefined> {
    for (const { keys, items } of this.#pages) for (const [index, item] of items.entries()) yield [keys[index] ?? 0, item as Seen<Item>];
  }

  /** The keys of the items that a condition holds for. */
  keysOf(which: (item: Seen<Item>) => boolean): readonly number[] {
    const found: number[] = [];
    for (const { keys, items } of this.#pages) {
      for (const [index, item] of items.entries()) if (which(item as Seen<Item>)) found.push(keys[index] ?? 0);
    }
    return found;
  }

  /** The items that a condition holds for, to be changed perhaps. */
  filter(which: (item: Seen<Item>) => boolean): Item[] {
    return this.keysOf(which).flatMap((key) => this.get(key) ?? []);
  }

  fork(): SharedMap<Item> {
    const copy = new SharedMap<Item>();
    copy.#pages = this.#pages;
    copy.#size = this.#size;
    this.#ownsPages = copy.#ownsPages = false;
    this.#owner = {};
    return copy;
  }

  /** Index of the page that holds the key if any does. */
  #pageAt(key: number): number {
    const pages = this.#pages;
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pages[middle]?.keys[0] ?? 0) <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The page in a form that may be changed; so may the list of pages then. */
  #own(at: number, page: Page<Item>): Page<Item> {
    if (!this.#ownsPages) {
      this.#pages = this.#pages.slice();
      this.#ownsPages = true;
    }
    if (page.owner === this.#owner) return page;
    const own = { owner: this.#owner, keys: page.keys.slice(), items: page.items.slice(), owners: page.owners.slice() };
    this.#pages[at] = own;
    return own;
  }
}

/** Array.prototype.splice makes an array of what it takes out; these are called a million times. */
const insertAt = <Item>(list: Item[], index: number, item: Item): void => {
  list.push(item);
  for (let at = list.length - 1; at > index; at--) list[at] = list[at - 1] as Item;
  list[index] = item;
};

const removeAt = (list: unknown[], index: number): void => {
  for (let at = index + 1; at < list.length; at++) list[at - 1] = list[at];
  list.pop();
};

/** Where the key stands among the sorted ones, or would. */
const position = (keys: readonly number[], key: number): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};
