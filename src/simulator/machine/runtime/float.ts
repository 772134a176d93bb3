/**
 * Floating-point numbers as printf writes them: exact, whatever the precision, ties to even (learn.microsoft.com, "printf": the
 * rules of IEEE 754 since Windows 10 version 2004). Texts are without sign.
 */

interface Binary {
  readonly mantissa: bigint;
  /** value = mantissa · 2^exponent */
  readonly exponent: number;
}

const word = new DataView(new ArrayBuffer(8));

/** A finite non-negative double, exactly. */
const split = (value: number): Binary => {
  word.setFloat64(0, value);
  const high = word.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(word.getUint32(4));
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
};

/** value · 10^power as a fraction. */
const scale = ({ mantissa, exponent }: Binary, power: number): { readonly numerator: bigint; readonly denominator: bigint } => ({
  numerator: (power >= 0 ? mantissa * 10n ** BigInt(power) : mantissa) << BigInt(Math.max(0, exponent)),
  denominator: (power < 0 ? 10n ** BigInt(-power) : 1n) << BigInt(Math.max(0, -exponent)),
});

/** value · 10^power, rounded to the nearest integer, ties to even. */
const scaled = (binary: Binary, power: number): bigint => {
  const { numerator, denominator } = scale(binary, power);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
};

const isBelowOne = (binary: Binary, power: number): boolean => {
  const { numerator, denominator } = scale(binary, power);
  return numerator < denominator;
};

/** `%f`. `point` keeps the decimal point even when no digit follows (`#`). */
export const fixed = (value: number, precision: number, point: boolean): string => {
  const digits = scaled(split(value), precision)
    .toString()
    .padStart(precision + 1, '0');
  const whole = digits.slice(0, digits.length - precision);
  return precision === 0 ? whole + (point ? '.' : '') : `${whole}.${digits.slice(digits.length - precision)}`;
};

interface Decimal {
  /** precision + 1 digits, the first not 0 unless the value is 0. */
  readonly digits: string;
  /** Power of ten of the first digit. */
  readonly power: number;
}

const significant = (value: number, precision: number): Decimal => {
  if (value === 0) return { digits: '0'.repeat(precision + 1), power: 0 };
  const binary = split(value);
  // The shortest decimal that means this double may lie above it: its power is the right one or one too high.
  const shortest = Number(value.toExponential().split('e')[1]);
  const power = isBelowOne(binary, -shortest) ? shortest - 1 : shortest;
  const digits = scaled(binary, precision - power).toString();
  return digits.length > precision + 1 ? { digits: digits.slice(0, -1), power: power + 1 } : { digits, power };
};

const exponentText = (power: number): string => `e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;

/** `%e` */
export const exponential = (value: number, precision: number, point: boolean): string => {
  const { digits, power } = significant(value, precision);
  const fraction = precision > 0 ? `.${digits.slice(1)}` : point ? '.' : '';
  return `${digits.slice(0, 1)}${fraction}${exponentText(power)}`;
};

/** `%g`: `keepZeros` is `#`. */
export const general = (value: number, precision: number, keepZeros: boolean): string => {
  const figures = precision === 0 ? 1 : precision;
  const { digits, power } = significant(value, figures - 1);
  const kept = keepZeros ? digits : digits.replace(/0+$/, '') || '0';
  if (power < -4 || power >= figures) {
    const fraction = kept.length > 1 || keepZeros ? `.${kept.slice(1)}` : '';
    return `${kept.slice(0, 1)}${fraction}${exponentText(power)}`;
  }
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${kept}`;
  const whole = kept.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = kept.slice(power + 1);
  return fraction !== '' || keepZeros ? `${whole}.${fraction}` : whole;
};

const HEXADECIMAL_DIGITS = 13;

/** `%a`; a negative precision: all 13 digits, as Microsoft's runtime writes. */
export const hexadecimal = (value: number, precision: number, point: boolean): string => {
  const count = precision < 0 ? HEXADECIMAL_DIGITS : precision;
  const { mantissa, exponent } = split(value);
  const shift = BigInt(4 * Math.max(0, HEXADECIMAL_DIGITS - count));
  const kept = mantissa >> shift;
  const rest = (mantissa - (kept << shift)) * 2n;
  const half = 1n << shift;
  const rounded = shift > 0n && (rest > half || (rest === half && (kept & 1n) === 1n)) ? kept + 1n : kept;
  const shown = Math.min(count, HEXADECIMAL_DIGITS);
  const digits = rounded.toString(16).padStart(shown + 1, '0');
  const fraction = digits.slice(1).padEnd(count, '0');
  const power = value === 0 ? 0 : exponent + 52;
  return `0x${digits.slice(0, 1)}${fraction !== '' || point ? '.' : ''}${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
};

/** Infinity and NaN. A NaN's sign is not preserved everywhere, so that each prints as the one which arithmetic makes on x64. */
export const special = (value: number): string => (Number.isNaN(value) ? 'nan(ind)' : 'inf');
