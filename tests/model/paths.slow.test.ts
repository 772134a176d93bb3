import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MACHINES } from '../../src/simulator/kernel/machines.ts';
import type { MachineName } from '../../src/simulator/trace/event.ts';
import { transitionsOf, Walk } from './driver.ts';
import { DRIVERS } from './drivers.ts';
import { faultOf, pathsTo } from './paths.ts';

const names = Object.keys(MACHINES) as MachineName[];

describe('on whatever way a transition is come to, the running kernel takes it', () => {
  test.each(names)('%s', (machine) => {
    const found = transitionsOf(machine).flatMap((transition) =>
      pathsTo(machine, transition).flatMap((path) => {
        const fault = faultOf(machine, path);
        return fault === null ? [] : [`${fault} (by ${path.join(', ')})`];
      }),
    );
    expect(found).toEqual([]);
  });
});

/** A connection is one way from its beginning to its end. */
const wandering = names.filter((machine) => machine !== 'connection-end');

describe('however long a program goes on, kernel and model agree', () => {
  test.each(wandering)('%s', (machine) => {
    const transitions = transitionsOf(machine);
    const { goes = () => true } = DRIVERS[machine];
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 }), (picks) => {
        const walk = new Walk(DRIVERS[machine]);
        const gone: string[] = [];
        for (const pick of picks) {
          const possible = transitions.filter(({ from, event }) => from === walk.state && goes([...gone, event]));
          const chosen = possible[pick % Math.max(1, possible.length)];
          if (!chosen) return;
          gone.push(chosen.event);
          try {
            walk.wander(chosen.event);
          } catch (error) {
            throw new Error(gone.join(', '), { cause: error });
          }
        }
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });
});
