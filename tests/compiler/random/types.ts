import type { Dice } from './dice.ts';

export type Language = 'c' | 'cpp';

/** Scalars as C++ and C both spell them; `wchar_t` and `bool` come from headers in C. */
export const integers = [
  'bool',
  'char',
  'signed char',
  'unsigned char',
  'wchar_t',
  'short',
  'unsigned short',
  'int',
  'int',
  'unsigned',
  'long',
  'unsigned long',
  'long long',
  'unsigned long long',
  '__int64',
] as const;
export const floats = ['float', 'double'] as const;
export type Scalar = (typeof integers)[number] | (typeof floats)[number];

export const isFloat = (type: Scalar): boolean => type === 'float' || type === 'double';
export const randomInteger = (dice: Dice): Scalar => dice.pick(integers);
export const randomScalar = (dice: Dice): Scalar => (dice.once(5) ? dice.pick(floats) : dice.pick(integers));

/** Somewhere that a scalar lies. The text may differ each time it is asked for: subscripts are drawn anew. */
export interface Place {
  readonly type: Scalar;
  readonly text: () => string;
  /** Whether it may be written. */
  readonly writable: boolean;
  /** A bit-field has no address. */
  readonly addressable: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: Scalar | Record;
  /** Lengths of the array that it is, outermost first. */
  readonly lengths: readonly number[];
  readonly bits: number | null;
}

/** A struct, or a union of which only the first member is ever used. */
export interface Record {
  readonly name: string;
  readonly union: boolean;
  readonly fields: readonly Field[];
}

const bitTypes: readonly Scalar[] = [
  'int',
  'unsigned',
  'unsigned char',
  'short',
  'unsigned short',
  'bool',
  'long long',
  'unsigned long long',
];
const widths: { readonly [type in Scalar]?: number } = {
  bool: 1,
  'unsigned char': 8,
  short: 16,
  'unsigned short': 16,
  int: 32,
  unsigned: 32,
  'long long': 64,
  'unsigned long long': 64,
};

/** In C, gcc gives a wide bit-field a type of its very width; Microsoft's C does not. */
const bitType = (dice: Dice, language: Language): Scalar => dice.pick(language === 'c' ? bitTypes.slice(0, -2) : bitTypes);

export const randomRecord = (dice: Dice, language: Language, name: string, known: readonly Record[]): Record => ({
  name,
  union: dice.once(5),
  fields: dice.several(1, 5, (index): Field => {
    const field = `m${index}`;
    const inner = known.length > 0 && dice.once(6) ? dice.pick(known) : null;
    if (inner !== null) return { name: field, type: inner, lengths: dice.once(3) ? [2] : [], bits: null };
    if (dice.once(4)) {
      const type = bitType(dice, language);
      return { name: field, type, lengths: [], bits: 1 + dice.roll(widths[type] ?? 1) };
    }
    return { name: field, type: randomScalar(dice), lengths: dice.once(4) ? dice.several(1, 1, () => 2 + dice.roll(3)) : [], bits: null };
  }),
});

/** `NAME[2][3]`: what a declarator says of an array. */
export const dimensions = (lengths: readonly number[]): string => lengths.map((length) => `[${length}]`).join('');

export const typeName = (type: Scalar | Record): string => (typeof type === 'string' ? type : type.name);

export const declaredRecord = ({ name, union, fields }: Record): string[] => [
  `typedef ${union ? 'union' : 'struct'} ${name}_tag {`,
  ...fields.map(
    ({ name: field, type, lengths, bits }) => `  ${typeName(type)} ${field}${dimensions(lengths)}${bits === null ? '' : ` : ${bits}`};`,
  ),
  `} ${name};`,
];

/** The scalars that lie at `text`, an object of this type; `subscript` draws an index below a length. */
export const placesOf = (
  type: Scalar | Record,
  text: () => string,
  writable: boolean,
  subscript: (length: number) => string,
  lengths: readonly number[] = [],
): Place[] => {
  const [length, ...rest] = lengths;
  if (length !== undefined) return placesOf(type, () => `${text()}[${subscript(length)}]`, writable, subscript, rest);
  if (typeof type === 'string') return [{ type, text, writable, addressable: true }];
  return (type.union ? type.fields.slice(0, 1) : type.fields).flatMap((field) => {
    const member = (): string => `${text()}.${field.name}`;
    if (field.bits !== null && typeof field.type === 'string') return [{ type: field.type, text: member, writable, addressable: false }];
    return placesOf(field.type, member, writable, subscript, field.lengths);
  });
};
