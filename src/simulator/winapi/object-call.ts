import type { DispatcherObject, ObjectId, Process, Thread } from '../kernel/state.ts';
import type { WinapiCall } from './call.ts';

const CURRENT_PROCESS = 0xffff_ffff_ffff_ffffn;
const CURRENT_THREAD = 0xffff_ffff_ffff_fffen;

/** A constant that stands for the calling process or thread, and that nobody need close (GetCurrentProcess function, learn.microsoft.com). */
export const isPseudoHandle = (handle: bigint): boolean => handle === CURRENT_PROCESS || handle === CURRENT_THREAD;

/** The object behind a handle that can be waited for; null for anything else. Knows the two pseudo handles. */
export const findWaitable = (call: WinapiCall, handle: bigint): ObjectId | null => {
  if (handle === CURRENT_PROCESS) return call.process.id;
  if (handle === CURRENT_THREAD) return call.thread.id;
  const found = call.process.handles.entries.see(Number(handle));
  if (!found) return null;
  const waitable = found.kind === 'thread' || found.kind === 'process' || call.kernel.state.objects.has(found.object);
  return waitable ? found.object : null;
};

/** The object of one kind behind a handle; null for anything else. */
export const findObject = <Kind extends DispatcherObject['machine']>(
  call: WinapiCall,
  kind: Kind,
  handle: bigint,
): Extract<DispatcherObject, { machine: Kind }> | null => {
  const found = call.process.handles.entries.see(Number(handle));
  const object = found && call.kernel.state.objects.get(found.object);
  return object?.machine === kind ? (object as Extract<DispatcherObject, { machine: Kind }>) : null;
};

/** The thread behind a handle, the pseudo handle included; null for anything else. */
export const findThread = (call: WinapiCall, handle: bigint): Thread | null => {
  if (handle === CURRENT_THREAD) return call.thread;
  const found = call.process.handles.entries.see(Number(handle));
  return found?.kind === 'thread' ? call.kernel.thread(found.object) : null;
};

/** The process behind a handle, the pseudo handle included; null for anything else. */
export const findProcess = (call: WinapiCall, handle: bigint): Process | null => {
  if (handle === CURRENT_PROCESS) return call.process;
  const found = call.process.handles.entries.see(Number(handle));
  return found?.kind === 'process' ? call.kernel.process(found.object) : null;
};

/** Milliseconds of a wait as ns; null for INFINITE. */
export const timeoutOf = (milliseconds: number): number | null => (milliseconds === 0xffff_ffff ? null : milliseconds * 1_000_000);
