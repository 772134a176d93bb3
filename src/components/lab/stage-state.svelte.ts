import type { ObjectView } from '../../simulator/session/object-view.ts';
import type { Chart } from '../../simulator/session/chart.ts';
import type { View } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';
import type { MachineName } from '../../simulator/trace/event.ts';
import { Shelf, type Slot } from './shelf.ts';

/** ms that something takes to move on the stage. */
const usualMotion = 200;
/** Places of a process before empty ones are given up. */
const room = 12;

/** What the stage remembers from step to step: places of objects, and which object the reader has chosen. */
export class StageState {
  readonly #lab: LabState;
  /** The object whose states are shown; 0: none. */
  selected = $state(0);
  /** By process. */
  slots = $state.raw<ReadonlyMap<string, readonly Slot<ObjectView>[]>>(new Map());
  /** State machines that have been asked for. */
  charts = $state.raw<ReadonlyMap<MachineName, Chart>>(new Map());
  /** Of the object shown last: what is drawn when that has gone. */
  lastMachine = $state.raw<MachineName | null>(null);
  #shelves = new Map<string, Shelf<ObjectView>>();
  #still = false;

  constructor(lab: LabState) {
    this.#lab = lab;
    this.#still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** ms; 0 during a run that is too quick to be followed, and for readers who want no motion. */
  get motion(): number {
    const { phase, speed, following } = this.#lab;
    return this.#still || !following || (phase === 'running' && speed !== 'slow') ? 0 : usualMotion;
  }

  /** Chooses an object and shows its states, where there is a place for them beside the stage. */
  select = (object: number): void => {
    this.selected = object;
    if (!this.#lab.panes.narrow) this.#lab.panes.show('chart');
  };

  /** Asks for the drawing of a kind's state machine, once. */
  async loadChart(machine: MachineName): Promise<void> {
    this.lastMachine = machine;
    if (this.charts.has(machine)) return;
    const chart = await this.#lab.chart(machine);
    if (chart !== null) this.charts = new Map(this.charts).set(machine, chart);
  }

  /** A new view is shown. Operations have no places of their own: they stand at their sockets. */
  see(view: View): void {
    this.slots = new Map(
      view.processes.map(({ name, state, objects }) => {
        const shelf = this.#shelves.get(name) ?? new Shelf<ObjectView>(room);
        this.#shelves.set(name, shelf);
        const standing = objects.filter(({ machine }) => machine !== 'io-request');
        return [name, state === 'ended' ? [] : shelf.see(standing, view.step)];
      }),
    );
  }

  /** Another run begins. */
  forget(): void {
    this.#shelves = new Map();
    this.slots = new Map();
    this.selected = 0;
  }
}
