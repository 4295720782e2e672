import { studentTails } from "../../numeric/student-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of Student's t distribution with df degrees of freedom, to 13 digits relative also in the far upper tail.
 *
 * x is any number, df any number above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { tTail } from "@taktline/spc/distributions";
 *
 * tTail(2.5, 9).toPrecision(12); // => "0.0169309138415"
 * ```
 */
export function tTail(x: number, df: number): number {
  checkNumber("tTail", "x", x);
  checkPositive("tTail", "df", df);
  const [inner, outer] = studentTails(Math.abs(x), df);
  return x > 0 ? outer / 2 : 0.5 + inner / 2;
}
