import type { MachineName } from '../trace/event.ts';
import { MACHINES, TABLES } from '../kernel/machines.ts';

/** A state machine as it is drawn: by numbers, no words. */
export interface Chart {
  readonly machine: MachineName;
  /** The first one is where an object begins. */
  readonly states: readonly string[];
  /** States that nothing leads out of. */
  readonly finals: readonly string[];
  readonly transitions: readonly ChartTransition[];
}

export interface ChartTransition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** What a kind's definition says, in its own order: the table's is that in which states were reached. */
export const chartOf = (machine: MachineName): Chart => {
  const { states, events, next } = TABLES[machine];
  const transitions = states.flatMap((from, row) =>
    events.flatMap((event, column) => {
      const to = states[next[row * events.length + column] ?? -1];
      return to === undefined ? [] : [{ from, event, to }];
    }),
  );
  const finals = states.filter((state) => !transitions.some(({ from }) => from === state));
  const defined = Object.keys(MACHINES[machine].states);
  return { machine, states: states.toSorted((a, b) => defined.indexOf(a) - defined.indexOf(b)), finals, transitions };
};
