import { noncentralTTails } from "../../numeric/noncentral-t-tails.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the noncentral t distribution with df degrees of freedom and noncentrality ncp, to 13 digits relative also in the far upper tail.
 *
 * x is any number, df from 0.1 to 2e14, ncp from -1e300 to 1e300. It is (Z + ncp) / sqrt(chi-squared / df): tolerance factors and power need it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { noncentralTTail } from "@taktline/spc/distributions";
 *
 * noncentralTTail(3.5, 9, 1.5).toPrecision(12); // => "0.0680085233662"
 * ```
 */
export function noncentralTTail(x: number, df: number, ncp: number): number {
  checkNumber("noncentralTTail", "x", x);
  checkPositive("noncentralTTail", "df", df);
  checkFinite("noncentralTTail", "ncp", ncp);
  return noncentralTTails(x, df, ncp)[1];
}
