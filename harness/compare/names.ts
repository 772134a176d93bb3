/** Which handle, or port, of the simulated run stands for which of the recorded one. Immutable: a search goes back. */
export class Names {
  static readonly none = new Names(new Map(), new Map());
  readonly #ours: ReadonlyMap<string, string>;
  readonly #theirs: ReadonlyMap<string, string>;

  private constructor(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>) {
    this.#ours = ours;
    this.#theirs = theirs;
  }

  /** The names with this pair tied; null: one of the two is tied to another already. */
  tie(recorded: string, simulated: string): Names | null {
    const known = this.#ours.get(recorded);
    if (known !== undefined || this.#theirs.has(simulated)) return known === simulated ? this : null;
    return new Names(new Map(this.#ours).set(recorded, simulated), new Map(this.#theirs).set(simulated, recorded));
  }

  /** What a recorded name is tied to. */
  simulated(recorded: string): string | undefined {
    return this.#ours.get(recorded);
  }

  /** The pair means nothing any more: the system may give the names to others. */
  untie(recorded: string): Names {
    const simulated = this.#ours.get(recorded);
    if (simulated === undefined) return this;
    const ours = new Map(this.#ours);
    const theirs = new Map(this.#theirs);
    ours.delete(recorded);
    theirs.delete(simulated);
    return new Names(ours, theirs);
  }
}
