import { runnableThreads } from '../kernel/decision.ts';
import { endpointText } from '../network/address.ts';
import type { ChoiceKind, TraceEvent } from '../trace/event.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { AskedView, ChoicesView, MadeView, PendingView } from './choices-view.ts';
import type { Simulation } from './simulation.ts';

/** Choices that are made by deciding whose step it is; and which of some sixteen thousand free ports, of which nothing depends. */
const notAsked: ReadonlySet<ChoiceKind> = new Set(['thread', 'slice', 'port']);

/** How much of what is to come is shown. */
const mostPending = 24;

/** What can be chosen at the present step. The run stays where it is. */
export function choicesAt(simulation: Simulation, checkpoints: Checkpoints): ChoicesView {
  const { step, kernel } = simulation;
  const next = simulation.end === null ? simulation.rehearse() : null;
  const asked = next === null ? [] : askedIn(simulation, next.events);
  const last = step === 0 ? [] : lastAsked(simulation, checkpoints);
  return {
    step,
    schedule: kernel.schedule.token,
    threads: runnableThreads(kernel),
    pending: pendingEvents(simulation),
    next: next === null ? null : next.actor,
    asked,
    last,
    made: madeUpTo(simulation),
  };
}

/** Is there more than one who could go next? Asking changes nothing. */
export const isOpen = (simulation: Simulation): boolean => {
  const threads = runnableThreads(simulation.kernel).length;
  return threads > 1 || (threads === 1 && simulation.kernel.state.timers.size > 0);
};

/** What the last step asked, tried from the step before it. */
function lastAsked(simulation: Simulation, checkpoints: Checkpoints): readonly AskedView[] {
  const { step } = simulation;
  const events = simulation.trace.at(step);
  if (!events.some((event) => event.kind === 'choice' && !notAsked.has(event.choice))) return [];
  checkpoints.seek(step - 1);
  const asked = askedIn(simulation, events);
  checkpoints.seek(step);
  return asked;
}

/** The choices among a step's events; what each answer leads to is found by making the step, from where the simulation stands. */
function askedIn(simulation: Simulation, events: readonly TraceEvent[]): readonly AskedView[] {
  const { schedule } = simulation.kernel;
  return events.flatMap((event): AskedView[] => {
    if (event.kind !== 'choice' || notAsked.has(event.choice)) return [];
    const { index, choice, chosen } = event;
    const before = schedule.overrides.find(([at]) => at === index)?.[1] ?? null;
    const options = Array.from({ length: event.options }, (_, option) => {
      schedule.override(index, option);
      return { option, ...effectOf(simulation, simulation.rehearse().events, index, choice, option, event.options) };
    });
    schedule.override(index, before);
    return [{ index, choice, chosen, options }];
  });
}

/** What came of an answer, as far as it can be told from the step itself. */
function effectOf(
  simulation: Simulation,
  events: readonly TraceEvent[],
  index: number,
  choice: ChoiceKind,
  option: number,
  options: number,
): { readonly value: number; readonly text: string } {
  const from = events.findIndex((event) => event.kind === 'choice' && event.index === index);
  const after = events.slice(from + 1);
  const { latencyUs, jitterUs } = simulation.network;
  switch (choice) {
    case 'cut': {
      const segment = after.find((event) => event.kind === 'segment' && event.phase === 'sent' && event.bytes > 0);
      return { value: segment?.kind === 'segment' ? segment.bytes : 0, text: '' };
    }
    case 'waiter':
      return { value: after.find((event) => event.kind === 'woken')?.thread ?? 0, text: '' };
    case 'latency':
      return { value: (latencyUs + (jitterUs * option) / (options - 1)) * 1000, text: '' };
    case 'fit': {
      const returned = after.find((event) => event.kind === 'returned');
      return { value: option, text: returned?.kind === 'returned' ? returned.value : '' };
    }
    case 'loss':
      return { value: after.some((event) => event.kind === 'datagram' && event.phase === 'dropped') ? 1 : 0, text: '' };
    default:
      return { value: option, text: '' };
  }
}

/** What time will bring, soonest first. */
function pendingEvents(simulation: Simulation): readonly PendingView[] {
  const { timers, network } = simulation.kernel.state;
  const pending: PendingView[] = [];
  for (const [at, events] of timers.entries())
    for (const event of events) {
      if (pending.length >= mostPending) return pending;
      const view = { at, thread: 0, segment: 0, from: '', to: '', flags: '', bytes: 0 };
      if (event.kind === 'timeout' || event.kind === 'window-timer') pending.push({ ...view, kind: event.kind, thread: event.thread });
      else if (event.kind === 'network' && event.event.kind === 'arrival') {
        const { connection, segment } = event.event;
        const ends = network.connections.see(connection);
        const found = ends?.flight.find(({ id }) => id === segment);
        if (!ends || !found) continue;
        const [from, to] = found.from === 0 ? ends.ends : [ends.ends[1], ends.ends[0]];
        const { flags, bytes } = found;
        const names = { from: endpointText(from.endpoint), to: endpointText(to.endpoint) };
        pending.push({ ...view, ...names, kind: 'segment', segment, flags, bytes: bytes.length });
      } else if (event.kind === 'network' && event.event.kind === 'packet') {
        const packet = network.packets.see(event.event.packet);
        if (!packet) continue;
        const names = { from: endpointText(packet.from), to: endpointText(packet.to) };
        pending.push({ ...view, ...names, kind: 'datagram', bytes: typeof packet.content === 'string' ? 0 : packet.content.length });
      } else if (event.kind === 'network')
        pending.push({ ...view, kind: event.event.kind === 'acknowledgement' ? 'acknowledgement' : 'tcp' });
      else pending.push({ ...view, kind: event.kind });
    }
  return pending;
}

/** What has been decided up to the present step, in order. */
export function madeUpTo(simulation: Simulation): readonly MadeView[] {
  const { schedule } = simulation.kernel;
  const made: MadeView[] = schedule.decisions.flatMap(([step, decision]) =>
    step < simulation.step ? [{ step: step + 1, ...decision }] : [],
  );
  const fixed = new Map(schedule.overrides);
  for (const event of fixed.size === 0 ? [] : simulation.trace.backwards(simulation.step))
    if (event.kind === 'choice' && fixed.has(event.index))
      made.push({ step: event.step, kind: 'override', index: event.index, choice: event.choice, option: event.chosen });
  return made.sort((a, b) => a.step - b.step);
}
