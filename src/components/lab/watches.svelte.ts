import * as z from 'zod/mini';
import type { WatchFrame } from '../../simulator/session/session.ts';
import type { WatchView } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';

const stored = z.array(z.string());
const keyOf = (example: string): string => `overlapped:1:watches:${example}`;

const read = (example: string): readonly string[] => {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(keyOf(example)) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
};

/** Expressions that the reader wants to see the values of, kept in the browser with the example's edits. */
export class Watches {
  readonly #lab: LabState;
  /** null: nothing is kept. */
  readonly #example: string | null;
  list = $state.raw<readonly string[]>([]);
  /** In the order of the list; of those that were asked about in time. */
  values = $state.raw<readonly WatchView[]>([]);
  /** The browser does not keep them. */
  notKept = $state(false);
  #asked = 0;

  constructor(lab: LabState, example: string | null) {
    this.#lab = lab;
    this.#example = example;
    if (example !== null) this.list = read(example);
  }

  add(text: string): void {
    if (text !== '' && !this.list.includes(text)) this.#keep([...this.list, text]);
  }

  remove(text: string): void {
    this.values = this.values.filter((_, index) => this.list[index] !== text);
    this.#keep(this.list.filter((one) => one !== text));
  }

  /** Asks what they are worth in a frame. */
  async look(where: WatchFrame): Promise<void> {
    const asked = ++this.#asked;
    if (this.list.length === 0 || !this.#lab.held) return;
    const list = this.list;
    const values = await this.#lab.ask((client) => Promise.all(list.map((text) => client.watch(text, where))));
    if (values !== null && asked === this.#asked) this.values = values;
  }

  #keep(list: readonly string[]): void {
    this.list = list;
    if (this.#example === null) return;
    try {
      if (list.length === 0) localStorage.removeItem(keyOf(this.#example));
      else localStorage.setItem(keyOf(this.#example), JSON.stringify(list));
      this.notKept = false;
    } catch {
      this.notKept = true;
    }
  }
}
