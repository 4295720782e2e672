/** ln 2, its first 32 bits; a product with an exponent is exact. */
export const ln2High = 0.6931471803691238;
/** What is left of ln 2. */
export const ln2Low = 1.9082149292705877e-10;

/**
 * The natural logarithm from +, -, *, / alone, so that every platform gives the same bits (`Math.log` may differ in the last one).
 *
 * The relative error is below 4.5e-16 (two units in the last place) for every positive double; NaN below 0, -Infinity at 0.
 *
 * @example
 * ```ts
 * import { ln } from "@taktline/sim";
 *
 * ln(1); // => 0
 * ```
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // x = m * 2^e with m from sqrt(1/2) to sqrt(2); products with powers of two are exact.
  let m = x;
  let e = 0;
  while (m < 2.3283064365386963e-10) {
    m *= 4294967296;
    e -= 32;
  }
  while (m < 0.00390625) {
    m *= 256;
    e -= 8;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    e -= 1;
  }
  while (m >= 4294967296) {
    m *= 2.3283064365386963e-10;
    e += 32;
  }
  while (m >= 256) {
    m *= 0.00390625;
    e += 8;
  }
  while (m > Math.SQRT2) {
    m *= 0.5;
    e += 1;
  }
  // ln m = 2 artanh(s), s = (m - 1) / (m + 1), |s| < 0.1716: eleven terms of the series reach 2^-55.
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let series = z * (1 / 21) + 1 / 19;
  series = series * z + 1 / 17;
  series = series * z + 1 / 15;
  series = series * z + 1 / 13;
  series = series * z + 1 / 11;
  series = series * z + 1 / 9;
  series = series * z + 1 / 7;
  series = series * z + 1 / 5;
  series = series * z + 1 / 3;
  return e * ln2High + (2 * s + (2 * s * (z * series) + e * ln2Low));
}
