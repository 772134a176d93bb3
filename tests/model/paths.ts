import type { AnyMachineSnapshot, EventObject } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { MACHINES } from '../../src/simulator/kernel/machines.ts';
import type { MachineName } from '../../src/simulator/trace/event.ts';
import { spell, Walk, type Transition } from './driver.ts';
import { DRIVERS } from './drivers.ts';

/** Ways of a machine from its initial state on which no state is met twice, by where they end, the shortest first. */
const simplePaths = (machine: MachineName): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const { state, steps } of getSimplePaths(MACHINES[machine])) {
    const events = steps.map(({ event }) => (event as EventObject).type).filter((type) => type !== 'xstate.init');
    const end = String((state as AnyMachineSnapshot).value);
    found.set(end, [...(found.get(end) ?? []), events]);
  }
  for (const paths of found.values()) paths.sort((a, b) => a.length - b.length);
  return found;
};

const KNOWN = new Map<MachineName, ReturnType<typeof simplePaths>>();

/** Ways to a transition, itself included, that a program can go; the shortest first. */
export const pathsTo = (machine: MachineName, { from, event }: Transition): readonly (readonly string[])[] => {
  const paths = KNOWN.get(machine) ?? simplePaths(machine);
  KNOWN.set(machine, paths);
  const { goes = () => true } = DRIVERS[machine];
  return (paths.get(from) ?? []).map((path) => [...path, event]).filter(goes);
};

/** What is wrong with the way to a transition and the transition itself in the running kernel; null: nothing. */
export const faultOf = (machine: MachineName, path: readonly string[]): string | null => {
  const walk = new Walk(DRIVERS[machine]);
  try {
    path.forEach((event, index) => {
      const taken = walk.go(event, path.slice(index + 1));
      if (taken.length !== 1 || taken[0]?.event !== event) throw new Error(`'${event}' came as ${taken.map(spell).join(', ')}`);
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
