import { asking, local } from '../compare/asking.ts';
import type { CallRecord } from '../record-type.ts';

/** The longest round of a polling loop that is found. */
const LONGEST = 8;
/** So often a round must come in a row to be folded. */
const LEAST = 4;

/**
 * What makes two calls of a thread equal: all but when they were and their number. Only calls that ask are folded, and only when they
 * moved no data: of others it must stay known when each was made, since the order of what they did to others is compared.
 */
const signature = ({ api, args, result, error, out, bytes, line, leave, n }: CallRecord): string =>
  bytes === undefined && leave !== null && (asking.has(api) || local.has(api))
    ? JSON.stringify([api, args, result, error, out, line])
    : `unique ${n}`;

/** Folds what a polling loop repeats: of equal rounds in a row one stays, its last call says how many there were. `calls`: of one thread. */
export function fold(calls: readonly CallRecord[]): CallRecord[] {
  const ids = new Map<string, number>();
  const kinds = calls.map((call) => {
    const key = signature(call);
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
  const folded: CallRecord[] = [];
  let i = 0;
  while (i < calls.length) {
    const { period, rounds } = roundsAt(kinds, i);
    const last = calls[i + period * rounds - 1];
    for (let j = 0; j < period; j++) {
      const call = calls[i + j];
      if (call === undefined) continue;
      const closes = j === period - 1 && rounds > 1;
      folded.push(closes ? { ...call, leave: last?.leave ?? call.leave, repeated: rounds, ...(period > 1 ? { period } : {}) } : call);
    }
    i += period * rounds;
  }
  return folded;
}

/** The shortest round that comes often enough from a place on; else the one call that stands there. */
const roundsAt = (kinds: readonly number[], start: number): { readonly period: number; readonly rounds: number } => {
  for (let period = 1; period <= LONGEST; period++) {
    let end = start + period;
    while (end < kinds.length && kinds[end] === kinds[end - period]) end++;
    const rounds = Math.floor((end - start) / period);
    if (rounds >= LEAST) return { period, rounds };
  }
  return { period: 1, rounds: 1 };
};
