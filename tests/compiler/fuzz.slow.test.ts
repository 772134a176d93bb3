import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnostics as english } from '../../src/catalogue/en/diagnostics.ts';
import { diagnostics as korean } from '../../src/catalogue/ko/diagnostics.ts';
import { compile } from '../../src/simulator/compiler/compile.ts';
import { compileSource, headers, runtime, windows } from '../../src/simulator/session/library.ts';
import { corpus } from './oracle/corpus.ts';
import { Dice } from './random/dice.ts';

/**
 * Invariant 5: whatever the text, the compiler answers with a program or with an error, and does not throw or hang (a test that
 * never ends fails). The texts are the corpus and the book's examples after accidents.
 */
const examples = join(import.meta.dirname, '../../src/content/examples');
const sources = [
  ...corpus().map(({ files }) => files[0]),
  ...readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cpp'))
    .sort()
    .map((path) => ({ name: 'example.cpp', text: readFileSync(join(examples, path), 'utf8') })),
].filter(({ text }) => text.length < 6_000);
const words = sources.map(({ text }) => text.match(/\w+|"[^"\n]*"|\s+|[^\w\s]/g) ?? []);
const strangers = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  ';',
  '::',
  '->',
  '\n#',
  '"',
  "'",
  '/*',
  '\\\n',
  '\0',
  '\u200b',
  '가',
  '0x',
  '1e',
  'template<',
  'operator',
  '=default',
  '~',
  '...',
];

type Accident = (dice: Dice, text: string[]) => string[];
const at = (dice: Dice, text: readonly string[]): number => dice.roll(text.length);

const accidents: { readonly [name: string]: Accident } = {
  cut: (dice, text) => (dice.once(2) ? text.slice(0, at(dice, text)) : text.slice(at(dice, text))),
  'words lost': (dice, text) => text.toSpliced(at(dice, text), 1 + (dice.once(4) ? dice.roll(30) : 0)),
  'words exchanged': (dice, text) => {
    const [a, b] = [at(dice, text), at(dice, text)];
    return text.with(a, text[b] ?? '').with(b, text[a] ?? '');
  },
  'words doubled': (dice, text) => {
    const from = at(dice, text);
    return text.toSpliced(at(dice, text), 0, ...text.slice(from, from + 1 + dice.roll(12)));
  },
  'words from elsewhere': (dice, text) => {
    const other = dice.pick(words);
    const from = dice.roll(other.length);
    return text.toSpliced(at(dice, text), dice.roll(3), ...other.slice(from, from + 1 + dice.roll(15)));
  },
  'characters that nobody wants': (dice, text) => text.toSpliced(at(dice, text), dice.roll(2), dice.pick(strangers)),
  'random bytes': (dice, text) => {
    const bytes = dice.several(1, 6, () => String.fromCharCode(dice.roll(256)));
    return text.toSpliced(at(dice, text), dice.roll(2), ...bytes);
  },
  'blocks shuffled': (dice, text) => {
    const cuts = [at(dice, text), at(dice, text), at(dice, text)].sort((a, b) => a - b);
    const [a = 0, b = 0, c = 0] = cuts;
    return [...text.slice(0, a), ...text.slice(b, c), ...text.slice(a, b), ...text.slice(c)];
  },
};

const rounds = 2_500;

/**
 * Reading the headers costs more than the texts do, and they are not what is tried here: all but every twentieth text finds only
 * what most programs use of them.
 */
const few = `typedef unsigned long long size_t; typedef unsigned long DWORD; typedef void *HANDLE; typedef char *va_list;
int printf(const char *, ...); int puts(const char *); void *malloc(size_t); void free(void *); size_t strlen(const char *);
void *memset(void *, int, size_t); void *memcpy(void *, const void *, size_t); int strcmp(const char *, const char *);
`;
const fewHeaders = new Map([...headers.keys()].map((name) => [name, `#pragma once\n${name === 'stdio.h' ? few : ''}`]));
const natives = new Set([...runtime.keys(), ...windows.keys()]);

const problem = (name: string, text: string, whole: boolean): string | null => {
  try {
    const { program, diagnostics } = whole
      ? compileSource([{ name, text }])
      : compile({ files: [{ name, text }], headers: fewHeaders, natives });
    const failed = diagnostics.some((one) => one.severity === 'error');
    if ((program === null) !== failed) return failed ? 'a program in spite of errors' : 'no program and no error';
    for (const { code } of diagnostics.flatMap((one) => [one, ...one.notes]))
      if (english[code] === undefined || korean[code] === undefined) return `no words for ${code}`;
    const lines = text.split('\n').length;
    const lost = diagnostics.find((one) => one.file === name && (one.start.line < 1 || one.end.line > lines + 1));
    return lost === undefined ? null : `${lost.code} stands outside the text`;
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
};

describe('the compiler answers whatever happens to a text', () => {
  it.each(Object.entries(accidents))('%s', (name, accident) => {
    const dice = new Dice(name.length * 1_000 + 7);
    const found = new Map<string, string>();
    for (let round = 0; round < rounds; round++) {
      const index = dice.roll(sources.length);
      let text: string[] = words[index] ?? [];
      for (let times = 1 + dice.roll(3); times > 0 && text.length > 0; times--) text = accident(dice, text);
      const source = sources[index]?.name ?? '';
      const said = problem(source, text.join(''), round % 20 === 0);
      if (said !== null && !found.has(said)) found.set(said, `${source}:\n${text.join('')}`);
    }
    expect([...found]).toEqual([]);
  });
});
