import type { Conditions } from '../network/condition.ts';
import type { FindingData, Site } from '../machine/finding.ts';
import type { Kernel } from './kernel.ts';
import type { ObjectId, Process, ThreadId } from './state.ts';

/** Bytes that a send call which did not wait has left to be sent again. */
export interface Unsent {
  readonly thread: ThreadId;
  readonly api: string;
  readonly site: Site;
  /** How many bytes the call was given, and how many it took; 0: it failed with WSAEWOULDBLOCK. */
  readonly asked: number;
  readonly taken: number;
  /** What is still owed. */
  readonly rest: Uint8Array;
}

/**
 * What a program that ends by itself has never sent: the rest of sends that took a part. One that was refused as a whole may have been
 * given up on purpose.
 */
export const unsentAtEnd = (kernel: Kernel, process: Process): readonly Unsent[] =>
  [...process.unsent.entries()].flatMap(([socket, unsent]) => (unsent.taken > 0 && isHeard(kernel, socket) ? [unsent] : []));

/** At rest: what could be sent, and nothing will come any more that makes the program do so. */
export const unsentAtRest = (kernel: Kernel, process: Process): readonly Unsent[] =>
  [...process.unsent.entries()].flatMap(([socket, unsent]) =>
    isHeard(kernel, socket) && conditions(kernel, socket)?.writable === true ? [unsent] : [],
  );

/** Is there still somebody at the other side who might read? */
export const isHeard = (kernel: Kernel, socket: ObjectId): boolean => conditions(kernel, socket)?.closed === false;

/** What a finding says of it; `form`: how it came out. */
export const unsentData = ({ api, asked, taken, rest }: Unsent, form: string): FindingData => ({
  api,
  asked,
  taken,
  left: rest.length,
  form: taken === 0 ? `refused-${form}` : form,
});

const conditions = (kernel: Kernel, id: ObjectId): Conditions | undefined => {
  const socket = kernel.state.network.sockets.get(id);
  return socket && kernel.network.conditions(socket);
};
