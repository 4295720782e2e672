import { studentQuantile } from "../../numeric/student-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of Student's t distribution with df degrees of freedom: the inverse of tCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use tTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { tQuantile } from "@taktline/spc/distributions";
 *
 * tQuantile(0.975, 9).toPrecision(12); // => "2.26215716280"
 * ```
 */
export function tQuantile(p: number, df: number): number {
  checkProbability("tQuantile", "p", p);
  checkPositive("tQuantile", "df", df);
  return studentQuantile(p, df);
}
