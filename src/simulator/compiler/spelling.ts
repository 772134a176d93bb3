/** Edit distance with transpositions, ignoring case; `limit + 1` when it is larger than `limit`. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= to.length; j += 1) {
      const same = from.charCodeAt(i - 1) === to.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from.charCodeAt(i - 1) === to.charCodeAt(j - 2) && from.charCodeAt(i - 2) === to.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}

/**
 * The candidate that the writer of `name` most likely meant, or null when none is near: at most one slip for every
 * three letters. The first of equally near candidates wins, so the answer depends on their order alone.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const lower = name.toLowerCase();
  let best: string | null = null;
  let bound = Math.min(3, Math.floor((name.length + 1) / 3));
  for (const candidate of candidates) {
    if (candidate === name || bound < 0) continue;
    const found = distance(lower, candidate.toLowerCase(), bound);
    if (found > bound || found >= candidate.length) continue;
    best = candidate;
    bound = found - 1;
  }
  return best;
}
