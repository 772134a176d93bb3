import { describe, expect, test } from 'vitest';
import type { MachineName } from '../../src/simulator/trace/event.ts';
import { MACHINES } from '../../src/simulator/kernel/machines.ts';
import { spell, transitionsOf } from './driver.ts';
import { faultOf, pathsTo } from './paths.ts';

describe('every transition of every machine is taken by the running kernel', () => {
  test.each(Object.keys(MACHINES) as MachineName[])('%s', (machine) => {
    const found = transitionsOf(machine).flatMap((transition) => {
      const [path] = pathsTo(machine, transition);
      const fault = path === undefined ? 'no program goes there' : faultOf(machine, path);
      return fault === null ? [] : [`${spell(transition)}: ${fault} (by ${path?.join(', ')})`];
    });
    expect(found).toEqual([]);
  });
});
