import { describe, expect, it } from 'vitest';
import { isOneOf } from '../../src/components/quiz/answer.ts';
import type { Watch } from '../../src/content/quizzes/schema.ts';
import { eventAt, stepOf } from '../../src/simulator/session/moment.ts';
import { read, type Reading } from '../../src/simulator/session/reading.ts';
import { allQuestions, optionsOf } from './quizzes.ts';
import { buildChecked, programOf, runChecked } from './run-check.ts';

/** The answers of the quizzes, run. */

function watches(value: unknown): readonly Watch[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('at' in value && 'example' in value) return [value as Watch];
  return Object.values(value).flatMap(watches);
}

describe.each(allQuestions)('$name', ({ question }) => {
  it('every moment that it watches exists', () => {
    for (const { example, variant, schedule, at } of watches(question)) {
      const program = programOf(question, { example, variant, edits: [], typed: {}, schedules: ['d'], native: false });
      const run = runChecked(buildChecked(program), schedule);
      expect(stepOf(run.trace.events, at), JSON.stringify(at)).not.toBeNull();
    }
  });

  const { check } = question;
  if (check === undefined) return;

  it('the marked answer is what a run shows', () => {
    const program = programOf(question, check);
    const built = buildChecked(program);
    const runs = check.schedules.map((token) => runChecked(built, token));
    const reads = (reading: Reading | undefined): readonly string[] => {
      if (reading === undefined) throw new Error('the check reads nothing');
      return [...new Set(runs.map((run) => read(run, reading, (source) => program.sources[source] ?? '')))];
    };
    switch (question.kind) {
      case 'single':
      case 'multiple':
      case 'wake': {
        const shown = reads(check.read);
        const right = optionsOf(question).flatMap((option) => (option.right ? [option.is] : []));
        for (const { is } of optionsOf(question)) expect(is).toBeDefined();
        for (const answer of right) expect(shown).toContain(answer);
        for (const option of optionsOf(question)) if (!option.right) expect(shown).not.toContain(option.is);
        if (question.kind !== 'multiple') expect(shown).toEqual(right);
        break;
      }
      case 'short':
      case 'prints': {
        const accepted = question.kind === 'short' ? question.accepts : [question.answer];
        for (const shown of reads(check.read)) {
          expect(isOneOf(question.kind, shown, accepted), shown).toBe(true);
          for (const { forms } of question.near) expect(isOneOf(question.kind, shown, forms)).toBe(false);
        }
        break;
      }
      case 'order':
        for (const run of runs) {
          const { events } = run.trace;
          const places = question.items.map(({ id, at }) => {
            const event = at && eventAt(events, at);
            if (!event) throw new Error(`${id}: the run has no such moment`);
            return events.findIndex((other) => other.step === event.step && other.kind === event.kind && other.thread === event.thread);
          });
          expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
        }
        break;
      case 'line': {
        const [shown] = reads(check.read);
        expect(question.lines.filter(({ right, has }) => right && shown?.includes(has))).toHaveLength(1);
        break;
      }
      case 'schedule': {
        const { goal } = question;
        const meets = (token: string): boolean => {
          const shown = read(runChecked(built, token), goal.read, () => '');
          return 'is' in goal ? shown === goal.is : !shown.includes(goal.lacks);
        };
        expect(meets(question.solution)).toBe(true);
        expect(meets(question.run.schedule)).toBe(false);
        break;
      }
    }
  });
});
