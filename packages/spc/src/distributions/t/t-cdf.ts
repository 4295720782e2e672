import { studentTails } from "../../numeric/student-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of Student's t distribution with df degrees of freedom, to 13 digits relative also in the far lower tail.
 *
 * x is any number, df any number above 0, whole or not. Above the median tTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { tCdf } from "@taktline/spc/distributions";
 *
 * tCdf(2.5, 9).toPrecision(12); // => "0.983069086159"
 * ```
 */
export function tCdf(x: number, df: number): number {
  checkNumber("tCdf", "x", x);
  checkPositive("tCdf", "df", df);
  const [inner, outer] = studentTails(Math.abs(x), df);
  return x < 0 ? outer / 2 : 0.5 + inner / 2;
}
