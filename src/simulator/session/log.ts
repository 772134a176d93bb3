import type { TraceEvent } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
import type { History } from './history/history.ts';
import type { Naming } from './naming.ts';
import type { LogEntry, LogQuery } from './session.ts';
import { tellStep } from './story.ts';

/** What happened, a step an entry, oldest first: the last entries of those asked for. */
export function tellLog(trace: Trace, history: History, naming: Naming, query: LogQuery): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (const step of stepsBackwards(trace, history, query)) {
    const events = trace.at(step);
    const told = tellStep(events, naming).filter(({ thread }) => query.thread === null || thread === query.thread);
    if (told.length > 0) entries.push({ step, time: timeOf(events), events: told });
    if (entries.length >= query.limit) break;
  }
  return entries.reverse();
}

/** All that happened, a step an entry, oldest first. */
export function* tellAll(trace: Trace, naming: Naming): Generator<LogEntry, undefined> {
  for (let index = 0; index < trace.length;) {
    const { step } = trace.event(index);
    const events = trace.at(step);
    index += events.length;
    const told = tellStep(events, naming);
    if (told.length > 0) yield { step, time: timeOf(events), events: told };
  }
}

const timeOf = (events: readonly TraceEvent[]): number => events.reduce((latest, { time }) => Math.max(latest, time), 0);

function* stepsBackwards(trace: Trace, history: History, { before, thread }: LogQuery): Iterable<number> {
  if (thread !== null) {
    const steps = history.lanes.get(thread)?.steps ?? [];
    for (let i = steps.length - 1; i >= 0; i--) {
      const step = steps[i] ?? 0;
      if (step <= before) yield step;
    }
    return;
  }
  let last = Infinity;
  for (const { step } of trace.backwards(before)) {
    if (step !== last) yield step;
    last = step;
  }
}
