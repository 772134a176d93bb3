import { stateOf, TABLES, type Stateful } from '../../src/simulator/kernel/machines.ts';
import { nextState } from '../../src/simulator/kernel/table.ts';
import type { MachineName } from '../../src/simulator/trace/event.ts';
import type { RigOptions } from '../winapi/rig.ts';
import { Stage } from './stage.ts';

/** How a program makes things happen to one object. */
export interface Subject {
  /** The object; before it is made, one that is not there yet. */
  readonly object: () => Stateful;
  /**
   * What makes each event happen, now or by waiting for it. `after` are the events that the walk goes on with: what is to
   * arrive later may have to be sent now.
   */
  readonly act: Readonly<Record<string, (after: readonly string[]) => void>>;
  /** What must be so before an event can happen by itself; leaves the object in its state. */
  readonly prepare?: (event: string, state: string) => void;
}

/** How the running kernel is led along the paths of one machine. */
export interface Driver {
  readonly machine: MachineName;
  readonly options?: RigOptions;
  readonly begin: (stage: Stage) => Subject;
  /** Can a program go so: a machine knows no counts and no past. */
  readonly goes?: (events: readonly string[]) => boolean;
}

/** A step that a machine allows. */
export interface Transition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

export const spell = ({ from, event, to }: Transition): string => `${from} ─ ${event} → ${to}`;

/** All that a machine allows. */
export const transitionsOf = (machine: MachineName): readonly Transition[] => {
  const table = TABLES[machine];
  return table.states.flatMap((from, state) =>
    table.events.flatMap((event) => {
      const to = nextState(table, state, event);
      return to === null ? [] : [{ from, event, to: table.states[to] ?? '' }];
    }),
  );
};

/** An object that is not there yet, in its machine's initial state. */
export const notYet = <Name extends MachineName>(machine: Name): Stateful<Name> => ({ machine, id: 0, state: 0 });

/** A run of one object along a path: after every step the object is where the model says. */
export class Walk {
  readonly #machine: MachineName;
  readonly #stage: Stage;
  readonly #subject: Subject;

  constructor(driver: Driver) {
    this.#machine = driver.machine;
    this.#stage = new Stage({ processors: 4, ...driver.options });
    this.#subject = driver.begin(this.#stage);
  }

  get state(): string {
    return stateOf(this.#subject.object());
  }

  /** Makes an event happen; gives the transitions that it caused. */
  go(event: string, after: readonly string[] = []): readonly Transition[] {
    const before = this.state;
    const prepared = this.#watch(() => this.#subject.prepare?.(event, before));
    if (prepared.some(({ from, to }) => from !== before || to !== before))
      throw new Error(`'${event}' in state '${before}': preparing it led to '${this.state}'`);
    return this.#act(event, after);
  }

  /** Makes an event happen unless something else comes first: threads that have been woken go on whenever they like. */
  wander(event: string): void {
    const before = this.state;
    this.#watch(() => this.#subject.prepare?.(event, before));
    if (this.state === before) this.#act(event, []);
  }

  #act(event: string, after: readonly string[]): readonly Transition[] {
    const act = this.#subject.act[event];
    if (!act) throw new Error(`nothing makes '${event}' happen`);
    return this.#watch((transitions) => {
      act(after);
      this.#stage.until(() => transitions().length > 0);
    });
  }

  /** The object's transitions while something is done, which must be those of the model. */
  #watch(act: (transitions: () => readonly Transition[]) => void): readonly Transition[] {
    const before = this.state;
    const { events } = this.#stage.rig;
    const from = events.length;
    const ids = new Set([this.#subject.object().id]);
    const transitions = (): readonly Transition[] => {
      ids.add(this.#subject.object().id);
      return events
        .slice(from)
        .flatMap((each) => (each.kind === 'transition' && each.machine === this.#machine && ids.has(each.object) ? [each] : []));
    };
    act(transitions);
    const taken = transitions();
    this.#check(before, taken);
    return taken;
  }

  #check(before: string, taken: readonly Transition[]): void {
    const table = TABLES[this.#machine];
    let state = before;
    for (const { from, event, to } of taken) {
      const next = nextState(table, table.states.indexOf(state), event);
      if (from !== state || next === null || table.states[next] !== to)
        throw new Error(`the model does not go ${spell({ from, event, to })} in state '${state}'`);
      state = to;
    }
    if (this.state !== state) throw new Error(`the kernel's object is '${this.state}', the model '${state}'`);
  }
}
