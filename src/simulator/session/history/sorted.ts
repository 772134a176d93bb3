/** Index of the first of ascending numbers that is not less than `value`; their count when there is none. */
export function firstAtLeast(numbers: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending numbers lie between `from` and `to`, both included. */
export const countWithin = (numbers: ArrayLike<number>, from: number, to: number): number =>
  Math.max(0, firstAtLeast(numbers, to + 1) - firstAtLeast(numbers, from));

/** Appends a step that may have been noted already. */
export const note = (steps: number[], step: number): void => {
  if (steps.at(-1) !== step) steps.push(step);
};
