import { noncentralTIntegral } from "../../numeric/noncentral-t-tails.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * The density of the noncentral t distribution with df degrees of freedom and noncentrality ncp at x.
 *
 * x is any number, df from 0.1 to 2e14, ncp from -1e300 to 1e300. It is (Z + ncp) / sqrt(chi-squared / df): tolerance factors and power need it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { noncentralTPdf } from "@taktline/spc/distributions";
 *
 * noncentralTPdf(3.5, 9, 1.5).toPrecision(12); // => "0.0805448913840"
 * ```
 */
export function noncentralTPdf(x: number, df: number, ncp: number): number {
  checkNumber("noncentralTPdf", "x", x);
  checkPositive("noncentralTPdf", "df", df);
  checkFinite("noncentralTPdf", "ncp", ncp);
  return Number.isFinite(x) ? noncentralTIntegral("density", x, df, ncp) : 0;
}
