import type { TraceEvent } from '../trace/event.ts';

/**
 * A moment of a run told by what happens in it, so that it stays right when the program or the simulator changes and step numbers
 * do not: the `nth` event of this kind that fits everything else that is said.
 */
export interface Moment {
  readonly event:
    | 'call'
    | 'returned'
    | 'blocked'
    | 'woken'
    | 'output'
    | 'finding'
    | 'thread-started'
    | 'thread-ended'
    | 'process-started'
    | 'process-ended';
  readonly process?: string;
  /** The function that the thread began in, `communicate`; `communicate#2` is the second such thread of its process. */
  readonly thread?: string;
  /** Of `call`, `returned` and `blocked`: the function of Windows. */
  readonly api?: string;
  /** Of `returned`: what it returned. */
  readonly value?: string;
  /** Of `output`: a piece of the text. */
  readonly text?: string;
  /** Of `finding`: its code. */
  readonly code?: string;
  /** From 1; absent: the first. */
  readonly nth?: number;
  /** To stand just before it happens instead of just after. */
  readonly before?: boolean;
}

/** Names of threads as {@link Moment} has them, by number. */
export function threadNames(events: Iterable<TraceEvent>): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const begun = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'thread-started') continue;
    const key = `${event.process} ${event.function}`;
    const count = (begun.get(key) ?? 0) + 1;
    begun.set(key, count);
    names.set(event.thread, count === 1 ? event.function : `${event.function}#${count}`);
  }
  return names;
}

/** The event that a moment names, or null when the run has none. */
export function eventAt(events: readonly TraceEvent[], moment: Moment): TraceEvent | null {
  return eventsLike(events, moment)[(moment.nth ?? 1) - 1] ?? null;
}

/** All events that a moment would fit if it did not say which. */
export function eventsLike(events: readonly TraceEvent[], moment: Moment): readonly TraceEvent[] {
  const names = moment.thread === undefined ? null : threadNames(events);
  return events.filter(
    (event) =>
      event.kind === moment.event &&
      agrees(moment.process, event.process) &&
      agrees(moment.thread, names?.get(event.thread)) &&
      agrees(moment.api, 'api' in event ? event.api : undefined) &&
      agrees(moment.value, event.kind === 'returned' ? event.value : undefined) &&
      agrees(moment.code, event.kind === 'finding' ? event.finding.code : undefined) &&
      (moment.text === undefined || (event.kind === 'output' && event.text.includes(moment.text))),
  );
}

/** The step at which a run stands at a moment, or null when the run has no such moment. */
export function stepOf(events: readonly TraceEvent[], moment: Moment): number | null {
  const event = eventAt(events, moment);
  return event === null ? null : Math.max(0, event.step - (moment.before === true ? 1 : 0));
}

const agrees = (wanted: string | undefined, is: string | undefined): boolean => wanted === undefined || wanted === is;
