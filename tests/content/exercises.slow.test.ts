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

/** The first run that failed: `case under schedule: what was read`; null: all passed. */
function failure({ cases }: Exercise, sources: Readonly<Record<string, string>>): string | null {
  for (const { id, scenario, schedules, expects } of cases)
    for (const schedule of schedules) {
      const verdict = judge({ scenario, sources, schedule, expects, limit: LIMIT });
      if (verdict.kind === 'rejected') throw new Error(`${id}: ${JSON.stringify(verdict.diagnostics)}`);
      if (verdict.kind === 'failed') return `${id} under ${schedule}: ${verdict.was}`;
    }
  return null;
}

describe.each(exercises)('$id', ({ exercise }) => {
  const sources = sourcesOf(exercise);

  it('its solution passes under every schedule', () => {
    expect(failure(exercise, edited(sources, exercise.solution))).toBeNull();
  });

  it('the program as it is given does not', () => {
    expect(failure(exercise, sources)).not.toBeNull();
  });

  it.each(exercise.wrong)('wrong: $what', ({ edits }) => {
    expect(failure(exercise, edited(sources, edits))).not.toBeNull();
  });
});
