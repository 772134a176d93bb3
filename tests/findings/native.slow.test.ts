import { describe, expect, it } from 'vitest';
import { readDefects } from './defect.ts';
import { readRecording } from './recording.ts';
import { judges, verdictsOn } from './verdict.ts';

/** The judges are asked again, where they are on this machine, and must say what was recorded. */
const missing = Object.entries(judges()).flatMap(([tool, version]) => (version === null ? [tool] : []));
const recording = readRecording();
const programs = readDefects().map((defect) => {
  const verdicts = missing.length === 0 ? verdictsOn(defect) : null;
  // They are awaited in the program's own test, perhaps long after they have failed.
  verdicts?.catch(() => undefined);
  return { ...defect, verdicts };
});

describe('the native judges say what was recorded', () => {
  it.for(programs)('$file', async ({ file, verdicts }, { skip }) => {
    if (verdicts === null) return skip(`not judged again: ${missing.join(' and ')} missing here`);
    expect(await verdicts).toEqual(recording.defects[file]?.verdicts);
  });
});
