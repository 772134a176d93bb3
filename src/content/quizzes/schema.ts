import { z } from 'astro/zod';
import type { Moment } from '../../simulator/session/moment.ts';
import type { Reading } from '../../simulator/session/reading.ts';

/**
 * # How to write a question
 *
 * A chapter's questions are the list that `src/content/quizzes/chapter-N/index.ts` exports by default; write them in files beside it,
 * by theme, and end each file's list with `satisfies readonly QuestionSource[]`. Both languages stand side by side in each {@link Said}.
 * `<Quiz chapter={N} />` in the chapter shows them. `npx vitest run tests/content/quizzes` says what is wrong.
 *
 * - Ask why, or what follows, and not what stands on the page. Options are plausible; none is "all of the above"; no question hangs on a
 *   "not". Options are shuffled, so no option may speak of another by its place.
 * - Every option says in its `feedback` why it is right or wrong: two sentences that teach, not "wrong".
 * - `id`s last for ever: readers' answers are kept by them. Change the words as you like, but give a new question a new id.
 * - Texts are plain, with `code` between backticks and nothing else.
 * - A question about what a program does has a `check`: a program, an example's scenario or one of your own, the schedules to run it
 *   under, and a {@link Reading}. Each option then says in `is` what would be read if it were right; the test demands that exactly the
 *   options marked `right` are what is read under one of the schedules. `native: true` has it run under Wine, too (slow test; only
 *   `prints` with a reading of a console). A question that cannot be run says so: `claim: { documentation: 'title of the page at learn.microsoft.com' }`.
 * - `watch` opens the lab at a {@link Moment}, which is told by what happens ("the first `recv` of thread `communicate` returns") and
 *   looked up by a run at build time. A moment that does not exist fails the build.
 *
 * Kinds: `single` and `multiple` choice; `short`: a number or a few words; `prints`: what stands on a console; `order`: items in the
 * right order, each with the moment (`at`) that proves it; `line`: a line of a quoted region; `wake`: which thread a moment wakes;
 * `schedule`: a token under which a run goes wrong.
 */

/** The same in both languages. */
export const said = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]{2,40}$/, 'an id is small letters, digits and hyphens');

const moment: z.ZodType<Moment> = z.strictObject({
  event: z.enum([
    'call',
    'returned',
    'blocked',
    'woken',
    'output',
    'finding',
    'thread-started',
    'thread-ended',
    'process-started',
    'process-ended',
  ]),
  process: z.string().exactOptional(),
  thread: z.string().exactOptional(),
  api: z.string().exactOptional(),
  value: z.string().exactOptional(),
  text: z.string().exactOptional(),
  code: z.string().exactOptional(),
  nth: z.int().min(1).exactOptional(),
  before: z.boolean().exactOptional(),
});

const process = z.string();
export const reading: z.ZodType<Reading> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('console'), process }),
  z.strictObject({ kind: z.literal('line'), process, after: z.string(), nth: z.int().min(1).exactOptional() }),
  z.strictObject({ kind: z.enum(['returned', 'errors']), process, api: z.string(), thread: z.string().exactOptional() }),
  z.strictObject({ kind: z.enum(['waiting', 'threads', 'exit']), process }),
  z.strictObject({ kind: z.literal('findings'), severity: z.enum(['error', 'warning', 'note']).exactOptional() }),
  z.strictObject({ kind: z.literal('finding-line'), code: z.string() }),
  z.strictObject({ kind: z.literal('count'), of: moment }),
  z.strictObject({ kind: z.literal('wakes'), after: moment }),
  z.strictObject({ kind: z.literal('end') }),
]);

export const scheduleToken = z
  .string()
  .regex(/^(d|r\d{1,10})(-[0-9a-z]{1,10}\.[0-9a-z]{1,8})*$/, 'a schedule looks like d, r42 or r42-1f.3');

/** A prepared run of an example: its folder, the name of its scenario, the schedule. */
const run = z.strictObject({ example: z.string(), variant: z.string().default('scenario'), schedule: scheduleToken.default('d') });

/** Where "watch it" opens the lab. */
const watch = run.extend({ at: moment });

/** What is quoted under the prompt: a region of an example, or a small program that stands in the question and nowhere else. */
const quote = z.union([z.strictObject({ file: z.string(), region: z.string() }), z.strictObject({ program: z.string() })]);

/** A run that shows whether the marked answer is true. */
const check = z.strictObject({
  /** An example's scenario; absent: the program that the question quotes, or that stands here. */
  example: z.string().optional(),
  variant: z.string().default('scenario'),
  program: z.string().optional(),
  /** Changes to the sources: file, what stands there once, what is to stand there instead. */
  edits: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
  /** Lines to type, by process. */
  typed: z.record(z.string(), z.array(z.string())).default({}),
  schedules: z.array(scheduleToken).min(1).default(['d']),
  /** Absent for `order` and `schedule`, which are proved otherwise. */
  read: reading.optional(),
  native: z.boolean().default(false),
});

/** How the answer is known: by running it or from a page of Microsoft's documentation. */
const proof = {
  check: check.optional(),
  claim: z.strictObject({ documentation: z.string() }).optional(),
};

const common = { id, prompt: said, quote: quote.optional(), ...proof };

const option = z.strictObject({
  id,
  text: said,
  right: z.boolean().default(false),
  feedback: said,
  /** What the check reads if this option is right. */
  is: z.string().optional(),
  watch: watch.optional(),
});

/** An answer that many will give, with what to say to it. */
const near = z.strictObject({ forms: z.array(z.string()).min(1), feedback: said, watch: watch.optional() });
const verdicts = { right: said, wrong: said, near: z.array(near).default([]), watch: watch.optional() };

const single = z.strictObject({ kind: z.literal('single'), ...common, options: z.array(option).min(2).max(6) });
const multiple = z.strictObject({ kind: z.literal('multiple'), ...common, options: z.array(option).min(3).max(7) });
/** `accepts`: all forms that are right; blank space and capitals do not count. */
const short = z.strictObject({ kind: z.literal('short'), ...common, accepts: z.array(z.string()).min(1), ...verdicts });
/** `answer`: the console's text; blank lines and blank space at the ends of lines do not count. */
const prints = z.strictObject({ kind: z.literal('prints'), ...common, answer: z.string().min(1), ...verdicts });
/** Items in their right order; each has the moment that proves its place, or none if the question is not run. */
const order = z.strictObject({
  kind: z.literal('order'),
  ...common,
  items: z
    .array(z.strictObject({ id, text: said, feedback: said, at: moment.optional() }))
    .min(3)
    .max(8),
  watch: watch.optional(),
});
/** Lines are told by a piece of theirs that stands nowhere else in the region. */
const line = z.strictObject({
  kind: z.literal('line'),
  ...common,
  quote: z.strictObject({ file: z.string(), region: z.string() }),
  lines: z.array(z.strictObject({ has: z.string(), right: z.boolean().default(false), feedback: said, watch: watch.optional() })).min(2),
  /** For every other line. */
  otherwise: said,
});
/** Which thread is the first to be woken after the situation; who waits where is drawn from the run. */
const wake = z.strictObject({
  kind: z.literal('wake'),
  ...common,
  situation: watch,
  options: z
    .array(
      z.strictObject({
        id,
        /** `process thread`, as in {@link Moment}: `server communicate#2`. */
        thread: z.string(),
        right: z.boolean().default(false),
        feedback: said,
        watch: watch.optional(),
      }),
    )
    .min(2),
});
/** The reader finds a schedule; it is right when what is read of the run `is` (or `lacks`) this. */
const schedule = z.strictObject({
  kind: z.literal('schedule'),
  ...common,
  run,
  goal: z.union([z.strictObject({ read: reading, is: z.string() }), z.strictObject({ read: reading, lacks: z.string() })]),
  /** A token that does it. */
  solution: scheduleToken,
  right: said,
  wrong: said,
});

export const questionSchema = z.discriminatedUnion('kind', [single, multiple, short, prints, order, line, wake, schedule]);

/** A question as its author writes it. */
export type QuestionSource = z.input<typeof questionSchema>;
/** A question with everything that its author may leave out. */
export type Question = z.output<typeof questionSchema>;
export type Said = z.output<typeof said>;
export type Watch = z.output<typeof watch>;
export type Quote = z.output<typeof quote>;
export type Check = z.output<typeof check>;
export type PreparedRun = z.output<typeof run>;

/** Reads a chapter's list; throws with a sentence for each problem, and so fails the build. */
export function readQuestions(source: unknown, chapter: number): readonly Question[] {
  const result = z.array(questionSchema).min(1).safeParse(source);
  if (!result.success) {
    const list: readonly unknown[] = Array.isArray(source) ? source : [];
    const problems = result.error.issues.map(({ path, message }) => {
      const at = typeof path[0] === 'number' ? list[path[0]] : undefined;
      const name = typeof at === 'object' && at !== null && 'id' in at ? String(at.id) : String(path[0]);
      return `${name}.${path.slice(1).join('.')}: ${message}`;
    });
    throw new Error(`quiz of chapter ${chapter}: ${problems.join('; ')}`);
  }
  return result.data;
}
