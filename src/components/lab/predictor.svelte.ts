import type { PredictionView } from '../../simulator/session/prediction-view.ts';
import type { View } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';

/** A topic that has been answered rightly so often is asked about no more. */
const enough = 2;

/** A question that the reader has answered, with the world as it was when it was asked. */
export interface Answered {
  readonly asked: PredictionView;
  readonly given: number;
  readonly view: View;
}

/** The reader says what the next step will do before it is made. */
export class Predictor {
  readonly #lab: LabState;
  /** Running and stepping stop before a step worth guessing. */
  on = $state(false);
  /** About the step that comes next; null: none, or not looked for. */
  question = $state.raw<PredictionView | null>(null);
  /** The last one; null while another is asked. */
  answered = $state.raw<Answered | null>(null);
  right = $state(0);
  asked = $state(0);
  /** Asks the pane to take the focus; a new object each time. */
  wanted = $state.raw<object | null>(null);
  /** How often each topic has been answered rightly. */
  readonly #known = new Map<string, number>();

  constructor(lab: LabState) {
    this.#lab = lab;
  }

  /** The topics that are passed over by a run; null: it stops at no question. */
  get passed(): readonly string[] | null {
    return this.on ? [...this.#known].flatMap(([topic, times]) => (times >= enough ? [topic] : [])) : null;
  }

  /** Before a step or after some: true when there is a question to be answered first, which the pane shows. */
  async asks(): Promise<boolean> {
    const { passed } = this;
    const { view, phase, stale } = this.#lab;
    if (passed === null || view === null || stale || (phase !== 'open' && phase !== 'running')) return false;
    this.question = await this.#lab.ask((client) => client.prediction(passed));
    if (this.question === null) return false;
    this.answered = null;
    this.#lab.panes.show('prediction');
    this.wanted = {};
    return true;
  }

  /** The reader's answer, or (null) that there is none; then the step is made. */
  async answer(given: number | null): Promise<void> {
    const { question } = this;
    const { view } = this.#lab;
    if (question === null || view === null || view.step !== question.step) return;
    this.question = null;
    if (given !== null) {
      const isRight = given === question.right;
      this.asked++;
      this.right += isRight ? 1 : 0;
      this.#known.set(question.topic, isRight ? (this.#known.get(question.topic) ?? 0) + 1 : 0);
      this.answered = { asked: question, given, view };
    }
    await this.#lab.advance({ kind: 'step' }, null);
  }
}
