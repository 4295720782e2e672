import { studentQuantile } from "../../numeric/student-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of Student's t distribution with df degrees of freedom: the inverse of tTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { tTailQuantile } from "@taktline/spc/distributions";
 *
 * tTailQuantile(1e-9, 9).toPrecision(12); // => "23.7299198194"
 * ```
 */
export function tTailQuantile(p: number, df: number): number {
  checkProbability("tTailQuantile", "p", p);
  checkPositive("tTailQuantile", "df", df);
  return -studentQuantile(p, df) + 0;
}
