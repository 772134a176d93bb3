import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnostics as en, features as featuresEn } from '../../../src/catalogue/en/diagnostics.ts';
import { fill } from '../../../src/catalogue/fill.ts';
import { diagnostics as ko, features as featuresKo } from '../../../src/catalogue/ko/diagnostics.ts';

const compiler = join(import.meta.dirname, '../../../src/simulator/compiler');
const front = [
  ...readdirSync(join(compiler, 'parse')).map((file) => `parse/${file}`),
  ...readdirSync(join(compiler, 'preprocess')).map((file) => `preprocess/${file}`),
  'token.ts',
  'literal.ts',
  'preprocess.ts',
  'parse.ts',
  'report.ts',
];
const sources = front.map((file) => readFileSync(join(compiler, file), 'utf8')).join('\n');

/** Every kebab-case text in the front end that stands where a code stands. */
const codes = [
  ...sources.matchAll(
    /(?:error|nameError|warning|fatal|missing|giveUp|semicolon|[fF]ail|parseStray|parseQualifiedName)\(\s*(?:p, )?(?:[^'()]*\? )?'([a-z-]+)'/g,
  ),
  ...sources.matchAll(/(?:code|wrong): '([a-z-]+)'/g),
  ...sources.matchAll(/^ {2}\| '([a-z]+-[a-z-]+)'/gm),
].map((match) => match[1] ?? '');

const holes = (template: string): string[] => [...new Set([...template.matchAll(/\{#?(\w+)/g)].map((match) => match[1] ?? ''))].sort();

test('every code of the front end has words in both languages', () => {
  expect(codes.length).toBeGreaterThan(90);
  expect([...new Set(codes)].filter((code) => !(code in en) || !(code in ko))).toEqual([]);
});

test('both languages have the same codes, with the same holes', () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(featuresKo).sort()).toEqual(Object.keys(featuresEn).sort());
  expect(Object.keys(en).filter((code) => holes(en[code] ?? '').join() !== holes(ko[code] ?? '').join())).toEqual([]);
});

describe('fill', () => {
  test('holes', () => {
    expect(fill("'{name}' is {count}", { name: 'a', count: 3 })).toBe("'a' is 3");
    expect(fill('{absent}', {})).toBe('{absent}');
    expect(fill('{#feature} {#other}', { feature: 'x', other: 'y' }, { x: 'eks' })).toBe('eks y');
  });

  test.each([
    ['소켓', '소켓이'],
    ['서버', '서버가'],
    ['socket', 'socket이'],
    ['server', 'server가'],
    ['SOCKET', 'SOCKET이'],
    ['file', 'file이'],
    ['accept', 'accept가'],
    ['n', 'n이'],
    ['i', 'i가'],
    ['recv', 'recv가'],
    ['main', 'main이'],
    ['3', '3이'],
    ['2', '2가'],
    ['f()', 'f()가'],
  ])('particles after %s', (word, expected) => {
    expect(fill('{word}{word:이/가}', { word })).toBe(expected);
  });

  test('ㄹ takes 로', () => {
    expect(fill('{a:으로/로} {b:으로/로} {c:으로/로} {d:으로/로}', { a: '파일', b: '소켓', c: '서버', d: 'handle' })).toBe('로 으로 로 로');
  });
});
