import { signedStandardQuantile } from "../../numeric/standard-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the normal distribution: the inverse of normalCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use normalTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { normalQuantile } from "@taktline/spc/distributions";
 *
 * normalQuantile(0.975).toPrecision(12); // => "1.95996398454"
 * ```
 */
export function normalQuantile(p: number, mean = 0, sd = 1): number {
  checkProbability("normalQuantile", "p", p);
  checkFinite("normalQuantile", "mean", mean);
  checkPositive("normalQuantile", "sd", sd);
  return mean + sd * signedStandardQuantile(p, 1);
}
