import { gammaTails } from "../../numeric/gamma-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the chi-squared distribution with df degrees of freedom, to 13 digits relative also in the far upper tail.
 *
 * x is any number (0 and below have no probability), df any number above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { chiSquaredTail } from "@taktline/spc/distributions";
 *
 * chiSquaredTail(16.5, 9).toPrecision(12); // => "0.0571464689734"
 * ```
 */
export function chiSquaredTail(x: number, df: number): number {
  checkNumber("chiSquaredTail", "x", x);
  checkPositive("chiSquaredTail", "df", df);
  return gammaTails(df / 2, [x / 2, 0])[1];
}
