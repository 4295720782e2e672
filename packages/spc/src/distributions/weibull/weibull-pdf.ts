import { weibullDensity } from "../../numeric/weibull-density.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the Weibull distribution with a shape and a scale (its 63.2 % quantile) at x.
 *
 * x is any number in the unit of scale; 0 and below have no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { weibullPdf } from "@taktline/spc/distributions";
 *
 * weibullPdf(2.5, 1.8, 2).toPrecision(12); // => "0.241437061315"
 * ```
 */
export function weibullPdf(x: number, shape: number, scale: number): number {
  checkNumber("weibullPdf", "x", x);
  checkPositive("weibullPdf", "shape", shape);
  checkPositive("weibullPdf", "scale", scale);
  return weibullDensity(x, shape, scale);
}
