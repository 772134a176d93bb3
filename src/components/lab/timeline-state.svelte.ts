import type { SearchTarget } from '../../simulator/session/session.ts';
import type { Timeline, TimelineWindow } from '../../simulator/session/timeline-view.ts';
import type { LabState } from './lab-state.svelte.ts';
import { Latest } from './latest.ts';

/** First and last step that the time line shows. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** `none`: nothing was found; `looking`: how far the search has come. */
export type Search = { readonly kind: 'idle' | 'none' } | { readonly kind: 'looking'; readonly step: number };

/** A window of the run as it was when it was wished for. */
interface Wish extends TimelineWindow {
  readonly edition: number;
  readonly last: number;
}

/** Fewest steps that fill the time line. */
const fewest = 12;
/** Parts of the mini-map. */
const overviewParts = 200;
/** Between two drawings while a program runs, ms. */
const calm = 200;
/** Pixels that a span must have to be drawn by itself. */
const finest = 3;

/** Which part of a run the time line shows and how, and the search for other moments of it. */
export class TimelineState {
  readonly #lab: LabState;
  drawn = $state.raw<Timeline | null>(null);
  overview = $state.raw<Timeline | null>(null);
  /** What the reader has zoomed to; null: the whole run. */
  #extent = $state.raw<Extent | null>(null);
  /** What the horizontal axis is divided by. */
  axis = $state<'steps' | 'time'>('steps');
  width = $state(600);
  /** Lanes in sight, as places among all threads. */
  sight = $state.raw<{ readonly first: number; readonly count: number }>({ first: 0, count: 12 });
  /** An object whose arrows are to be seen, whatever thread is chosen. */
  object = $state.raw<number | null>(null);
  search = $state.raw<Search>({ kind: 'idle' });

  readonly #drawing: Latest<Wish, Timeline>;
  readonly #surveying: Latest<Wish, Timeline>;
  #searches = 0;

  constructor(lab: LabState) {
    this.#lab = lab;
    const pause = (): number => (lab.phase === 'running' ? calm : 0);
    const ask = (window: Wish): Promise<Timeline | null> =>
      lab.canAsk ? lab.ask((session) => session.timeline(window)) : Promise.resolve(null);
    this.#drawing = new Latest(ask, (timeline) => (this.drawn = timeline), pause);
    this.#surveying = new Latest(ask, (timeline) => (this.overview = timeline), pause);
  }

  get last(): number {
    return this.#lab.view?.lastStep ?? 0;
  }

  /** The whole run is shown. */
  get whole(): boolean {
    return this.#extent === null;
  }

  get extent(): Extent {
    return this.#extent ?? { from: 0, to: Math.max(fewest, this.last) };
  }

  /** Threads whose lanes are in sight, as text; '': all. */
  readonly #inSight = $derived.by(() => {
    const known = this.drawn?.threads ?? [];
    const { first, count } = this.sight;
    if (known.length <= count) return '';
    return known
      .slice(first, first + count)
      .map(({ thread }) => thread)
      .join();
  });
  readonly #focus = $derived.by((): TimelineWindow['focus'] =>
    this.object === null ? { kind: 'thread', id: this.#lab.selectedThread } : { kind: 'object', id: this.object },
  );

  /** What is to be seen: another object whenever that, or the run, has changed. */
  readonly wish = $derived.by((): Wish => {
    const threads = this.#inSight === '' ? null : this.#inSight.split(',').map(Number);
    const { from, to } = this.extent;
    const buckets = Math.max(50, Math.round(this.width / finest));
    return { from, to, buckets, threads, focus: this.#focus, edition: this.#lab.edition, last: this.last };
  });

  draw(wish: Wish): void {
    this.#drawing.want(wish);
    if (this.#extent !== null) this.#surveying.want({ ...wish, from: 0, to: wish.last, buckets: overviewParts });
  }

  /** The run is another one. */
  forget(): void {
    this.drawn = null;
    this.overview = null;
    this.#extent = null;
    this.object = null;
    this.search = { kind: 'idle' };
    this.#searches++;
  }

  fit(): void {
    this.#extent = null;
  }

  /** Shows `factor` times as many steps; `around` keeps its place. */
  zoom(factor: number, around: number = this.#lab.view?.step ?? 0): void {
    const { from, to } = this.extent;
    const wide = to - from + 1;
    const wider = Math.max(fewest, Math.min(this.last + 1, Math.round(wide * factor)));
    if (wider > this.last) return this.fit();
    const place = Math.max(0, Math.min(1, (around - from) / wide));
    this.#show(Math.round(around - place * wider), wider);
  }

  /** Moves by so many steps. */
  pan(steps: number): void {
    if (this.#extent === null) return;
    const { from, to } = this.#extent;
    this.#show(from + Math.round(steps), to - from + 1);
  }

  /** Moves so that a step is in sight. */
  reveal(step: number): void {
    if (this.#extent === null) return;
    const { from, to } = this.#extent;
    if (step >= from && step <= to) return;
    const wide = to - from + 1;
    this.#show(Math.round(step - wide / 2), wide);
  }

  #show(from: number, wide: number): void {
    const first = Math.max(0, Math.min(from, this.last + 1 - wide));
    this.#extent = { from: first, to: first + wide - 1 };
  }

  /** Goes to the next or previous moment at which something happened to the target. */
  async jump(target: SearchTarget, direction: 'next' | 'previous'): Promise<void> {
    const lab = this.#lab;
    if (!lab.canAsk || !lab.view) return;
    lab.pause();
    const token = ++this.#searches;
    for (let from = lab.view.step; token === this.#searches;) {
      this.search = { kind: 'looking', step: from };
      const start = from;
      const result = await lab.ask((session) => session.find(target, direction, start));
      if (token !== this.#searches) return;
      if (result?.kind === 'limit') {
        from = result.step;
        continue;
      }
      this.search = { kind: result?.kind === 'found' ? 'idle' : 'none' };
      if (result?.kind === 'found') lab.seek(result.step);
      return;
    }
  }

  /** Gives a search up. */
  stopSearch(): void {
    this.#searches++;
    this.search = { kind: 'idle' };
  }
}
