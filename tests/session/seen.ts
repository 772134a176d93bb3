import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { ObjectView } from '../../src/simulator/session/object-view.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { ThreadView, View } from '../../src/simulator/session/view.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';

export const runOf = (built: BuiltScenario, token = 'd'): Run => new Run(new Simulation(built, Schedule.parse(token) ?? new Schedule()));

/** Steps until something can be seen; fails when it never is. */
export function until<T>(run: Run, seen: (view: View) => T | undefined): T {
  for (let steps = 0; steps < 5000; steps++) {
    const found = seen(run.view);
    if (found !== undefined) return found;
    if (run.view.end !== null) break;
    run.advance({ kind: 'step' });
  }
  throw new Error('never seen');
}

type Kind = ObjectView['machine'];
type Of<Name extends Kind> = Extract<ObjectView, { machine: Name }>;

const isKind = <Name extends Kind>(object: ObjectView, kind: Name): object is Of<Name> => object.machine === kind;

/** Finds an object of a kind in a view. */
export const object =
  <Name extends Kind>(kind: Name, which: (object: Of<Name>) => boolean = () => true) =>
  (view: View): Of<Name> | undefined => {
    for (const process of view.processes) for (const one of process.objects) if (isKind(one, kind) && which(one)) return one;
    return undefined;
  };

/** Finds a thread in a view. */
export const thread =
  (which: (thread: ThreadView) => boolean) =>
  (view: View): ThreadView | undefined =>
    view.processes.flatMap(({ threads }) => threads).find(which);

/** Of threads by their ids, joined. */
export const letters = (run: Run, ids: readonly number[]): string =>
  ids.map((id) => thread((one) => one.id === id)(run.view)?.letter ?? '?').join('');
