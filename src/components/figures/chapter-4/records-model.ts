/** The array of records of example 04-02 with {@link PLACES} places for its 64 (figure 4.4). */

export const PLACES = 6;

export interface Records {
  /** Client whose record each place points to; null: nothing was ever put there. Places from `count` on are dead. */
  readonly places: readonly (number | null)[];
  readonly count: number;
  /** How many clients have come so far; the next one gets the next number. */
  readonly joined: number;
}

/** An assignment `clients[to] = clients[from]`. */
export interface Copy {
  readonly to: number;
  readonly from: number;
  readonly kind: 'wanted' | 'one-too-many' | 'outside';
}

export const empty: Records = { places: Array.from({ length: PLACES }, () => null), count: 0, joined: 0 };

/** Puts a client at the end; null: there are `most` already. */
export function addRecord(records: Records, most: number): Records | null {
  if (records.count >= most) return null;
  const client = records.joined + 1;
  return { places: records.places.with(records.count, client), count: records.count + 1, joined: client };
}

/** As `removeClient` does it: copies from `index` to `count - 1`, the last of which reads `clients[count]`. */
export function removeRecord(records: Records, index: number): { readonly records: Records; readonly copies: readonly Copy[] } {
  const { count } = records;
  const places = [...records.places];
  const copies: Copy[] = [];
  for (let to = index; to < count; to++) {
    const from = to + 1;
    copies.push({ to, from, kind: from >= PLACES ? 'outside' : from >= count ? 'one-too-many' : 'wanted' });
    places[to] = places[from] ?? null;
  }
  return { records: { ...records, places, count: count - 1 }, copies };
}
