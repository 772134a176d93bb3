/** Chance with a memory: the same seed throws the same everywhere. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
    this.roll(2);
  }

  /** 0 … sides - 1. */
  roll(sides: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) >>> 0;
    return Math.floor(((mixed ^ (mixed >>> 13)) >>> 0) / (0x1_0000_0000 / sides));
  }

  /** True once in `sides` throws. */
  once(sides: number): boolean {
    return this.roll(sides) === 0;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.roll(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** As many of what `make` gives as `least` and up to `more` of them besides. */
  several<T>(least: number, more: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.roll(more + 1) }, (_, index) => make(index));
  }
}
