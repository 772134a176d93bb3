import { SharedMap } from '../snapshot/shared-map.ts';
import type { Site } from '../machine/finding.ts';
import type { DispatcherObject } from './state.ts';

/** What a handle can stand for. `console` is one of the three standard handles. */
export type HandleKind =
  | 'process'
  | 'thread'
  | DispatcherObject['machine']
  | 'completion-port'
  | 'timer-queue'
  | 'queue-timer'
  | 'registered-wait'
  | 'socket'
  | 'file'
  | 'console';

export interface HandleEntry {
  readonly kind: HandleKind;
  /** Id of the object; for the console 0, 1, 2 for input, output, error. */
  readonly object: number;
}

export interface OpenHandle extends HandleEntry {
  /** The call of the program that opened it; null: none did. */
  readonly opened: Site | null;
}

/** The handles of one process: multiples of 4 with meaning in this process only. */
export interface HandleTable {
  readonly entries: SharedMap<OpenHandle>;
  /** Closed handles; the last one closed is given out again first (unverified, but reuse is certain). */
  readonly free: number[];
  next: number;
}

/** The first handles of a process go to things that its start-up code opens; a program's own begin about here. */
const FIRST_HANDLE = 0xa4;

export const createHandleTable = (): HandleTable => ({ entries: new SharedMap(), free: [], next: FIRST_HANDLE });

export const openHandle = (table: HandleTable, entry: OpenHandle): number => {
  let handle = table.free.pop();
  if (handle === undefined) {
    handle = table.next;
    table.next += 4;
  }
  table.entries.set(handle, entry);
  return handle;
};

/** Was the handle given out once, and is closed: its number may stand for another object at any moment. */
export const isClosed = (table: HandleTable, handle: number): boolean =>
  handle >= FIRST_HANDLE && handle < table.next && handle % 4 === 0 && !table.entries.has(handle);

/** Handles that calls of the program opened and none has closed, by kind and place; but for some that the system closes. */
export const openHandles = (
  { entries }: HandleTable,
  except: ReadonlySet<number>,
): readonly { readonly kind: HandleKind; readonly site: Site; readonly count: number }[] => {
  const places = new Map<string, { readonly kind: HandleKind; readonly site: Site; count: number }>();
  for (const [handle, { kind, opened }] of entries.entries()) {
    if (opened === null || kind === 'console' || except.has(handle)) continue;
    const key = `${kind}:${opened.pc}`;
    const known = places.get(key);
    if (known) known.count++;
    else places.set(key, { kind, site: opened, count: 1 });
  }
  return [...places.values()];
};

/** Removes a handle and returns what it stood for; null when it is not one. */
export const closeHandle = (table: HandleTable, handle: number): HandleEntry | null => {
  const entry = table.entries.see(handle);
  if (!entry) return null;
  table.entries.delete(handle);
  table.free.push(handle);
  return entry;
};
