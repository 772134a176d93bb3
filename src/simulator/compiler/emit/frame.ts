/** The frame of the function being emitted: slots, stack objects, scopes and what their ends have to do. */
import { alignOf, alignUp, sizeOf } from '../layout.ts';
import type { VariableInfo } from '../program.ts';
import type { FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Statement } from '../tree.ts';
import type { Type } from '../type.ts';
import type { Code, Label } from './code.ts';
import { Guards } from './guards.ts';
import type { ProgramBuilder } from './unit.ts';

/** Where something of the program is: in a slot, or at an address. */
export type Place =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'stack'; readonly offset: number }
  | { readonly kind: 'image'; readonly offset: number }
  /** Among what the running thread has of its own. */
  | { readonly kind: 'thread'; readonly offset: number }
  | { readonly kind: 'memory'; readonly slot: number; readonly offset: number };

/** What has to happen when a scope or full expression ends, last registered first. */
export type Cleanup = Ending & {
  /** The state, see guards.ts, in which an exception runs it; null: exceptions need not. */
  state: number | null;
};

export type Ending =
  | { readonly kind: 'kill'; readonly offset: number; readonly size: number }
  | {
      readonly kind: 'destroy';
      readonly place: Place;
      readonly destructor: FunctionSymbol;
      /** Elements of an array; null for one object. */
      readonly count: number | null;
      readonly elementSize: number;
      /** Slot that tells whether the object exists; null: it does. */
      readonly flag: number | null;
    }
  /** Parts of the object whose destructor this is. */
  | { readonly kind: 'parts'; readonly statements: readonly Statement[] }
  /** The block of a __finally, which stands at one place: see structured.ts. */
  | { readonly kind: 'finally'; readonly run: () => void }
  /** A handler of C++ ends. */
  | { readonly kind: 'caught' };

export interface ScopeFrame {
  readonly cleanups: Cleanup[];
  /** The statement that opened the scope, to find out what a goto leaves. */
  readonly node: object | null;
  readonly variables: { readonly info: Omit<VariableInfo, 'to'>; readonly symbol: VariableSymbol }[];
  readonly firstSlot: number;
}

export interface Leave {
  readonly label: Label;
  /** Scopes that stay open. */
  readonly depth: number;
}

export const redZone = 16;
const wideRedZone = 32;

export class Frame {
  readonly program: ProgramBuilder;
  readonly code: Code;
  /** In a system header: nothing in it is a step. */
  readonly library: boolean;
  readonly homes = new Map<VariableSymbol, Place>();
  readonly variables: VariableInfo[] = [];
  readonly scopes: ScopeFrame[] = [];
  readonly guards: Guards;
  /** Objects in stack memory, in order of their offsets. */
  readonly objects: { readonly offset: number; readonly size: number }[] = [];
  /** Where a value to be returned waits while the __finally blocks around run; the outermost's is used. */
  readonly waiting: number[] = [];
  readonly breaks: Leave[] = [];
  readonly continues: Leave[] = [];
  /** Where __leave goes. */
  readonly leaves: Leave[] = [];
  /** Cleanups of the full expression being evaluated. */
  temporaries: Cleanup[] = [];
  /** Slot with the address where a class result is to be built; -1 if none. */
  resultSlot = -1;
  /** Slot with the address of the variable arguments; -1 if none. */
  variadicSlot = -1;
  /** In the initialiser of static storage: temporaries bound to references live in the image. */
  staticExtension = false;
  /** The local that stands where the caller wants the result, and the slot that says (if it has a destructor) that it is not returned yet. */
  elided: { readonly variable: VariableSymbol; flag: number | null } | null = null;
  #next = 0;
  #most = 0;
  #stack = redZone;
  readonly #areas: { readonly offset: number; readonly bytes: number; busy: boolean }[] = [];
  #emptyArea = -1;

  constructor(program: ProgramBuilder, code: Code, library: boolean) {
    this.program = program;
    this.code = code;
    this.library = library;
    this.guards = new Guards(code);
  }

  // ── Slots ─────────────────────────────────────────────────────────────────────────────────────────────────────

  get next(): number {
    return this.#next;
  }

  /** Slots from here on are free again. */
  release(to: number): void {
    this.#next = to;
  }

  slot(): number {
    const slot = this.#next;
    this.reserve(slot);
    return slot;
  }

  /** Makes sure that a slot is not handed out by {@link slot}. */
  reserve(slot: number): void {
    if (slot >= this.#next) this.#next = slot + 1;
    if (this.#next > this.#most) this.#most = this.#next;
  }

  get slots(): number {
    return this.#most;
  }

  // ── Stack memory ──────────────────────────────────────────────────────────────────────────────────────────────

  /** Room for an object between red zones; each object of a function has its own. */
  object(type: Type, least = 1): number {
    const size = Math.max(1, sizeOf(type));
    const offset = this.bytes(size, Math.max(least, alignOf(type)));
    this.objects.push({ offset, size });
    return offset;
  }

  bytes(size: number, align: number): number {
    const offset = alignUp(this.#stack, Math.max(8, align));
    this.#stack = offset + size + (size >= 64 ? wideRedZone : redZone);
    return offset;
  }

  get stackBytes(): number {
    return this.#stack === redZone ? 0 : alignUp(this.#stack, 16);
  }

  /** An area for variable arguments, used by one call at a time. */
  borrowArea(count: number): { readonly offset: number; readonly giveBack: () => void } {
    if (count === 0) {
      if (this.#emptyArea < 0) this.#emptyArea = this.bytes(8, 8);
      return { offset: this.#emptyArea, giveBack: () => undefined };
    }
    let area = this.#areas.find((one) => !one.busy && one.bytes === count * 8);
    if (area === undefined) this.#areas.push((area = { offset: this.bytes(count * 8, 8), bytes: count * 8, busy: false }));
    const chosen = area;
    chosen.busy = true;
    return {
      offset: chosen.offset,
      giveBack: () => {
        chosen.busy = false;
      },
    };
  }

  // ── Scopes ────────────────────────────────────────────────────────────────────────────────────────────────────

  openScope(node: object | null): ScopeFrame {
    const scope: ScopeFrame = { cleanups: [], node, variables: [], firstSlot: this.#next };
    this.scopes.push(scope);
    return scope;
  }

  /** Ends the variables of the innermost scope; its cleanups must have been run. */
  closeScope(): void {
    const scope = this.scopes.pop();
    if (scope === undefined) return;
    for (const { info, symbol } of scope.variables) {
      if (info.from >= this.code.length) continue;
      const variable = { ...info, to: this.code.length };
      this.variables.push(variable);
      this.program.symbols.variables.set(variable, symbol);
    }
    this.#next = scope.firstSlot;
  }

  get scope(): ScopeFrame {
    const scope = this.scopes[this.scopes.length - 1];
    return scope ?? this.openScope(null);
  }

  /** Tells the debugger where a variable is from this instruction on, until its scope ends. */
  describe(variable: VariableSymbol, parameter: boolean, pointed = false): void {
    const home = variable.localStatic ? this.program.staticPlace(variable) : this.homes.get(variable);
    if (home === undefined || variable.name.startsWith('<')) return;
    const storage =
      home.kind === 'image' || home.kind === 'thread'
        ? home
        : home.kind === 'stack'
          ? ({ kind: 'stack', offset: home.offset } as const)
          : home.kind === 'slot' && !pointed
            ? ({ kind: 'slot', slot: home.slot } as const)
            : ({ kind: 'pointed', slot: home.slot } as const);
    const type = this.program.debug.id(variable.type, variable.alias);
    this.scope.variables.push({
      info: { name: variable.name, type, storage, from: this.code.length, parameter, span: variable.span },
      symbol: variable,
    });
  }
}
