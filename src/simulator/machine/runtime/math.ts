import { alias, entry, floatBits, type RuntimeEntry } from './entry.ts';
import { scaleBinary } from './number.ts';
import { erf, erfc, gamma, logGamma, nextAfter, nextAfterFloat } from './special-function.ts';

/** Half away from zero, as round() has it. */
const round = (x: number): number => {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
};

/** Ties to even: the rounding mode that programs start with. */
const toEven = (x: number): number => {
  const whole = Math.trunc(x);
  const rest = Math.abs(x - whole);
  return rest > 0.5 || (rest === 0.5 && whole % 2 !== 0) ? whole + Math.sign(x) : whole;
};

const unary: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt,
  fabs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  round,
  rint: toEven,
  nearbyint: toEven,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  exp: Math.exp,
  exp2: (x) => 2 ** x,
  expm1: Math.expm1,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  log1p: Math.log1p,
  cbrt: Math.cbrt,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  erf,
  erfc,
  tgamma: gamma,
  lgamma: logGamma,
  logb: (x) => (x === 0 ? -Infinity : Number.isFinite(x) ? split(x).exponent - 1 : Math.abs(x)),
};

const copySign = (x: number, y: number): number => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x));

/** IEEE 754's pow, which differs from JavaScript's only where the base is ±1. */
const power = (x: number, y: number): number => (x === 1 || (x === -1 && Math.abs(y) === Infinity) ? 1 : x ** y);

const binary: Readonly<Record<string, (x: number, y: number) => number>> = {
  pow: power,
  fmod: (x, y) => x % y,
  atan2: Math.atan2,
  hypot: Math.hypot,
  fmin: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y)),
  fmax: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)),
  fdim: (x, y) => (x > y ? x - y : Number.isNaN(x) || Number.isNaN(y) ? NaN : 0),
  copysign: copySign,
  remainder: (x, y) => remainder(x, y).rest,
};

/** x · 2^n in steps that do not overflow on the way. */
const scale = (x: number, n: number): number => {
  let rest = Math.max(-2200, Math.min(2200, n));
  let value = x;
  while (rest !== 0) {
    const step = Math.max(-1000, Math.min(1000, rest));
    value *= 2 ** step;
    rest -= step;
  }
  return value;
};

/** x as fraction · 2^exponent with 0.5 ≤ |fraction| < 1. */
const split = (x: number): { readonly fraction: number; readonly exponent: number } => {
  if (x === 0 || !Number.isFinite(x)) return { fraction: x, exponent: 0 };
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x)))) + 1;
  let fraction = scale(x, -exponent);
  for (; Math.abs(fraction) < 0.5; fraction *= 2) exponent -= 1;
  for (; Math.abs(fraction) >= 1; fraction /= 2) exponent += 1;
  return { fraction, exponent };
};

/** x minus the multiple of y nearest to it, ties to the even one; `quotient` is that multiple, its last bits. */
const remainder = (x: number, y: number): { readonly rest: number; readonly quotient: number } => {
  if (!Number.isFinite(x) || y === 0 || Number.isNaN(y)) return { rest: NaN, quotient: 0 };
  if (!Number.isFinite(y)) return { rest: x, quotient: 0 };
  const size = Math.abs(y);
  // Twice y may be beyond a double, half of it is exact but for the smallest.
  const doubled = Math.abs(x) % (2 * size);
  const base = size > Number.MAX_VALUE / 2 ? Math.abs(x) : doubled;
  const isOdd = base >= size;
  const low = isOdd ? base - size : base;
  const up = low > size - low || (low === size - low && isOdd);
  const sign = x < 0 || Object.is(x, -0) ? -1 : 1;
  const magnitude = Number(((exactQuotient(Math.abs(x), size) + (up ? 1n : 0n)) & 0x7fffffffn).toString());
  return { rest: sign * (up ? low - size : low), quotient: sign * Math.sign(y) * magnitude };
};

/** x / y, both positive, without the part after the point: as many bits as it has. */
const exactQuotient = (x: number, y: number): bigint => {
  const [left, right] = [split(x), split(y)];
  const shift = left.exponent - right.exponent;
  if (x === 0 || shift < 0) return 0n;
  return (BigInt(left.fraction * 2 ** 53) << BigInt(shift)) / BigInt(right.fraction * 2 ** 53);
};

/** x · y + z, rounded once. */
const fusedMultiplyAdd = (x: number, y: number, z: number): number => {
  const product = x * y;
  if (!Number.isFinite(product) || !Number.isFinite(z) || product === 0) return product + z;
  const [a, b, c] = [split(x), split(y), split(z)];
  const fraction = (part: { readonly fraction: number }): bigint => BigInt(part.fraction * 2 ** 53);
  const power = a.exponent + b.exponent - 106;
  const other = c.exponent - 53;
  const least = Math.min(power, other);
  // So far apart that the smaller one only says on which side the sum lies.
  if (Math.abs(power - other) > 4000) return product + z;
  const sum = ((fraction(a) * fraction(b)) << BigInt(power - least)) + (fraction(c) << BigInt(other - least));
  return sum === 0n ? product + z : (sum < 0n ? -1 : 1) * scaleBinary(sum < 0n ? -sum : sum, least);
};

const inRange = (x: number, least: bigint, greatest: bigint): bigint => {
  if (!Number.isFinite(x)) return least;
  const value = BigInt(x);
  return value < least || value > greatest ? least : value;
};

const toLong = (x: number): bigint => inRange(x, -(1n << 31n), (1n << 31n) - 1n);
const toLongLong = (x: number): bigint => inRange(x, -(1n << 63n), (1n << 63n) - 1n);

const both = (name: string, parameters: (type: string) => string, result: (args: readonly number[]) => number): readonly RuntimeEntry[] => [
  entry('math.h', `double ${name}(${parameters('double')});`, ({ arguments: args }) =>
    floatBits(result(Array.from({ length: args.count }, (_, i) => args.float(i)))),
  ),
  entry('math.h', `float ${name}f(${parameters('float')});`, ({ arguments: args }) =>
    floatBits(Math.fround(result(Array.from({ length: args.count }, (_, i) => args.float(i))))),
  ),
];

const scaleByPower = entry('math.h', 'double scalbn(double x, int exponent);', ({ arguments: args }) =>
  floatBits(scale(args.float(0), args.int(1))),
);

/** FP_ILOGB0 and FP_ILOGBNAN are the least and the greatest int. */
const binaryLogarithm = (x: number): number => {
  if (x === 0) return -0x8000_0000;
  return Number.isFinite(x) ? split(x).exponent - 1 : 0x7fff_ffff;
};

export const mathNatives: readonly RuntimeEntry[] = [
  ...Object.entries(unary).flatMap(([name, of]) =>
    both(
      name,
      (type) => `${type} x`,
      ([x = 0]) => of(x),
    ),
  ),
  ...Object.entries(binary).flatMap(([name, of]) =>
    both(
      name,
      (type) => `${type} x, ${type} y`,
      ([x = 0, y = 0]) => of(x, y),
    ),
  ),
  entry('math.h', 'double ldexp(double x, int exponent);', ({ arguments: args }) => floatBits(scale(args.float(0), args.int(1)))),
  entry('math.h', 'double frexp(double x, int *exponent);', ({ arguments: args, memory }) => {
    const { fraction, exponent } = split(args.float(0));
    memory.writeU32(args.pointer(1), exponent);
    return floatBits(fraction);
  }),
  entry('math.h', 'double modf(double x, double *whole);', ({ arguments: args, memory }) => {
    const x = args.float(0);
    memory.writeF64(args.pointer(1), Math.trunc(x));
    return floatBits(copySign(Number.isFinite(x) ? x - Math.trunc(x) : 0, x));
  }),
  entry('math.h', 'float ldexpf(float x, int exponent);', ({ arguments: args }) =>
    floatBits(Math.fround(scale(args.float(0), args.int(1)))),
  ),
  entry('math.h', 'float frexpf(float x, int *exponent);', ({ arguments: args, memory }) => {
    const { fraction, exponent } = split(args.float(0));
    memory.writeU32(args.pointer(1), exponent);
    return floatBits(fraction);
  }),
  entry('math.h', 'float modff(float x, float *whole);', ({ arguments: args, memory }) => {
    const x = args.float(0);
    memory.writeF32(args.pointer(1), Math.trunc(x));
    return floatBits(copySign(Number.isFinite(x) ? x - Math.trunc(x) : 0, x));
  }),
  scaleByPower,
  alias(scaleByPower, 'scalbln'),
  alias(scaleByPower, '_scalb'),
  entry('math.h', 'double fma(double x, double y, double z);', ({ arguments: args }) =>
    floatBits(fusedMultiplyAdd(args.float(0), args.float(1), args.float(2))),
  ),
  // The product of two floats is exact in a double, and so nearly is the sum.
  entry('math.h', 'float fmaf(float x, float y, float z);', ({ arguments: args }) =>
    floatBits(Math.fround(args.float(0) * args.float(1) + args.float(2))),
  ),
  entry('math.h', 'double remquo(double x, double y, int *quotient);', ({ arguments: args, memory }) => {
    const { rest, quotient } = remainder(args.float(0), args.float(1));
    memory.writeU32(args.pointer(2), quotient);
    return floatBits(rest);
  }),
  entry('math.h', 'double nextafter(double x, double y);', ({ arguments: args }) => floatBits(nextAfter(args.float(0), args.float(1)))),
  entry('math.h', 'float nextafterf(float x, float y);', ({ arguments: args }) => floatBits(nextAfterFloat(args.float(0), args.float(1)))),
  entry('math.h', 'int ilogb(double x);', ({ arguments: args }) => binaryLogarithm(args.float(0))),
  entry('math.h', 'double nan(const char *text);', () => floatBits(NaN)),
  entry('math.h', 'double _chgsign(double x);', ({ arguments: args }) => floatBits(-args.float(0))),
  entry('math.h', 'int _isnan(double x);', ({ arguments: args }) => (Number.isNaN(args.float(0)) ? 1 : 0)),
  entry('math.h', 'int _finite(double x);', ({ arguments: args }) => (Number.isFinite(args.float(0)) ? 1 : 0)),
  ...['', 'f'].flatMap((suffix) => {
    const type = suffix === '' ? 'double' : 'float';
    return [
      entry('math.h', `long lround${suffix}(${type} x);`, ({ arguments: args }) => toLong(round(args.float(0)))),
      entry('math.h', `long long llround${suffix}(${type} x);`, ({ arguments: args }) => toLongLong(round(args.float(0)))),
      entry('math.h', `long lrint${suffix}(${type} x);`, ({ arguments: args }) => toLong(toEven(args.float(0)))),
      entry('math.h', `long long llrint${suffix}(${type} x);`, ({ arguments: args }) => toLongLong(toEven(args.float(0)))),
    ];
  }),
];
