import { z } from 'astro/zod';
import type { Expectation } from '../../simulator/session/judge.ts';
import { readScenario } from '../../simulator/session/scenario.ts';
import { reading, said, scheduleToken } from '../quizzes/schema.ts';

/**
 * # How to write an exercise
 *
 * An exercise is a folder `src/content/exercises/<id>` with an `exercise.ts` that exports an {@link ExerciseSource} by default, and with
 * the sources that are its own; others are named by their path below `src/content`. `<Exercise id="…" />` in a chapter shows it. The id
 * lasts for ever: readers' progress is kept by it.
 *
 * - `files` are what the reader sees and changes, by the names that the scenarios use; `hidden` are those that judge: clients that
 *   misbehave, or that look whether what comes back is what they sent and print it.
 * - `scenario` is the one that the reader runs. `cases` are the ones that judge, each under several schedules, each with what must be
 *   read off the run. `lacks`, `has`, `is`: see `Expectation`; `tells` says it to the reader.
 * - `solution` must pass every case, each of `wrong` must fail one, and so must the program as it is at first:
 *   `npx vitest run --project thorough tests/content/exercises` runs them all. They are edits: what stands once in a file, and what is to
 *   stand there instead.
 */

const path = z.string().regex(/^(examples|exercises)\/.+\.(cpp|c|h)$/, 'a path below src/content');
const edits = z.array(z.tuple([z.string(), z.string(), z.string()])).min(1);
const expectation = z.intersection(
  z.object({ read: reading, tells: said }),
  z.union([z.object({ is: z.string() }), z.object({ has: z.string() }), z.object({ lacks: z.string() })]),
);
const scenario = z.unknown().transform((json, context) => {
  const read = readScenario(json);
  if ('scenario' in read) return read.scenario;
  for (const message of read.problems) context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const exerciseSchema = z.strictObject({
  chapter: z.int().min(1).max(10),
  title: said,
  /** One text a paragraph. */
  statement: z.array(said).min(1),
  files: z.record(z.string(), path),
  hidden: z.record(z.string(), path).default({}),
  scenario,
  cases: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]+$/),
        title: said,
        scenario,
        schedules: z.array(scheduleToken).min(1).default(['d', 'r1', 'r2']),
        expects: z.array(expectation).min(1),
      }),
    )
    .min(1),
  solution: edits,
  wrong: z.array(z.strictObject({ what: z.string(), edits })).min(2),
});

/** An exercise as its author writes it; scenarios as in the JSON files beside examples. */
export type ExerciseSource = z.input<typeof exerciseSchema>;
export type Exercise = z.output<typeof exerciseSchema>;
export type ExerciseEdits = z.output<typeof edits>;
export type ExerciseExpectation = Expectation & Exercise['cases'][number]['expects'][number];

/** Throws with a sentence for each problem, and so fails the build. */
export function readExercise(source: unknown, id: string): Exercise {
  const result = exerciseSchema.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`exercise ${id}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
}

/** Sources with an author's edits made; throws where what is to be replaced does not stand once. */
export function edited(sources: Readonly<Record<string, string>>, changes: ExerciseEdits): Readonly<Record<string, string>> {
  const result = { ...sources };
  for (const [file, old, fresh] of changes) {
    const text = result[file] ?? '';
    if (text.split(old).length !== 2) throw new Error(`'${old}' does not stand once in ${file}`);
    result[file] = text.replace(old, () => fresh);
  }
  return result;
}
