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
export interface MisuseRule {
  readonly before?: (call: WinapiCall, entry: WinapiEntry) => void;
  readonly after?: (call: WinapiCall, entry: WinapiEntry, value: bigint) => void;
  readonly waits?: (call: WinapiCall, entry: WinapiEntry) => void;
}

/** Calls that Windows answers and that yet cannot be right, one rule a file. */
export const misuseRules: readonly MisuseRule[] = [
  closedHandle,
  startup,
  criticalSection,
  lentMemory,
  tooManyObjects,
  blocking,
  busy,
  unsent,
];
