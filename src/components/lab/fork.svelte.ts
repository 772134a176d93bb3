import type { KeptRun } from '../../simulator/session/compare.ts';
import type { Comparison } from '../../simulator/session/comparison.ts';
import type { Course } from '../../simulator/session/session.ts';
import type { LabState } from './lab-state.svelte.ts';
import { Latest } from './latest.ts';
import type { Moment } from './moment.ts';

/** A run that stands aside while the lab runs another: as data, from which it is made again. */
interface Aside {
  readonly moment: Moment;
  readonly run: KeptRun;
}

/** Events of each run from the parting on that are shown at first, and the most. */
const page = 60;
const mostEvents = 960;
/** Between two comparisons, ms. */
const calm = 200;

/** Two runs: A, which the reader has kept, and B, which the lab runs. */
export class Fork {
  readonly #lab: LabState;
  /** null: there is but one run. */
  kept = $state.raw<Aside | null>(null);
  comparison = $state.raw<Comparison | null>(null);
  limit = $state(page);
  readonly #comparing: Latest<{ readonly run: KeptRun; readonly limit: number }, Comparison>;

  constructor(lab: LabState) {
    this.#lab = lab;
    this.#comparing = new Latest(
      ({ run, limit }) => (this.canCompare ? lab.ask((client) => client.compare(run, limit)) : Promise.resolve(null)),
      (comparison, { run }) => {
        if (this.kept?.run === run) this.comparison = comparison;
      },
      () => calm,
    );
  }

  /** There is a run that could be kept. */
  get ready(): boolean {
    const { phase, stale, view } = this.#lab;
    return phase === 'open' && !stale && view !== null;
  }

  get canCompare(): boolean {
    return this.kept !== null && this.ready;
  }

  get canShowMore(): boolean {
    return this.comparison?.more === true && this.limit < mostEvents;
  }

  /** Keeps the present run as A; the lab goes on with B, which is the same until the reader makes it another. */
  begin = async (): Promise<void> => {
    if (!this.ready) return;
    const aside = await this.#aside();
    this.#keep(aside);
    this.#lab.panes.show('compare');
  };

  /** Compares anew, if there is something to compare. */
  look(): void {
    if (this.kept !== null && this.canCompare) this.#comparing.want({ run: this.kept.run, limit: this.limit });
  }

  showMore(): void {
    this.limit = Math.min(mostEvents, this.limit * 4);
  }

  /** The lab runs A, and B is kept. */
  async swap(): Promise<void> {
    const { kept } = this;
    if (kept === null || !this.canCompare) return;
    const present = await this.#aside();
    for (const [file, text] of Object.entries(kept.run.input.sources)) this.#lab.edit(file, text);
    if (await this.#lab.visit(kept.moment)) this.#keep(present);
  }

  close(): void {
    this.#keep(null);
  }

  /** From what B begins: like A, with what was typed and chosen there. Code that was changed takes the matching place; the same code runs again from the start. */
  get next(): KeptRun | Course | null {
    if (this.kept === null) return null;
    const { run } = this.kept;
    return this.#lab.stale ? run : { ...run.course, step: 0 };
  }

  async #aside(): Promise<Aside> {
    const moment = await this.#lab.moment();
    return { moment, run: { input: this.#lab.input(), course: moment.course } };
  }

  #keep(aside: Aside | null): void {
    this.kept = aside;
    this.comparison = null;
    this.limit = page;
  }
}
