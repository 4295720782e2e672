import { standardized } from "../../numeric/scaled.js";
import { standardTail } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the normal distribution, to 13 digits relative also in the far lower tail.
 *
 * x is any number, in the unit of mean and sd (defaults 0 and 1); infinity gives the limit. Above the median normalTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { normalCdf } from "@taktline/spc/distributions";
 *
 * normalCdf(1.96).toPrecision(12); // => "0.975002104852"
 * ```
 */
export function normalCdf(x: number, mean = 0, sd = 1): number {
  checkNumber("normalCdf", "x", x);
  checkFinite("normalCdf", "mean", mean);
  checkPositive("normalCdf", "sd", sd);
  return standardTail(standardized(-x, -mean, sd));
}
