import { describe, expect, test } from 'vitest';
import { findingsOf, readDefects } from './defect.ts';
import { readRecording, hashOf } from './recording.ts';
import { agrees } from './verdict.ts';

/**
 * The oracle is what AddressSanitizer, UndefinedBehaviorSanitizer and memcheck said of the same text: each program has one defect,
 * which both sides report first, of the same kind and on the same line. native.slow.test.ts asks them again.
 */
const recording = readRecording();
const defects = readDefects();

test('there are enough of them', () => {
  expect(defects.length).toBeGreaterThanOrEqual(80);
});

describe('a defect is found where the native judges find it', () => {
  test.each(defects.map((defect) => [defect.file, defect] as const))('%s', (file, defect) => {
    const recorded = recording.defects[file];
    expect(recorded?.source, 'to be recorded anew: npx tsx tests/findings/record.ts').toBe(hashOf(defect.text));
    expect(recorded?.verdicts.filter((verdict) => agrees(verdict, defect))).not.toEqual([]);

    const [first] = findingsOf([{ name: file, text: defect.text }]);
    expect({ code: first?.code, line: first?.line }).toEqual({ code: defect.code, line: defect.line });
  });
});
