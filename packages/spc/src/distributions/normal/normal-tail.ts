import { standardized } from "../../numeric/scaled.js";
import { standardTail } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the normal distribution, to 13 digits relative also in the far upper tail.
 *
 * x is any number, in the unit of mean and sd (defaults 0 and 1); infinity gives the limit.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { normalTail } from "@taktline/spc/distributions";
 *
 * normalTail(1.96).toPrecision(12); // => "0.0249978951482"
 * ```
 */
export function normalTail(x: number, mean = 0, sd = 1): number {
  checkNumber("normalTail", "x", x);
  checkFinite("normalTail", "mean", mean);
  checkPositive("normalTail", "sd", sd);
  return standardTail(standardized(x, mean, sd));
}
