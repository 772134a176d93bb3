/**
 * A thread that blocks and one that polls, over the same messages (figure 4.1). The model: a call costs {@link CALL} whether it brings
 * something or not, dealing with a message costs {@link WORK}, and a pause lasts exactly as long as it is asked to.
 */

/** All times are in microseconds. */
export const SPAN = 100_000;
export const CALL = 2;
export const WORK = 100;

export const PAUSES: readonly number[] = [0, 1000, 2000, 5000, 10_000, 20_000, 50_000];

export type Traffic = 'none' | 'few' | 'many';

/** When messages arrive. */
export const ARRIVALS: Readonly<Record<Traffic, readonly number[]>> = {
  none: [],
  few: [13_400, 46_200, 81_700],
  many: [4300, 11_900, 12_600, 27_100, 33_800, 48_500, 52_200, 52_900, 67_300, 74_600, 88_100, 93_700],
};

export interface Lane {
  /** Calls of recv; each goes into the kernel and comes back. */
  readonly calls: number;
  /** Of {@link SPAN}, the time that the thread ran. */
  readonly ran: number;
  /** The longest time between a message and the moment when the thread has it. */
  readonly longest: number;
  /** Stretches in which the thread ran, those that touch made one. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

function lane(calls: number, longest: number, busy: readonly { readonly from: number; readonly to: number }[]): Lane {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of busy) {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = to;
    else if (from < SPAN) spans.push({ from, to });
  }
  for (const span of spans) span.to = Math.min(span.to, SPAN);
  return { calls, ran: spans.reduce((sum, { from, to }) => sum + to - from, 0), longest, spans };
}

/** recv waits until there is a message; it has been called once more than there were messages. */
export function block(arrivals: readonly number[]): Lane {
  let free = 0;
  let longest = 0;
  const busy = arrivals.map((at) => {
    const from = Math.max(at, free);
    longest = Math.max(longest, from + CALL - at);
    free = from + CALL + WORK;
    return { from, to: free };
  });
  return lane(arrivals.length + 1, longest, busy);
}

/** recv comes back at once; after a call that brought nothing the thread pauses. */
export function poll(arrivals: readonly number[], pause: number): Lane {
  const busy: { from: number; to: number }[] = [];
  let calls = 0;
  let longest = 0;
  let next = 0;
  for (let now = 0; now < SPAN;) {
    calls++;
    const at = arrivals[next];
    const brought = at !== undefined && at <= now;
    const to = now + CALL + (brought ? WORK : 0);
    busy.push({ from: now, to });
    if (brought) {
      longest = Math.max(longest, now + CALL - at);
      next++;
    }
    now = brought ? to : to + pause;
  }
  return lane(calls, longest, busy);
}
