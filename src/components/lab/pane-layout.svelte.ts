import * as z from 'zod/mini';

/** Where a pane stands in a wide lab. Every region shows one of its panes at a time. */
export type Region = 'code' | 'world' | 'time' | 'talk' | 'values' | 'told';

/** All panes, and the region of each; within a region in the order of its tabs. */
export const regionOf = {
  code: 'code',
  stage: 'world',
  memory: 'world',
  timeline: 'time',
  consoles: 'talk',
  variables: 'values',
  scheduler: 'values',
  chart: 'values',
  breakpoints: 'values',
  prediction: 'values',
  log: 'told',
  compare: 'told',
  prints: 'told',
  tasks: 'told',
} as const satisfies Readonly<Record<string, Region>>;

export type PaneName = keyof typeof regionOf;

const names = Object.keys(regionOf) as readonly PaneName[];
/** What a compact lab shows. */
const compact: readonly PaneName[] = ['code', 'stage', 'timeline', 'consoles'];

/** `code`, `talk`, `values`: part of the row's width; `upper`, `lower`: heights of the rows in rem. */
export type SizeName = 'code' | 'talk' | 'values' | 'upper' | 'lower';

export interface SizeRange {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** What an arrow key moves. */
  readonly notch: number;
}

export const sizeRanges: Readonly<Record<SizeName, SizeRange>> = {
  code: { usual: 0.5, least: 0.2, most: 0.8, notch: 0.02 },
  talk: { usual: 0.34, least: 0.15, most: 0.6, notch: 0.02 },
  values: { usual: 0.33, least: 0.15, most: 0.6, notch: 0.02 },
  upper: { usual: 31, least: 14, most: 70, notch: 1 },
  lower: { usual: 21, least: 10, most: 60, notch: 1 },
};

const size = (name: SizeName) =>
  z._default(z.number().check(z.gte(sizeRanges[name].least), z.lte(sizeRanges[name].most)), sizeRanges[name].usual);
const stored = z.object({ code: size('code'), talk: size('talk'), values: size('values'), upper: size('upper'), lower: size('lower') });
type Sizes = z.infer<typeof stored>;

const usualSizes = stored.parse({});
const key = 'overlapped:1:panes';

const readSizes = (): Sizes => {
  try {
    const read = stored.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return read.success ? read.data : usualSizes;
  } catch {
    return usualSizes;
  }
};

/** Which panes of a lab are in front and how large they are. Sizes are the reader's, for all labs, and kept in the browser. */
export class PaneLayout {
  /** The panes of this lab. */
  readonly names: readonly PaneName[];
  /** So narrow that one pane is shown at a time, with the time line. */
  narrow = $state(false);
  sizes = $state<Sizes>(readSizes());
  #front = $state<Record<Region, PaneName>>({
    code: 'code',
    world: 'stage',
    time: 'timeline',
    talk: 'consoles',
    values: 'variables',
    told: 'log',
  });
  #only = $state<PaneName>('code');

  constructor(layout: 'full' | 'compact') {
    this.names = layout === 'compact' ? compact : names;
  }

  /** The panes among which a narrow lab chooses. */
  get choices(): readonly PaneName[] {
    return this.names.filter((name) => name !== 'timeline');
  }

  in(region: Region): readonly PaneName[] {
    return this.names.filter((name) => regionOf[name] === region);
  }

  inFront(name: PaneName): boolean {
    return this.narrow && name !== 'timeline' ? this.#only === name : this.#front[regionOf[name]] === name;
  }

  /** Brings a pane to the front, however wide the lab is. */
  show(name: PaneName): void {
    this.#front[regionOf[name]] = name;
    if (name !== 'timeline') this.#only = name;
  }

  /** Takes the nearest size within the range; null takes the usual one. False when the browser does not keep it. */
  resize(name: SizeName, to: number | null): boolean {
    const { usual, least, most } = sizeRanges[name];
    this.sizes[name] = to === null ? usual : Math.min(most, Math.max(least, to));
    try {
      localStorage.setItem(key, JSON.stringify(this.sizes));
      return true;
    } catch {
      return false;
    }
  }
}
