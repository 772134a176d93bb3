/**
 * What exceptions find in the function being emitted: its unwind table, and the code that only exceptions run, which stands
 * behind everything else so that the ordinary way is not longer for it.
 */
import type { UnwindAction, UnwindTable, VariableInfo } from '../program.ts';
import type { Span } from '../source.ts';
import { newLabel, type Code, type Label } from './code.ts';

type Action =
  | { readonly kind: 'cleanup'; readonly label: Label }
  | { readonly kind: 'finally'; readonly label: Label; readonly slot: number }
  | { readonly kind: 'except'; readonly filter: number; readonly label: Label; readonly slot: number }
  | { readonly kind: 'catch'; readonly handlers: readonly { readonly type: number; readonly label: Label; readonly slot: number }[] }
  | { readonly kind: 'terminate'; readonly cause: 'noexcept' | 'unwinding' };

/** Code for exceptions only, to be written at the end of the function. */
export interface Pad {
  readonly state: number;
  readonly label: Label;
  /** Slots below are in use there. */
  readonly slots: number;
  /** Variables that can be seen there. */
  readonly variables: readonly Omit<VariableInfo, 'to'>[];
  /** Where a reader sees it happen. */
  readonly span: Span;
  readonly emit: () => void;
}

const outermost = -1;

export class Guards {
  readonly #code: Code;
  readonly #states: { readonly outer: number; readonly action: Action }[] = [];
  readonly #ranges: { readonly from: number; readonly state: number }[] = [];
  readonly #pads: Pad[] = [];
  /** States that some call stands in: C++ exceptions can come only out of calls. */
  readonly #reached = new Set<number>();
  #state = outermost;
  #from: number;

  constructor(code: Code) {
    this.#code = code;
    this.#from = code.length;
  }

  /** What the next instruction stands in. */
  get state(): number {
    return this.#state;
  }

  /** The next instructions stand in another state. */
  enter(state: number): void {
    const { length, lastCall } = this.#code;
    if (length > this.#from) {
      if (this.#ranges.at(-1)?.state !== this.#state) this.#ranges.push({ from: this.#from, state: this.#state });
      if (lastCall >= this.#from) this.#reach(this.#state);
    }
    this.#from = length;
    this.#state = state;
  }

  outer(state: number): number {
    return this.#states[state]?.outer ?? outermost;
  }

  /** The next instructions stand in a new state inside the present one. */
  open(action: Action): number {
    this.enter(this.#states.push({ outer: this.#state, action }) - 1);
    return this.#state;
  }

  /** A new state in which an exception runs a pad. */
  cleanup(pad: Omit<Pad, 'state' | 'label'>): number {
    const label = newLabel();
    const state = this.open({ kind: 'cleanup', label });
    this.#pads.push({ ...pad, state, label });
    return state;
  }

  /** The pads that are needed, each once; writing one may add others. */
  *pads(): Iterable<Pad> {
    this.enter(outermost);
    for (let index = 0; index < this.#pads.length; index++) {
      const pad = this.#pads[index];
      if (pad !== undefined && this.#reached.has(pad.state)) yield pad;
    }
  }

  table(): UnwindTable | null {
    this.enter(outermost);
    const numbers = new Map<number, number>();
    const kept = this.#states.flatMap(({ outer, action }, state) => {
      if (action.kind === 'cleanup' && !this.#reached.has(state)) return [];
      numbers.set(state, numbers.size);
      return [{ outer, action }];
    });
    if (kept.length === 0) return null;
    const number = (state: number): number => {
      let at = state;
      while (at >= 0 && !numbers.has(at)) at = this.outer(at);
      return numbers.get(at) ?? outermost;
    };
    const ranges: { from: number; state: number }[] = [];
    for (const range of [...this.#ranges, { from: this.#from, state: outermost }]) {
      const state = number(range.state);
      if (ranges.at(-1)?.state !== state) ranges.push({ from: range.from, state });
    }
    return { ranges, states: kept.map(({ outer, action }) => ({ outer: number(outer), action: placed(action) })) };
  }

  #reach(state: number): void {
    for (let at = state; at >= 0 && !this.#reached.has(at); at = this.outer(at)) this.#reached.add(at);
  }
}

const placed = (action: Action): UnwindAction => {
  switch (action.kind) {
    case 'cleanup':
      return { kind: 'cleanup', handler: action.label.at };
    case 'finally':
      return { kind: 'finally', handler: action.label.at, slot: action.slot };
    case 'except':
      return { kind: 'except', filter: action.filter, handler: action.label.at, slot: action.slot };
    case 'catch':
      return { kind: 'catch', handlers: action.handlers.map(({ type, label, slot }) => ({ type, handler: label.at, slot })) };
    case 'terminate':
      return action;
  }
};
