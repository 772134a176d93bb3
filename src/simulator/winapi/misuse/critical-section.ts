import { findSection } from '../../kernel/critical-section.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { WinapiCall } from '../call.ts';
import type { MisuseRule } from './misuse.ts';

const INITIALISING = /^InitializeCriticalSection/;

/** A section that was never initialised, or deleted; one left by a thread that does not own it; one deleted while it is owned. */
export const criticalSection: MisuseRule = ({ name, parameters }) => {
  if (parameters[0]?.type !== 'LPCRITICAL_SECTION' || INITIALISING.test(name)) return null;
  const before = (call: WinapiCall): void => {
    const section = findSection(call.kernel, call.process.id, call.arguments.pointer(0));
    if (section === null) call.finding('section-not-initialised', { api: name });
    else if (name === 'LeaveCriticalSection' && section.owner !== call.thread.id)
      call.finding('section-not-owned', { owner: section.owner });
    else if (name === 'DeleteCriticalSection' && section.owner !== 0) call.finding('section-deleted-while-owned', { owner: section.owner });
  };
  const waits = (call: WinapiCall): void => {
    if (name !== 'EnterCriticalSection') return;
    const owner = findSection(call.kernel, call.process.id, call.arguments.pointer(0))?.owner ?? 0;
    const thread = call.kernel.state.threads.get(owner);
    if (thread && stateOf(thread) === 'ended') call.finding('section-owner-ended', { owner });
  };
  return { before, waits };
};
