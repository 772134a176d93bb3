import * as z from 'zod/mini';
import type { Scenario } from '../../simulator/session/scenario.ts';
import type { LabState } from './lab-state.svelte.ts';
import { keepText, readText } from './stored-text.ts';

/** What can be changed, and how far; the ranges are those of a scenario, less what would only make a run endless. */
export const knobs = {
  latency: { least: 0, most: 10_000_000 },
  segment: { least: 1, most: 65_495 },
  sendBuffer: { least: 0, most: 16_777_216 },
  receiveBuffer: { least: 1, most: 16_777_216 },
  processors: { least: 1, most: 64 },
} as const;

export type Knob = keyof typeof knobs;
export type Settings = Readonly<Record<Knob, number>>;

const number = (knob: Knob) => z.optional(z.int().check(z.gte(knobs[knob].least), z.lte(knobs[knob].most)));
const stored = z.object({
  latency: number('latency'),
  segment: number('segment'),
  sendBuffer: number('sendBuffer'),
  receiveBuffer: number('receiveBuffer'),
  processors: number('processors'),
});

/** Among an example's kept texts. */
const file = ':world';

export const settingsOf = ({ network, machine }: Scenario): Settings => ({
  latency: network.latencyUs,
  segment: network.maxSegment,
  sendBuffer: network.sendBuffer,
  receiveBuffer: network.receiveBuffer,
  processors: machine.processors,
});

/** What the reader has changed in the world around the programs: it holds for every prepared run of the lab. */
export class World {
  readonly #lab: LabState;
  #changed = $state.raw<Partial<Settings>>({});

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  /** Takes up what was changed on an earlier visit. */
  recall(): void {
    try {
      const read = stored.safeParse(JSON.parse(readText(this.#lab.example.id, file) ?? '{}'));
      if (read.success) this.#changed = read.data as Partial<Settings>;
    } catch {
      this.#changed = {};
    }
  }

  get isChanged(): boolean {
    return Object.keys(this.#changed).length > 0;
  }

  /** A scenario with the changes. */
  applied(scenario: Scenario): Scenario {
    if (!this.isChanged) return scenario;
    const { latency, segment, sendBuffer, receiveBuffer, processors } = { ...settingsOf(scenario), ...this.#changed };
    const network = { ...scenario.network, latencyUs: latency, maxSegment: segment, sendBuffer, receiveBuffer };
    return { ...scenario, network, machine: { ...scenario.machine, processors } };
  }

  /** Changes the world, and begins the run again in it. */
  async change(wanted: Settings): Promise<void> {
    const plain = settingsOf(this.#lab.plainScenario);
    const names = Object.keys(knobs) as Knob[];
    const within = (knob: Knob): number => Math.min(knobs[knob].most, Math.max(knobs[knob].least, Math.round(wanted[knob])));
    this.#changed = Object.fromEntries(names.flatMap((knob) => (within(knob) === plain[knob] ? [] : [[knob, within(knob)]])));
    if (this.#lab.example.kept) keepText(this.#lab.example.id, file, this.isChanged ? JSON.stringify(this.#changed) : null);
    this.#lab.pause();
    if (await this.#lab.open()) await this.#lab.run();
  }
}
