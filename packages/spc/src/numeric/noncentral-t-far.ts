import { divide, multiply, twoSum } from "./double-double.js";
import { gammaTails } from "./gamma-tails.js";
import { standardDensity } from "./standard-normal.js";

/** What of the noncentral t distribution is asked for at t. */
export type Kind = "lower" | "upper" | "density";

/**
 * P(T < t), P(T > t) or the density for ncp above 60 and above √(2 df), however large.
 *
 * There the root S of chi-squared over df is the wide variable: P(T > t) is the mean of P(S < (Z + ncp) / t) over the standard
 * normal Z, which is smooth on the scale of Z, so that the trapezoidal rule over Z converges geometrically.
 */
export function farNoncentralT(kind: Kind, t: number, df: number, ncp: number): number {
  // Z below -60 has a probability that underflows.
  if (t <= 0) return kind === "upper" ? 1 : 0;
  const a = df / 2;
  const steep = (Math.sqrt(2 * df) * Math.max(1, ncp / t)) / ncp;
  const step = 0.7 / Math.hypot(1, Math.min(steep, 2));
  let sum = 0;
  for (let k = -Math.ceil(39 / step); k * step < 39; k++) {
    const s = divide(twoSum(ncp, k * step), [t, 0]);
    const square = multiply(s, s);
    const x = square[0] < 1e300 ? multiply([a, 0], square) : ([Infinity, 0] as const);
    const [below, above, slope] = gammaTails(a, x);
    const value = kind === "upper" ? below : kind === "lower" ? above : slope;
    sum += value * standardDensity([k * step, 0]);
  }
  return kind === "density" ? (2 * sum * step) / t : Math.min(1, sum * step);
}
