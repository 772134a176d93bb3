import type { ComparedEvent } from './comparison.ts';
import { threadNames } from './moment.ts';
import type { Run } from './run.ts';

/** Something that happened in a run, told so that it is known in another run, of a program that may have been changed. */
export interface Landmark extends ComparedEvent {
  /** Equal of what is taken to be the same event in two runs. */
  readonly key: string;
}

/** Data that say which thread. */
const threadData: ReadonlySet<string> = new Set(['waker', 'owner', 'target']);
/** Data that change when a program's text moves or time goes by, and nothing else does. */
const fleeting: ReadonlySet<string> = new Set(['line', 'until', 'connection']);

/** What happened in a run, in order, threads known by what they began in, since their numbers may differ from run to run. */
export function* landmarks(run: Run): Generator<Landmark, undefined> {
  const names = threadNames(run.events());
  const nameOf = (thread: number): string => names.get(thread) ?? String(thread);
  for (const { step, time, events } of run.told())
    for (const event of events) {
      const data = Object.entries(event.data).flatMap(([name, value]) =>
        fleeting.has(name) ? [] : [`${name}=${threadData.has(name) ? nameOf(Number(value)) : value}`],
      );
      yield { step, time, event, key: [event.code, event.process, nameOf(event.thread), ...data].join('\u0000') };
    }
}
