import type { StepEvent, View } from './view.ts';

export interface ComparedEvent {
  readonly step: number;
  /** Virtual time, ns. */
  readonly time: number;
  readonly event: StepEvent;
}

/** What happened in both runs, or in one of them: `null` stands for the other. */
export type ComparedRow = { readonly a: ComparedEvent; readonly b: ComparedEvent | null } | { readonly a: null; readonly b: ComparedEvent };

/** Two runs side by side: `a`, which was kept, and `b`, which is open. */
export interface Comparison {
  /** The first choice, or thing done from outside, in which they differ, and after how many steps it was made; null: none. */
  readonly cause: { readonly kind: 'choice' | 'input'; readonly step: number } | null;
  /** Lines of the programs that only one of them has. */
  readonly lines: { readonly a: number; readonly b: number };
  /** The steps of the first event in which they differ; null of the run that has ended there. null: they are equal so far. */
  readonly parting: { readonly a: number | null; readonly b: number | null } | null;
  /** Events from shortly before the parting on, aligned. */
  readonly rows: readonly ComparedRow[];
  /** How many events, equal in both, come before the rows. */
  readonly before: number;
  /** More events come after the rows. */
  readonly more: boolean;
  /** Both runs as they stand at the last step known. */
  readonly a: View;
  readonly b: View;
}
