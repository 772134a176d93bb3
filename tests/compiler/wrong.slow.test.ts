import { expect, it } from 'vitest';
import { judges, missingFor } from './oracle/native.ts';
import { nativeVerdict, readRecording, wrongPrograms } from './oracle/wrong.ts';

/** The recorded verdicts are what the compilers of this machine say, if they are the recorded ones (`oracle/record.ts` records anew). */
const recording = readRecording();
const missing = missingFor('x.cpp', 'windows').concat(missingFor('x.c', 'linux'), missingFor('x.cpp', 'linux'));

it('the recorded verdicts are those of the compilers', async ({ skip }) => {
  if (missing.length > 0) skip(`nothing to compare with: ${missing.join(' and ')} missing here`);
  if (judges().join() !== recording.judges.join())
    skip(`recorded with ${recording.judges.join(', ')}, not with the compilers of this machine`);
  const programs = wrongPrograms();
  const verdicts = await Promise.all(programs.map(nativeVerdict));
  expect(Object.fromEntries(programs.map(({ name }, index) => [name, verdicts[index]]))).toEqual(recording.verdicts);
});
