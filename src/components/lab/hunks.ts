import type { ComparedEvent, ComparedRow } from '../../simulator/session/comparison.ts';

/** An event of both runs, or what only A has beside what only B has between two such events. */
export type Hunk =
  | { readonly kind: 'both'; readonly b: ComparedEvent }
  | { readonly kind: 'apart'; readonly a: readonly ComparedEvent[]; readonly b: readonly ComparedEvent[] };

/** Rows with those that follow one another without an event of both runs put together. */
export const hunksOf = (rows: readonly ComparedRow[]): readonly Hunk[] => {
  const hunks: Hunk[] = [];
  let [a, b]: [ComparedEvent[], ComparedEvent[]] = [[], []];
  const end = (): void => {
    if (a.length + b.length > 0) hunks.push({ kind: 'apart', a, b });
    [a, b] = [[], []];
  };
  for (const row of rows) {
    if (row.a === null) b.push(row.b);
    else if (row.b === null) a.push(row.a);
    else {
      end();
      hunks.push({ kind: 'both', b: row.b });
    }
  }
  end();
  return hunks;
};
