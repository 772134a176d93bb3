import { describe, expect, it } from 'vitest';
import { api as english } from '../../src/catalogue/en/api.ts';
import { api as korean } from '../../src/catalogue/ko/api.ts';
import { sentenceOf } from '../../src/components/lab/code-help.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';
import { used } from '../winapi/used.ts';

const words = [
  { language: 'English', api: english },
  { language: 'Korean', api: korean },
];

describe.each(words)('what is said in $language of a name that the reader points at', ({ api }) => {
  const unsaid = (names: readonly string[]): readonly string[] => names.filter((name) => sentenceOf(api, name) === null);

  it('is there for every function of the table', () => {
    expect(unsaid(winapi.map(({ name }) => name))).toEqual([]);
  });

  it('is there for every error of the table', () => {
    expect(winapi.flatMap(({ errors }) => errors).filter((name) => api.errors[name] === undefined)).toEqual([]);
  });

  it('is there for everything that public programs call', () => {
    expect(unsaid(used)).toEqual([]);
  });

  it('is shared by both spellings of a function and by the sizes of an interlocked one', () => {
    expect(sentenceOf(api, 'CreateEventW')).toBe(api.functions['CreateEvent']);
    expect(sentenceOf(api, '_InterlockedExchangeAdd64')).toBe(api.functions['InterlockedExchangeAdd']);
  });

  it('is a sentence', () => {
    expect([...Object.values(api.functions), ...Object.values(api.errors)].filter((text) => !/^\S.*\S\.$/.test(text))).toEqual([]);
  });
});

it('is said of the same functions and errors in both languages', () => {
  expect(Object.keys(korean.functions)).toEqual(Object.keys(english.functions));
  expect(Object.keys(korean.errors)).toEqual(Object.keys(english.errors));
});
