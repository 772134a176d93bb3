import type { Chart } from '../../simulator/session/chart.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedState extends Box {
  readonly state: string;
  /** Nothing leads out of it. */
  readonly final: boolean;
}

/** Transitions to one state by the same events, from wherever: they share a label and the last piece of the way. */
export interface PlacedArrow {
  readonly to: string;
  readonly events: readonly string[];
  /** Of the events, one a line. */
  readonly label: Box;
  /** From each state to the label, as SVG paths. */
  readonly legs: readonly { readonly from: string; readonly path: string }[];
  /** From the label to the state. */
  readonly stem: string;
}

export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  /** The first one is where an object begins. */
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

/** Words of states and events, which decide how much room they take. */
export interface ChartTexts {
  state(state: string): string;
  event(event: string): string;
}

export const LINE_HEIGHT = 15;
const stateHeight = 28;
const sidePadding = 12;
const betweenRows = 20;
const betweenItems = 18;
/** What the arrow takes that leads from a state to itself. */
const loopWidth = 26;
const margin = 12;

/** About as wide as a text is in the chart's type: Hangul and the like are as wide as they are high. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 11.5 : 6.8;
  return Math.ceil(width);
};

/** Something that takes a place in a row. Rows of states alternate with rows of labels; a bend lets a line pass. */
interface Item {
  readonly row: number;
  /** How far it reaches to both sides of its middle. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly up: Item[];
  readonly down: Item[];
  x: number;
}

interface Bundle {
  readonly from: readonly string[];
  readonly to: string;
  readonly events: readonly string[];
}

/**
 * Draws a machine from the top down, in layers: a state stands below all states that come before it in the definition and lead to it.
 * What leads to the same state by the same events is one arrow with one label. States, labels and lines that pass all take places in
 * rows, so that no two labels can overlap, whatever the texts are.
 */
export const layOut = (chart: Chart, texts: ChartTexts): ChartPicture => {
  const ranks = ranksOf(chart);
  const rankOf = (state: string): number => ranks.get(state) ?? 0;
  const rows: Item[][] = Array.from({ length: 2 * Math.max(...ranks.values()) + 1 }, () => []);
  const add = (row: number, left: number, right: number, height: number): Item => {
    const item: Item = { row, left, right, height, up: [], down: [], x: 0 };
    rows[row]?.push(item);
    return item;
  };
  const labelWidth = (events: readonly string[]): number => Math.max(...events.map((event) => widthOf(texts.event(event)))) + 8;

  const loops = new Map<string, readonly string[]>();
  const items = new Map<string, Item>();
  for (const state of chart.states) {
    const own = chart.transitions.filter(({ from, to }) => from === state && to === state).map(({ event }) => event);
    if (own.length > 0) loops.set(state, own);
    const half = (widthOf(texts.state(state)) * 1.08) / 2 + sidePadding;
    const loop = own.length > 0 ? loopWidth + labelWidth(own) : 0;
    items.set(state, add(2 * rankOf(state), half, half + loop, Math.max(stateHeight, own.length * LINE_HEIGHT)));
  }

  const lines = bundlesOf(chart, rankOf).map((bundle) => {
    const down = rankOf(bundle.to) > rankOf(bundle.from[0] ?? '');
    const width = labelWidth(bundle.events);
    const target = items.get(bundle.to);
    const row = 2 * rankOf(bundle.to) + (down ? -1 : 1);
    const label = add(row, width / 2, width / 2, bundle.events.length * LINE_HEIGHT);
    if (target) link(down ? label : target, down ? target : label);
    const away = down ? -1 : 1;
    /** The bundle's place in each row that its lines pass, from the label on. */
    const bus: Item[] = [label];
    const pass = (distance: number): Item => {
      for (let at = bus.length; at <= distance; at++) {
        const bend = add(row + at * away, 4, 4, 0);
        const before = bus[at - 1];
        if (before) link(down ? bend : before, down ? before : bend);
        bus.push(bend);
      }
      return bus[distance] ?? label;
    };
    const legs = bundle.from.flatMap((from) => {
      const source = items.get(from);
      if (!source) return [];
      const distance = Math.abs(source.row - row) - 1;
      const first = pass(distance);
      link(down ? source : first, down ? first : source);
      return [{ from, source, distance }];
    });
    return { bundle, down, label, bus, legs, target };
  });

  order(rows);
  spread(rows);
  const { middles, height } = stack(rows);
  const everything = rows.flat();
  const leftmost = Math.min(...everything.map(({ x, left }) => x - left));
  for (const item of everything) item.x += margin - leftmost;
  const yOf = (item: Item): number => middles[item.row] ?? 0;

  const stateHalf = stateHeight / 2;
  const at = (item: Item, neighbour: Item): Point => {
    const below = neighbour.row > item.row;
    const isState = item.row % 2 === 0 && item.height > 0;
    const side = below ? item.down : item.up;
    const peers = [...side].sort((a, b) => a.x - b.x);
    const share = (peers.indexOf(neighbour) + 1) / (peers.length + 1);
    const half = isState ? item.left - 6 : 0;
    const reach = isState ? stateHalf : item.height / 2;
    return { x: item.x + (share * 2 - 1) * half, y: yOf(item) + (below ? reach : -reach) };
  };

  const states = chart.states.flatMap((state): PlacedState[] => {
    const item = items.get(state);
    if (!item) return [];
    const box = { x: item.x - item.left, y: yOf(item) - stateHalf, width: item.left * 2, height: stateHeight };
    return [{ state, final: chart.finals.includes(state), ...box }];
  });
  const arrows = lines.flatMap(({ bundle, label, bus, legs, target }): PlacedArrow[] => {
    if (!target) return [];
    return [
      {
        to: bundle.to,
        events: bundle.events,
        label: { x: label.x - label.left, y: yOf(label) - label.height / 2, width: label.left + label.right, height: label.height },
        legs: legs.map(({ from, source, distance }) => {
          const way = [source, ...bus.slice(0, distance + 1).reverse()];
          return { from, path: curve(way.slice(1).flatMap((item, i) => through(way[i], item, at))) };
        }),
        stem: curve(through(label, target, at)),
      },
    ];
  });
  const selfArrows = [...loops].flatMap(([state, events]): PlacedArrow[] => {
    const item = items.get(state);
    if (!item) return [];
    const x = item.x + item.left;
    const y = yOf(item);
    const high = events.length * LINE_HEIGHT;
    return [
      {
        to: state,
        events,
        label: { x: x + loopWidth, y: y - high / 2, width: labelWidth(events), height: high },
        legs: [{ from: state, path: `M${x} ${y - 7}c10 -3 20 -1 20 7` }],
        stem: `M${x + 20} ${y}c0 8 -10 10 -20 7`,
      },
    ];
  });
  const width = Math.max(...everything.map(({ x, right }) => x + right)) + margin;
  return { width: Math.ceil(width), height, states, arrows: [...arrows, ...selfArrows] };
};

/** A state's layer: one more than that of any state before it in the definition that leads to it; neighbours never share one. */
const ranksOf = ({ states, transitions }: Chart): ReadonlyMap<string, number> => {
  const ranks = new Map(states.map((state) => [state, 0]));
  const index = new Map(states.map((state, i) => [state, i]));
  for (const state of states) {
    const before = transitions
      .filter(({ from, to }) => (to === state || from === state) && from !== to)
      .map(({ from, to }) => (from === state ? to : from))
      .filter((other) => (index.get(other) ?? 0) < (index.get(state) ?? 0));
    ranks.set(state, Math.max(0, ...before.map((other) => (ranks.get(other) ?? 0) + 1)));
  }
  return ranks;
};

const bundlesOf = ({ states, transitions }: Chart, rankOf: (state: string) => number): readonly Bundle[] => {
  const bundles = new Map<string, { from: string[]; to: string; events: readonly string[] }>();
  for (const from of states) {
    for (const to of states) {
      if (from === to) continue;
      const events = transitions.filter((each) => each.from === from && each.to === to).map(({ event }) => event);
      if (events.length === 0) continue;
      const key = `${to} ${rankOf(from) < rankOf(to)} ${events.join()}`;
      const known = bundles.get(key);
      if (known) known.from.push(from);
      else bundles.set(key, { from: [from], to, events });
    }
  }
  return [...bundles.values()];
};

const link = (upper: Item, lower: Item): void => {
  upper.down.push(lower);
  lower.up.push(upper);
};

const mean = (items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);

/** Sorts each row by where its items' neighbours stand, back and forth. */
const order = (rows: Item[][]): void => {
  const number = (row: Item[]): void => row.forEach((item, i) => (item.x = i));
  rows.forEach(number);
  const sweeps = 8;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      const wished = new Map(
        row.map((item) => [item, (down ? item.up : item.down).length > 0 ? mean(down ? item.up : item.down, ({ x }) => x) : item.x]),
      );
      row.sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
      number(row);
    }
  }
};

/** Gives items room beside each other, as near to their neighbours as that allows. */
const spread = (rows: readonly Item[][]): void => {
  for (const row of rows)
    pack(
      row,
      row.map(() => 0),
    );
  const rounds = 24;
  for (let round = 0; round < rounds; round++)
    for (const row of round % 2 === 0 ? rows : rows.toReversed())
      pack(
        row,
        row.map((item) => (item.up.length + item.down.length === 0 ? item.x : mean([...item.up, ...item.down], ({ x }) => x))),
      );
};

/** Between pushing everything right and pushing everything left, both of which keep order and distances. */
const pack = (row: readonly Item[], wished: readonly number[]): void => {
  const apart = (i: number): number => (row[i - 1]?.right ?? 0) + betweenItems + (row[i]?.left ?? 0);
  const rightward: number[] = [];
  const leftward: number[] = [];
  for (let i = 0; i < row.length; i++) rightward[i] = Math.max(wished[i] ?? 0, i === 0 ? -Infinity : (rightward[i - 1] ?? 0) + apart(i));
  for (let i = row.length - 1; i >= 0; i--)
    leftward[i] = Math.min(wished[i] ?? 0, i === row.length - 1 ? Infinity : (leftward[i + 1] ?? 0) - apart(i + 1));
  row.forEach((item, i) => (item.x = ((rightward[i] ?? 0) + (leftward[i] ?? 0)) / 2));
};

/** Rows one below the other. */
const stack = (rows: readonly Item[][]): { readonly middles: readonly number[]; readonly height: number } => {
  let y = margin;
  const middles = rows.map((row) => {
    const height = Math.max(0, ...row.map((item) => item.height));
    y += height + betweenRows;
    return y - betweenRows - height / 2;
  });
  return { middles, height: Math.ceil(y - betweenRows + margin) };
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const through = (from: Item | undefined, to: Item, at: (item: Item, neighbour: Item) => Point): readonly Point[] =>
  from === undefined ? [] : [at(from, to), at(to, from)];

/** Through all points, leaving and coming to each straight up or down. */
const curve = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (before === undefined) return `M${round(x)} ${round(y)}`;
      const middle = round((before.y + y) / 2);
      return before.x === x ? `L${round(x)} ${round(y)}` : `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(y)}`;
    })
    .join('');

const round = (value: number): number => Math.round(value * 10) / 10;
