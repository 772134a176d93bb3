import type { WinapiCall, WinapiEntry } from '../call.ts';
import { blocking } from './blocking.ts';
import { busy } from './busy.ts';
import { closedHandle } from './closed-handle.ts';
import { criticalSection } from './critical-section.ts';
import { lentMemory } from './lent-memory.ts';
import { startup } from './startup.ts';
import { tooManyObjects } from './too-many-objects.ts';
import { unsent } from './unsent.ts';

/**
 * What a rule looks at: a call about to be carried out, one that has just come back, or one that begins to wait. A rule tells
 * what is wrong by `call.finding` and changes nothing.
 */
export interface MisuseChecks {
  readonly before?: (call: WinapiCall) => void;
  readonly after?: (call: WinapiCall, value: bigint) => void;
  readonly waits?: (call: WinapiCall) => void;
}

/** Calls of a function that Windows answers and that yet cannot be right; null: the rule has nothing to say of that function. */
export type MisuseRule = (entry: WinapiEntry) => MisuseChecks | null;

/** One rule a file. */
const rules: readonly MisuseRule[] = [closedHandle, startup, criticalSection, lentMemory, tooManyObjects, blocking, busy, unsent];

const known = new Map<WinapiEntry, readonly MisuseChecks[]>();

/** What to look at in calls of a function, worked out once. */
export const misuseChecks = (entry: WinapiEntry): readonly MisuseChecks[] => {
  const checks = known.get(entry) ?? rules.flatMap((rule) => rule(entry) ?? []);
  known.set(entry, checks);
  return checks;
};
