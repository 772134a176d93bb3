import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS, runScenario } from '../../harness/native/run-scenario.ts';
import { findWine } from '../../harness/native/wine.ts';
import { isOneOf } from '../../src/components/quiz/answer.ts';
import type { Question } from '../../src/content/quizzes/schema.ts';
import { allQuestions } from './quizzes.ts';
import { programOf } from './run-check.ts';

/** What a console shows when the right answer is right; null: the answer is something else. */
const rightOf = (question: Question): string | null => {
  if (question.kind === 'prints') return question.answer;
  if (question.kind === 'single') return question.options.find(({ right }) => right)?.is ?? null;
  return null;
};

/** Answers that are what a console shows and say `native`, run under Wine. */
const native = allQuestions.flatMap(({ name, question }) => {
  const right = rightOf(question);
  return right !== null && question.check?.native && question.check.read?.kind === 'console'
    ? [{ name, question, right, check: question.check, process: question.check.read.process }]
    : [];
});

describe('native answers', () => {
  it('are the ones that can be: what a console shows', () => {
    const wanted = allQuestions.filter(({ question }) => question.check?.native);
    expect(native.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect(native).not.toEqual([]);
  });

  it.each(native)('$name', { timeout: 240_000 }, async ({ question, right, check, process }) => {
    const found = await findWine('wine-quiz');
    if ('missing' in found) throw new Error(found.missing.join('\n'));
    const folder = mkdtempSync(join(tmpdir(), 'overlapped-quiz-'));
    try {
      const { scenario, sources } = programOf(question, check);
      for (const [file, text] of Object.entries(sources)) writeFileSync(join(folder, file), text);
      const run = await runScenario(found.system, scenario, folder, { ...LIMITS, restMs: 4000 });
      const shown = run.processes.find(({ name }) => name === process)?.console ?? '';
      expect(isOneOf('prints', shown, [right]), shown).toBe(true);
    } finally {
      await found.system.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
