import { describe, expect, it } from 'vitest';
import { ourVerdict, readRecording, wrongPrograms } from './oracle/wrong.ts';

/**
 * What learners get wrong: our first error (or warning, where there is no error) stands in the line of the first one of g++ (gcc for C,
 * MinGW for windows.h), as recorded in `wrong/verdicts.json`. `wrong.slow.test.ts` holds the recording against the compilers themselves.
 */
const { verdicts } = readRecording();

describe('the first diagnostic stands where the judge puts it', () => {
  it.each(wrongPrograms().filter(({ differs }) => differs === null))('$name', (program) => {
    expect(ourVerdict(program)).toEqual(verdicts[program.name]);
  });
});

describe('where ours may differ, it does', () => {
  it.each(wrongPrograms().filter(({ differs }) => differs !== null))('$name: $differs', (program) => {
    expect(verdicts[program.name]).toBeDefined();
    expect(ourVerdict(program)).not.toEqual(verdicts[program.name]);
  });
});
