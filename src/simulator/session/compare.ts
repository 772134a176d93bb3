import { Schedule } from '../kernel/schedule.ts';
import type { TraceEvent } from '../trace/event.ts';
import { align } from './align.ts';
import type { ComparedEvent, ComparedRow, Comparison } from './comparison.ts';
import { landmarks, type Landmark } from './landmark.ts';
import { openSession } from './open.ts';
import type { Run } from './run.ts';
import type { Course, SessionInput } from './session.ts';

/** A run as data: what it is opened from, and its course. */
export interface KeptRun {
  readonly input: SessionInput;
  readonly course: Course;
}

/** No more of a kept run is made again, steps. */
export const furthest = 200_000;
/** So many equal events are shown before the parting. */
const context = 6;

/** Makes a kept run again, up to the last step that was known of it; null: its program does not compile. */
export function remake({ input, course }: KeptRun): Run | null {
  const { session } = openSession({ ...input, schedule: course.schedule });
  if (session === null) return null;
  const runTo = (to: number): boolean => {
    for (let from = -1; session.view.step < to && session.view.step > from;) {
      from = session.view.step;
      session.advance({ kind: 'finding', limit: to - from });
    }
    return session.view.step === to;
  };
  for (const input of course.inputs) {
    if (!runTo(Math.min(input.step, furthest)) || session.view.step !== input.step) break;
    session.redo(input);
  }
  runTo(Math.min(course.last, furthest));
  return session;
}

/** Sets two runs, as far as they are known, side by side: at most `limit` events of each from shortly before they part. */
export function compare(
  a: Run,
  b: Run,
  sources: { readonly a: SessionInput['sources']; readonly b: SessionInput['sources'] },
  limit: number,
): Comparison {
  const [viewA, viewB] = [a.atLast(), b.atLast()];
  const [ofA, ofB] = [landmarks(a), landmarks(b)];
  const last: Both[] = [];
  let before = 0;
  let [one, other] = [ofA.next(), ofB.next()];
  while (!one.done && !other.done && one.value.key === other.value.key) {
    last.push({ a: one.value, b: other.value });
    if (last.length > context) {
      last.shift();
      before++;
    }
    [one, other] = [ofA.next(), ofB.next()];
  }
  const parting = one.done && other.done ? null : { a: one.done ? null : one.value.step, b: other.done ? null : other.value.step };
  const restA = take(ofA, one, limit);
  const restB = take(ofB, other, limit);
  const pairs = align(
    restA.events.map(({ key }) => key),
    restB.events.map(({ key }) => key),
  );
  const rows = [
    ...last.map((both): ComparedRow => ({ a: bare(both.a), b: bare(both.b) })),
    ...pairs.map(([i, j]): ComparedRow => {
      const [left, right] = [i === null ? undefined : restA.events[i], j === null ? undefined : restB.events[j]];
      if (left !== undefined) return { a: bare(left), b: right === undefined ? null : bare(right) };
      if (right === undefined) throw new Error('a pair of nothing');
      return { a: null, b: bare(right) };
    }),
  ];
  return {
    cause: causeOf(a, b),
    lines: changedLines(sources.a, sources.b),
    parting,
    rows,
    before,
    more: restA.more || restB.more,
    a: viewA,
    b: viewB,
  };
}

/** An event of both runs. */
interface Both {
  readonly a: Landmark;
  readonly b: Landmark;
}

const bare = ({ step, time, event }: ComparedEvent): ComparedEvent => ({ step, time, event });

function take(
  events: Generator<Landmark, undefined>,
  first: IteratorResult<Landmark, undefined>,
  limit: number,
): { readonly events: readonly Landmark[]; readonly more: boolean } {
  const taken: Landmark[] = [];
  let next = first;
  for (; !next.done && taken.length < limit; next = events.next()) taken.push(next.value);
  return { events: taken, more: !next.done };
}

/** The first choice or input that only one of two runs has. */
function causeOf(a: Run, b: Run): Comparison['cause'] {
  const [courseA, courseB] = [a.course(), b.course()];
  const [scheduleA, scheduleB] = [Schedule.parse(courseA.schedule), Schedule.parse(courseB.schedule)];
  const decisions = differing(scheduleA?.decisions ?? [], scheduleB?.decisions ?? []).map(([step]) => step);
  const overrides = new Set(differing(scheduleA?.overrides ?? [], scheduleB?.overrides ?? []).map(([index]) => index));
  const asked = overrides.size === 0 ? null : firstAsked(b.events(), overrides);
  const choice = Math.min(...decisions, asked ?? Infinity);
  const input = Math.min(...differing(courseA.inputs, courseB.inputs).map(({ step }) => step));
  if (choice === Infinity && input === Infinity) return null;
  return choice <= input ? { kind: 'choice', step: choice } : { kind: 'input', step: input };
}

function firstAsked(events: Iterable<TraceEvent>, indices: ReadonlySet<number>): number | null {
  for (const event of events) if (event.kind === 'choice' && indices.has(event.index)) return event.step - 1;
  return null;
}

/** What only one of two lists has. */
function differing<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const [textsA, textsB] = [a, b].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return [...a.filter((one) => !textsB?.has(JSON.stringify(one))), ...b.filter((one) => !textsA?.has(JSON.stringify(one)))];
}

function changedLines(a: SessionInput['sources'], b: SessionInput['sources']): Comparison['lines'] {
  let [onlyA, onlyB] = [0, 0];
  for (const file of new Set([...Object.keys(a), ...Object.keys(b)]))
    for (const [i, j] of align((a[file] ?? '').split('\n'), (b[file] ?? '').split('\n'))) {
      if (j === null) onlyA++;
      if (i === null) onlyB++;
    }
  return { a: onlyA, b: onlyB };
}
