/** An integer of 32 bits out of a text, the same everywhere. */
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);

/** Mulberry32. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** The items in an order that depends on `seed` alone: the same attempt at the same question always looks the same. */
export function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  const draw = generator(hash(seed));
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** As {@link shuffled}, but never in the order given: for things to be put into order. Takes at least two different items. */
export function disordered<T>(items: readonly T[], seed: string): readonly T[] {
  for (let turn = 0; ; turn++) {
    const result = shuffled(items, `${seed}/${turn}`);
    if (result.some((item, index) => item !== items[index])) return result;
  }
}
