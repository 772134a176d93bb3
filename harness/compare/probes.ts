import { existsSync, readFileSync } from 'node:fs';
import { KNOWN_DIFFERENCES } from '../known-differences.ts';
import { linesOf, type Probe } from '../probe.ts';
import { recordingOf, simulateProbe, TOKENS } from '../probes.ts';
import type { ProbeResult } from '../results.ts';

/**
 * Compares what a probe prints in the simulator, under every schedule, with what it printed on a native system. null: nobody has
 * recorded it there.
 */
export function compareProbe(system: string, probe: Probe): ProbeResult | null {
  const file = recordingOf(system, probe);
  if (!existsSync(file)) return null;
  const native = linesOf(readFileSync(file, 'utf8'));
  const simulated = simulateProbe(probe, TOKENS);
  if (simulated.every((lines) => equal(lines, native))) return 'equal';
  const known = KNOWN_DIFFERENCES.find(({ probe: id }) => id === probe.id);
  const isKnown = known !== undefined && system.startsWith('wine-') && equal(native, known.wine);
  return isKnown && simulated.every((lines) => equal(lines, known.windows)) ? 'known' : 'differs';
}

const equal = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((line, i) => line === others[i]);
