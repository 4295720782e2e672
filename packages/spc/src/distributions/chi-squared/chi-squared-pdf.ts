import { gammaDensity } from "../../numeric/gamma-density.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the chi-squared distribution with df degrees of freedom at x.
 *
 * x is any number (0 and below have no probability), df any number above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { chiSquaredPdf } from "@taktline/spc/distributions";
 *
 * chiSquaredPdf(16.5, 9).toPrecision(12); // => "0.0181127793177"
 * ```
 */
export function chiSquaredPdf(x: number, df: number): number {
  checkNumber("chiSquaredPdf", "x", x);
  checkPositive("chiSquaredPdf", "df", df);
  return gammaDensity(df / 2, [x / 2, 0]) / 2;
}
