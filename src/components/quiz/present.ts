import type { Language } from '../../catalogue/language.ts';
import type { PreparedRun, Question, Quote, Said, Watch } from '../../content/quizzes/schema.ts';
import { runToEnd, type FinishedRun } from '../../simulator/session/finished-run.ts';
import { openSession } from '../../simulator/session/open.ts';
import type { SessionInput } from '../../simulator/session/session.ts';
import type { ThreadView } from '../../simulator/session/view.ts';
import { quoteRegion } from '../figures/region.ts';
import { findExample } from '../lab/examples.ts';
import type { OptionView, QuestionBody, QuestionView, ThreadRow, WatchView } from './question-view.ts';

/** Makes what the page shows of a question, at build time. Throws where a moment, an example or a region does not exist. */
export function presentQuestion(question: Question, language: Language): QuestionView {
  return {
    id: question.id,
    prompt: question.prompt[language],
    // Of a question about a line the lines themselves are the quotation.
    quote: question.quote === undefined || question.kind === 'line' ? null : quoted(question.quote),
    source: question.claim?.documentation ?? null,
    ...body(question, (text) => text[language]),
  };
}

type Speak = (text: Said) => string;

function body(question: Question, say: Speak): QuestionBody {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { kind: question.kind, options: question.options.map((option) => choice({ ...option, label: say(option.text) }, say)) };
    case 'short':
    case 'prints':
      return {
        kind: question.kind,
        accepts: question.kind === 'short' ? question.accepts : [question.answer],
        right: say(question.right),
        wrong: say(question.wrong),
        near: question.near.map(({ forms, feedback, watch }) => ({ forms, feedback: say(feedback), watch: resolved(watch) })),
        watch: resolved(question.watch),
      };
    case 'order':
      return {
        kind: 'order',
        items: question.items.map(({ id, text, feedback }) => ({ id, text: say(text), feedback: say(feedback) })),
        watch: resolved(question.watch),
      };
    case 'line':
      return {
        kind: 'line',
        lines: quoted(question.quote)
          .code.split('\n')
          .map((text) => {
            const known = question.lines.find(({ has }) => text.includes(has));
            return {
              text,
              right: known?.right ?? false,
              feedback: say(known?.feedback ?? question.otherwise),
              watch: resolved(known?.watch),
            };
          }),
      };
    case 'wake': {
      const watch = located(question.situation);
      return {
        kind: 'wake',
        threads: situation(watch, question.options),
        options: question.options.map((option) => choice({ ...option, label: option.thread }, say)),
        watch,
      };
    }
    case 'schedule':
      return {
        kind: 'schedule',
        run: { ...question.run, step: 0 },
        goal: question.goal,
        solution: question.solution,
        right: say(question.right),
        wrong: say(question.wrong),
      };
  }
}

interface ChoiceSource {
  readonly id: string;
  readonly label: string;
  readonly right: boolean;
  readonly feedback: Said;
  readonly watch?: Watch | undefined;
}

const choice = ({ id, label, right, feedback, watch }: ChoiceSource, say: Speak): OptionView => ({
  id,
  text: label,
  right,
  feedback: say(feedback),
  watch: resolved(watch),
});

const sources = import.meta.glob<string>('/src/content/examples/**/*.{cpp,c,h}', { eager: true, query: '?raw', import: 'default' });

function quoted(quote: Quote): { readonly title: string; readonly code: string } {
  if ('program' in quote) return { title: 'program.cpp', code: quote.program.trim() };
  const source = sources[`/src/content/examples/${quote.file}`];
  if (source === undefined) throw new Error(`there is no example ${quote.file}`);
  return { title: quote.file, code: quoteRegion(source, quote.region) };
}

// ── Runs

const MOST_STEPS = 1_000_000;
const finished = new Map<string, FinishedRun>();

function inputOf({ example, variant, schedule }: PreparedRun): SessionInput {
  const { sources: texts, variants } = findExample(example, variant);
  const scenario = variants.find(({ id }) => id === variant)?.scenario;
  if (scenario === undefined) throw new Error(`example ${example} has no ${variant}.json`);
  return { scenario, sources: texts, schedule };
}

const resolved = (watch: Watch | undefined): WatchView | null => (watch === undefined ? null : located(watch));

function located(watch: Watch): WatchView {
  const { example, variant, schedule, at } = watch;
  const name = `${example}/${variant} under ${schedule}`;
  const run = finished.get(name) ?? runToEnd(inputOf(watch), MOST_STEPS);
  if ('diagnostics' in run) throw new Error(`${name} does not compile`);
  finished.set(name, run);
  const step = run.stepOf(at);
  if (step === null) throw new Error(`${name} has no moment ${JSON.stringify(at)}`);
  return { example, variant, schedule, step };
}

/** Who waits where at a step. */
function situation(watch: WatchView, options: readonly { readonly id: string; readonly thread: string }[]): readonly ThreadRow[] {
  const { session } = openSession(inputOf(watch));
  if (session === null) throw new Error(`${watch.example}/${watch.variant} does not compile`);
  for (let from = -1; session.view.step > from && session.view.step < watch.step;) {
    from = session.view.step;
    session.advance({ kind: 'run', limit: watch.step - from });
  }
  return session.seek(watch.step).processes.flatMap(({ name, threads }) =>
    threads
      .filter(({ state }) => state !== 'ended')
      .map((thread) => {
        const called = `${name} ${nameOf(thread, threads)}`;
        return {
          option: options.find((option) => option.thread === called)?.id ?? null,
          letter: thread.letter,
          process: name,
          function: thread.function,
          call: thread.state === 'blocked' ? thread.call : null,
        };
      }),
  );
}

/** As in `Moment`: the second thread of a function is `function#2`. */
function nameOf(thread: ThreadView, all: readonly ThreadView[]): string {
  const place = all.filter((other) => other.function === thread.function).indexOf(thread);
  return place === 0 ? thread.function : `${thread.function}#${place + 1}`;
}
