import { addTimer, cancelArrival } from './clock.ts';
import type { Kernel, Next } from './kernel.ts';
import { stateOf } from './machines.ts';
import { seize } from './scheduler.ts';
import type { ThreadId } from './state.ts';

/**
 * What happens next, decided instead of left to the scheduler and the clock; it makes one step. Windows promises no thread when it
 * runs, and the network no segment when it arrives, so what comes about this way is a run as well.
 *
 * `thread`: this thread goes on; the others' processors stand still meanwhile. `time`: no thread runs, and what is due next happens.
 * `hold`: a segment, and all behind it, arrive later. `cut`: so many of its bytes travel on as before, the rest arrive later.
 */
export type Decision =
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'time' }
  | { readonly kind: 'hold'; readonly segment: number }
  | { readonly kind: 'cut'; readonly segment: number; readonly bytes: number };

/** How it stands in a token: `t<thread>`, `e`, `h<segment>`, `c<segment>.<bytes>`, numbers in base 36. */
export const decisionText = (decision: Decision): string => {
  switch (decision.kind) {
    case 'thread':
      return `t${decision.thread.toString(36)}`;
    case 'time':
      return 'e';
    case 'hold':
      return `h${decision.segment.toString(36)}`;
    case 'cut':
      return `c${decision.segment.toString(36)}.${decision.bytes.toString(36)}`;
  }
};

/** Reads what {@link decisionText} has written. */
export const readDecision = (text: string): Decision => {
  const [first = 0, second = 0] = text
    .slice(1)
    .split('.')
    .map((part) => parseInt(part, 36));
  if (text.startsWith('t')) return { kind: 'thread', thread: first };
  if (text.startsWith('h')) return { kind: 'hold', segment: first };
  if (text.startsWith('c')) return { kind: 'cut', segment: first, bytes: second };
  return { kind: 'time' };
};

/** Threads that could go on now, whoever has a processor, in order of creation. */
export const runnableThreads = (kernel: Kernel): readonly ThreadId[] => {
  const { ready, processors } = kernel.state;
  const running = processors.flatMap(({ thread }) => (thread === 0 ? [] : [thread]));
  return [...new Set([...ready, ...running])].sort((a, b) => a - b);
};

/**
 * Sees to a decision. What `Kernel.next` would have said instead; 'done': all of it has happened; null: as things stand it cannot be
 * done, and the scheduler goes on.
 */
export const decide = (kernel: Kernel, decision: Decision): Exclude<Next, { readonly kind: 'rest' }> | 'done' | null => {
  const { timers } = kernel.state;
  switch (decision.kind) {
    case 'thread': {
      const thread = kernel.state.threads.get(decision.thread);
      const state = thread && stateOf(thread);
      if (!thread || (state !== 'ready' && state !== 'running')) return null;
      seize(kernel, thread);
      return { kind: 'run', thread: thread.id, steps: 1, instructions: Number.MAX_SAFE_INTEGER };
    }
    case 'time':
      return timers.firstKey === undefined ? null : { kind: 'event' };
    case 'hold':
    case 'cut':
      kernel.state.current = -1;
      return kernel.network.hold(decision.segment, decision.kind === 'cut' ? Math.max(1, decision.bytes) : 0) ? 'done' : null;
  }
};

/** Moves the arrival of a segment from one moment to another. */
export const postponeArrival = (kernel: Kernel, connection: number, segment: number, to: number): void => {
  cancelArrival(kernel.state.timers, connection, segment);
  addTimer(kernel.state.timers, { at: to, event: { kind: 'network', event: { kind: 'arrival', connection, segment } } });
};
