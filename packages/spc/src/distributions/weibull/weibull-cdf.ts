import { exponentialTails } from "../../numeric/exponential-tails.js";
import { weibullHazard } from "../../numeric/weibull-hazard.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the Weibull distribution with a shape and a scale (its 63.2 % quantile), to 13 digits relative also in the far lower tail.
 *
 * x is any number in the unit of scale; 0 and below have no probability. Above the median weibullTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { weibullCdf } from "@taktline/spc/distributions";
 *
 * weibullCdf(2.5, 1.8, 2).toPrecision(12); // => "0.775594541536"
 * ```
 */
export function weibullCdf(x: number, shape: number, scale: number): number {
  checkNumber("weibullCdf", "x", x);
  checkPositive("weibullCdf", "shape", shape);
  checkPositive("weibullCdf", "scale", scale);
  return exponentialTails(weibullHazard(x, shape, scale))[0];
}
