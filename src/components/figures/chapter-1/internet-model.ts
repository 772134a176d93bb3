/** The small internet of figure 1.1: three networks of end systems, four routers between them. */

export type Station = 'phone' | 'console' | 'server' | 'R1' | 'R2' | 'R3' | 'R4';

export interface Place {
  readonly station: Station;
  readonly kind: 'end-system' | 'router';
  /** Where it is drawn, 0 to 100 each way. */
  readonly x: number;
  readonly y: number;
}

export const PLACES: readonly Place[] = [
  { station: 'phone', kind: 'end-system', x: 13, y: 26 },
  { station: 'console', kind: 'end-system', x: 13, y: 76 },
  { station: 'R1', kind: 'router', x: 37, y: 50 },
  { station: 'R2', kind: 'router', x: 53, y: 20 },
  { station: 'R3', kind: 'router', x: 53, y: 80 },
  { station: 'R4', kind: 'router', x: 69, y: 50 },
  { station: 'server', kind: 'end-system', x: 89, y: 50 },
];

export type LinkName = `${Station}–${Station}`;

export interface Link {
  readonly name: LinkName;
  readonly ends: readonly [Station, Station];
}

const link = (a: Station, b: Station): Link => ({ name: `${a}–${b}`, ends: [a, b] });

export const LINKS: readonly Link[] = [
  link('phone', 'R1'),
  link('console', 'R1'),
  link('R1', 'R2'),
  link('R1', 'R3'),
  link('R2', 'R4'),
  link('R3', 'R4'),
  link('R4', 'server'),
];

/** Links that the reader may cut: those between routers, where there is another way. */
export const CUTTABLE: readonly Link[] = LINKS.filter(({ ends }) => ends.every((end) => end.startsWith('R')));

/** The stations of a way with the fewest links, both ends included; null when none is left. Of equal ways the first listed. */
export const findWay = (from: Station, to: Station, cut: ReadonlySet<LinkName>): readonly Station[] | null => {
  const cameFrom = new Map<Station, Station>([[from, from]]);
  const queue: Station[] = [from];
  for (let station = queue.shift(); station !== undefined; station = queue.shift()) {
    if (station === to) break;
    for (const { name, ends } of LINKS) {
      const next = ends[0] === station ? ends[1] : ends[1] === station ? ends[0] : null;
      if (next === null || cut.has(name) || cameFrom.has(next)) continue;
      cameFrom.set(next, station);
      queue.push(next);
    }
  }
  if (!cameFrom.has(to)) return null;
  const way: Station[] = [to];
  for (let at = to; at !== from; at = cameFrom.get(at) ?? from) way.unshift(cameFrom.get(at) ?? from);
  return way;
};
