/** `<limits>`: one class a type, named as its specialisation is; see `family` in parse/class.ts. Values are those of MSVC for x64. */

const member = (declaration: string): string => `    static constexpr ${declaration};\n`;
const value = (type: string, name: string, text: string): string => `    static constexpr ${type} ${name}() noexcept { return ${text}; }\n`;

interface Facts {
  readonly signed: boolean;
  readonly integer: boolean;
  /** Bits of the value, digits that survive the way there, and digits that it takes to write every value. */
  readonly digits: readonly [number, number, number];
  readonly exponents: readonly [number, number, number, number];
  readonly least: string;
  readonly lowest: string;
  readonly most: string;
  readonly epsilon: string;
  readonly roundError: string;
  readonly infinity: string;
  readonly nan: string;
  readonly denormal: string;
}

const classOf = (type: string, facts: Facts): string => {
  const { signed, integer, digits, exponents } = facts;
  const [minExponent, minExponent10, maxExponent, maxExponent10] = exponents;
  const members = [
    member('bool is_specialized = true'),
    member(`bool is_signed = ${signed}`),
    member(`bool is_integer = ${integer}`),
    member(`bool is_exact = ${integer}`),
    member('bool is_bounded = true'),
    member(`bool is_modulo = ${integer && !signed && type !== 'bool'}`),
    member(`bool is_iec559 = ${!integer}`),
    member(`bool has_infinity = ${!integer}`),
    member(`bool has_quiet_NaN = ${!integer}`),
    member(`int radix = 2`),
    member(`int digits = ${digits[0]}`),
    member(`int digits10 = ${digits[1]}`),
    member(`int max_digits10 = ${digits[2]}`),
    member(`int min_exponent = ${minExponent}`),
    member(`int min_exponent10 = ${minExponent10}`),
    member(`int max_exponent = ${maxExponent}`),
    member(`int max_exponent10 = ${maxExponent10}`),
    value(type, '(min)', facts.least),
    value(type, '(max)', facts.most),
    value(type, 'lowest', facts.lowest),
    value(type, 'epsilon', facts.epsilon),
    value(type, 'round_error', facts.roundError),
    value(type, 'infinity', facts.infinity),
    value(type, 'quiet_NaN', facts.nan),
    value(type, 'denorm_min', facts.denormal),
  ];
  return `struct numeric_limits<${type}>\n{\n${members.join('')}};\n`;
};

const ofInteger = (type: string, bits: number, signed: boolean): string => {
  const digits = type === 'bool' ? 1 : signed ? bits - 1 : bits;
  const most = (1n << BigInt(digits)) - 1n;
  const least = signed ? `(${type})(-${most}LL - 1)` : `(${type})0`;
  const none = `(${type})0`;
  return classOf(type, {
    signed,
    integer: true,
    digits: [digits, Math.floor(digits * Math.log10(2)), 0],
    exponents: [0, 0, 0, 0],
    least,
    lowest: least,
    most: `(${type})${most}ULL`,
    epsilon: none,
    roundError: none,
    infinity: none,
    nan: none,
    denormal: none,
  });
};

const ofFloating = (type: string, facts: Pick<Facts, 'digits' | 'exponents' | 'least' | 'most' | 'epsilon' | 'denormal'>): string =>
  classOf(type, {
    ...facts,
    signed: true,
    integer: false,
    lowest: `-${facts.most}`,
    roundError: `(${type})0.5`,
    infinity: `(${type})(1e300 * 1e300)`,
    nan: `(${type})((1e300 * 1e300) * 0.0)`,
  });

const DOUBLE = {
  digits: [53, 15, 17],
  exponents: [-1021, -307, 1024, 308],
  least: '2.2250738585072014e-308',
  most: '1.7976931348623158e+308',
  epsilon: '2.2204460492503131e-16',
  denormal: '4.9406564584124654e-324',
} as const;

export const limits = `namespace std {
${ofInteger('bool', 1, false)}${ofInteger('char', 8, true)}${ofInteger('signed char', 8, true)}${ofInteger('unsigned char', 8, false)}
${ofInteger('wchar_t', 16, false)}${ofInteger('char8_t', 8, false)}${ofInteger('char16_t', 16, false)}${ofInteger('char32_t', 32, false)}
${ofInteger('short', 16, true)}${ofInteger('unsigned short', 16, false)}${ofInteger('int', 32, true)}${ofInteger('unsigned int', 32, false)}
${ofInteger('long', 32, true)}${ofInteger('unsigned long', 32, false)}
${ofInteger('long long', 64, true)}${ofInteger('unsigned long long', 64, false)}
${ofFloating('float', {
  digits: [24, 6, 9],
  exponents: [-125, -37, 128, 38],
  least: '1.175494351e-38F',
  most: '3.402823466e+38F',
  epsilon: '1.192092896e-07F',
  denormal: '1.401298464e-45F',
})}${ofFloating('double', DOUBLE)}${ofFloating('long double', DOUBLE)}}
`;
