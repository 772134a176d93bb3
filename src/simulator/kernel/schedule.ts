import type { ChoiceKind } from '../trace/event.ts';
import { decisionText, readDecision, type Decision } from './decision.ts';

/**
 * The one door for nondeterminism. A run asks `choose` wherever Windows or the network promises nothing; the answers, numbered
 * from 0 in the order asked, are the schedule. Option 0 is always the plain behaviour that a reader expects to see first.
 *
 * A schedule prints as a token: `d` (always option 0) or `r<seed>` (drawn from a generator seeded so), followed by overrides
 * `-<index>.<option>` in base 36, and by decisions `_<step>.<decision>`: what happens after so many steps. An override or decision
 * that does not fit the run is passed over. The token and the scenario replay the run anywhere.
 */
export class Schedule {
  readonly policy: SchedulePolicy;
  readonly #overrides: Map<number, number>;
  readonly #decisions: Map<number, Decision>;
  #index = 0;
  #random: number;

  constructor(
    policy: SchedulePolicy = { kind: 'default' },
    overrides: ReadonlyMap<number, number> = new Map(),
    decisions: ReadonlyMap<number, Decision> = new Map(),
  ) {
    this.policy = policy;
    this.#overrides = new Map(overrides);
    this.#decisions = new Map(decisions);
    this.#random = policy.kind === 'random' ? scramble(policy.seed) : 0;
  }

  /** Reads a token; null when it is not one. */
  static parse(token: string): Schedule | null {
    const match =
      /^(?:d|r(\d{1,10}))((?:-[0-9a-z]{1,10}\.[0-9a-z]{1,8})*)((?:_[0-9a-z]{1,10}\.(?:e|[th][0-9a-z]{1,10}|c[0-9a-z]{1,10}\.[0-9a-z]{1,8}))*)$/.exec(
        token,
      );
    if (!match) return null;
    const overrides = new Map<number, number>();
    for (const part of match[2]?.split('-').slice(1) ?? []) {
      const [index = '', option = ''] = part.split('.');
      overrides.set(parseInt(index, 36), parseInt(option, 36));
    }
    const decisions = new Map(
      (match[3]?.split('_').slice(1) ?? []).map((part) => {
        const point = part.indexOf('.');
        return [parseInt(part.slice(0, point), 36), readDecision(part.slice(point + 1))] as const;
      }),
    );
    return new Schedule(match[1] === undefined ? { kind: 'default' } : { kind: 'random', seed: Number(match[1]) }, overrides, decisions);
  }

  get token(): string {
    const base = this.policy.kind === 'default' ? 'd' : `r${this.policy.seed}`;
    return (
      base +
      this.overrides.map(([index, option]) => `-${index.toString(36)}.${option.toString(36)}`).join('') +
      this.decisions.map(([step, decision]) => `_${step.toString(36)}.${decisionText(decision)}`).join('')
    );
  }

  /** Choices whose answer is fixed, by index. */
  get overrides(): readonly (readonly [number, number])[] {
    return [...this.#overrides].sort(([a], [b]) => a - b);
  }

  /** What is decided, by the number of steps made before. */
  get decisions(): readonly (readonly [number, Decision])[] {
    return [...this.#decisions].sort(([a], [b]) => a - b);
  }

  /** What is decided to happen after so many steps. */
  decision(step: number): Decision | null {
    return this.#decisions.get(step) ?? null;
  }

  /** Number of steps after which the next decision comes. */
  nextDecision(step: number): number {
    let next = Infinity;
    for (const at of this.#decisions.keys()) if (at > step) next = Math.min(next, at);
    return next;
  }

  /** Fixes the answer of a choice that has not been made yet; null: leaves it open. */
  override(index: number, option: number | null): void {
    if (option === null) this.#overrides.delete(index);
    else this.#overrides.set(index, option);
  }

  /** Decides what happens after so many steps; null: leaves it open. */
  decide(step: number, decision: Decision | null): void {
    if (decision === null) this.#decisions.delete(step);
    else this.#decisions.set(step, decision);
  }

  /** Number of choices made so far, which is the index of the next. */
  get index(): number {
    return this.#index;
  }

  /**
   * Makes the next choice: an integer in [0, options). `options` ≥ 1. An override beyond the range takes the last option.
   * One choice draws one random number whether it is overridden or not, so that an override changes nothing else by itself.
   */
  choose(kind: ChoiceKind, options: number): number {
    const index = this.#index++;
    const drawn = this.policy.kind === 'random' ? weigh(kind, this.#draw(), options) : 0;
    const override = this.#overrides.get(index);
    return override === undefined ? drawn : Math.min(override, options - 1);
  }

  /** Position of the schedule, for checkpoints. */
  save(): ScheduleState {
    return { index: this.#index, random: this.#random };
  }

  restore(state: ScheduleState): void {
    this.#index = state.index;
    this.#random = state.random;
  }

  /** The same schedule from the start, with one more answer fixed. */
  with(index: number, option: number): Schedule {
    return new Schedule(this.policy, new Map([...this.#overrides, [index, option]]), this.#decisions);
  }

  /** Mulberry32: 32 bits of state, the same everywhere. */
  #draw(): number {
    this.#random = (this.#random + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#random ^ (this.#random >>> 15), 1 | this.#random);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

export type SchedulePolicy = { readonly kind: 'default' } | { readonly kind: 'random'; readonly seed: number };

export interface ScheduleState {
  readonly index: number;
  readonly random: number;
}

/** Nearby seeds must not give nearby runs. */
function scramble(seed: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
}

/** Threads, waiters, ports and losses evenly; slices, cuts and delays mostly plain, else spread with a preference for small options. */
function weigh(kind: ChoiceKind, drawn: number, options: number): number {
  if (kind === 'thread' || kind === 'waiter' || kind === 'port' || kind === 'loss' || kind === 'receiver')
    return Math.floor(drawn * options);
  if (drawn < 0.5) return 0;
  const spread = (drawn - 0.5) * 2;
  return Math.min(options - 1, Math.floor(spread * spread * options));
}
