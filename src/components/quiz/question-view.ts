import type { Expectation } from '../../simulator/session/judge.ts';

/** What the page gets of a question: one language, everything that needs a run resolved to steps. Texts have `code` in backticks. */
export type QuestionView = QuestionHead & QuestionBody;

export interface QuestionHead {
  readonly id: string;
  readonly prompt: string;
  readonly quote: { readonly title: string; readonly code: string } | null;
  /** Title of the page that the answer follows. */
  readonly source: string | null;
}

export type QuestionBody =
  | { readonly kind: 'single' | 'multiple'; readonly options: readonly OptionView[] }
  | ({ readonly kind: 'short' | 'prints'; readonly accepts: readonly string[] } & VerdictsView)
  | { readonly kind: 'order'; readonly items: readonly ItemView[]; readonly watch: WatchView | null }
  | { readonly kind: 'line'; readonly lines: readonly LineView[] }
  | { readonly kind: 'wake'; readonly threads: readonly ThreadRow[]; readonly options: readonly OptionView[]; readonly watch: WatchView }
  | {
      readonly kind: 'schedule';
      readonly run: WatchView;
      readonly goal: Expectation;
      readonly solution: string;
      readonly right: string;
      readonly wrong: string;
    };

/** Where "watch it" opens the lab. */
export interface WatchView {
  readonly example: string;
  readonly variant: string;
  readonly schedule: string;
  readonly step: number;
}

export interface OptionView {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
  readonly watch: WatchView | null;
}

/** Of an item's place in the order. */
export type ItemView = Pick<OptionView, 'id' | 'text' | 'feedback'>;

export interface LineView {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
  readonly watch: WatchView | null;
}

export interface VerdictsView {
  readonly right: string;
  readonly wrong: string;
  readonly near: readonly { readonly forms: readonly string[]; readonly feedback: string; readonly watch: WatchView | null }[];
  readonly watch: WatchView | null;
}

/** A thread as the table of the situation has it; `id` is that of its option, if it is one. */
export interface ThreadRow {
  readonly option: string | null;
  readonly letter: string;
  readonly process: string;
  readonly function: string;
  /** The call that it waits in. */
  readonly call: string | null;
}
