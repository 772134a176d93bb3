/** One place in two lists: an index into each; null: the list has nothing there. Never both null. */
export type Pair = readonly [number, number | null] | readonly [null, number];

/**
 * Sets two lists side by side so that as many equal items as possible share a place: every item of both once, in order. Between
 * two shared places the items of the first list come first. Takes time and memory as the product of what differs.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Pair[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const width = columns + 1;
  /** The longest common subsequence of what follows two places. */
  const longest = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      longest[i * width + j] = a[head + i] === b[head + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = Array.from({ length: head }, (_, i): Pair => [i, i]);
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (i < rows && (j === columns || at(i + 1, j) >= at(i, j + 1))) pairs.push([head + i++, null]);
    else pairs.push([null, head + j++]);
  }
  for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return grouped(pairs);
}

/** Between shared places, what only the first list has before what only the second has. */
function grouped(pairs: readonly Pair[]): readonly Pair[] {
  const result: Pair[] = [];
  let later: Pair[] = [];
  for (const pair of pairs) {
    if (pair[0] === null) later.push(pair);
    else if (pair[1] === null) result.push(pair);
    else {
      result.push(...later, pair);
      later = [];
    }
  }
  return [...result, ...later];
}
