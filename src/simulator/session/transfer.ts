import { Schedule } from '../kernel/schedule.ts';
import { furthest, type KeptRun } from './compare.ts';
import { landmarks } from './landmark.ts';
import { openSession, type Opened } from './open.ts';
import type { Run } from './run.ts';
import type { SessionInput } from './session.ts';

/** A run that has been changed may take so many more steps, and as many again as it took before, to come to a place. */
const detour = 1000;

/** How often a decision is made again for what came of it before. */
const patience = 50;

/**
 * Opens a changed program and has its run take the course of `model`, the kept run made again: what was decided and done from
 * outside comes about at the matching places, and it stands at the place that matches the step of the course.
 *
 * Step numbers mean nothing in another program. The place that matches a step lies as far behind the last event that both runs have,
 * or the last thing decided or done, as the step does; events are told apart as in comparisons, the third of a kind from the second.
 */
export function transfer(input: SessionInput, model: Run, { course }: KeptRun): Opened {
  const plan = Schedule.parse(course.schedule) ?? new Schedule();
  const opened = openSession({ ...input, schedule: new Schedule(plan.policy, new Map(plan.overrides)).token });
  const { session } = opened;
  if (session === null || opened.result.kind === 'rejected') return opened;
  const known = placesOf(model);
  const limit = Math.min(furthest, 2 * course.last + detour);
  let done: Pair = { model: 0, run: 0 };
  const goTo = (step: number, waits: boolean): void => {
    runTo(session, limit);
    const places = placesOf(session);
    const { before, next } = around(known, places, step, done);
    const idle = waits && next === null && session.view.end === 'quiescent';
    session.seek(idle ? places.last : before.run + step - before.model);
  };
  const inputs = course.inputs.map((one) => ({ step: one.step, waits: true, act: () => void session.redo(one) }));
  const decisions = plan.decisions.map(([step, decision]) => {
    const made = [...known.steps].filter(([, at]) => at === step + 1).map(([name]) => name);
    const isMade = (): boolean => made.some((name) => (placesOf(session).steps.get(name) ?? Infinity) <= session.view.step);
    const act = (): void => {
      for (let i = 0; i < patience && !isMade(); i++) {
        session.decide(decision);
        if (made.length === 0) break;
      }
    };
    return { step, waits: false, act };
  });
  for (const { step, waits, act } of [...inputs, ...decisions].sort((a, b) => a.step - b.step)) {
    // What was done one thing after another is done so again.
    if (step > done.model) goTo(step, waits);
    act();
    done = { model: step + 1, run: session.view.step };
  }
  runTo(session, limit);
  const view = session.seek(standing(known, placesOf(session), course.step));
  return { ...opened, result: { ...opened.result, view } };
}

function runTo(run: Run, limit: number): void {
  for (let from = -1; run.view.step < limit && run.view.step > from;) {
    from = run.view.step;
    run.advance({ kind: 'finding', limit: limit - from });
  }
}

/** The steps of what happened in a run, in order, by names that another run has too; and its last step. */
interface Places {
  readonly steps: ReadonlyMap<string, number>;
  readonly last: number;
}

function placesOf(run: Run): Places {
  const steps = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { key, step } of landmarks(run)) {
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    steps.set(`${nth} ${key}`, step);
  }
  return { steps, last: run.view.lastStep };
}

/** Steps of the two runs at which they are at the same place. */
interface Pair {
  readonly model: number;
  readonly run: number;
}

/** The nearest places before and after a step of the model that both runs have, `done` the first that counts. */
function around(model: Places, run: Places, step: number, done: Pair): { readonly before: Pair; readonly next: Pair | null } {
  let before = done;
  for (const [name, at] of model.steps) {
    const here = run.steps.get(name);
    if (here === undefined) continue;
    if (at > step) {
      if (here > before.run) return { before, next: { model: at, run: here } };
    } else if (at > before.model) before = { model: at, run: Math.max(before.run, here) };
  }
  return { before, next: null };
}

/** The step at which to stand: from the nearer of the places around it, and between them. */
function standing(model: Places, run: Places, step: number): number {
  if (step === model.last) return run.last;
  const { before, next } = around(model, run, step, { model: 0, run: 0 });
  const since = step - before.model;
  if (next === null) return before.run + since;
  const until = next.model - step;
  return until < since ? Math.max(before.run, next.run - until) : Math.min(before.run + since, next.run - 1);
}
