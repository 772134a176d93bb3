import { describe, expect, it } from 'vitest';
import { api as english } from '../../src/catalogue/en/api.ts';
import { api as korean } from '../../src/catalogue/ko/api.ts';
import { sentenceOf } from '../../src/components/lab/code-help.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

/** How many functions and errors have no sentence in Korean yet: may only shrink. */
const missing = { functions: 438, errors: 49 };

describe('what is said of a function when the reader points at it', () => {
  it('is a sentence for every function of the table and every error, in English', () => {
    expect(winapi.filter(({ name }) => sentenceOf(english, name) === null).map(({ name }) => name)).toEqual([]);
    expect(winapi.flatMap(({ errors }) => errors).filter((name) => english.errors[name] === undefined)).toEqual([]);
  });

  it('is there in Korean for nothing that it is not there for in English', () => {
    expect(Object.keys(korean.functions).filter((name) => english.functions[name] === undefined)).toEqual([]);
    expect(Object.keys(korean.errors).filter((name) => english.errors[name] === undefined)).toEqual([]);
    expect(winapi.filter(({ name }) => sentenceOf(korean, name) === null).length).toBeLessThanOrEqual(missing.functions);
    expect(Object.keys(english.errors).filter((name) => korean.errors[name] === undefined).length).toBeLessThanOrEqual(missing.errors);
  });

  it('is shared by both spellings of a function and by the sizes of an interlocked one', () => {
    expect(sentenceOf(english, 'CreateEventW')).toBe(english.functions['CreateEvent']);
    expect(sentenceOf(english, '_InterlockedExchangeAdd64')).toBe(english.functions['InterlockedExchangeAdd']);
  });
});
