import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ObjectId, Thread, ThreadId } from './state.ts';

/**
 * Blocked threads that nothing can wake any more, whatever is typed and whoever connects: they wait for locks and objects that
 * only such threads could release. Meaningful when no thread is ready or running and no timer is pending.
 *
 * A wait for the console, for a connection or for bytes may always end from outside; a wait for a lock when its owner's
 * wait may; for a thread when that thread's may; for an event when a socket or an operation is to set it, or any other thread of the
 * process has hope to. An alertable wait may end when an operation of the thread has a completion routine, or another thread has
 * hope to queue an APC. Idle threads of a pool miss nothing. Whoever holds a process may let it go. A suspended thread has hope while another thread of its process has. A
 * process with a handler of its own for Ctrl+C always has one thread more to hope for.
 */
export const hopeless = (kernel: Kernel): ThreadId[] => {
  const suspended = kernel.state.threads.filter((thread) => stateOf(thread) === 'suspended');
  const blocked = [...kernel.state.blocked.map((id) => kernel.thread(id)), ...suspended];
  const hopeful = new Set<ThreadId>();
  for (let before = -1; before < hopeful.size;) {
    before = hopeful.size;
    for (const thread of blocked) if (hasHope(kernel, thread, blocked, hopeful)) hopeful.add(thread.id);
  }
  return blocked.filter(({ id, pooled, work }) => !hopeful.has(id) && (!pooled || work !== null)).map(({ id }) => id);
};

const hasHope = (kernel: Kernel, thread: Thread, blocked: readonly Thread[], hopeful: ReadonlySet<ThreadId>): boolean => {
  if (kernel.process(thread.process).frozen) return true;
  const others = blocked.filter((other) => other.id !== thread.id && hopeful.has(other.id));
  const companions = others.some((other) => other.process === thread.process) || hearsControl(kernel, thread);
  if (thread.suspensions > 0) return companions;
  if (thread.wait?.alertable === true && (companions || expectsRoutine(kernel, thread.id))) return true;
  const target = thread.wait?.target;
  const mayBeSignaled = (id: ObjectId): boolean => {
    if (kernel.state.threads.has(id)) return hopeful.has(id);
    const process = kernel.state.processes.get(id);
    if (process) return process.threads.some((each) => hopeful.has(each));
    const object = kernel.state.objects.get(id);
    if (!object) return false;
    if (object.machine === 'mutex') return object.owner !== thread.id && hopeful.has(object.owner);
    return companions || (object.name !== null && others.length > 0) || isExpected(kernel, id);
  };
  switch (target?.kind) {
    case 'lock':
      return target.owner !== thread.id && hopeful.has(target.owner);
    case 'srw-lock':
    case 'condition-variable':
    case 'address':
      return companions;
    case 'work':
      return false;
    case 'callbacks':
      return others.some(({ work }) => work !== null && target.sources.includes(work.source));
    case 'object':
      if (target.messages !== undefined) return true;
      return target.all ? target.objects.every(mayBeSignaled) : target.objects.some(mayBeSignaled);
    default:
      return true;
  }
};

/** Would the program run a function of its own if somebody pressed Ctrl+C? */
const hearsControl = (kernel: Kernel, { process }: Thread): boolean => kernel.process(process).control.handlers.length > 0;

/** Is the event to be set by something that goes on without threads: an overlapped operation, the conditions of a socket. */
const isExpected = (kernel: Kernel, event: ObjectId): boolean =>
  [...kernel.state.requests.values()].some((request) => request.event === event) ||
  [...kernel.state.selections.values()].some(({ to }) => 'event' in to && to.event === event);

const expectsRoutine = (kernel: Kernel, thread: ThreadId): boolean =>
  [...kernel.state.requests.values()].some((request) => request.thread === thread && request.routine !== 0n);

/** Why nothing goes on. */
export type Rest = 'exited' | 'quiescent' | 'deadlock';

export const restReason = (kernel: Kernel): Rest => {
  const alive = kernel.state.threads.keysOf((thread) => stateOf(thread) !== 'ended');
  if (alive.length === 0) return 'exited';
  return hopeless(kernel).length > 0 ? 'deadlock' : 'quiescent';
};
