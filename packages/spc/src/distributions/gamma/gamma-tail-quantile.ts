import { gammaQuantileOf } from "../../numeric/gamma-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the gamma distribution with a shape and a scale (mean = shape times scale): the inverse of gammaTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { gammaTailQuantile } from "@taktline/spc/distributions";
 *
 * gammaTailQuantile(1e-9, 2.5, 1.5).toPrecision(12); // => "38.0191452762"
 * ```
 */
export function gammaTailQuantile(p: number, shape: number, scale: number): number {
  checkProbability("gammaTailQuantile", "p", p);
  checkPositive("gammaTailQuantile", "shape", shape);
  checkPositive("gammaTailQuantile", "scale", scale);
  return scale * gammaQuantileOf(shape, 1 - p, p);
}
