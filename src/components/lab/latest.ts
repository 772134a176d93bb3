/** Keeps an answer up to date with a question that changes faster than it is answered: of questions that wait only the last is asked. */
export class Latest<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer | null>;
  readonly #take: (answer: Answer, question: Question) => void;
  /** Between an answer and the next question, ms. */
  readonly #pause: () => number;
  #wanted: { readonly question: Question } | null = null;
  #busy = false;

  constructor(
    ask: (question: Question) => Promise<Answer | null>,
    take: (answer: Answer, question: Question) => void,
    pause: () => number,
  ) {
    this.#ask = ask;
    this.#take = take;
    this.#pause = pause;
  }

  want(question: Question): void {
    this.#wanted = { question };
    if (!this.#busy) void this.#chase();
  }

  async #chase(): Promise<void> {
    this.#busy = true;
    while (this.#wanted !== null) {
      const { question } = this.#wanted;
      this.#wanted = null;
      const answer = await this.#ask(question);
      if (answer !== null) this.#take(answer, question);
      const pause = this.#pause();
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#busy = false;
  }
}
