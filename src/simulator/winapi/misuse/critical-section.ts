import { findSection } from '../../kernel/critical-section.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { MisuseRule } from './misuse.ts';

const INITIALISING = /^InitializeCriticalSection/;

/** A section that was never initialised, or deleted; one left by a thread that does not own it; one deleted while it is owned. */
export const criticalSection: MisuseRule = {
  before: (call, entry) => {
    if (entry.parameters[0]?.type !== 'LPCRITICAL_SECTION' || INITIALISING.test(entry.name)) return;
    const section = findSection(call.kernel, call.process.id, call.arguments.pointer(0));
    if (section === null) call.finding('section-not-initialised', { api: entry.name });
    else if (entry.name === 'LeaveCriticalSection' && section.owner !== call.thread.id)
      call.finding('section-not-owned', { owner: section.owner });
    else if (entry.name === 'DeleteCriticalSection' && section.owner !== 0)
      call.finding('section-deleted-while-owned', { owner: section.owner });
  },
  waits: (call, entry) => {
    if (entry.name !== 'EnterCriticalSection') return;
    const owner = findSection(call.kernel, call.process.id, call.arguments.pointer(0))?.owner ?? 0;
    const thread = call.kernel.state.threads.get(owner);
    if (thread && stateOf(thread) === 'ended') call.finding('section-owner-ended', { owner });
  },
};
