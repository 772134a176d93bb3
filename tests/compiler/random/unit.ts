import { declareClasses } from './class.ts';
import { Dice } from './dice.ts';
import { Expressions, randomParameters, type PureFunction } from './expression.ts';
import { Body, converted, mixed, type Action, type World } from './statement.ts';
import {
  declaredRecord,
  dimensions,
  isFloat,
  placesOf,
  randomInteger,
  randomRecord,
  randomScalar,
  type Language,
  type Place,
  type Record,
  type Scalar,
} from './types.ts';

/** A world that grows while its program is written. */
export interface Growing extends World {
  readonly places: Place[];
  readonly pure: PureFunction[];
  readonly constants: string[];
  readonly calls: ((argument: () => string) => string)[];
  readonly records: Record[];
  readonly actions: Action[];
}

/** What every program of a batch uses; after it come the units. */
export const prelude = `#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static unsigned long long checksum;
static void mix(unsigned long long value) {
  checksum = (checksum ^ value) * 1099511628211ULL;
  checksum ^= checksum >> 29;
}
static void mixd(double value) {
  unsigned long long bits;
  if (value != value) { mix(77); return; }
  memcpy(&bits, &value, sizeof bits);
  mix(bits);
}
static int whole(double value) { return value > -1e9 && value < 1e9 ? (int)value : -5; }
static double small(double value) { return value > -1e6 && value < 1e6 ? value : 0.5; }
`;

/** One random program, all its names behind a prefix of its own; `PREFIXmain` runs it and prints its checksums. */
export const randomUnit = (seed: number, language: Language): string[] => {
  const dice = new Dice(seed);
  const prefix = `s${seed}_`;
  const world: Growing = { prefix, language, places: [], pure: [], constants: [], calls: [], records: [], actions: [] };
  const constant = new Expressions(dice, () => ({ places: [], pure: [], constants: world.constants, calls: [] }));
  const globals = (length: number): string => constant.subscript(length);
  // C wants constants where a global begins.
  const depth = language === 'c' ? 0 : 2;
  const lines: string[] = [];

  // A negative enumerator: without one, GNU's enumerations are unsigned where Microsoft's are int.
  const enumeration = `${prefix}E`;
  lines.push(
    `typedef enum ${enumeration}_tag { ${prefix}e0 = ${dice.roll(4) - 4}, ${prefix}e1, ${prefix}e2 = ${prefix}e0 + ${dice.roll(300)} } ${enumeration};`,
  );
  world.constants.push(`${prefix}e0`, `${prefix}e1`, `${prefix}e2`, `(${enumeration})2`);
  for (let index = dice.roll(4); index > 0; index--) {
    const record = randomRecord(dice, language, `${prefix}R${index}`, world.records);
    lines.push(...declaredRecord(record));
    world.records.push(record);
    world.constants.push(`sizeof(${record.name})`);
  }
  dice.several(2, 4, (index) => {
    const type = randomScalar(dice);
    const name = `${prefix}g${index}`;
    lines.push(
      `static ${dice.pick(['', '', 'volatile '])}${type} ${name} = ${converted(type, isFloat(type) ? constant.float(depth) : constant.integer(depth))};`,
    );
    world.places.push(...placesOf(type, () => name, true, globals));
  });
  dice.several(0, 2, (index) => {
    const type = randomScalar(dice);
    const name = `${prefix}a${index}`;
    const lengths = dice.several(1, 2, () => 1 + dice.roll(4));
    const qualifier = dice.pick(['static ', 'static const ']);
    const first = converted(type, isFloat(type) ? '1.25' : constant.integer(depth));
    lines.push(`${qualifier}${type} ${name}${dimensions(lengths)} = ${'{'.repeat(lengths.length)}${first}${'}'.repeat(lengths.length)};`);
    world.places.push(...placesOf(type, () => name, !qualifier.includes('const'), globals, lengths));
  });
  for (const [index, record] of world.records.entries()) {
    if (!dice.once(2)) continue;
    lines.push(`static ${record.name} ${prefix}r${index}[2];`);
    world.places.push(...placesOf(record, () => `${prefix}r${index}`, true, globals, [2]));
  }

  dice.several(1, 2, (index) => lines.push(...pureFunction(dice, world, `${prefix}f${index}`)));
  if (dice.once(2)) lines.push(...recursion(dice, world));
  if (dice.once(3)) lines.push(...variadic(dice, world));
  if (dice.once(2)) lines.push(...functionTable(dice, world));
  if (language === 'cpp') lines.push(...declareClasses(dice, world));
  for (const record of world.records) if (dice.once(2)) lines.push(...byValue(dice, world, record));
  lines.push(`static int ${prefix}fuel = 60;`);
  dice.several(1, 1, (index) => lines.push(...action(dice, world, `${prefix}h${index}`)));

  const body = new Body(dice, world, [], false);
  for (let turn = 0; turn < 2; turn++) {
    for (const { call, result } of world.actions) {
      body.say(result === null ? `${call(body.expressions)};` : mixed(result, call(body.expressions)));
      body.say('printf("%llx\\n", checksum);');
    }
  }
  body.statements(2, 2, false);
  for (const { type, text } of world.places) body.say(mixed(type, text()));
  body.say(`printf("%.3f %d\\n", ${body.expressions.of('float', 2)}, (int)(${body.expressions.integer(2)}));`);
  lines.push(`static void ${prefix}main(void) {`, '  checksum = 1;', ...body.lines, '  printf("%llx\\n", checksum);', '}');
  return lines;
};

const parameterPlaces = (types: readonly Scalar[]): Place[] =>
  types.map((type, index) => ({ type, text: () => `x${index}`, writable: true, addressable: true }));
const declaredParameters = (types: readonly Scalar[]): string => types.map((type, index) => `${type} x${index}`).join(', ');

const pureFunction = (dice: Dice, world: Growing, name: string): string[] => {
  const parameters = randomParameters(dice);
  const result = randomScalar(dice);
  const body = new Body(dice, { ...world, pure: [], calls: [] }, parameterPlaces(parameters), true);
  dice.several(1, 3, () => body.declare());
  body.statements(1 + dice.roll(4), 2, false);
  const value = converted(result, body.expressions.of(result, 3));
  world.pure.push({ name, parameters, result });
  return [`static ${result} ${name}(${declaredParameters(parameters)}) {`, ...body.lines, `  return ${value};`, '}'];
};

const recursion = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}rec`;
  const type = randomInteger(dice);
  const body = new Body(dice, { ...world, pure: [], calls: [] }, parameterPlaces([type]), true);
  body.declare();
  body.statements(2, 1, false);
  const again = `${name}_(depth - 1, ${converted(type, body.expressions.integer(2))})`;
  world.pure.push({ name, parameters: ['int', type], result: type });
  return [
    `static ${type} ${name}_(int depth, ${type} x0) {`,
    '  if (depth <= 0) return x0;',
    ...body.lines,
    `  return (${type})(${again} ${dice.pick(['+', '-', '^', '*'])} ${body.expressions.integer(1)});`,
    '}',
    `static ${type} ${name}(int depth, ${type} x0) { return ${name}_(depth & 7, x0); }`,
  ];
};

const variadic = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}va`;
  world.calls.push((argument) => {
    const kinds = dice.several(0, 6, () => dice.pick(['i', 'l', 'd', 'p']));
    const passed = kinds.map((kind) =>
      kind === 'i' ? `(int)${argument()}` : kind === 'l' ? `(long long)${argument()}` : kind === 'd' ? `(double)${argument()}` : '"text"',
    );
    return `${name}(${[`"${kinds.join('')}"`, ...passed].join(', ')})`;
  });
  return [
    `static long long ${name}(const char *kinds, ...) {`,
    '  long long sum = 0;',
    '  va_list list, again;',
    '  va_start(list, kinds);',
    '  va_copy(again, list);',
    '  for (; *kinds; kinds++) {',
    '    switch (*kinds) {',
    "      case 'i': sum = sum * 3 + va_arg(list, int); break;",
    "      case 'l': sum = sum * 5 ^ va_arg(list, long long); break;",
    "      case 'd': sum += whole(va_arg(list, double)); break;",
    '      default: sum += va_arg(list, const char *)[2];',
    '    }',
    '  }',
    '  va_end(list);',
    '  va_end(again);',
    '  return sum;',
    '}',
  ];
};

const functionTable = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}table`;
  const type = randomInteger(dice);
  const one = (index: number): string => {
    const scope = { ...world, pure: [], calls: [], places: [...world.places, ...parameterPlaces([type, type])] };
    return `static ${type} ${name}${index}(${declaredParameters([type, type])}) { return (${type})${new Expressions(dice, () => scope).integer(2)}; }`;
  };
  const lines = [
    `typedef ${type} (*${name}_type)(${type}, ${type});`,
    one(0),
    one(1),
    one(2),
    dice.pick([`static ${name}_type`, `static ${name}_type const`]) + ` ${name}[] = {${name}0, &${name}1, *${name}2};`,
  ];
  world.calls.push((argument) => {
    const index = dice.once(2) ? String(dice.roll(3)) : `(unsigned)${argument()} % 3u`;
    return dice.pick([`${name}[${index}]`, `(*${name}[${index}])`]) + `((${type})${argument()}, (${type})${argument()})`;
  });
  return lines;
};

const byValue = (dice: Dice, world: Growing, record: Record): string[] => {
  const name = `${record.name}_by`;
  const object = `${record.name}_kept`;
  const places = placesOf(
    record,
    () => 'object',
    true,
    (length) => String(dice.roll(length)),
  );
  const type = randomInteger(dice);
  const body = new Body(dice, { ...world, actions: [] }, [...places, ...parameterPlaces([type])], true);
  body.statements(3, 1, false);
  body.mixAll();
  world.actions.push({ call: (expressions) => `${object} = ${name}(${object}, (${type})${expressions.integer(2)})`, result: null });
  world.places.push(
    ...placesOf(
      record,
      () => object,
      true,
      (length) => String(dice.roll(length)),
    ),
  );
  return [
    `static ${record.name} ${object};`,
    `static ${record.name} ${name}(${record.name} object, ${type} x0) {`,
    ...body.lines,
    '  return object;',
    '}',
  ];
};

const action = (dice: Dice, world: Growing, name: string): string[] => {
  const parameters = randomParameters(dice);
  const result = randomScalar(dice);
  const body = new Body(dice, { ...world, actions: [...world.actions] }, parameterPlaces(parameters), false);
  dice.several(2, 3, () => body.declare());
  body.statements(2 + dice.roll(3), 3, false);
  body.mixAll();
  const value = converted(result, body.expressions.of(result, 3));
  world.actions.push({
    call: (expressions) => `${name}(${parameters.map((type) => converted(type, expressions.of(type, 2))).join(', ')})`,
    result,
  });
  return [
    `static ${result} ${name}(${declaredParameters(parameters)}) {`,
    `  if (--${world.prefix}fuel < 0) return 0;`,
    ...body.lines,
    `  return ${value};`,
    '}',
  ];
};

/** Many programs in one: what each prints stands after a line with its seed. */
export const randomBatch = (seeds: readonly number[], language: Language): string => {
  const units = seeds.flatMap((seed) => ['', ...randomUnit(seed, language)]);
  const calls = seeds.flatMap((seed) => [`  printf("seed ${seed}\\n");`, `  s${seed}_main();`]);
  return [prelude, ...units, '', 'int main(void) {', ...calls, '  return 0;', '}', ''].join('\n');
};
