/** Functions of math.h that JavaScript has none for: error function, gamma function, neighbours of a double. */

const TWO_OVER_ROOT_PI = 1.1283791670955126;

/** The Taylor series; for |x| < 3 it loses no more than a digit. */
const erfSeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
};

/** The continued fraction, for x ≥ 2. */
const erfcFraction = (x: number): number => {
  let rest = 0;
  for (let n = 120; n > 0; n -= 1) rest = n / 2 / (x + rest);
  return Math.exp(-x * x) / ((x + rest) * Math.sqrt(Math.PI));
};

export const erf = (x: number): number => {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) < 2.5) return erfSeries(x);
  return Math.sign(x) * (1 - erfc(Math.abs(x)));
};

export const erfc = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x < 0) return 2 - erfc(-x);
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
};

/** Lanczos' coefficients for g = 7 and nine terms. */
const LANCZOS: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

const lanczos = (x: number): number => LANCZOS.reduce((sum, coefficient, i) => sum + coefficient / (x + i + 1), 0.9999999999998099);

const isPole = (x: number): boolean => x <= 0 && Number.isInteger(x);

export const gamma = (x: number): number => {
  if (x === 0) return 1 / x;
  if (isPole(x) || x === -Infinity) return NaN;
  if (Number.isInteger(x) && x < 172) {
    let product = 1;
    for (let n = 2; n < x; n += 1) product *= n;
    return product;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  if (x > 171.7) return Infinity;
  const base = x + 6.5;
  // The power in two halves: alone it would be beyond a double before the result is.
  const half = base ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-base) * half * lanczos(x - 1);
};

export const logGamma = (x: number): number => {
  if (isPole(x) || Math.abs(x) === Infinity) return Infinity;
  if (x === 1 || x === 2) return 0;
  if (x < 0.5) return Math.log(Math.abs(Math.PI / Math.sin(Math.PI * x))) - logGamma(1 - x);
  const base = x + 6.5;
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(base) - base + Math.log(lanczos(x - 1));
};

const word = new DataView(new ArrayBuffer(8));

/** The double next to x on the way to y. */
export const nextAfter = (x: number, y: number): number => {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  word.setFloat64(0, x);
  word.setBigInt64(0, word.getBigInt64(0) + (y > x === x > 0 ? 1n : -1n));
  return word.getFloat64(0);
};

/** The same among floats. */
export const nextAfterFloat = (x: number, y: number): number => {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? 2 ** -149 : -(2 ** -149);
  word.setFloat32(0, x);
  word.setInt32(0, word.getInt32(0) + (y > x === x > 0 ? 1 : -1));
  return word.getFloat32(0);
};
