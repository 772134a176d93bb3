import { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { System } from '../../src/simulator/machine/runtime/system.ts';
import { ProcessSystem } from '../../src/simulator/session/system.ts';

/** A Windows with one process in it and an empty disk. */
export const testSystem = (): System => {
  const network = { latencyUs: 50, maxSegment: 1460, sendBuffer: 65_536, receiveBuffer: 65_536 };
  const kernel = new Kernel({
    processors: 1,
    schedule: new Schedule(),
    network,
    emit: () => undefined,
    transfer: () => ({ status: 0, bytes: 0 }),
  });
  return new ProcessSystem(kernel, kernel.startProcess('program', 'main').process);
};
