import { exponentialTails } from "../../numeric/exponential-tails.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the exponential distribution with a mean (one over the rate) at x.
 *
 * x is any number in the unit of the mean; below 0 there is no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { exponentialPdf } from "@taktline/spc/distributions";
 *
 * exponentialPdf(5, 2).toPrecision(12); // => "0.0410424993119"
 * ```
 */
export function exponentialPdf(x: number, mean: number): number {
  checkNumber("exponentialPdf", "x", x);
  checkPositive("exponentialPdf", "mean", mean);
  if (x < 0) return 0;
  return exponentialTails(standardized(x, 0, mean))[1] / mean;
}
