import { studentDensity } from "../../numeric/student-density.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of Student's t distribution with df degrees of freedom at x.
 *
 * x is any number, df any number above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { tPdf } from "@taktline/spc/distributions";
 *
 * tPdf(2.5, 9).toPrecision(12); // => "0.0277801205928"
 * ```
 */
export function tPdf(x: number, df: number): number {
  checkNumber("tPdf", "x", x);
  checkPositive("tPdf", "df", df);
  return studentDensity(Math.abs(x), df);
}
