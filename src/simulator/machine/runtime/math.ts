import { entry, floatBits, type RuntimeEntry } from './entry.ts';

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
  entry('math.h', 'long lround(double x);', ({ arguments: args }) => toLong(round(args.float(0)))),
  entry('math.h', 'long long llround(double x);', ({ arguments: args }) => toLongLong(round(args.float(0)))),
  entry('math.h', 'long lrint(double x);', ({ arguments: args }) => toLong(toEven(args.float(0)))),
];
