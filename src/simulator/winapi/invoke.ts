import { CROSSING_NS } from '../kernel/cost.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { ThreadId } from '../kernel/state.ts';
import type { Site } from '../machine/finding.ts';
import type { Arguments, Console, NativeCall } from '../machine/native.ts';
import type { CallHeap, CallMemory, CallOutcome, WinapiCall, WinapiEntry } from './call.ts';
import { misuseChecks } from './misuse/misuse.ts';
import { spellResult, spellValue } from './spelling.ts';

/** What the session supplies for a call: the machine's side of it. */
export interface CallSite {
  readonly thread: ThreadId;
  readonly arguments: Arguments;
  readonly memory: CallMemory;
  readonly heap: CallHeap;
  readonly console: Console;
  readonly finding: NativeCall['finding'];
  readonly functionName: (address: bigint) => string;
  readonly functionAddress: (name: string) => bigint;
  readonly headerOf: (name: string) => string | null;
  /** Where the program makes the call, and the line of that in the reader's source. */
  readonly site: Site;
  readonly line: number;
}

/**
 * Carries out a call, or asks one again whose wait has ended (`thread.call` is there). Charges its cost, reports 'call' and
 * 'returned', and keeps the thread's call up to date. After a `wait` outcome the kernel knows why: the thread is blocked, or
 * for 'exit-thread' and 'exit-process' the thread, or process, has ended in the kernel. A `callback` is the caller's to run.
 */
export const invoke = (kernel: Kernel, entry: WinapiEntry, site: CallSite): CallOutcome => {
  const thread = kernel.thread(site.thread);
  const first = thread.call === null;
  const current = (thread.call ??= { api: entry.name, site: site.site, state: {}, returned: null });
  if (first) {
    const values = entry.parameters.map(({ type }, index) => spellValue(type, site.arguments.pointer(index)));
    kernel.emitFor(thread, { kind: 'call', api: entry.name, line: site.line, arguments: values });
    kernel.charge(entry.cost);
  }
  const call: WinapiCall = {
    kernel,
    process: kernel.process(thread.process),
    thread,
    arguments: site.arguments,
    memory: site.memory,
    heap: site.heap,
    console: site.console,
    finding: site.finding,
    functionName: site.functionName,
    functionAddress: site.functionAddress,
    headerOf: site.headerOf,
    takeReturned: () => {
      const { returned } = current;
      current.returned = null;
      return returned;
    },
    now: BigInt(kernel.now),
    state: current.state,
  };
  const checks = misuseChecks(entry);
  if (first) for (const check of checks) check.before?.(call);
  const outcome = entry.behave(call);
  if (outcome.kind === 'done') {
    for (const check of checks) check.after?.(call, outcome.value);
    thread.call = null;
    // Asked again, a call may have failed before it looked at how its wait had ended.
    thread.wakeup = null;
    kernel.emitFor(thread, { kind: 'returned', api: entry.name, value: spellResult(entry, outcome.value), error: thread.lastError });
  } else if (outcome.kind === 'raise') {
    thread.call = null;
  } else if (outcome.kind === 'callback') {
    kernel.charge(CROSSING_NS);
  } else if (outcome.on === 'console') {
    kernel.block(thread.id, { kind: 'console' });
  } else if (outcome.on !== 'kernel') {
    const code = Number(call.state['exitCode'] ?? 0);
    if (outcome.on === 'exit-thread') kernel.endThread(thread.id, code);
    else kernel.endProcess(thread.process, code);
  } else for (const check of checks) check.waits?.(call);
  return outcome;
};
