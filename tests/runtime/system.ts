import { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { System } from '../../src/simulator/machine/runtime/system.ts';
import { PLAIN_NETWORK } from '../../src/simulator/network/host.ts';
import { ProcessSystem } from '../../src/simulator/session/system.ts';

/** A Windows with one process in it and an empty disk. */
export const testSystem = (): System => {
  const kernel = new Kernel({
    processors: 1,
    schedule: new Schedule(),
    network: PLAIN_NETWORK,
    emit: () => undefined,
    transfer: () => ({ status: 0, bytes: 0 }),
  });
  return new ProcessSystem(kernel, kernel.startProcess('program', 'main').process, () => undefined);
};
