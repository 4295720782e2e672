import { gammaTails } from "../../numeric/gamma-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the chi-squared distribution with df degrees of freedom, to 13 digits relative also in the far lower tail.
 *
 * x is any number (0 and below have no probability), df any number above 0, whole or not. Above the median chiSquaredTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { chiSquaredCdf } from "@taktline/spc/distributions";
 *
 * chiSquaredCdf(16.5, 9).toPrecision(12); // => "0.942853531027"
 * ```
 */
export function chiSquaredCdf(x: number, df: number): number {
  checkNumber("chiSquaredCdf", "x", x);
  checkPositive("chiSquaredCdf", "df", df);
  return gammaTails(df / 2, [x / 2, 0])[0];
}
