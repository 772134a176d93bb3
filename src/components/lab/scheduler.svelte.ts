import type { ChoicesView } from '../../simulator/session/choices-view.ts';
import type { ReaderChoice } from '../../simulator/session/session.ts';
import type { LabState } from './lab-state.svelte.ts';

/** The reader in the scheduler's place. */
export class Scheduler {
  readonly #lab: LabState;
  /** Running and single steps stop wherever there is something to choose; following a thread leaves the choices to the schedule. */
  deciding = $state(false);
  /** What may be chosen at the step shown; null: not known, or nothing runs. */
  choices = $state.raw<ChoicesView | null>(null);
  /** Asks the pane to take the focus; a new object each time. */
  wanted = $state.raw<object | null>(null);

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  /** The reader may choose now. */
  get ready(): boolean {
    const { phase, stale, view } = this.#lab;
    return phase === 'open' && !stale && view !== null;
  }

  /** Asks what may be chosen at the step shown. */
  async look(): Promise<void> {
    this.choices = this.ready ? await this.#lab.ask((client) => client.choices()) : null;
  }

  decide = (choice: ReaderChoice): Promise<void> => this.#lab.command((client) => client.decide(choice));
  letHappen = (what: { readonly segment: number; readonly at: number }): Promise<void> =>
    this.#lab.command((client) => client.letHappen({ segment: what.segment, at: what.at }));
  undo = (): Promise<void> => this.#lab.command((client) => client.undo());

  /** Before a step: true when the reader has to choose first, and the pane shows what from. */
  async asks(): Promise<boolean> {
    if (!this.deciding || !this.ready) return false;
    await this.look();
    const { threads = [], pending = [] } = this.choices ?? {};
    if (threads.length + Math.min(1, pending.length) < 2 || threads.length === 0) return false;
    this.#lab.panes.show('scheduler');
    this.wanted = {};
    return true;
  }
}
