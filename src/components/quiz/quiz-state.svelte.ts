import { questionKey, questionOf, withoutAnswer, withQuestion, type Progress } from '../progress/document.ts';
import { progressStore, type Keeping } from '../progress/store.ts';
import type { Answer } from './answer.ts';
import type { QuestionView, WatchView } from './question-view.ts';

/** A chapter's quiz on the page: what has been answered, what is shown, what has just been said. */
export class QuizState {
  readonly chapter: number;
  readonly questions: readonly QuestionView[];
  /** null until the page knows what the browser has kept. */
  progress = $state.raw<Progress | null>(null);
  keeping = $state<Keeping>('kept');
  /** Ids of the questions that are shown; null: all. */
  chosen = $state.raw<readonly string[] | null>(null);
  /** What the live region says. */
  said = $state('');
  /** The question whose lab is open, and at which moment. */
  watching = $state.raw<{ readonly question: string; readonly watch: WatchView } | null>(null);
  /** To go back to from the last reset. */
  before = $state.raw<Progress | null>(null);

  readonly shown = $derived.by(() => this.questions.filter(({ id }) => this.chosen === null || this.chosen.includes(id)));
  readonly entries = $derived.by(
    () => new Map(this.questions.map(({ id }) => [id, this.progress && questionOf(this.progress, questionKey(this.chapter, id))])),
  );
  readonly answered = $derived([...this.entries.values()].filter((entry) => entry !== null && entry.tries > 0));
  readonly right = $derived(this.answered.filter((entry) => entry?.right).length);
  readonly wrong = $derived.by(() => this.questions.filter(({ id }) => this.#isWrong(id)));

  constructor(chapter: number, questions: readonly QuestionView[]) {
    this.chapter = chapter;
    this.questions = questions;
  }

  /** Begins to follow what is kept; returns how to stop. */
  follow(): () => void {
    return progressStore().subscribe((progress, keeping) => {
      this.progress = progress;
      this.keeping = keeping;
    });
  }

  attempt(id: string): number {
    return this.entries.get(id)?.attempt ?? 0;
  }

  answer(id: string, answer: Answer, right: boolean): void {
    const { attempt = 0, tries = 0 } = this.entries.get(id) ?? {};
    this.before = null;
    progressStore().update((progress) =>
      withQuestion(progress, questionKey(this.chapter, id), { answer, right, tries: tries + 1, attempt }),
    );
  }

  say(text: string): void {
    // The same words again are to be heard again.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  again(id: string): void {
    this.#forget([id]);
  }

  retryWrong(): void {
    const ids = this.wrong.map(({ id }) => id);
    this.chosen = ids;
    this.#forget(ids);
  }

  reset(): void {
    this.chosen = null;
    this.#forget(this.questions.map(({ id }) => id));
  }

  undo(): void {
    const { before } = this;
    if (before === null) return;
    this.before = null;
    const keys = this.questions.map(({ id }) => questionKey(this.chapter, id));
    const old = Object.fromEntries(keys.flatMap((key) => (key in before.questions ? [[key, before.questions[key]]] : [])));
    const others = ([key]: readonly [string, unknown]): boolean => !keys.includes(key);
    progressStore().update((progress) => ({
      ...progress,
      questions: { ...Object.fromEntries(Object.entries(progress.questions).filter(others)), ...old },
    }));
  }

  #forget(ids: readonly string[]): void {
    this.before = this.progress;
    progressStore().update((progress) => ids.reduce((rest, id) => withoutAnswer(rest, questionKey(this.chapter, id)), progress));
  }

  #isWrong(id: string): boolean {
    const entry = this.entries.get(id);
    return entry !== null && entry !== undefined && entry.tries > 0 && !entry.right;
  }
}
