import { standardized } from "../../numeric/scaled.js";
import { standardDensity } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * The density of the normal distribution at x.
 *
 * x is any number, in the unit of mean and sd (defaults 0 and 1); infinity gives the limit.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { normalPdf } from "@taktline/spc/distributions";
 *
 * normalPdf(1.96).toPrecision(12); // => "0.0584409443335"
 * ```
 */
export function normalPdf(x: number, mean = 0, sd = 1): number {
  checkNumber("normalPdf", "x", x);
  checkFinite("normalPdf", "mean", mean);
  checkPositive("normalPdf", "sd", sd);
  return standardDensity(standardized(x, mean, sd)) / sd;
}
