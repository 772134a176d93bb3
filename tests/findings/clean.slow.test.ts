import { describe, expect, it } from 'vitest';
import { cleanPrograms, verdictsOnClean } from './clean.ts';
import { findingsOf } from './defect.ts';
import { readRecording } from './recording.ts';
import { judges } from './verdict.ts';

/**
 * Programs in which AddressSanitizer, UndefinedBehaviorSanitizer and memcheck find nothing are found clean here too. What they said
 * is recorded by the program's hash; a program that is new, and one in sixteen of the others, is judged again.
 */
const missing = Object.entries(judges()).flatMap(([tool, version]) => (version === null ? [tool] : []));
const recording = readRecording();
const programs = cleanPrograms().map((program) => {
  const recorded = recording.clean[program.hash];
  const again = missing.length === 0 && (recorded === undefined || program.hash.startsWith('0'));
  const verdicts = again ? verdictsOnClean(program) : null;
  verdicts?.catch(() => undefined);
  return { ...program, recorded, verdicts };
});

describe('what the native judges find clean is found clean here', () => {
  it.for(programs)('$path', async ({ files, input, recorded, verdicts }, { skip }) => {
    const findings = findingsOf(files, input).map(({ code, line }) => `${line}: ${code}`);
    const judged = verdicts === null ? recorded : await verdicts;
    if (judged === undefined) return skip(`not judged: ${missing.join(' and ')} missing here`);
    if (recorded !== undefined) expect(judged).toEqual(recorded);
    if (judged.length === 0) expect(findings).toEqual([]);
    else expect(findings.length).toBeGreaterThan(0);
  });
});
