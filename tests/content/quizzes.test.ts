import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteRegion } from '../../src/components/figures/region.ts';
import type { Said } from '../../src/content/quizzes/schema.ts';
import { allQuestions, optionsOf, quizzes } from './quizzes.ts';

/** What holds of a question as it is written; that its answer is true is shown by quizzes.slow.test.ts. */

/** Every text of a question, in pairs. */
function said(value: unknown): readonly Said[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ko' in value) return [value as Said];
  return Object.values(value).flatMap(said);
}

describe.each(quizzes)('$folder', ({ questions }) => {
  it('has at least ten questions, and no id twice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    const ids = questions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe.each(allQuestions)('$name', ({ question }) => {
  it('says the same thing twice, in Korean and in English', () => {
    for (const { en, ko } of said(question)) {
      expect(en).not.toMatch(/[가-힣]/);
      if (/[a-z]{3,} [a-z]{3,}/.test(en.replaceAll(/`[^`]*`/g, ''))) expect(ko).toMatch(/[가-힣]/);
      expect((en.match(/`/g) ?? []).length % 2, en).toBe(0);
      expect((ko.match(/`/g) ?? []).length % 2, ko).toBe(0);
    }
  });

  it('asks without "not", and no option speaks of the others', () => {
    expect(question.prompt.en).not.toMatch(/\b(not|n't|never true|except)\b/i);
    for (const { en } of said('options' in question ? question.options : []))
      expect(en).not.toMatch(/\b(all|none) of the (above|others)\b/i);
  });

  it('has the right number of right answers, and ids that differ', () => {
    const right = optionsOf(question).filter((option) => option.right).length;
    if (question.kind === 'single' || question.kind === 'wake') expect(right).toBe(1);
    if (question.kind === 'multiple') expect(right).toBeGreaterThanOrEqual(1);
    if (question.kind === 'line') expect(question.lines.filter((line) => line.right).length).toBeGreaterThanOrEqual(1);
    const ids =
      'options' in question ? question.options.map(({ id }) => id) : 'items' in question ? question.items.map(({ id }) => id) : [];
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('is checked by a run or names the page that it follows', () => {
    expect([question.check !== undefined, question.claim !== undefined].filter(Boolean)).toHaveLength(1);
    if (question.check !== undefined && question.kind !== 'order' && question.kind !== 'schedule')
      expect(question.check.read).toBeDefined();
  });

  if (question.kind === 'line')
    it('each of its lines stands in the region once', () => {
      const region = quoteRegion(readFileSync(`src/content/examples/${question.quote.file}`, 'utf8'), question.quote.region).split('\n');
      for (const { has } of question.lines)
        expect(
          region.filter((line) => line.includes(has)),
          has,
        ).toHaveLength(1);
    });
});
