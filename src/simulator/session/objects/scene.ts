import type { Kernel } from '../../kernel/kernel.ts';
import type { HandleKind } from '../../kernel/handle-table.ts';
import type { ProcessId } from '../../kernel/state.ts';
import type { Names, Sought } from '../object-names.ts';
import { hex } from '../value.ts';

/** What drawing the objects of one process asks for. */
export interface Scene {
  readonly kernel: Kernel;
  readonly process: ProcessId;
  readonly names: Names;
  /** Who waits, in the whole run. */
  readonly waits: Waits;
  /** Handles of the process by the objects that they stand for; of several the first one opened. */
  readonly handles: ReadonlyMap<number, number>;
  /** Virtual times at which timers expire, by timer. */
  readonly expiries: ReadonlyMap<number, number>;
  /** The name of a function of the program, or its address. */
  functionAt(address: bigint): string;
  /** What a message is called. */
  message(number: number): string;
}

/** Waiting threads, longest first, by what they wait for. */
export interface Waits {
  readonly objects: ReadonlyMap<number, readonly number[]>;
  /** By process and address: see {@link lockKey}. */
  readonly locks: ReadonlyMap<string, readonly number[]>;
}

export const lockKey = (process: ProcessId, address: string): string => `${process} ${address}`;

export function waitsOf(kernel: Kernel): Waits {
  const objects = new Map<number, number[]>();
  const locks = new Map<string, number[]>();
  for (const id of kernel.state.blocked) {
    const thread = kernel.state.threads.see(id);
    const target = thread?.wait?.target;
    if (target?.kind === 'object') for (const object of target.objects) push(objects, object, id);
    else if (thread && (target?.kind === 'lock' || target?.kind === 'srw-lock')) push(locks, lockKey(thread.process, target.address), id);
  }
  return { objects, locks };
}

/** Kinds of handle that are drawn with their objects; sockets, threads and processes are drawn as such. */
const drawn: ReadonlySet<HandleKind> = new Set(['event', 'mutex', 'semaphore', 'waitable-timer', 'completion-port', 'queue-timer', 'file']);

export function handlesOf(kernel: Kernel, process: ProcessId): ReadonlyMap<number, number> {
  const handles = new Map<number, number>();
  for (const [handle, { kind, object }] of kernel.process(process).handles.entries.entries())
    if (drawn.has(kind) && !handles.has(object)) handles.set(object, handle);
  return handles;
}

export function expiriesOf(kernel: Kernel): ReadonlyMap<number, number> {
  const expiries = new Map<number, number>();
  for (const [at, events] of kernel.state.timers.entries()) {
    for (const event of events) {
      if (event.kind === 'waitable-timer') expiries.set(event.object, at);
      else if (event.kind === 'queue-timer') expiries.set(event.timer, at);
    }
  }
  return expiries;
}

const push = <Key>(map: Map<Key, number[]>, key: Key, id: number): void => {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
};

/** What the program may have a name for. */
export function soughtOf(kernel: Kernel, id: ProcessId): Sought {
  const { handles, sections, locks } = kernel.process(id);
  const places = new Set<number>();
  for (const { address } of sections.values()) places.add(Number(address));
  for (const { address } of locks.values()) places.add(Number(address));
  for (const { process, overlapped, buffers } of kernel.state.requests.values()) {
    if (process !== id) continue;
    places.add(Number(overlapped));
    for (const { address } of buffers) places.add(Number(address));
  }
  for (const port of kernel.state.ports.values()) {
    for (const { overlapped } of port.packets.values()) places.add(Number(overlapped));
  }
  return { handle: (value) => handles.entries.has(value), places };
}

/** A number as programs write it: small ones and handles in decimal, addresses and the like in hex. */
export const numberText = (value: bigint): string => (value < 0x10000n ? String(value) : hex(value));
