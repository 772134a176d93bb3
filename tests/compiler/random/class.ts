import type { Dice } from './dice.ts';
import { Expressions } from './expression.ts';
import { randomInteger, randomScalar, type Scalar } from './types.ts';
import type { Growing } from './unit.ts';

/** What only C++ has: classes whose lives are told to the checksum, overloads, references, operators, lambdas, virtual calls. */
export const declareClasses = (dice: Dice, world: Growing): string[] => [
  ...overloads(dice, world),
  ...(dice.once(2) ? lives(dice, world) : []),
  ...(dice.once(2) ? virtualCalls(dice, world) : []),
  ...(dice.once(2) ? operators(dice, world) : []),
  ...(dice.once(2) ? lambdas(dice, world) : []),
  ...(dice.once(3) ? references(dice, world) : []),
];

/** An expression over parameters alone. */
const over = (dice: Dice, world: Growing, names: readonly (readonly [string, Scalar])[], depth = 2): string =>
  new Expressions(dice, () => ({
    places: names.map(([name, type]) => ({ type, text: () => name, writable: false, addressable: false })),
    pure: [],
    constants: world.constants,
    calls: [],
  })).integer(depth);

const overloads = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}over`;
  const types = [
    'int',
    'unsigned',
    'char',
    'long',
    'unsigned long',
    'long long',
    'unsigned long long',
    'double',
    'bool',
    'wchar_t',
  ] as const;
  // The sum and the cast are for g++ 12, which finds a wide bit-field's call, and that of its negation, ambiguous.
  const typed = (value: string): string => (dice.once(3) ? `${value} + 0` : `(${randomScalar(dice)})${value}`);
  world.calls.push((argument) => (dice.once(3) ? `${name}(${argument()}, ${argument()})` : `${name}(${typed(argument())})`));
  const lines = types.map((type, index) => `static int ${name}(${type}) { return ${index}; }`);
  return [
    ...lines,
    `static int ${name}(signed char) { return 20; }`,
    `static int ${name}(unsigned char) { return 21; }`,
    `static int ${name}(short) { return 22; }`,
    `static int ${name}(unsigned short) { return 23; }`,
    `static int ${name}(float) { return 24; }`,
    `static int ${name}(long long a, long long b) { return (int)(a ^ b); }`,
  ];
};

const lives = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}Life`;
  const type = randomInteger(dice);
  const made = `${name}::made`;
  world.places.push({ type: 'int', text: () => made, writable: true, addressable: true });
  const copy = dice.once(2)
    ? [
        `  ${name}(${name} &&from) : value(from.value) { from.value = 0; mix(55); }`,
        `  ${name} &operator=(${name} &&from) { value = from.value; mix(56); return *this; }`,
      ]
    : [];
  const work = dice.several(2, 4, (index) =>
    dice.pick([
      `  ${name} l${index}((${type})${over(dice, world, [['p', type]])});`,
      `  { ${name} inner = first; inner.value = (${type})${over(dice, world, [['p', type]])}; mix(inner.get()); }`,
      `  first = ${name}((${type})${over(dice, world, [['p', type]])});`,
      `  ${name} many${index}[${1 + dice.roll(3)}] = {first};`,
      `  ${name} *heap${index} = new ${name}((${type})p); mix(heap${index}->get()); delete heap${index};`,
      `  ${name} *row${index} = new ${name}[${1 + dice.roll(3)}]; mix(row${index}[0].get()); delete[] row${index};`,
      `  first = ${name}_made(first, ${dice.roll(2)});`,
      `  for (int i = 0; i < 3; i++) { ${name} each((${type})i); if (i == ${dice.roll(4)}) ${dice.pick(['break', 'continue'])}; mix(each.get()); }`,
      `  if (p > 3) { ${name} early(first); return early.get(); }`,
      `  const ${name} &bound${index} = ${name}((${type})(p + 1)); mix(bound${index}.get());`,
      `  mix(${name}((${type})p).get());`,
    ]),
  );
  world.actions.push({ call: (expressions) => `${name}_run((${type})${expressions.integer(2)})`, result: 'int' });
  return [
    `struct ${name} {`,
    `  static inline int made = 0;`,
    `  ${type} value = 3;`,
    `  int number = made++;`,
    `  ${name}() { mix(51 + number); }`,
    `  explicit ${name}(${type} from) : value(from) { mix(52); mix((unsigned long long)value); }`,
    `  ${name}(const ${name} &from) : value(from.value) { mix(53); }`,
    `  ${name} &operator=(const ${name} &from) { value = from.value; mix(54); return *this; }`,
    ...copy,
    `  ~${name}() { mix(60 + number); mix((unsigned long long)value); }`,
    `  int get() const { return (int)value + number; }`,
    `};`,
    `static ${name} ${name}_made(${name} given, int which) { ${name} own(given); if (which) return own; return given; }`,
    `static int ${name}_run(${type} p) {`,
    `  ${name} first;`,
    ...work,
    `  return first.get();`,
    `}`,
    ...(dice.once(2) ? [`static ${name} ${name}_global;`] : []),
  ];
};

const virtualCalls = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}Base`;
  const derived = `${world.prefix}Derived`;
  const last = `${world.prefix}Last`;
  const type = randomInteger(dice);
  const known = [
    ['x', type],
    ['kept', type],
  ] as const;
  const answer = (): string => `return (long long)${over(dice, world, known)};`;
  world.actions.push({
    call: (expressions) => `${name}_run((${type})${expressions.integer(2)}, ${dice.roll(3)})`,
    result: 'long long',
  });
  return [
    `class ${name} {`,
    `protected:`,
    `  ${type} kept;`,
    `public:`,
    `  ${name}(${type} x) : kept(x) { mix((unsigned long long)ask(x)); }`,
    `  virtual ~${name}() { mix(71); mix((unsigned long long)ask(kept)); }`,
    `  virtual long long ask(${type} x) const { ${answer()} }`,
    `  virtual long long tell(${type} x) { kept = (${type})(kept + x); return ask(x); }`,
    `  long long both(${type} x) { return ask(x) ^ tell(x); }`,
    `};`,
    `class ${derived} : public ${name} {`,
    `  ${type} more = 5;`,
    `public:`,
    `  ${derived}(${type} x) : ${name}(x) {}`,
    `  ~${derived}() { mix(72); }`,
    `  long long ask(${type} x) const override { ${answer()} }`,
    `};`,
    `struct ${last} final : ${derived} {`,
    `  ${last}(${type} x) : ${derived}((${type})(x + 1)) {}`,
    ...(dice.once(2) ? [`  long long ask(${type} x) const final { return ${derived}::ask(x) + 1; }`] : []),
    `  long long tell(${type} x) override { ${answer()} }`,
    `};`,
    `static long long ${name}_run(${type} x, int which) {`,
    `  ${name} *object = which == 0 ? new ${name}(x) : which == 1 ? new ${derived}(x) : static_cast<${name} *>(new ${last}(x));`,
    `  long long answer = object->both((${type})(x + 1));`,
    `  ${name} &reference = *object;`,
    `  answer ^= reference.${name}::ask(x);`,
    `  delete object;`,
    `  return answer;`,
    `}`,
  ];
};

const operators = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}Num`;
  const type = randomInteger(dice);
  const of = (operator: string): string =>
    `inline ${name} operator${operator}(${name} a, const ${name} &b) { return {(${type})${over(dice, world, [
      ['a.v', type],
      ['b.v', type],
    ])}}; }`;
  world.calls.push((argument) => `(${name}{(${type})${argument()}} ${dice.pick(['+', '*', '<<'])} ${name}{(${type})${argument()}}).v`);
  world.calls.push((argument) => `(int)(${dice.pick(['-', '~', '++', ''])}${name}{(${type})${argument()}})[${argument()}]`);
  return [
    `namespace ${name}_space {`,
    `struct ${name} {`,
    `  ${type} v;`,
    `  ${name} operator-() const { return {(${type})(0 - v)}; }`,
    `  ${name} operator~() const { return {(${type})(v ^ 5)}; }`,
    `  ${name} &operator++() { v = (${type})(v + 1); return *this; }`,
    `  long long operator[](long long index) const { return v + index; }`,
    `  explicit operator int() const { return (int)v; }`,
    `};`,
    of('+'),
    of('*'),
    of('<<'),
    `}`,
    `using ${name}_space::${name};`,
  ];
};

const lambdas = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}lambda`;
  const type = randomInteger(dice);
  world.calls.push((argument) => `${name}((${type})${argument()}, ${dice.roll(4)})`);
  return [
    `static long long ${name}(${type} x, int which) {`,
    `  ${type} kept = (${type})(x + 1);`,
    `  auto plain = [](${type} a) { return (long long)(${over(dice, world, [['a', type]])}); };`,
    `  auto byValue = [kept, y = x](${type} a) mutable { kept = (${type})(kept + a); return (long long)(${over(dice, world, [
      ['a', type],
      ['kept', type],
      ['y', type],
    ])}); };`,
    `  auto byReference = [&](${type} a) -> long long { kept = (${type})(kept + a); return kept; };`,
    `  long long (*pointer)(${type}) = plain;`,
    `  switch (which) {`,
    `    case 0: return plain(x);`,
    `    case 1: { long long first = byValue(x); return first * 3 + byValue(x); }`,
    `    case 2: { byReference(x); return byReference(x) + kept; }`,
    `    default: return pointer(kept) + [=] { return (long long)x - kept; }();`,
    `  }`,
    `}`,
  ];
};

const references = (dice: Dice, world: Growing): string[] => {
  const name = `${world.prefix}ref`;
  const type = randomInteger(dice);
  const other = randomInteger(dice);
  world.calls.push((argument) => `${name}((${type})${argument()}, (${other})${argument()})`);
  return [
    `static constexpr int ${name}_size = ${2 + dice.roll(4)};`,
    `static ${type} &${name}_pick(${type} (&row)[${name}_size], int index) { return row[index % ${name}_size]; }`,
    `static void ${name}_swap(${other} &a, ${other} &b) { ${other} kept = a; a = b; b = kept; }`,
    `static long long ${name}(${type} x, ${other} y, const ${type} &z = 9) {`,
    `  ${type} row[${name}_size] = {x, z};`,
    `  ${other} first = y, second = (${other})x;`,
    `  ${name}_swap(first, second);`,
    `  ${name}_pick(row, ${dice.roll(9)}) = (${type})first;`,
    `  long long sum = second;`,
    `  for (auto &each : row) { each = (${type})(each * 3 + 1); sum = sum * 31 + each; }`,
    `  for (const auto each : row) sum ^= each;`,
    `  ${type} left = row[0];`,
    `  ${other} right = first;`,
    `  enum class Kind : unsigned char { none, some = 200, more };`,
    `  sum += left * (right & 7) + static_cast<int>(Kind::more);`,
    `  decltype(first) copy = first;`,
    `  return sum + copy;`,
    `}`,
  ];
};
