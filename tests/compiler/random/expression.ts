import type { Dice } from './dice.ts';
import { isFloat, randomInteger, randomScalar, type Place, type Scalar } from './types.ts';

/** A function that only computes: it may be called anywhere in an expression. */
export interface PureFunction {
  readonly name: string;
  readonly parameters: readonly Scalar[];
  readonly result: Scalar;
}

/** What an expression may use. */
export interface Scope {
  readonly places: readonly Place[];
  readonly pure: readonly PureFunction[];
  /** Further integer expressions: enumerators, sizes, members of literals. */
  readonly constants: readonly string[];
  /** Calls of lambdas and the like, made from integer arguments. */
  readonly calls: readonly ((argument: () => string) => string)[];
}

const literals = [
  '0',
  '1',
  '-1',
  '7',
  '255',
  '-128',
  '0x7fff',
  '65535',
  '100000',
  '2147483647',
  '-2147483647',
  '4000000000u',
  '0xffffffffu',
  '40000L',
  '123456789012LL',
  '0xffffffffffffffffULL',
  '01777',
  "'a'",
  "'\\377'",
  "L'\\xac00'",
  '(bool)1',
  'sizeof(long)',
  'sizeof(int[3])',
];
const floatLiterals = ['0.0', '1.5', '(-2.25f)', '1e3', '0.1', '3.0e-2f', '1e10', '.5'];

/** Expressions without effects. What C++ leaves open is kept out: no division by zero, no shift too far, no float too large. */
export class Expressions {
  readonly #dice: Dice;
  readonly #scope: () => Scope;

  constructor(dice: Dice, scope: () => Scope) {
    this.#dice = dice;
    this.#scope = scope;
  }

  /** An index of an array of `length` elements. */
  subscript(length: number): string {
    const dice = this.#dice;
    if (dice.once(2)) return String(dice.roll(length));
    return `(unsigned)(${this.integer(1)}) % ${length}u`;
  }

  /**
   * The value of a place. That of a 64-bit bit-field has a sum around it: `-` and `~` of the field itself stay within its bits in
   * g++ 12, where C++ wants them of the declared type, because the width is no part of it (C++20, [class.bit]/1).
   */
  #place(wanted: (place: Place) => boolean): string | null {
    const places = this.#scope().places.filter(wanted);
    if (places.length === 0) return null;
    const { type, text, addressable } = this.#dice.pick(places);
    return !addressable && type.endsWith('long long') ? `(${text()} + 0)` : text();
  }

  /** An expression that can initialise a scalar, or be assigned to it, without leaving its range as a float. */
  of(type: Scalar, depth: number): string {
    if (!isFloat(type)) return this.integer(depth);
    const value = this.#dice.once(2) ? this.float(depth) : this.integer(depth);
    return type === 'float' ? `small(${value})` : value;
  }

  /** Any scalar, for conditions. */
  truth(depth: number): string {
    return this.#dice.once(6) ? this.float(depth) : this.integer(depth);
  }

  float(depth: number): string {
    const dice = this.#dice;
    const leaf = (): string => (dice.once(3) ? null : this.#place(({ type }) => isFloat(type))) ?? dice.pick(floatLiterals);
    if (depth <= 0 || dice.once(4)) return leaf();
    const a = (): string => this.float(depth - 1);
    switch (dice.roll(7)) {
      case 0:
        return `(${this.integer(depth - 1)} ${dice.pick(['+', '-', '*'])} ${a()})`;
      case 1:
        return `(${this.truth(depth - 1)} ? ${a()} : ${a()})`;
      case 2:
        return `(-${a()})`;
      case 3:
        return `((double)${this.integer(depth - 1)})`;
      case 4:
        return `small(${a()})`;
      default:
        return `(${a()} ${dice.pick(['+', '-', '*', '/'])} ${a()})`;
    }
  }

  integer(depth: number): string {
    const dice = this.#dice;
    if (depth <= 0 || dice.once(5)) return this.#leaf();
    const a = (): string => this.integer(depth - 1);
    switch (dice.roll(18)) {
      case 0:
      case 1:
        return `(${a()} ${dice.pick(['==', '!=', '<', '<=', '>', '>='])} ${a()})`;
      case 2:
        return `(${this.float(depth - 1)} ${dice.pick(['==', '!=', '<', '<=', '>', '>='])} ${dice.once(2) ? a() : this.float(depth - 1)})`;
      case 3:
        return `(${this.truth(depth - 1)} ${dice.pick(['&&', '||'])} ${this.truth(depth - 1)})`;
      case 4:
        // '+' promotes: g++ 12 takes a bit-field's declared type in a branch, where C++ wants it promoted.
        return `(${this.truth(depth - 1)} ? +${a()} : +${a()})`;
      case 5:
        // Of `- x / (y + 1)` gcc makes `+ x / ~y`, which is a trap where x is the least integer.
        return `(${a()} ${dice.pick(['/', '%'])} ((${a()} & 7) | 1))`;
      case 6:
        return `(${a()} ${dice.pick(['<<', '>>'])} (${a()} & ${dice.pick([3, 7, 15, 31])}))`;
      case 7:
        return `(${dice.pick(['-', '~', '!', '+'])}${a()})`;
      case 8:
      case 9:
        return `((${randomInteger(dice)})${a()})`;
      case 10:
        return `whole(${this.float(depth - 1)})`;
      case 11:
      case 12:
        return this.#call(depth) ?? a();
      case 13:
        return dice.once(2) ? `((void)${a()}, ${a()})` : `sizeof(+${a()})`;
      default:
        return `(${a()} ${dice.pick(['+', '-', '*', '&', '|', '^'])} ${a()})`;
    }
  }

  #leaf(): string {
    const dice = this.#dice;
    const { constants } = this.#scope();
    switch (dice.roll(8)) {
      case 0:
        return `(${dice.pick(literals)})`;
      case 1:
        return constants.length > 0 ? `(${dice.pick(constants)})` : '3';
      default:
        return this.#place(({ type }) => !isFloat(type)) ?? `(${dice.pick(literals)})`;
    }
  }

  #call(depth: number): string | null {
    const dice = this.#dice;
    const { pure, calls } = this.#scope();
    if (calls.length > 0 && dice.once(3)) return dice.pick(calls)(() => this.integer(depth - 1));
    if (pure.length === 0) return null;
    const callee = dice.pick(pure);
    const call = `${callee.name}(${callee.parameters.map((type) => this.of(type, depth - 1)).join(', ')})`;
    return isFloat(callee.result) ? `whole(${call})` : call;
  }
}

export const randomParameters = (dice: Dice): Scalar[] => dice.several(1, dice.once(6) ? 8 : 3, () => randomScalar(dice));
