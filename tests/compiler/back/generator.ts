/**
 * Random programs whose meaning C++ defines (save for signed overflow, which g++ is told to wrap as the machine does): nothing
 * in an expression has an effect that another part of it could notice, divisors are not 0, shift counts are small.
 */

type Kind = 'int' | 'unsigned' | 'short' | 'unsigned char' | 'signed char' | 'long long' | 'unsigned long long' | 'bool';
const kinds: readonly Kind[] = ['int', 'unsigned', 'short', 'unsigned char', 'signed char', 'long long', 'unsigned long long', 'bool'];

/** A small linear congruential generator: the same seed makes the same program everywhere. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  roll(sides: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 0x1_0000_0000) * sides);
  }
  pick<T>(list: readonly T[]): T {
    const chosen = list[this.roll(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }
}

interface Callable {
  readonly name: string;
  readonly parameters: number;
}

/** Writes one function (or main) at a time. */
class Writer {
  readonly #dice: Dice;
  readonly #functions: readonly Callable[];
  readonly #lines: string[] = [];
  /** Places that can be read and written. */
  readonly #places: string[];
  #counters = 0;
  #indent = '  ';

  constructor(dice: Dice, functions: readonly Callable[], places: readonly string[]) {
    this.#dice = dice;
    this.#functions = functions;
    this.#places = [...places];
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  #say(line: string): void {
    this.#lines.push(this.#indent + line);
  }

  declareLocals(prefix: string): void {
    for (let index = 0; index < 4; index++) {
      const name = `${prefix}${index}`;
      this.#say(`${this.#dice.pick(kinds)} ${name} = (${this.expression(2)});`);
      this.#places.push(name);
    }
    const array = `${prefix}a`;
    const element = this.#dice.pick(kinds);
    this.#say(`${element} ${array}[8] = {(${element})${this.#literal()}, (${element})${this.#literal()}};`);
    this.#places.push(`${array}[3]`, `${array}[(${this.expression(1)}) & 7]`);
    const record = `${prefix}s`;
    this.#say(
      `struct { ${this.#dice.pick(kinds)} x; ${this.#dice.pick(kinds)} y; unsigned z : ${1 + this.#dice.roll(20)}; int w : ${2 + this.#dice.roll(20)}; } ${record} = {};`,
    );
    this.#places.push(`${record}.x`, `${record}.y`, `${record}.z`, `${record}.w`);
    const pointer = `${prefix}p`;
    this.#say(`auto *${pointer} = &${prefix}0;`);
    this.#places.push(`*${pointer}`);
  }

  #literal(): string {
    return this.#dice.pick([
      '0',
      '1',
      '-1',
      '7',
      '255',
      '-128',
      '65535',
      '100000',
      '2147483647',
      '4000000000u',
      '123456789012LL',
      '0xffffffffffffffffULL',
      "'a'",
      'true',
    ]);
  }

  /** An expression without effects. */
  expression(depth: number): string {
    const dice = this.#dice;
    if (depth === 0 || dice.roll(6) === 0)
      return dice.roll(3) === 0 || this.#places.length === 0 ? `(${this.#literal()})` : dice.pick(this.#places);
    const a = (): string => this.expression(depth - 1);
    switch (dice.roll(14)) {
      case 0:
        return `(${a()} / ((${a()} & 15) + 1))`;
      case 1:
        return `(${a()} % ((${a()} & 31) + 2))`;
      case 2:
        return `(${a()} << (${a()} & 7))`;
      case 3:
        return `(${a()} >> (${a()} & 7))`;
      case 4:
        return `(${a()} ${dice.pick(['<', '>', '<=', '>=', '==', '!='])} ${a()})`;
      case 5:
        return `(${a()} ${dice.pick(['&&', '||'])} ${a()})`;
      case 6:
        // '+' promotes: g++ 12 takes a bit-field's declared type in a branch, where C++ wants it promoted.
        return `(${a()} ? +${a()} : +${a()})`;
      case 7:
        return `(${dice.pick(['-', '~', '!', '+'])}${a()})`;
      case 8:
        return `(${dice.pick(kinds.map((kind) => `(${kind})`))}${a()})`;
      case 9: {
        if (this.#functions.length === 0) return a();
        const callee = dice.pick(this.#functions);
        return `${callee.name}(${Array.from({ length: callee.parameters }, a).join(', ')})`;
      }
      default:
        return `(${a()} ${dice.pick(['+', '-', '*', '&', '|', '^'])} ${a()})`;
    }
  }

  statements(count: number, depth: number, inLoop: boolean): void {
    for (let index = 0; index < count; index++) this.#statement(depth, inLoop);
  }

  #nested(header: string, depth: number, inLoop: boolean, tail = '}'): void {
    this.#say(`${header} {`);
    const before = this.#indent;
    this.#indent += '  ';
    this.statements(1 + this.#dice.roll(3), depth - 1, inLoop);
    this.#indent = before;
    this.#say(tail);
  }

  #statement(depth: number, inLoop: boolean): void {
    const dice = this.#dice;
    const place = dice.pick(this.#places);
    const choice = dice.roll(depth === 0 ? 5 : 11);
    const counter = (): string => `i${this.#counters++}`;
    switch (choice) {
      case 0:
      case 1:
        this.#say(`${place} = ${this.expression(3)};`);
        return;
      case 2:
        this.#say(`${place} ${dice.pick(['+=', '-=', '*=', '&=', '|=', '^='])} ${this.expression(2)};`);
        return;
      case 3:
        this.#say(dice.roll(2) === 0 ? `${place} <<= (${this.expression(1)}) & 3;` : `${place} /= ((${this.expression(1)}) & 7) + 1;`);
        return;
      case 4:
        if (inLoop && dice.roll(3) === 0) this.#say(`if (${this.expression(2)}) ${dice.pick(['break', 'continue'])};`);
        else this.#say(`if (${this.expression(2)}) ${place} = ${this.expression(1)};`);
        return;
      case 5:
        this.#nested(`if (${this.expression(3)})`, depth, inLoop);
        return;
      case 6:
        this.#nested(`if (${this.expression(2)})`, depth, inLoop, '} else {');
        this.#say(`  ${place} = ${this.expression(2)};`);
        this.#say('}');
        return;
      case 7: {
        const name = counter();
        this.#nested(`for (int ${name} = 0; ${name} < ${1 + dice.roll(5)}; ${name}++)`, depth, true);
        return;
      }
      case 8: {
        const name = counter();
        this.#say(`int ${name} = ${1 + dice.roll(4)};`);
        this.#nested(`while (${name}-- > 0 && (${this.expression(2)}))`, depth, true);
        return;
      }
      case 9: {
        const name = counter();
        this.#say(`int ${name} = 0;`);
        this.#nested('do', depth, true, `} while (++${name} < ${1 + dice.roll(4)});`);
        return;
      }
      default:
        this.#say(`switch ((int)(${this.expression(2)}) & 3) {`);
        for (let label = 0; label < 3; label++) {
          this.#say(`  case ${label}:`);
          this.#say(`    ${dice.pick(this.#places)} = ${this.expression(2)};`);
          if (dice.roll(2) === 0) this.#say('    break;');
        }
        this.#say('  default:');
        this.#say(`    ${dice.pick(this.#places)} ^= ${this.expression(1)};`);
        this.#say('}');
    }
  }

  mixAll(into: string): void {
    for (const place of this.#places) this.#say(`${into} = ${into} * 31 + (unsigned long long)(${place});`);
  }
}

/** A program that prints one line for each call of its functions. */
export const randomProgram = (seed: number): string => {
  const dice = new Dice(seed);
  const text: string[] = ['#include <stdio.h>', ''];
  const functions: Callable[] = [];
  for (let index = 0; index < 3; index++) {
    const parameters = 1 + dice.roll(3);
    const names = Array.from({ length: parameters }, (_, number) => `p${number}`);
    const writer = new Writer(dice, functions, names);
    writer.declareLocals('v');
    writer.statements(4, 3, false);
    text.push(
      `static ${dice.pick(kinds)} f${index}(${names.map((name) => `${dice.pick(kinds)} ${name}`).join(', ')}) {`,
      '  unsigned long long mix = 0;',
      ...writer.lines,
    );
    const end = new Writer(dice, [], ['v0', 'v1', 'v2', 'v3', 'va[0]', 'va[7]', 'vs.x', 'vs.y', 'vs.z', 'vs.w', ...names]);
    end.mixAll('mix');
    text.push(...end.lines, '  mixed ^= mix;', '  return mix;', '}', '');
    functions.push({ name: `f${index}`, parameters });
  }
  const calls = new Writer(dice, [], []);
  text.push('int main() {');
  for (const { name, parameters } of functions) {
    for (let turn = 0; turn < 4; turn++) {
      const args = Array.from({ length: parameters }, () => calls.expression(2)).join(', ');
      text.push(`  printf("%lld ", (long long)${name}(${args}));`, '  printf("%llx\\n", mixed);');
    }
  }
  text.push('  return 0;', '}', '');
  text.splice(1, 0, 'static unsigned long long mixed;');
  return text.join('\n');
};
