import { exponentialTails } from "../../numeric/exponential-tails.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the exponential distribution with a mean (one over the rate), to 13 digits relative also in the far upper tail.
 *
 * x is any number in the unit of the mean; below 0 there is no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { exponentialTail } from "@taktline/spc/distributions";
 *
 * exponentialTail(5, 2).toPrecision(12); // => "0.0820849986239"
 * ```
 */
export function exponentialTail(x: number, mean: number): number {
  checkNumber("exponentialTail", "x", x);
  checkPositive("exponentialTail", "mean", mean);
  return exponentialTails(standardized(x, 0, mean))[1];
}
