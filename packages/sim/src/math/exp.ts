import { ln2High, ln2Low } from "./ln.js";

/** 2 to an integer power from -1022 to 1023, by multiplication. */
function powerOfTwo(k: number): number {
  let power = 1;
  let base = k < 0 ? 0.5 : 2;
  for (let n = k < 0 ? -k : k; n > 0; n >>= 1) {
    if ((n & 1) === 1) power *= base;
    base *= base;
  }
  return power;
}

/**
 * The exponential function from +, -, *, / alone, so that every platform gives the same bits (`Math.exp` may differ in the last one).
 *
 * The relative error is below 4.5e-16 for normal results; 0 below -745.13, Infinity above 709.78.
 *
 * @example
 * ```ts
 * import { exp } from "@taktline/sim";
 *
 * exp(0); // => 1
 * ```
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  // x = k ln 2 + r with |r| < 0.347: fourteen terms of the series reach 2^-57.
  const k = Math.round(x / Math.LN2);
  const r = x - k * ln2High - k * ln2Low;
  let series = r * (1 / 87178291200) + 1 / 6227020800;
  series = series * r + 1 / 479001600;
  series = series * r + 1 / 39916800;
  series = series * r + 1 / 3628800;
  series = series * r + 1 / 362880;
  series = series * r + 1 / 40320;
  series = series * r + 1 / 5040;
  series = series * r + 1 / 720;
  series = series * r + 1 / 120;
  series = series * r + 1 / 24;
  series = series * r + 1 / 6;
  series = series * r + 1 / 2;
  const y = 1 + (r + r * r * series);
  if (k > 1000) return y * powerOfTwo(1000) * powerOfTwo(k - 1000);
  if (k < -1000) return y * powerOfTwo(-1000) * powerOfTwo(k + 1000);
  return y * powerOfTwo(k);
}
