import { minusLog1m } from "../../numeric/minus-log1m.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the Weibull distribution with a shape and a scale (its 63.2 % quantile): the inverse of weibullCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use weibullTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { weibullQuantile } from "@taktline/spc/distributions";
 *
 * weibullQuantile(0.975, 1.8, 2).toPrecision(12); // => "4.13020268110"
 * ```
 */
export function weibullQuantile(p: number, shape: number, scale: number): number {
  checkProbability("weibullQuantile", "p", p);
  checkPositive("weibullQuantile", "shape", shape);
  checkPositive("weibullQuantile", "scale", scale);
  return scale * minusLog1m(p) ** (1 / shape);
}
