import { noncentralTQuantileOf } from "../../numeric/noncentral-t-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the noncentral t distribution with df degrees of freedom and noncentrality ncp: the inverse of noncentralTTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { noncentralTTailQuantile } from "@taktline/spc/distributions";
 *
 * noncentralTTailQuantile(1e-9, 9, 1.5).toPrecision(12); // => "37.4990356597"
 * ```
 */
export function noncentralTTailQuantile(p: number, df: number, ncp: number): number {
  checkProbability("noncentralTTailQuantile", "p", p);
  checkPositive("noncentralTTailQuantile", "df", df);
  checkFinite("noncentralTTailQuantile", "ncp", ncp);
  return noncentralTQuantileOf(1 - p, p, df, ncp);
}
