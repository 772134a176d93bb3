import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited, readExercise, type Exercise } from '../../src/content/exercises/schema.ts';
import { judge } from '../../src/simulator/session/judge.ts';

/** Every exercise, judged as the page judges it: its solution passes, and what is wrong does not. */

const ids = readdirSync('src/content/exercises', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const exercises = await Promise.all(
  ids.map(async (id) => {
    const { default: source } = (await import(`../../src/content/exercises/${id}/exercise.ts`)) as { default: unknown };
    return { id, exercise: readExercise(source, id) };
  }),
);

const LIMIT = 1_000_000;

function sourcesOf({ files, hidden }: Exercise): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...files, ...hidden }).map(([name, path]) => [name, readFileSync(`src/content/${path}`, 'utf8')]),
  );
}

/** What failed: `case under schedule: what was read`. */
function failures({ cases }: Exercise, sources: Readonly<Record<string, string>>): readonly string[] {
  return cases.flatMap(({ id, scenario, schedules, expects }) =>
    schedules.flatMap((schedule) => {
      const verdict = judge({ scenario, sources, schedule, expects, limit: LIMIT });
      if (verdict.kind === 'passed') return [];
      return [`${id} under ${schedule}: ${verdict.kind === 'failed' ? verdict.was : 'rejected'}`];
    }),
  );
}

describe.each(exercises)('$id', ({ exercise }) => {
  const sources = sourcesOf(exercise);

  it('its solution passes under every schedule', () => {
    expect(failures(exercise, edited(sources, exercise.solution))).toEqual([]);
  });

  it('the program as it is given does not', () => {
    expect(failures(exercise, sources)).not.toEqual([]);
  });

  it.each(exercise.wrong)('wrong: $what', ({ edits }) => {
    const failed = failures(exercise, edited(sources, edits));
    expect(failed).not.toEqual([]);
    expect(failed.filter((text) => text.endsWith('rejected'))).toEqual([]);
  });
});
