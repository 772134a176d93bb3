import { SvelteMap } from 'svelte/reactivity';
import type { BlockMemory, LentView, MemoryPart, MemoryView } from '../../simulator/session/memory-view.ts';
import type { LabState } from './lab-state.svelte.ts';
import type { Encoding } from './text-cells.ts';

/** During a run the picture is asked for at most so often, ms. */
const leastDelay = 150;

/** What the memory pane of a lab shows, and what the reader has opened in it. */
export class MemoryPane {
  readonly #lab: LabState;
  picture = $state.raw<MemoryView | null>(null);
  /** Name of a process; null: the first of the scenario. */
  chosen = $state<string | null>(null);
  encoding = $state<Exclude<Encoding, 'wide'>>('utf-8');
  /** Types, addresses and sizes are shown with the values. */
  detailed = $state(false);
  /** Address of the pointer that the reader points at. */
  pointedAt = $state<string | null>(null);
  readonly #opened = new SvelteMap<string, boolean>();
  #asking = false;
  #wanted = false;
  #lastAt = 0;

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  get process(): string | null {
    const processes = this.#lab.view?.processes ?? [];
    return (processes.find(({ name }) => name === this.chosen) ?? processes[0])?.name ?? null;
  }

  isOpen(key: string, usual: boolean): boolean {
    return this.#opened.get(key) ?? usual;
  }

  open(key: string, open: boolean): void {
    this.#opened.set(key, open);
  }

  /** Asks for the picture of this step; while one is on its way only the latest wish counts. */
  async look(): Promise<void> {
    this.#wanted = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#wanted && this.#lab.held) {
      const rest = this.#lab.phase === 'running' ? this.#lastAt + leastDelay - Date.now() : 0;
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      this.#wanted = false;
      const name = this.process;
      this.picture = name === null ? null : await this.#lab.ask((client) => client.memory(name));
      this.#lastAt = Date.now();
    }
    this.#asking = false;
  }

  /** Which operation holds some of these bytes. */
  lentAt({ address, size }: Pick<MemoryPart, 'address' | 'size'>): LentView | null {
    const from = Number(address);
    return this.picture?.lent.find((lent) => Number(lent.address) < from + size && from < Number(lent.address) + lent.length) ?? null;
  }

  /** The block of the heap that holds an address. */
  blockAt(address: string): BlockMemory | null {
    const at = Number(address);
    const blocks = [...(this.picture?.heap ?? []), ...(this.picture?.freed ?? [])];
    return blocks.find((block) => at >= Number(block.address) && at < Number(block.address) + Math.max(1, block.size)) ?? null;
  }

  /** What the reader must open to see what stands at an address: keys of the objects around it, outermost first. */
  pathTo(address: string): readonly string[] {
    const { picture } = this;
    if (picture === null) return [];
    const at = Number(address);
    const roots = [
      ...picture.globals.map((part) => [['globals'], part] as const),
      ...picture.stacks.flatMap(({ thread, frames, own }) =>
        [...own, ...frames.flatMap(({ variables }) => variables)].map((part) => [[`stack:${thread}`], part] as const),
      ),
      ...[...picture.heap, ...picture.freed].map((block) => [[`block:${block.address}`], block.content] as const),
    ];
    for (const [above, root] of roots) {
      const inside = within(root, at);
      if (inside !== null) return [...above, ...inside];
    }
    return [];
  }
}

/** Addresses of the parts around a byte that have parts themselves and begin before it. */
const within = (part: MemoryPart, at: number): readonly string[] | null => {
  if (part.address === '' || at < Number(part.address) || at >= Number(part.address) + part.size) return null;
  if (!('parts' in part)) return [];
  if (at === Number(part.address)) return [];
  const inner = part.parts.map((one) => within(one, at)).find((one) => one !== null) ?? [];
  return [partKey(part), ...inner];
};

/** What an object is remembered by when it is opened. */
export const partKey = ({ address, type }: Pick<MemoryPart, 'address' | 'type'>): string => `${address}:${type}`;
