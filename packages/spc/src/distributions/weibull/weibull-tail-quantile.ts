import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the Weibull distribution with a shape and a scale (its 63.2 % quantile): the inverse of weibullTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { weibullTailQuantile } from "@taktline/spc/distributions";
 *
 * weibullTailQuantile(1e-9, 1.8, 2).toPrecision(12); // => "10.7744636746"
 * ```
 */
export function weibullTailQuantile(p: number, shape: number, scale: number): number {
  checkProbability("weibullTailQuantile", "p", p);
  checkPositive("weibullTailQuantile", "shape", shape);
  checkPositive("weibullTailQuantile", "scale", scale);
  return scale * (-Math.log(p)) ** (1 / shape);
}
