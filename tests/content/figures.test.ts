import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECVN_ANCHORS } from '../../src/components/figures/recvn-code.ts';
import { quoteRegion } from '../../src/components/figures/region.ts';
import { figureWords } from '../../src/components/figures/words.ts';

describe('figure 3.7', () => {
  const code = quoteRegion(readFileSync('src/content/examples/03-01/client.cpp', 'utf8'), 'recvn');

  it.each(Object.entries(RECVN_ANCHORS))('%s stands on exactly one line of recvn', (_, anchor) => {
    expect(code.split('\n').filter((line) => line.includes(anchor))).toHaveLength(1);
  });
});

describe('words of the figures', () => {
  const leaves = (value: unknown, path: string): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [`${path}: ${typeof value === 'function' ? `function of ${value.length}` : typeof value}`];

  it('have the same shape in both languages', () => {
    expect(leaves(figureWords.ko, '')).toEqual(leaves(figureWords.en, ''));
  });

  it('are never empty', () => {
    const texts = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [value];
    expect(Object.values(figureWords).flatMap(texts)).not.toContain('');
  });
});
