/** The constant expressions of `#if`: 64-bit integers, signed or unsigned, as the preprocessor has it. */
import { readCharacter, readNumber } from '../literal.ts';
import type { Reporter } from '../report.ts';
import { spanning } from '../token.ts';
import type { Token } from '../token.ts';

interface Value {
  readonly bits: bigint;
  readonly unsigned: boolean;
}

const ZERO: Value = { bits: 0n, unsigned: false };
const truth = (value: boolean): Value => ({ bits: value ? 1n : 0n, unsigned: false });
const wrap = (bits: bigint, unsigned: boolean): Value => ({
  bits: unsigned ? BigInt.asUintN(64, bits) : BigInt.asIntN(64, bits),
  unsigned,
});

const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  [',', 1],
  ['?', 2],
  ['||', 3],
  ['&&', 4],
  ['|', 5],
  ['^', 6],
  ['&', 7],
  ['==', 8],
  ['!=', 8],
  ['<', 9],
  ['>', 9],
  ['<=', 9],
  ['>=', 9],
  ['<<', 10],
  ['>>', 10],
  ['+', 11],
  ['-', 11],
  ['*', 12],
  ['/', 12],
  ['%', 12],
]);

const DEPTH_LIMIT = 200;

class ConditionReader {
  readonly #tokens: readonly Token[];
  readonly #reporter: Reporter;
  readonly #directive: Token;
  readonly #language: 'c' | 'c++';
  #at = 0;
  #depth = 0;
  #failed = false;

  constructor(tokens: readonly Token[], directive: Token, language: 'c' | 'c++', reporter: Reporter) {
    this.#tokens = tokens;
    this.#directive = directive;
    this.#language = language;
    this.#reporter = reporter;
  }

  run(): boolean {
    if (this.#tokens.length === 0) {
      this.#fail('expected-condition', this.#directive);
      return false;
    }
    const value = this.#binary(1, true);
    const extra = this.#tokens[this.#at];
    if (extra !== undefined) this.#fail('invalid-condition', extra);
    return !this.#failed && value.bits !== 0n;
  }

  #fail(code: string, token: Token): void {
    if (!this.#failed) this.#reporter.error(code, token, { data: { text: token.text, directive: this.#directive.text } });
    this.#failed = true;
    this.#at = this.#tokens.length;
  }

  #accept(text: string): boolean {
    if (this.#tokens[this.#at]?.text !== text) return false;
    this.#at += 1;
    return true;
  }

  /** `live` is false in the branch not taken, where dividing by zero is no error. */
  #binary(least: number, live: boolean): Value {
    let left = this.#unary(live);
    for (;;) {
      const operator = this.#tokens[this.#at];
      const precedence = operator?.kind === 'punctuator' || operator?.kind === 'identifier' ? PRECEDENCE.get(operator.text) : undefined;
      if (operator === undefined || precedence === undefined || precedence < least) return left;
      this.#at += 1;
      if (operator.text === '?') {
        const chosen = left.bits !== 0n;
        const then = this.#binary(1, live && chosen);
        if (!this.#accept(':')) this.#fail('invalid-condition', this.#tokens[this.#at] ?? this.#directive);
        const otherwise = this.#binary(2, live && !chosen);
        left = wrap((chosen ? then : otherwise).bits, then.unsigned || otherwise.unsigned);
      } else {
        const needed = operator.text === '&&' ? left.bits !== 0n : operator.text === '||' ? left.bits === 0n : true;
        left = this.#apply(operator, left, this.#binary(precedence + 1, live && needed), live);
      }
    }
  }

  #apply(operator: Token, left: Value, right: Value, live: boolean): Value {
    const unsigned = left.unsigned || right.unsigned;
    const a = wrap(left.bits, unsigned).bits;
    const b = wrap(right.bits, unsigned).bits;
    switch (operator.text) {
      case ',':
        return right;
      case '||':
        return truth(left.bits !== 0n || right.bits !== 0n);
      case '&&':
        return truth(left.bits !== 0n && right.bits !== 0n);
      case '|':
        return wrap(a | b, unsigned);
      case '^':
        return wrap(a ^ b, unsigned);
      case '&':
        return wrap(a & b, unsigned);
      case '==':
        return truth(a === b);
      case '!=':
        return truth(a !== b);
      case '<':
        return truth(a < b);
      case '>':
        return truth(a > b);
      case '<=':
        return truth(a <= b);
      case '>=':
        return truth(a >= b);
      case '<<':
        return wrap(left.bits << (right.bits & 63n), left.unsigned);
      case '>>':
        return wrap(left.bits >> (right.bits & 63n), left.unsigned);
      case '+':
        return wrap(a + b, unsigned);
      case '-':
        return wrap(a - b, unsigned);
      case '*':
        return wrap(a * b, unsigned);
      default:
        if (b === 0n) {
          if (live) this.#fail('condition-divides-by-zero', operator);
          return ZERO;
        }
        return wrap(operator.text === '/' ? a / b : a % b, unsigned);
    }
  }

  #unary(live: boolean): Value {
    const token = this.#tokens[this.#at];
    if (token === undefined || this.#depth >= DEPTH_LIMIT) {
      this.#fail(token === undefined ? 'expected-condition' : 'nesting-too-deep', token ?? this.#tokens.at(-1) ?? this.#directive);
      return ZERO;
    }
    this.#at += 1;
    this.#depth += 1;
    const value = this.#primary(token, live);
    this.#depth -= 1;
    return value;
  }

  #primary(token: Token, live: boolean): Value {
    if (token.kind === 'number') {
      const number = readNumber(token.text);
      if (number.kind === 'float' || number.flaw !== null) {
        this.#fail('invalid-condition', token);
        return ZERO;
      }
      const unsigned = number.suffix.startsWith('u') || number.value > 0x7fff_ffff_ffff_ffffn;
      return wrap(number.value, unsigned);
    }
    if (token.kind === 'character') return wrap(BigInt(readCharacter(token.text).value), false);
    if (token.kind === 'identifier') return truth(token.text === 'true' && this.#language === 'c++');
    switch (token.text) {
      case '!':
        return truth(this.#unary(live).bits === 0n);
      case '-': {
        const value = this.#unary(live);
        return wrap(-value.bits, value.unsigned);
      }
      case '+':
        return this.#unary(live);
      case '~': {
        const value = this.#unary(live);
        return wrap(~value.bits, value.unsigned);
      }
      case '(': {
        const value = this.#binary(1, live);
        if (!this.#accept(')')) this.#fail('condition-needs-paren', this.#tokens.at(-1) ?? this.#directive);
        return value;
      }
      default:
        this.#fail('invalid-condition', token);
        return ZERO;
    }
  }
}

/** Whether the condition holds; `tokens` are expanded, with `defined` and `__has_include` already answered. A wrong one is reported and false. */
export const evaluateCondition = (tokens: readonly Token[], directive: Token, language: 'c' | 'c++', reporter: Reporter): boolean =>
  new ConditionReader(tokens, directive, language, reporter).run();

/** The place of a whole directive line, for messages about it. */
export const lineSpan = (directive: Token, line: readonly Token[]): ReturnType<typeof spanning> =>
  spanning(directive, line.at(-1) ?? directive);
