import { minusLog1m } from "../../numeric/minus-log1m.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the exponential distribution with a mean (one over the rate): the inverse of exponentialCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use exponentialTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { exponentialQuantile } from "@taktline/spc/distributions";
 *
 * exponentialQuantile(0.975, 2).toPrecision(12); // => "7.37775890823"
 * ```
 */
export function exponentialQuantile(p: number, mean: number): number {
  checkProbability("exponentialQuantile", "p", p);
  checkPositive("exponentialQuantile", "mean", mean);
  return mean * minusLog1m(p);
}
