import { gammaQuantileOf } from "../../numeric/gamma-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the gamma distribution with a shape and a scale (mean = shape times scale): the inverse of gammaCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use gammaTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { gammaQuantile } from "@taktline/spc/distributions";
 *
 * gammaQuantile(0.975, 2.5, 1.5).toPrecision(12); // => "9.62437649552"
 * ```
 */
export function gammaQuantile(p: number, shape: number, scale: number): number {
  checkProbability("gammaQuantile", "p", p);
  checkPositive("gammaQuantile", "shape", shape);
  checkPositive("gammaQuantile", "scale", scale);
  return scale * gammaQuantileOf(shape, p, 1 - p);
}
