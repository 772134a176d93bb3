import { expect, it } from 'vitest';
import { isKnownFunction, knownFunctions } from '../../src/simulator/compiler/check/known-function.ts';
import { headers, runtime, windows } from '../../src/simulator/session/library.ts';
import { used } from './used.ts';

const texts = [...headers.values()].join('\n');

const isHere = (name: string): boolean =>
  runtime.has(name) || windows.has(name) || windows.has(`${name}A`) || new RegExp(`#define ${name}\\b|\\b${name}\\(`).test(texts);

it('what programs call is there, or is told by name', () => {
  expect(used.filter((name) => !isHere(name) && !isKnownFunction(name))).toEqual([]);
});

it('nothing is told to be missing that is there', () => {
  expect(knownFunctions.filter(isHere)).toEqual([]);
  expect(knownFunctions.filter((name, index) => knownFunctions.indexOf(name) !== index)).toEqual([]);
});
