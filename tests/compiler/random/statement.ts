import type { Dice } from './dice.ts';
import { Expressions, type Scope } from './expression.ts';
import { dimensions, isFloat, placesOf, randomScalar, type Language, type Place, type Record, type Scalar } from './types.ts';

/** A function that changes things: it is called in statements of its own. */
export interface Action {
  readonly call: (arguments_: Expressions) => string;
  readonly result: Scalar | null;
}

/** What a whole program has so far. */
export interface World extends Scope {
  readonly prefix: string;
  readonly language: Language;
  readonly records: readonly Record[];
  readonly actions: readonly Action[];
}

const isPlain = (place: Place): boolean => place.writable;

/** Writes the statements of one function. */
export class Body {
  readonly lines: string[] = [];
  readonly expressions: Expressions;
  readonly #dice: Dice;
  readonly #world: World;
  /** Innermost block last. */
  readonly #blocks: Place[][] = [[]];
  readonly #pure: boolean;
  #names = 0;
  #indent = '  ';

  /** A pure body changes nothing but its own variables, and calls no actions. */
  constructor(dice: Dice, world: World, parameters: readonly Place[], pure: boolean) {
    this.#dice = dice;
    this.#world = world;
    this.#pure = pure;
    this.#blocks[0]?.push(...parameters);
    this.expressions = new Expressions(dice, () => ({ ...world, places: this.places }));
  }

  get places(): readonly Place[] {
    return [...this.#world.places, ...this.#blocks.flat()];
  }

  get #writable(): readonly Place[] {
    return (this.#pure ? this.#blocks.flat() : this.places).filter(isPlain);
  }

  say(line: string): void {
    this.lines.push(this.#indent + line);
  }

  #name(letter: string): string {
    return `${letter}${this.#names++}`;
  }

  #add(places: readonly Place[]): void {
    this.#blocks.at(-1)?.push(...places);
  }

  readonly #subscript = (length: number): string => this.expressions.subscript(length);

  declare(): void {
    const dice = this.#dice;
    const { records } = this.#world;
    const choice = dice.roll(9);
    const local = (letter: string, type: Scalar | Record, lengths: readonly number[] = [], writable = true): string => {
      const name = this.#name(letter);
      this.#add(placesOf(type, () => name, writable, this.#subscript, lengths));
      return name;
    };
    const value = (type: Scalar): string => this.expressions.of(type, 2);
    if (choice <= 1 || (choice === 5 && records.length === 0)) {
      const type = randomScalar(dice);
      const written = value(type);
      this.say(`${dice.once(8) ? 'volatile ' : ''}${type} ${local('v', type)} = ${converted(type, written)};`);
    } else if (choice === 2) {
      const type = randomScalar(dice);
      const written = value(type);
      this.say(`const ${type} ${local('k', type, [], false)} = ${converted(type, written)};`);
    } else if (choice === 3 || choice === 4) {
      const type = randomScalar(dice);
      const lengths = dice.several(1, 1, () => 2 + dice.roll(4));
      const first = dice.several(1, 1, () => converted(type, value(type)));
      this.say(
        `${type} ${local('a', type, lengths)}${dimensions(lengths)} = {${lengths.length > 1 ? `{${first.join(', ')}}` : first.join(', ')}};`,
      );
    } else if (choice === 5) {
      const record = dice.pick(records);
      const name = local('s', record);
      this.say(`${record.name} ${name} = ${this.#world.language === 'c' ? '{0}' : '{}'};`);
      if (dice.once(2)) this.#throughPointer(record, name);
    } else if (choice === 6 && !this.#pure) {
      const type = randomScalar(dice);
      this.say(`static ${type} ${local('t', type)} = ${isFloat(type) ? '2.5' : dice.pick(['1', '-7', '250', '0x1234'])};`);
    } else if (choice === 7) {
      const type = dice.pick(['char', 'wchar_t'] as const);
      const text = dice.pick(['winsock', 'a\\0b', '\\x41\\t', 'overlapped I/O']);
      const name = this.#name('l');
      this.say(`const ${type} *${name} = ${type === 'char' ? '' : 'L'}"${text}";`);
      this.#add([{ type, text: () => `${name}[${this.expressions.subscript(3)}]`, writable: false, addressable: true }]);
    } else this.#pointer();
  }

  #pointer(): void {
    const dice = this.#dice;
    const targets = this.#writable.filter((place) => place.addressable);
    if (targets.length === 0) return;
    const target = dice.pick(targets);
    const name = this.#name('p');
    const place = (text: () => string): Place => ({ type: target.type, text, writable: true, addressable: true });
    // volatile, since the object may be; the value is the same either way.
    this.say(`volatile ${target.type} *${name} = &${target.text()};`);
    this.#add([place(() => dice.pick([`(*${name})`, `${name}[0]`, `(*&*${name})`]))]);
    if (dice.once(3)) {
      const outer = this.#name('q');
      this.say(`volatile ${target.type} **${outer} = &${name};`);
      this.#add([place(() => `(**${outer})`)]);
    }
  }

  #throughPointer(record: Record, name: string): void {
    const pointer = this.#name('r');
    this.say(`${record.name} *${pointer} = &${name};`);
    this.#add(placesOf(record, () => `(*${pointer})`, true, this.#subscript));
    for (const field of record.fields.slice(0, record.union ? 1 : undefined)) {
      if (typeof field.type === 'string' && field.lengths.length === 0)
        this.#add([{ type: field.type, text: () => `${pointer}->${field.name}`, writable: true, addressable: field.bits === null }]);
    }
  }

  statements(count: number, depth: number, inLoop: boolean): void {
    for (let index = 0; index < count; index++) this.#statement(depth, inLoop);
  }

  #block(header: string, depth: number, inLoop: boolean, tail = '}'): void {
    this.say(`${header} {`);
    const before = this.#indent;
    this.#indent += '  ';
    this.#blocks.push([]);
    if (this.#dice.once(3)) this.declare();
    this.statements(1 + this.#dice.roll(3), depth - 1, inLoop);
    this.#blocks.pop();
    this.#indent = before;
    this.say(tail);
  }

  #assign(depth = 3): string {
    const dice = this.#dice;
    const writable = this.#writable;
    if (writable.length === 0) return '(void)0';
    const { type, text } = dice.pick(writable);
    const target = text();
    const { expressions } = this;
    if (isFloat(type))
      return dice.once(3)
        ? `${target} ${dice.pick(['+=', '-=', '*='])} (${expressions.integer(1)} & 15)`
        : `${target} = ${expressions.of(type, depth)}`;
    switch (dice.roll(7)) {
      case 0:
        return `${target} ${dice.pick(['+=', '-=', '*=', '&=', '|=', '^='])} ${expressions.integer(depth)}`;
      case 1:
        return `${target} ${dice.pick(['<<=', '>>='])} (${expressions.integer(1)}) & 3`;
      case 2:
        return `${target} ${dice.pick(['/=', '%='])} ((${expressions.integer(1)}) & 7) + 1`;
      case 3:
        if (type === 'bool') return `${target} = !${target}`;
        return dice.pick([`${target}++`, `--${target}`, `${target}--`, `++${target}`]);
      default:
        return `${target} = ${expressions.integer(depth)}`;
    }
  }

  #act(): boolean {
    if (this.#pure || this.#world.actions.length === 0) return false;
    const { call, result } = this.#dice.pick(this.#world.actions);
    const text = call(this.expressions);
    this.say(result === null ? `${text};` : `mix((unsigned long long)${isFloat(result) ? `whole(${text})` : text});`);
    return true;
  }

  #statement(depth: number, inLoop: boolean): void {
    const dice = this.#dice;
    const { expressions } = this;
    switch (dice.roll(depth <= 0 ? 6 : 15)) {
      case 0:
      case 1:
        return this.say(`${this.#assign()};`);
      case 2:
        if (this.#act()) return;
        return this.say(`${this.#assign()};`);
      case 3:
        return this.say(`if (${expressions.truth(2)}) ${inLoop && dice.once(3) ? dice.pick(['break', 'continue']) : this.#assign(2)};`);
      case 4:
        return this.say(`${expressions.truth(2)} ${dice.pick(['&&', '||'])} (${this.#assign(2)}, 1);`);
      case 5:
        return this.say(`${expressions.truth(1)} ? (void)(${this.#assign(2)}) : (void)(${this.#assign(2)});`);
      case 6:
        return this.#block(`if (${expressions.truth(3)})`, depth, inLoop);
      case 7:
        this.#block(`if (${expressions.truth(2)})`, depth, inLoop, '} else {');
        this.say(`  ${this.#assign(2)};`);
        return this.say('}');
      case 8:
      case 9: {
        const name = this.#name('i');
        return this.#block(`for (int ${name} = 0; ${name} < ${1 + dice.roll(4)}; ${name}++)`, depth, true);
      }
      case 10: {
        const name = this.#name('w');
        this.say(`int ${name} = ${1 + dice.roll(4)};`);
        return this.#block(`while (${name}-- > 0 && (${expressions.truth(2)}))`, depth, true);
      }
      case 11: {
        const name = this.#name('d');
        this.say(`int ${name} = 0;`);
        return this.#block('do', depth, true, `} while (++${name} < ${1 + dice.roll(4)});`);
      }
      case 12: {
        const label = this.#name('out');
        this.#block('', depth, inLoop, `  if (${expressions.truth(2)}) goto ${label};`);
        this.say(`  ${this.#assign(2)};`);
        this.say('}');
        return this.say(`${label}: ;`);
      }
      default:
        return this.#switch(depth);
    }
  }

  #switch(depth: number): void {
    const dice = this.#dice;
    this.say(
      `switch (${dice.pick(['', '(char)', '(long long)', '(unsigned short)'])}(${this.expressions.integer(2)}) & ${dice.pick([3, 7])}) {`,
    );
    const labels = dice.several(1, 4, (index) => `case ${index}:`);
    labels.splice(dice.roll(labels.length + 1), 0, 'default:');
    for (const label of labels) {
      if (depth > 1 && dice.once(4)) this.#block(label, depth, false);
      else this.say(`${label} ${this.#assign(2)};`);
      if (!dice.once(3)) this.say('  break;');
    }
    this.say('}');
  }

  /** Folds every variable of the outermost block into the checksum. */
  mixAll(): void {
    for (const { type, text } of this.#blocks[0] ?? []) this.say(mixed(type, text()));
  }
}

/** Braces and C++ want a narrowing spelled out. */
export const converted = (type: Scalar, text: string): string => `(${type})(${text})`;

export const mixed = (type: Scalar, text: string): string => (isFloat(type) ? `mixd(${text});` : `mix((unsigned long long)${text});`);
