import { gammaQuantileOf } from "../../numeric/gamma-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the chi-squared distribution with df degrees of freedom: the inverse of chiSquaredCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use chiSquaredTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { chiSquaredQuantile } from "@taktline/spc/distributions";
 *
 * chiSquaredQuantile(0.975, 9).toPrecision(12); // => "19.0227677986"
 * ```
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability("chiSquaredQuantile", "p", p);
  checkPositive("chiSquaredQuantile", "df", df);
  return 2 * gammaQuantileOf(df / 2, p, 1 - p);
}
