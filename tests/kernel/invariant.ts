import type { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { clockFaults } from './invariants/clock.ts';
import { connectionFaults } from './invariants/connections.ts';
import { handleFaults } from './invariants/handles.ts';
import { messageFaults } from './invariants/messages.ts';
import { objectFaults } from './invariants/objects.ts';
import { requestFaults } from './invariants/requests.ts';
import { socketFaults } from './invariants/sockets.ts';
import { threadFaults } from './invariants/threads.ts';
import { wakeFaults } from './invariants/wakes.ts';

/** What a part of the kernel's state breaks, in words for whoever reads a failed test. */
export type Faults = Iterable<string>;

/**
 * What must be so between any two steps of a run, whatever programs do. Gives what is not: each thread is in exactly one place, every
 * number that stands for something leads there, nothing is lost or there twice, and nobody waits for what is there.
 */
export const faultsOf = (kernel: Kernel): readonly string[] => [
  ...threadFaults(kernel),
  ...clockFaults(kernel),
  ...handleFaults(kernel),
  ...objectFaults(kernel),
  ...messageFaults(kernel),
  ...requestFaults(kernel),
  ...socketFaults(kernel),
  ...connectionFaults(kernel),
  ...wakeFaults(kernel),
];
