import { noncentralTQuantileOf } from "../../numeric/noncentral-t-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the noncentral t distribution with df degrees of freedom and noncentrality ncp: the inverse of noncentralTCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use noncentralTTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { noncentralTQuantile } from "@taktline/spc/distributions";
 *
 * noncentralTQuantile(0.975, 9, 1.5).toPrecision(12); // => "4.33828993316"
 * ```
 */
export function noncentralTQuantile(p: number, df: number, ncp: number): number {
  checkProbability("noncentralTQuantile", "p", p);
  checkPositive("noncentralTQuantile", "df", df);
  checkFinite("noncentralTQuantile", "ncp", ncp);
  return noncentralTQuantileOf(p, 1 - p, df, ncp);
}
