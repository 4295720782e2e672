import { exponentialTails } from "../../numeric/exponential-tails.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the exponential distribution with a mean (one over the rate), to 13 digits relative also in the far lower tail.
 *
 * x is any number in the unit of the mean; below 0 there is no probability. Above the median exponentialTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { exponentialCdf } from "@taktline/spc/distributions";
 *
 * exponentialCdf(5, 2).toPrecision(12); // => "0.917915001376"
 * ```
 */
export function exponentialCdf(x: number, mean: number): number {
  checkNumber("exponentialCdf", "x", x);
  checkPositive("exponentialCdf", "mean", mean);
  return exponentialTails(standardized(x, 0, mean))[0];
}
