import { QUANTUM_NS, SKEW_NS, SWITCH_NS } from './cost.ts';
import type { KernelState, Processor, Thread, ThreadId } from './state.ts';

/** What the scheduler needs from the kernel. */
export interface SchedulerHost {
  readonly state: KernelState;
  thread(id: number): Thread;
  step(thread: Thread, event: 'dispatch' | 'preempt'): void;
  choose(kind: 'thread' | 'slice', options: number): number;
}

/** Options of the choice `slice`: 0 is a full quantum, k is k steps. */
const SLICES = 64;

/** May the thread run on the processor? */
const fits = ({ barred }: Thread, { index }: Processor): boolean => !barred.includes(index);

const priorityOf = (thread: Thread): number => thread.basePriority + thread.boost;

/** Takes a thread that does not go on off its processor, or out of the queue for one. */
export const withdraw = (state: KernelState, id: ThreadId): void => {
  const processor = state.processors.find(({ thread }) => thread === id);
  if (processor) processor.thread = 0;
  const at = state.ready.indexOf(id);
  if (at >= 0) state.ready.splice(at, 1);
};

/** A new processor, idle. */
export const createProcessor = (index: number): Processor => ({ index, clock: 0, thread: 0, last: 0, steps: null, until: 0 });

/**
 * Gives processors to threads until nothing more can be given: ends slices that are used up, fills idle processors, lets a
 * thread that a wait's end has boosted take over from one of lower priority.
 *
 * The rules are those of Scheduling Priorities and Priority Boosts (learn.microsoft.com): the highest priority runs, equals
 * take turns by quantum, and a boosted thread loses one level with each quantum.
 */
export const assign = (host: SchedulerHost): void => {
  for (const processor of host.state.processors) if (processor.thread !== 0) renew(host, processor);
  if (host.state.ready.length === 0) return;
  fill(host);
  for (const id of [...host.state.ready]) press(host, host.thread(id));
};

/** Ends a slice that is used up. A thread with no rival goes on at once. */
const renew = (host: SchedulerHost, processor: Processor): void => {
  const quantumOver = processor.clock >= processor.until;
  const thread = host.thread(processor.thread);
  const stays = fits(thread, processor);
  if (!quantumOver && processor.steps !== 0 && stays) return;
  if (quantumOver) thread.boost = Math.max(0, thread.boost - 1);
  if (host.state.ready.length === 0 && stays) slice(host, processor);
  else putBack(host, processor, thread);
};

const putBack = (host: SchedulerHost, processor: Processor, thread: Thread): void => {
  host.step(thread, 'preempt');
  thread.readySince = processor.clock;
  host.state.ready.push(thread.id);
  processor.thread = 0;
};

const slice = (host: SchedulerHost, processor: Processor): void => {
  const steps = host.choose('slice', SLICES);
  processor.steps = steps === 0 ? null : steps;
  processor.until = processor.clock + QUANTUM_NS;
};

const fill = (host: SchedulerHost): void => {
  for (;;) {
    const idle = host.state.processors.filter(({ thread }) => thread === 0).sort((a, b) => a.clock - b.clock || a.index - b.index);
    const waiting = host.state.ready.map((id) => host.thread(id));
    const first = idle.find((processor) => waiting.some((thread) => fits(thread, processor)));
    if (!first) return;
    const ready = waiting.filter((thread) => fits(thread, first));
    const moment = Math.max(first.clock, Math.min(...ready.map(({ readySince }) => readySince)));
    const candidates = ready.filter(({ readySince }) => readySince <= moment);
    candidates.sort((a, b) => priorityOf(b) - priorityOf(a));
    const equals = candidates.filter(({ basePriority }) => basePriority === candidates[0]?.basePriority);
    const chosen = equals[equals.length === 1 ? 0 : host.choose('thread', equals.length)];
    if (!chosen) return;
    const last = idle.find(({ index, clock }) => index === chosen.processor && clock <= moment && !chosen.barred.includes(index));
    dispatch(host, last ?? first, chosen);
  }
};

const press = (host: SchedulerHost, thread: Thread): void => {
  if (!thread.pressing || !host.state.ready.includes(thread.id)) return;
  thread.pressing = false;
  const rank = (processor: Processor): number => priorityOf(host.thread(processor.thread));
  const [one, ...others] = host.state.processors.filter((processor) => fits(thread, processor) && processor.thread !== 0);
  if (!one) return;
  const weakest = others.reduce((a, b) => (rank(b) < rank(a) ? b : a), one);
  if (rank(weakest) >= priorityOf(thread)) return;
  const loser = host.thread(weakest.thread);
  host.step(loser, 'preempt');
  loser.readySince = weakest.clock;
  host.state.ready.unshift(loser.id);
  dispatch(host, weakest, thread);
};

const dispatch = (host: SchedulerHost, processor: Processor, thread: Thread): void => {
  host.state.ready.splice(host.state.ready.indexOf(thread.id), 1);
  run(host, processor, thread);
  slice(host, processor);
};

const run = (host: SchedulerHost, processor: Processor, thread: Thread): void => {
  processor.clock = Math.max(processor.clock, thread.readySince);
  if (processor.last !== thread.id) processor.clock += SWITCH_NS;
  processor.thread = thread.id;
  processor.last = thread.id;
  if (host.state.current === processor.index) host.state.current = -1;
  thread.processor = processor.index;
  thread.pressing = false;
  host.step(thread, 'dispatch');
};

/** A ready thread goes on with a processor, whoever had it. */
export const takeOver = (host: SchedulerHost, processor: Processor, thread: Thread): void => {
  if (processor.thread !== 0) putBack(host, processor, host.thread(processor.thread));
  host.state.ready.splice(host.state.ready.indexOf(thread.id), 1);
  run(host, processor, thread);
};

/** A thread that could go on does so now: with the processor that it has, else with one that it may use, an idle one first. */
export const seize = (host: SchedulerHost, thread: Thread): void => {
  const { processors, time } = host.state;
  const own = processors.find((each) => each.thread === thread.id);
  const others = processors.filter((each) => fits(thread, each));
  const processor = own ?? others.find((each) => each.thread === 0) ?? others[0];
  if (!processor) return;
  if (!own) {
    // Whoever is of higher priority takes the processor back.
    if (processor.thread !== 0) host.thread(processor.thread).pressing = true;
    takeOver(host, processor, thread);
    processor.steps = null;
  }
  processor.clock = Math.max(processor.clock, time);
  processor.until = Math.max(processor.until, processor.clock + QUANTUM_NS);
  host.state.current = processor.index;
};

/** Processors that have stood still while something else happened have lived through that time too. */
export const catchUp = ({ processors, time }: KernelState): void => {
  for (const processor of processors) {
    const behind = time - processor.clock;
    if (processor.thread === 0 || behind <= 0) continue;
    processor.clock += behind;
    processor.until += behind;
  }
};

/**
 * Whose turn it is among the busy processors: the current one while it is not more than {@link SKEW_NS} ahead of another,
 * else the one furthest behind. `until`: the clock at which its turn ends.
 */
export const turn = ({ processors, current }: KernelState): { readonly processor: Processor; readonly until: number } | null => {
  const acting = processors[current];
  if (acting && acting.thread !== 0 && acting.clock < limitOf(processors, acting)) return turnOf(processors, acting);
  let least: Processor | null = null;
  for (const each of processors) if (each.thread !== 0 && (least === null || each.clock < least.clock)) least = each;
  return least && turnOf(processors, least);
};

const turnOf = (processors: readonly Processor[], processor: Processor) => ({
  processor,
  until: Math.min(limitOf(processors, processor), processor.until),
});

/** How far a processor's clock may go before another that is busy gets its turn. */
const limitOf = (processors: readonly Processor[], processor: Processor): number => {
  let limit = Infinity;
  for (const other of processors) if (other !== processor && other.thread !== 0) limit = Math.min(limit, other.clock + SKEW_NS);
  return limit;
};
