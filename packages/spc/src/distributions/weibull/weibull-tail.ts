import { exponentialTails } from "../../numeric/exponential-tails.js";
import { weibullHazard } from "../../numeric/weibull-hazard.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the Weibull distribution with a shape and a scale (its 63.2 % quantile), to 13 digits relative also in the far upper tail.
 *
 * x is any number in the unit of scale; 0 and below have no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { weibullTail } from "@taktline/spc/distributions";
 *
 * weibullTail(2.5, 1.8, 2).toPrecision(12); // => "0.224405458464"
 * ```
 */
export function weibullTail(x: number, shape: number, scale: number): number {
  checkNumber("weibullTail", "x", x);
  checkPositive("weibullTail", "shape", shape);
  checkPositive("weibullTail", "scale", scale);
  return exponentialTails(weibullHazard(x, shape, scale))[1];
}
