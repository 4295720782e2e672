import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the exponential distribution with a mean (one over the rate): the inverse of exponentialTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { exponentialTailQuantile } from "@taktline/spc/distributions";
 *
 * exponentialTailQuantile(1e-9, 2).toPrecision(12); // => "41.4465316739"
 * ```
 */
export function exponentialTailQuantile(p: number, mean: number): number {
  checkProbability("exponentialTailQuantile", "p", p);
  checkPositive("exponentialTailQuantile", "mean", mean);
  return -mean * Math.log(p) + 0;
}
