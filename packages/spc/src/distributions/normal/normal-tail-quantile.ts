import { signedStandardQuantile } from "../../numeric/standard-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the normal distribution: the inverse of normalTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { normalTailQuantile } from "@taktline/spc/distributions";
 *
 * normalTailQuantile(1e-9).toPrecision(12); // => "5.99780701501"
 * ```
 */
export function normalTailQuantile(p: number, mean = 0, sd = 1): number {
  checkProbability("normalTailQuantile", "p", p);
  checkFinite("normalTailQuantile", "mean", mean);
  checkPositive("normalTailQuantile", "sd", sd);
  return mean + sd * signedStandardQuantile(p, -1);
}
