/** Who can have a lab's worker and editor, and give them up for another. */
export interface Taker {
  rest(): Promise<void>;
}

let holder: Taker | null = null;
let givingUp: Promise<void> | null = null;

/** Only one lab of a page has a worker and an editor at a time: the one that was reached for last. null: it may at once. */
export const takeTurn = (taker: Taker): Promise<void> | null => {
  if (holder === taker) return givingUp;
  const before = holder;
  holder = taker;
  if (before === null) return givingUp;
  const done = Promise.all([givingUp, before.rest()]).then(() => {
    if (givingUp === done) givingUp = null;
  });
  givingUp = done;
  return done;
};

/** It is gone, and holds nothing any more. */
export const leaveTurn = (taker: Taker): void => {
  if (holder === taker) holder = null;
};
