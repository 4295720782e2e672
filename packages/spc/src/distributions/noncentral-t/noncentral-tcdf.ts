import { noncentralTTails } from "../../numeric/noncentral-t-tails.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the noncentral t distribution with df degrees of freedom and noncentrality ncp, to 13 digits relative also in the far lower tail.
 *
 * x is any number, df from 0.1 to 2e14, ncp from -1e300 to 1e300. It is (Z + ncp) / sqrt(chi-squared / df): tolerance factors and power need it. Above the median noncentralTTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { noncentralTCdf } from "@taktline/spc/distributions";
 *
 * noncentralTCdf(3.5, 9, 1.5).toPrecision(12); // => "0.931991476634"
 * ```
 */
export function noncentralTCdf(x: number, df: number, ncp: number): number {
  checkNumber("noncentralTCdf", "x", x);
  checkPositive("noncentralTCdf", "df", df);
  checkFinite("noncentralTCdf", "ncp", ncp);
  return noncentralTTails(x, df, ncp)[0];
}
