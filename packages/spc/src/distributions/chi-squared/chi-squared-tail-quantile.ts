import { gammaQuantileOf } from "../../numeric/gamma-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the chi-squared distribution with df degrees of freedom: the inverse of chiSquaredTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { chiSquaredTailQuantile } from "@taktline/spc/distributions";
 *
 * chiSquaredTailQuantile(1e-9, 9).toPrecision(12); // => "60.6603083738"
 * ```
 */
export function chiSquaredTailQuantile(p: number, df: number): number {
  checkProbability("chiSquaredTailQuantile", "p", p);
  checkPositive("chiSquaredTailQuantile", "df", df);
  return 2 * gammaQuantileOf(df / 2, 1 - p, p);
}
